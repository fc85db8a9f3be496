import { bottomOf, contains, rightOf } from './blocks';
import type { BandColors, Banding } from './contract';

/** The colour a banded block gives one of its cells; stripes of rows come before stripes of columns. */
export function bandColor(bandings: readonly Banding[], row: number, column: number): string | undefined {
  const banding = bandings.find(({ block }) => contains(block, row, column));
  if (!banding) return undefined;
  const { block, rows, columns } = banding;
  const ofRow = rows && stripe(rows, row - block.row, bottomOf(block) - 1 - row);
  return ofRow ?? (columns && stripe(columns, column - block.column, rightOf(block) - 1 - column));
}

/** `before` and `after` say how many lines of the block come before and after this one. */
function stripe(colors: BandColors, before: number, after: number): string {
  if (before === 0 && colors.header) return colors.header;
  if (after === 0 && colors.footer) return colors.footer;
  const counted = before - (colors.header ? 1 : 0);
  return counted % 2 === 0 ? colors.first : colors.second;
}
