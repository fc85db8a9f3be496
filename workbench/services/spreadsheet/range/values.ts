import { checkShape, filled, scriptValue } from '../cells';
import { type Methods, read } from '../methods';
import type { Range } from '../objects';
import { queued } from './queued';
import { inputsOf, writeLater } from './writing';

/** What cells hold and show, and putting values in. */
export const values: Methods<Range> = {
  getValue: read('', (range) => scriptValues(first(range))[0]?.[0]),
  getValues: read('', scriptValues),
  getDisplayValue: read('', (range) => range.grid.texts(first(range).block)[0]?.[0] ?? ''),
  getDisplayValues: read('', ({ grid, block }) => grid.texts(block)),
  isBlank: read('', isBlank),
  setValue: queued('any', (range, value: unknown) =>
    writeLater(range, inputsOf(range, filled(range.block, value))),
  ),
  setValues: queued('any[][]', setValues),
  clearContent: queued('', (range) => () => range.grid.clear(range.block, { contents: true })),
};

/** The values of a range as a script gets them. */
export function scriptValues({ grid, block, zone }: Range): unknown[][] {
  const patterns = grid.numberFormats(block);
  return grid
    .values(block)
    .map((cells, row) =>
      cells.map((value, column) => scriptValue(value, patterns[row]?.[column] ?? '', zone)),
    );
}

/** The first cell of a range. */
export function first(range: Range): Range {
  return range.at({ ...range.block, rows: 1, columns: 1 });
}

function setValues(range: Range, given: unknown[][]): () => void {
  checkShape(given, range.block);
  return writeLater(range, inputsOf(range, given));
}

function isBlank({ grid, block }: Range): boolean {
  const empty = grid.values(block).every((row) => row.every((value) => value === null || value === ''));
  return empty && grid.formulas(block).every((row) => row.every((formula) => formula === ''));
}
