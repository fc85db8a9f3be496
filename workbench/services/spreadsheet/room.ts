import type { SheetModel, WorkbookModel } from '../../model/contract';
import { ScriptError } from '../contract';

/** "Up to 10 million cells" (Google's page on files you can store), empty ones too, over all tabs. */
const MOST_CELLS = 10_000_000;

/** Throws what Google throws where a spreadsheet would get more cells than it may have: `makeRoom(book, 26_000)`. */
export function makeRoom(workbook: WorkbookModel, more: number): void {
  const cells = workbook.sheets().reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
  if (cells + more <= MOST_CELLS) return;
  throw new ScriptError(
    `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
  );
}

/** The same for a tab that is to have at least this size. */
export function makeRoomIn(
  workbook: WorkbookModel,
  { rowCount, columnCount }: SheetModel,
  size: { rows: number; columns: number },
): void {
  const [rows, columns] = [Math.max(size.rows, rowCount), Math.max(size.columns, columnCount)];
  makeRoom(workbook, rows * columns - rowCount * columnCount);
}
