import type { FormatPatch } from '../../../model/contract';
import { checkShape } from '../cells';
import { rgbHex } from '../colors';
import { change, type Method, type Methods, read } from '../methods';
import type { Range } from '../objects';
import { FACETS, type Facet, turned } from './facets';
import { first } from './values';

/** How cells look as given by people or scripts; the colours of rules are not seen here, as on Google. */
export const formats: Methods<Range> = {
  ...Object.fromEntries(Object.entries<Facet>(FACETS).flatMap(([name, facet]) => fourMethods(name, facet))),
  setBackgroundRGB: change('int int int', (range, ...channels: number[]) => {
    range.grid.format(range.block, { background: rgbHex(channels) });
  }),
  setVerticalText: change('boolean', (range, vertical: boolean) => {
    range.grid.format(range.block, turned(0, vertical));
  }),
  getNumberFormat: read('', (range) => patterns(first(range))[0]?.[0]),
  getNumberFormats: read('', patterns),
  setNumberFormat: change('string', (range, pattern: string) =>
    range.grid.format(range.block, numberFormat(pattern)),
  ),
  setNumberFormats: change('string[][]', (range, given: string[][]) => each(range, given, numberFormat)),
  clearFormat: change('', ({ grid, block }) => grid.clear(block, { formats: true })),
};

function fourMethods(name: string, { plural, takes, put, show }: Facet): [string, Method<Range>][] {
  const shown = ({ grid, block }: Range) => grid.formats(block).map((row) => row.map(show));
  return [
    [`get${name}`, read('', (range) => shown(first(range))[0]?.[0])],
    [`get${plural}`, read('', shown)],
    [`set${name}`, change(takes, ({ grid, block }, value: never) => grid.format(block, put(value)))],
    [`set${plural}`, change(`${takes}[][]`, (range, values: never[][]) => each(range, values, put))],
  ];
}

function each<T>(range: Range, values: T[][], put: (value: T) => FormatPatch): void {
  checkShape(values, range.block);
  range.grid.format(
    range.block,
    values.map((row) => row.map(put)),
  );
}

/** What Google says of a cell with no format of its own, and the words that take a format away. */
const PLAIN = '0.###############';
const numberFormat = (pattern: string): FormatPatch => ({
  numberFormat: /^(general)?$/i.test(pattern) ? null : pattern,
});

function patterns({ grid, block }: Range): string[][] {
  return grid.numberFormats(block).map((row) => row.map((pattern) => pattern || PLAIN));
}
