import type { Axis, Block, HistoryModel, SheetModel } from '../model/contract';
import type { EditReply } from './protocol';
import { obstacleTo } from './typing';

type Act = (history: HistoryModel, sheet: SheetModel, at: number, count: number) => void;

const insert =
  (axis: Axis): Act =>
  (history, sheet, at, count) =>
    history.insert(sheet, axis, at, count);
const remove =
  (axis: Axis): Act =>
  (history, sheet, at, count) =>
    history.remove(sheet, axis, at, count);
const hide =
  (axis: Axis, hidden: boolean): Act =>
  (history, sheet, at, count) =>
    history.lines(sheet, axis, () =>
      axis === 'rows' ? sheet.hideRows(at, count, hidden) : sheet.hideColumns(at, count, hidden),
    );

/** What a person can do to whole rows or columns, with Google's name of the change. */
export const STRUCTURE = {
  insertRows: { change: 'INSERT_ROW', axis: 'rows', act: insert('rows') },
  deleteRows: { change: 'REMOVE_ROW', axis: 'rows', act: remove('rows') },
  hideRows: { change: 'OTHER', axis: 'rows', act: hide('rows', true) },
  showRows: { change: 'OTHER', axis: 'rows', act: hide('rows', false) },
  insertColumns: { change: 'INSERT_COLUMN', axis: 'columns', act: insert('columns') },
  deleteColumns: { change: 'REMOVE_COLUMN', axis: 'columns', act: remove('columns') },
  hideColumns: { change: 'OTHER', axis: 'columns', act: hide('columns', true) },
  showColumns: { change: 'OTHER', axis: 'columns', act: hide('columns', false) },
} as const satisfies Record<string, { readonly change: string; readonly axis: Axis; readonly act: Act }>;
export type StructureAct = keyof typeof STRUCTURE;

export interface Restructuring {
  readonly act: StructureAct;
  readonly at: number;
  readonly count: number;
  readonly confirmed: boolean;
}

/** Inserts, deletes, hides or shows whole rows or columns. */
export function restructure(history: HistoryModel, sheet: SheetModel, order: Restructuring): EditReply {
  const { axis, act } = STRUCTURE[order.act];
  const size = axis === 'rows' ? sheet.rowCount : sheet.columnCount;
  const isDelete = order.act.startsWith('delete');
  if (order.at > size || (isDelete && order.count >= size)) {
    return { done: false, refusal: 'ลบทุกแถวหรือทุกคอลัมน์ของแท็บไม่ได้ ต้องเหลืออย่างน้อยหนึ่ง' };
  }
  const block = isDelete ? stripe(sheet, axis, order) : null;
  const obstacle = block && obstacleTo(sheet, block, order.confirmed);
  if (obstacle) return obstacle;
  act(history, sheet, order.at, order.count);
  return { done: true };
}

function stripe(sheet: SheetModel, axis: Axis, { at, count }: Restructuring): Block {
  return axis === 'rows'
    ? { row: at, column: 0, rows: Math.min(count, sheet.rowCount - at), columns: sheet.columnCount }
    : { row: 0, column: at, rows: sheet.rowCount, columns: Math.min(count, sheet.columnCount - at) };
}

/** Sorts the rows below the frozen ones by a column, as the menu of a column heading does. */
export function sortRows(
  history: HistoryModel,
  sheet: SheetModel,
  order: { column: number; ascending: boolean; confirmed: boolean },
): EditReply {
  const rows = sheet.usedRows - sheet.frozenRows;
  if (rows < 2) return { done: true };
  const block = { row: sheet.frozenRows, column: 0, rows, columns: sheet.columnCount };
  const isMerged = sheet
    .merges()
    .some((merge) => merge.row + merge.rows > sheet.frozenRows && merge.rows > 1);
  if (isMerged) return { done: false, refusal: 'แท็บนี้มีเซลล์ที่ผสานข้ามแถว จึงเรียงลำดับไม่ได้' };
  const obstacle = obstacleTo(sheet, block, order.confirmed);
  if (obstacle) return obstacle;
  const keys = [{ column: order.column, ascending: order.ascending }];
  history.cells(sheet, block, () => sheet.sort(block, keys));
  return { done: true };
}

/** Gives neighbouring rows or columns a size in pixels, as dragging the border of a heading does. */
export function resizeLines(
  history: HistoryModel,
  sheet: SheetModel,
  order: { readonly axis: Axis; readonly at: number; readonly count: number; readonly pixels: number },
): EditReply {
  const { axis, at, pixels } = order;
  const end = Math.min(at + order.count, axis === 'rows' ? sheet.rowCount : sheet.columnCount);
  history.lines(sheet, axis, () => {
    for (let each = at; each < end; each += 1) {
      if (axis === 'rows') sheet.setRowHeight(each, pixels);
      else sheet.setColumnWidth(each, pixels);
    }
  });
  return { done: true };
}
