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
