import type { CellInput, SortKey } from '../../../model/contract';
import { badParameters, ScriptError } from '../../contract';
import { sameAgain } from '../cells';
import { change, type Methods, write } from '../methods';
import type { Range } from '../objects';

/** What is thrown at a column to sort by that is not among those that are sorted. */
export const OUTSIDE = 'The sort column is outside of the range.';

/** Rows of a range put in another order, or thinned out. */
export const ordering: Methods<Range> = {
  sort: change('any', (range, spec: unknown) => {
    const keys = [spec].flat().map((one) => sortKey(one, [spec]));
    const outside = keys.find(
      ({ column }) => column < range.block.column || column >= range.block.column + range.block.columns,
    );
    if (outside) throw new ScriptError(OUTSIDE);
    range.grid.sort(range.block, keys);
  }),
  randomize: change('', randomize),
  removeDuplicates: write('[int[]]', removeDuplicates),
};

/** A column number (of the sheet, from 1), or `{ column, ascending }`. */
function sortKey(spec: unknown, args: readonly unknown[]): SortKey {
  if (typeof spec === 'number') return { column: spec - 1, ascending: true };
  const { column, ascending = true } = (spec ?? {}) as { column?: unknown; ascending?: boolean };
  if (typeof column !== 'number') throw badParameters('SpreadsheetApp.Range.sort', args);
  return { column: column - 1, ascending };
}

/** The rows as they would be written again: formulas as formulas, everything else as it is. */
function rowInputs({ grid, block }: Range): CellInput[][] {
  const values = grid.values(block);
  return grid
    .formulas(block)
    .map((row, down) => row.map((formula, right) => formula || sameAgain(values[down]?.[right] ?? null)));
}

function randomize(range: Range): void {
  const { cloud } = range.sheet.book.execution;
  const rows = rowInputs(range);
  for (let last = rows.length - 1; last > 0; last -= 1) {
    const other = Math.floor(cloud.random() * (last + 1));
    [rows[last], rows[other]] = [rows[other] ?? [], rows[last] ?? []];
  }
  range.grid.write(range.block, rows);
}

/** Keeps the first of rows alike in the given columns (of the sheet, from 1; absent: all) and gives the range that is left. */
function removeDuplicates(range: Range, columns?: number[]): Range {
  const { grid, block } = range;
  const compared = columns?.map((column) => column - 1 - block.column);
  if (compared?.some((index) => index < 0 || index >= block.columns)) {
    throw new ScriptError('The columns to compare must lie in the range.');
  }
  const seen = new Set<string>();
  const texts = grid.values(block).map((row) => row.map(comparable));
  const inputs = rowInputs(range);
  const kept = inputs.filter((_row, index) => {
    const row = texts[index] ?? [];
    const key = JSON.stringify(compared ? compared.map((column) => row[column]) : row);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
  const empty = Array.from({ length: block.rows - kept.length }, () => Array<null>(block.columns).fill(null));
  if (empty.length > 0) grid.write(block, [...kept, ...empty]);
  return range.at({ ...block, rows: kept.length });
}

/** Letters count alike in capitals and small, as on Google. */
function comparable(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value;
}
