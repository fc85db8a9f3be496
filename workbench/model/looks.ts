import { eachCell } from './blocks';
import type { Block, CellFormat, FormatPatch } from './contract';
import { type Grid, PLAIN } from './grid';

/** Formats by what they say: equal ones are one object, so that a sheet of a thousand alike cells holds one. */
export class FormatPool {
  private readonly known = new Map<string, CellFormat>([['{}', PLAIN]]);

  /** The shared object for a format. */
  shared(format: CellFormat): CellFormat {
    const sorted = Object.fromEntries(
      Object.entries(format).sort(([one], [other]) => (one < other ? -1 : 1)),
    );
    const name = JSON.stringify(sorted);
    const known = this.known.get(name);
    if (known) return known;
    const made = Object.freeze(sorted) as CellFormat;
    this.known.set(name, made);
    return made;
  }

  /** A format after a patch: `null` takes a key back to the default. */
  patched(format: CellFormat, patch: FormatPatch): CellFormat {
    const entries = Object.entries({ ...format, ...patch }).filter(
      ([, value]) => value !== null && value !== undefined,
    );
    return this.shared(Object.fromEntries(entries));
  }
}

/** Patches the formats of a block, with one patch for all cells or one for each. */
export function patchFormats(
  grid: Grid,
  pool: FormatPool,
  block: Block,
  patch: FormatPatch | readonly (readonly FormatPatch[])[],
): void {
  const made = new Map<FormatPatch, Map<CellFormat, CellFormat>>();
  const isList = (value: typeof patch): value is readonly (readonly FormatPatch[])[] => Array.isArray(value);
  eachCell(block, (row, column, r, c) => {
    const own = isList(patch) ? patch[r]?.[c] : patch;
    if (!own || Object.keys(own).length === 0) return;
    const before = grid.at(row, column)?.format ?? PLAIN;
    const after = remembered(made, own, before, () => pool.patched(before, own));
    if (after !== before) grid.ensure(row, column).format = after;
  });
}

/** Does a patch reach number formats? Only they matter to formulas. */
export function touchesNumbers(patch: FormatPatch | readonly (readonly FormatPatch[])[]): boolean {
  const patches = Array.isArray(patch) ? (patch as readonly (readonly FormatPatch[])[]).flat() : [patch];
  return patches.some((one) => 'numberFormat' in one);
}

function remembered(
  made: Map<FormatPatch, Map<CellFormat, CellFormat>>,
  patch: FormatPatch,
  before: CellFormat,
  make: () => CellFormat,
): CellFormat {
  const ofPatch = made.get(patch) ?? new Map<CellFormat, CellFormat>();
  made.set(patch, ofPatch);
  const after = ofPatch.get(before) ?? make();
  ofPatch.set(before, after);
  return after;
}
