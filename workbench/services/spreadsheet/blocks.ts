import type { Block } from '../../model/contract';

/** Rectangles against rectangles. */

/** Do two blocks share a cell? */
export function intersects(one: Block, other: Block): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

/** Does `inner` lie within `outer`? */
export function contains(outer: Block, inner: Block): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

export function sameBlock(one: Block, other: Block): boolean {
  return contains(one, other) && contains(other, one);
}

/** The cells of a block one by one, with their place in it. */
export function* cellsOf(block: Block): Generator<{ cell: Block; down: number; right: number }> {
  for (let down = 0; down < block.rows; down += 1) {
    for (let right = 0; right < block.columns; right += 1) {
      yield {
        cell: { row: block.row + down, column: block.column + right, rows: 1, columns: 1 },
        down,
        right,
      };
    }
  }
}
