import type { Cell, Look } from '../tables/cells';

/** One cell to be written; rows and columns count from 1. */
export interface Write {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly look: Look;
}

/** A full rectangle of cells: one service call. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly block: Cell[][];
}

/**
 * Packs scattered cells into few full rectangles without touching any other cell: cells side by side become a strip,
 * equal strips one below the other a block.
 */
export function rectangles(writes: readonly Write[]): Rectangle[] {
  const sorted = [...writes].sort((a, b) => a.row - b.row || a.column - b.column);
  const done: Rectangle[] = [];
  let open: Rectangle[] = [];
  for (const strip of strips(sorted)) {
    open = open.filter((block) => block.row + block.block.length >= strip.row);
    const above = open.find((block) => continues(block, strip));
    if (above) above.block.push(...strip.block);
    else {
      done.push(strip);
      open.push(strip);
    }
  }
  return done;
}

const continues = (above: Rectangle, strip: Rectangle): boolean =>
  above.row + above.block.length === strip.row &&
  above.column === strip.column &&
  above.block[0]?.length === strip.block[0]?.length;

function strips(sorted: readonly Write[]): Rectangle[] {
  const found: Rectangle[] = [];
  for (const { row, column, cell } of sorted) {
    const last = found[found.length - 1];
    const line = last?.block[0];
    if (last && line && last.row === row && last.column + line.length === column) line.push(cell);
    else found.push({ row, column, block: [[cell]] });
  }
  return found;
}
