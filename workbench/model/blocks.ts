import type { Block } from './contract';

/** One past a block's last row. */
export const bottomOf = (block: Block) => block.row + block.rows;
/** One past a block's last column. */
export const rightOf = (block: Block) => block.column + block.columns;

/** A row per row of the block, a value per cell. */
export function mapBlock<T>(block: Block, valueAt: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = block.row; row < bottomOf(block); row++) {
    const values: T[] = [];
    for (let column = block.column; column < rightOf(block); column++) values.push(valueAt(row, column));
    rows.push(values);
  }
  return rows;
}

/** Every cell of a block, with its place inside the block. */
export function eachCell(
  block: Block,
  visit: (row: number, column: number, r: number, c: number) => void,
): void {
  for (let r = 0; r < block.rows; r++) {
    for (let c = 0; c < block.columns; c++) visit(block.row + r, block.column + c, r, c);
  }
}

/** Is a cell inside a block? */
export function contains(block: Block, row: number, column: number): boolean {
  return row >= block.row && row < bottomOf(block) && column >= block.column && column < rightOf(block);
}

/** Do two blocks share a cell? */
export function intersects(one: Block, other: Block): boolean {
  const rows = one.row < bottomOf(other) && other.row < bottomOf(one);
  return rows && one.column < rightOf(other) && other.column < rightOf(one);
}

/** Does a block lie wholly inside another? */
export function within(inner: Block, outer: Block): boolean {
  const rows = inner.row >= outer.row && bottomOf(inner) <= bottomOf(outer);
  return rows && inner.column >= outer.column && rightOf(inner) <= rightOf(outer);
}
