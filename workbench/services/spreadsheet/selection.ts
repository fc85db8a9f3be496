import type { Block, SheetModel, WorkbookModel } from '../../model/contract';

/** What is selected in a workbook. It belongs to the session, not to the file, so it is not saved. */
export interface Selection {
  readonly sheetId: number;
  readonly blocks: readonly Block[];
  readonly current: { readonly row: number; readonly column: number };
}

const selections = new WeakMap<WorkbookModel, Selection>();
const TOP_LEFT: Block = { row: 0, column: 0, rows: 1, columns: 1 };

/** The selection now; when its tab is gone or none was made, cell A1 of the first visible tab. */
export function selectionOf(workbook: WorkbookModel): Selection {
  const made = selections.get(workbook);
  if (made && workbook.sheetById(made.sheetId)) return made;
  return { sheetId: firstVisible(workbook).id, blocks: [TOP_LEFT], current: TOP_LEFT };
}

/** Selects cells (or, without blocks, keeps to A1) of a tab: the page calls it when a person does, a script by `activate`. */
export function select(
  workbook: WorkbookModel,
  sheetId: number,
  blocks: readonly Block[] = [TOP_LEFT],
): void {
  const [first = TOP_LEFT] = blocks;
  selections.set(workbook, { sheetId, blocks, current: { row: first.row, column: first.column } });
}

/** Moves the current cell inside the selection; outside of it the cell becomes the selection. */
export function setCurrent(
  workbook: WorkbookModel,
  sheetId: number,
  cell: { row: number; column: number },
): void {
  const before = selectionOf(workbook);
  const kept = before.sheetId === sheetId && before.blocks.some((block) => holds(block, cell));
  const blocks = kept ? before.blocks : [{ ...cell, rows: 1, columns: 1 }];
  selections.set(workbook, { sheetId, blocks, current: cell });
}

function holds(block: Block, { row, column }: { row: number; column: number }): boolean {
  const inRows = row >= block.row && row < block.row + block.rows;
  return inRows && column >= block.column && column < block.column + block.columns;
}

function firstVisible(workbook: WorkbookModel): SheetModel {
  const sheets = workbook.sheets();
  const [first] = sheets;
  if (!first) throw new Error('A workbook has at least one sheet');
  return sheets.find((sheet) => !sheet.hidden) ?? first;
}
