import type { Block } from '../model/contract';
import type { SheetLayout } from '../server/protocol';
import type { Cell } from './a1';

/** The cell a person stands on and the corner the selection was drawn to. */
export interface Selection {
  readonly active: Cell;
  readonly corner: Cell;
}

export const START: Selection = { active: { row: 0, column: 0 }, corner: { row: 0, column: 0 } };

/** A selection of one cell. */
export const single = (active: Cell): Selection => ({ active, corner: active });

/** `blockOf(selection)` covers both corners. */
export function blockOf({ active, corner }: Selection): Block {
  const row = Math.min(active.row, corner.row);
  const column = Math.min(active.column, corner.column);
  return {
    row,
    column,
    rows: Math.abs(active.row - corner.row) + 1,
    columns: Math.abs(active.column - corner.column) + 1,
  };
}

export const contains = (block: Block, { row, column }: Cell): boolean =>
  row >= block.row &&
  row < block.row + block.rows &&
  column >= block.column &&
  column < block.column + block.columns;

/** The next cell that is shown, some steps away; stays at the edge. */
export function step(layout: SheetLayout, from: Cell, rows: number, columns: number): Cell {
  return {
    row: walk(from.row, rows, layout.rows, layout.hiddenRows),
    column: walk(from.column, columns, layout.columns, layout.hiddenColumns),
  };
}

function walk(from: number, steps: number, count: number, hidden: readonly number[]): number {
  const away = new Set(hidden);
  const direction = Math.sign(steps);
  let place = from;
  let left = Math.abs(steps);
  for (let next = from + direction; left > 0 && next >= 0 && next < count; next += direction) {
    if (away.has(next)) continue;
    place = next;
    left -= 1;
  }
  return place;
}
