import type { SheetLayout } from '../server/protocol';
import { select, selectCell, selection, selectTo } from './select';
import { step } from './selection';
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

/** Everything that is used. */
export function selectAll(): void {
  const layout = openSheet()?.layout;
  if (!layout) return;
  const corner = { row: lastUsed(layout), column: layout.columns - 1 };
  select({ active: { row: 0, column: 0 }, corner });
}
