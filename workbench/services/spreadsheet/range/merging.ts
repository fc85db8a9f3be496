import type { Block } from '../../../model/contract';
import { ScriptError } from '../../contract';
import { contains, intersects } from '../blocks';
import { change, type Methods, read } from '../methods';
import type { Range } from '../objects';

/** Cells joined to one; only the first keeps its value. */
export const merging: Methods<Range> = {
  merge: change('', (range) => mergeAll(range, [range.block])),
  mergeAcross: change('', (range) => mergeAll(range, rowsOf(range.block))),
  mergeVertically: change('', (range) => mergeAll(range, columnsOf(range.block))),
  breakApart: change('', (range) => {
    for (const merge of wholeMerges(range)) range.grid.unmerge(merge);
  }),
  isPartOfMerge: read('', (range) => mergesOf(range).length > 0),
  getMergedRanges: read('', (range) => mergesOf(range).map((merge) => range.at(merge))),
};

function mergesOf({ grid, block }: Range): Block[] {
  return grid.merges().filter((merge) => intersects(merge, block));
}

function mergeAll(range: Range, blocks: readonly Block[]): void {
  for (const merge of wholeMerges(range)) range.grid.unmerge(merge);
  for (const block of blocks) if (block.rows * block.columns > 1) range.grid.merge(block);
}

function wholeMerges(range: Range): Block[] {
  const merges = mergesOf(range);
  if (merges.every((merge) => contains(range.block, merge))) return merges;
  throw new ScriptError('You must select all cells in a merged range to merge or unmerge them.');
}

const rowsOf = (block: Block): Block[] =>
  Array.from({ length: block.rows }, (_, index) => ({ ...block, row: block.row + index, rows: 1 }));

const columnsOf = (block: Block): Block[] =>
  Array.from({ length: block.columns }, (_, index) => ({
    ...block,
    column: block.column + index,
    columns: 1,
  }));
