import type { CellsChange, CellView, RowsView, SheetLayout } from '../server/protocol';

/** What the page holds of one sheet. */
export interface SheetData {
  readonly layout: SheetLayout;
  readonly rows: ReadonlyMap<number, readonly CellView[]>;
}

/** Rows that came from the server take the place of what was held of them. */
export function withRows(held: SheetData | undefined, view: RowsView): SheetData {
  const rows = new Map(held?.rows);
  for (const [row, cells] of view.rows) rows.set(row, cells);
  return { layout: view.layout, rows };
}

/** Single cells that have changed. */
export function withCells(held: SheetData, change: CellsChange): SheetData {
  const rows = new Map(held.rows);
  const touched = new Map<number, CellView[]>();
  for (const [row, column, cell] of change.cells) {
    const cells = touched.get(row) ?? [...(rows.get(row) ?? [])];
    while (cells.length < column) cells.push(EMPTY);
    cells[column] = cell;
    touched.set(row, cells);
  }
  for (const [row, cells] of touched) rows.set(row, cells);
  return { ...held, rows };
}

/** Style 0 is the first that the server ever numbers; an empty cell without looks has no style of its own. */
const EMPTY: CellView = ['', -1];

export const cellAt = (sheet: SheetData | undefined, row: number, column: number): CellView =>
  sheet?.rows.get(row)?.[column] ?? EMPTY;

/** Numbers from 0 that are not hidden. */
export function shown(count: number, hidden: readonly number[], from = 0): number[] {
  const away = new Set(hidden);
  return Array.from({ length: Math.max(0, count - from) }, (_, index) => index + from).filter(
    (each) => !away.has(each),
  );
}
