import type { Axis } from '../model/contract';
import type { SheetLayout } from '../server/protocol';
import { select, selectCell, selection, selectTo } from './select';
import { blockOf, step } from './selection';
import { openSheet } from './store';

export type Move = readonly [rows: number, columns: number];

/** Farther than any sheet goes. */
export const FAR = 10_000_000;

/** Moves the active cell, or with `extends` the other corner of the selection. */
export function move([rows, columns]: Move, extend: boolean): void {
  const layout = openSheet()?.layout;
  if (!layout) return;
  const now = selection();
  if (extend) selectTo(step(layout, now.corner, rows, columns));
  else selectCell(step(layout, now.active, rows, columns));
}

/** With Ctrl an arrow goes to the edge of what is used. */
export function farther([rows, columns]: Move): Move {
  const layout = openSheet()?.layout;
  if (rows > 0 && layout) return [Math.max(0, lastUsed(layout) - selection().corner.row), 0];
  return [rows * FAR, columns * FAR];
}

const lastUsed = (layout: SheetLayout): number => Math.max(0, layout.usedRows - 1);

/** Ctrl+Home goes to the first cell, Ctrl+End to the last row that is used. */
export function moveToCorner(corner: 'first' | 'last', extend: boolean): void {
  const layout = openSheet()?.layout;
  if (!layout) return;
  const place =
    corner === 'first' ? { row: 0, column: 0 } : { row: lastUsed(layout), column: layout.columns - 1 };
  if (extend) selectTo(place);
  else selectCell(place);
  // A frozen cell is always in sight, what lies below it is not.
  if (corner === 'first') document.querySelector('.grid')?.scrollTo(0, 0);
}

/** The whole rows or columns of what is selected. */
export function selectWhole(axis: Axis): void {
  const layout = openSheet()?.layout;
  if (!layout) return;
  const { row, column, rows, columns } = blockOf(selection());
  const [active, corner] =
    axis === 'rows'
      ? [
          { row, column: 0 },
          { row: row + rows - 1, column: layout.columns - 1 },
        ]
      : [
          { row: 0, column },
          { row: layout.rows - 1, column: column + columns - 1 },
        ];
  select({ active, corner });
}

/** Everything that is used. */
export function selectAll(): void {
  const layout = openSheet()?.layout;
  if (!layout) return;
  const corner = { row: lastUsed(layout), column: layout.columns - 1 };
  select({ active: { row: 0, column: 0 }, corner });
}
