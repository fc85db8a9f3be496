import type { Block, SheetModel } from '../model/contract';
import type { EditReply } from './protocol';
import { obstacleTo } from './typing';

/** What a person can do to whole rows or columns, with Google's name of the change. */
export const STRUCTURE = {
  insertRows: { change: 'INSERT_ROW', axis: 'row', act: (sheet, at, count) => sheet.insertRows(at, count) },
  deleteRows: { change: 'REMOVE_ROW', axis: 'row', act: (sheet, at, count) => sheet.deleteRows(at, count) },
  hideRows: { change: 'OTHER', axis: 'row', act: (sheet, at, count) => sheet.hideRows(at, count, true) },
  showRows: { change: 'OTHER', axis: 'row', act: (sheet, at, count) => sheet.hideRows(at, count, false) },
  insertColumns: {
    change: 'INSERT_COLUMN',
    axis: 'column',
    act: (sheet, at, count) => sheet.insertColumns(at, count),
  },
  deleteColumns: {
    change: 'REMOVE_COLUMN',
    axis: 'column',
    act: (sheet, at, count) => sheet.deleteColumns(at, count),
  },
  hideColumns: {
    change: 'OTHER',
    axis: 'column',
    act: (sheet, at, count) => sheet.hideColumns(at, count, true),
  },
  showColumns: {
    change: 'OTHER',
    axis: 'column',
    act: (sheet, at, count) => sheet.hideColumns(at, count, false),
  },
} as const satisfies Record<
  string,
  {
    readonly change: string;
    readonly axis: 'row' | 'column';
    readonly act: (sheet: SheetModel, at: number, count: number) => void;
  }
>;
export type StructureAct = keyof typeof STRUCTURE;

export interface Restructuring {
  readonly act: StructureAct;
  readonly at: number;
  readonly count: number;
  readonly confirmed: boolean;
}

/** Inserts, deletes, hides or shows whole rows or columns. */
export function restructure(sheet: SheetModel, order: Restructuring): EditReply {
  const { axis, act } = STRUCTURE[order.act];
  const size = axis === 'row' ? sheet.rowCount : sheet.columnCount;
  const isDelete = order.act.startsWith('delete');
  if (order.at > size || (isDelete && order.count >= size)) {
    return { done: false, refusal: 'ลบทุกแถวหรือทุกคอลัมน์ของแท็บไม่ได้ ต้องเหลืออย่างน้อยหนึ่ง' };
  }
  const block = isDelete ? stripe(sheet, axis, order) : null;
  const obstacle = block && obstacleTo(sheet, block, order.confirmed);
  if (obstacle) return obstacle;
  act(sheet, order.at, order.count);
  return { done: true };
}

function stripe(sheet: SheetModel, axis: 'row' | 'column', { at, count }: Restructuring): Block {
  return axis === 'row'
    ? { row: at, column: 0, rows: Math.min(count, sheet.rowCount - at), columns: sheet.columnCount }
    : { row: 0, column: at, rows: sheet.rowCount, columns: Math.min(count, sheet.columnCount - at) };
}

/** Sorts the rows below the frozen ones by a column, as the menu of a column heading does. */
export function sortRows(
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
  sheet.sort(block, [{ column: order.column, ascending: order.ascending }]);
  return { done: true };
}
