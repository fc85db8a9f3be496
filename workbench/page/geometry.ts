import type { SheetLayout } from '../server/protocol';
import { shown } from './sheet-data';

/** Width of the column that numbers the rows. */
export const GUTTER = 46;

/** How the columns of a sheet stand, and which cells are parts of merged ones. */
export interface Geometry {
  readonly layout: SheetLayout;
  readonly columns: readonly number[];
  readonly frozenRows: readonly number[];
  readonly bodyRows: readonly number[];
  /** Distance from the left for columns that stay while others scroll. */
  readonly stickyLeft: ReadonlyMap<number, number>;
  readonly width: number;
  spanOf(row: number, column: number): Span | null;
}

/** A merged cell's extent in shown rows and columns; a covered one is not drawn. */
export type Span = 'covered' | { readonly rowSpan: number; readonly colSpan: number };

/** `room` is the width of the window: frozen columns wider than most of it would leave nothing to scroll. */
export function geometryOf(layout: SheetLayout, room: number): Geometry {
  const columns = shown(layout.columns, layout.hiddenColumns);
  const rows = shown(layout.rows, layout.hiddenRows);
  return {
    layout,
    columns,
    frozenRows: rows.filter((row) => row < layout.frozenRows),
    bodyRows: rows.filter((row) => row >= layout.frozenRows),
    stickyLeft: stickyLeft(layout, columns, room),
    width: columns.reduce((sum, column) => sum + widthOf(layout, column), GUTTER),
    spanOf: spans(layout),
  };
}

export const widthOf = (layout: SheetLayout, column: number): number => layout.widths[column] ?? 100;

export const heightOf = (layout: SheetLayout, row: number): number => layout.heights[row] ?? 21;

function stickyLeft(layout: SheetLayout, columns: readonly number[], room: number): Map<number, number> {
  const frozen = columns.filter((column) => column < layout.frozenColumns);
  const places = new Map<number, number>();
  let left = GUTTER;
  for (const column of frozen) {
    places.set(column, left);
    left += widthOf(layout, column);
  }
  return left > room * 0.7 ? new Map() : places;
}

function spans(layout: SheetLayout): Geometry['spanOf'] {
  const hiddenRows = new Set(layout.hiddenRows);
  const hiddenColumns = new Set(layout.hiddenColumns);
  const found = new Map<string, Span>();
  for (const { row, column, rows, columns } of layout.merges) {
    // A cell cannot reach over the frozen line: the rows above it are another part of the table.
    const end = row < layout.frozenRows ? Math.min(row + rows, layout.frozenRows) : row + rows;
    for (let r = row; r < end; r += 1)
      for (let c = column; c < column + columns; c += 1) found.set(`${r} ${c}`, 'covered');
    const rowSpan = end - row - count(row, end, hiddenRows);
    const colSpan = columns - count(column, column + columns, hiddenColumns);
    found.set(`${row} ${column}`, { rowSpan, colSpan });
  }
  return (row, column) => found.get(`${row} ${column}`) ?? null;
}

function count(from: number, to: number, hidden: ReadonlySet<number>): number {
  let total = 0;
  for (let each = from; each < to; each += 1) if (hidden.has(each)) total += 1;
  return total;
}
