import type { Block, SheetModel } from '../../../model/contract';
import type { EnumValue } from '../../contract';
import { type Methods, read } from '../methods';
import type { Range } from '../objects';

/** Ranges found by what lies around: the block of data, and the end of it in one direction. */
export const regions: Methods<Range> = {
  getDataRegion: read('[Dimension]', getDataRegion),
  getNextDataCell: read('Direction', nextDataCell),
};

/** Grows while a row or column along the edge holds anything; corners count once the region holds something itself. */
function getDataRegion(range: Range, dimension?: EnumValue): Range {
  const limits = { rows: dimension?.name !== 'COLUMNS', columns: dimension?.name !== 'ROWS' };
  let block = range.block;
  for (;;) {
    const reach = hasData(range.grid, block) ? 1 : 0;
    const grown = EDGES.map((edge) => edge(block, { ...limits, reach })).find(
      (step) => step && hasData(range.grid, step.strip),
    );
    if (!grown) return range.at(block);
    block = grown.block;
  }
}

interface Growth {
  readonly block: Block;
  /** The line of cells that would be added. */
  readonly strip: Block;
}

interface Limits {
  readonly rows: boolean;
  readonly columns: boolean;
  /** How far beyond the corners is looked. */
  readonly reach: number;
}

const EDGES: readonly ((block: Block, limits: Limits) => Growth | null)[] = [
  (block, limits) =>
    vertical(block, limits, block.row - 1, { ...block, row: block.row - 1, rows: block.rows + 1 }),
  (block, limits) => vertical(block, limits, block.row + block.rows, { ...block, rows: block.rows + 1 }),
  (block, limits) => {
    const grown = { ...block, column: block.column - 1, columns: block.columns + 1 };
    return horizontal(block, limits, block.column - 1, grown);
  },
  (block, limits) =>
    horizontal(block, limits, block.column + block.columns, { ...block, columns: block.columns + 1 }),
];

function vertical(before: Block, { rows, reach }: Limits, row: number, block: Block): Growth | null {
  if (!rows) return null;
  const strip = { row, rows: 1, column: before.column - reach, columns: before.columns + 2 * reach };
  return { block, strip };
}

function horizontal(before: Block, { columns, reach }: Limits, column: number, block: Block): Growth | null {
  if (!columns) return null;
  const strip = { column, columns: 1, row: before.row - reach, rows: before.rows + 2 * reach };
  return { block, strip };
}

/** Does the part of a strip that lies on the sheet's used area hold anything? */
function hasData(grid: SheetModel, { row, column, rows, columns }: Block): boolean {
  const top = Math.max(0, row);
  const left = Math.max(0, column);
  const height = Math.min(row + rows, grid.usedRows) - top;
  const width = Math.min(column + columns, grid.usedColumns) - left;
  if (row < 0 && rows === 1) return false;
  if (column < 0 && columns === 1) return false;
  if (height <= 0 || width <= 0) return false;
  const values = grid.values({ row: top, column: left, rows: height, columns: width });
  return values.some((cells) => cells.some((value) => value !== null && value !== ''));
}

const STEPS: Readonly<Record<string, { row: number; column: number }>> = {
  UP: { row: -1, column: 0 },
  DOWN: { row: 1, column: 0 },
  PREVIOUS: { row: 0, column: -1 },
  NEXT: { row: 0, column: 1 },
};

/** Ctrl and an arrow key: to the end of the data, or over empty cells to the next data, or to the sheet's edge. */
export function nextDataCell(range: Range, { name }: EnumValue): Range {
  const { grid, block } = range;
  const step = STEPS[name] ?? { row: 0, column: 0 };
  const isData = (row: number, column: number) => hasData(grid, { row, column, rows: 1, columns: 1 });
  const isOn = (row: number, column: number) =>
    row >= 0 && column >= 0 && row < grid.rowCount && column < grid.columnCount;
  let { row, column } = block;
  const runs = isData(row, column) && isData(row + step.row, column + step.column);
  while (isOn(row + step.row, column + step.column)) {
    if (runs && !isData(row + step.row, column + step.column)) break;
    row += step.row;
    column += step.column;
    if (!runs && isData(row, column)) break;
  }
  return range.at({ row, column, rows: 1, columns: 1 });
}
