import type { FormatPatch } from '../../../model/contract';
import { checkShape } from '../cells';
import { rgbHex } from '../colors';
import { type Method, type Methods, read } from '../methods';
import type { Range } from '../objects';
import { FACETS, type Facet, turned } from './facets';
import { queued } from './queued';
import { first } from './values';

/** How cells look as given by people or scripts; the colours of rules are not seen here, as on Google. */
export const formats: Methods<Range> = {
  ...Object.fromEntries(Object.entries<Facet>(FACETS).flatMap(([name, facet]) => fourMethods(name, facet))),
  // A name the reference dropped long ago and the platform still answers; old scripts are full of it.
  ...Object.fromEntries(fourMethods('BackgroundColor', { ...FACETS.Background, plural: 'BackgroundColors' })),
  setBackgroundRGB: queued('int int int', (range, ...channels: number[]) =>
    all(range, { background: rgbHex(channels) }),
  ),
  setVerticalText: queued('boolean', (range, vertical: boolean) => all(range, turned(0, vertical))),
  setShowHyperlink: queued('boolean', (range, shown: boolean) => all(range, { plainLinks: !shown || null })),
  getNumberFormat: read('', (range) => patterns(first(range))[0]?.[0]),
  getNumberFormats: read('', patterns),
  setNumberFormat: queued('string', (range, pattern: string) => all(range, numberFormat(pattern))),
  setNumberFormats: queued('string[][]', (range, given: string[][]) => each(range, given, numberFormat)),
  clearFormat: queued('', (range) => () => range.grid.clear(range.block, { formats: true })),
};

function fourMethods(name: string, { plural, takes, put, show }: Facet): [string, Method<Range>][] {
  const shown = ({ grid, block }: Range) => grid.formats(block).map((row) => row.map(show));
  return [
    [`get${name}`, read('', (range) => shown(first(range))[0]?.[0])],
    [`get${plural}`, read('', shown)],
    [`set${name}`, queued(takes, (range, value: never) => all(range, put(value)))],
    [`set${plural}`, queued(`${takes}[][]`, (range, values: never[][]) => each(range, values, put))],
  ];
}

function all(range: Range, patch: FormatPatch): () => void {
  return () => range.grid.format(range.block, patch);
}

function each<T>(range: Range, values: T[][], put: (value: T) => FormatPatch): () => void {
  checkShape(values, range.block);
  const patches = values.map((row) => row.map(put));
  return () => range.grid.format(range.block, patches);
}

/** What Google says of a cell with no format of its own, and what takes a format away: copied to another cell it is none there either. */
const PLAIN = '0.###############';
const NONE = /^(general|0\.#{15})?$/i;
const numberFormat = (pattern: string): FormatPatch => ({
  numberFormat: NONE.test(pattern) ? null : pattern,
});

function patterns({ grid, block }: Range): string[][] {
  return grid.numberFormats(block).map((row) => row.map((pattern) => pattern || PLAIN));
}
