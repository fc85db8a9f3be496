import { ScriptError } from '../../contract';
import { literal } from '../cells';
import { dataBlock } from '../locate';
import { equip, local, type Methods, read, step, write } from '../methods';
import { Member, Range, Sheet, type Spreadsheet } from '../objects';
import { SCOPES } from '../scopes';

interface Options {
  readonly matchCase: boolean;
  readonly entireCell: boolean;
  readonly formulas: boolean;
  readonly regularExpression: boolean;
  readonly ignoreDiacritics: boolean;
}

/** A search through a range, a sheet or all sheets, cell by cell along the rows. */
export class TextFinder extends Member {
  options: Options = {
    matchCase: false,
    entireCell: false,
    formulas: false,
    regularExpression: false,
    ignoreDiacritics: false,
  };
  current: Range | null = null;
  /** Where the next step begins: the cell last seen. */
  from: Range | null = null;

  constructor(
    readonly scope: Spreadsheet | Sheet | Range,
    readonly wanted: string,
  ) {
    super();
  }
}

function blocksOf(scope: TextFinder['scope']): Range[] {
  if (scope instanceof Range) return [scope];
  const sheets =
    scope instanceof Sheet ? [scope] : scope.model.sheets().map(({ id }) => new Sheet(scope, id));
  return sheets.map((sheet) => new Range(sheet, dataBlock(sheet.model)));
}

/** The text of every cell searched: as shown, or the formula where it is asked for and there is one. */
function textsOf({ grid, block }: Range, { formulas }: Options): string[][] {
  const shown = grid.texts(block);
  if (!formulas) return shown;
  return grid
    .formulas(block)
    .map((row, down) => row.map((formula, right) => formula || (shown[down]?.[right] ?? '')));
}

function findAll({ scope, wanted, options }: TextFinder): Range[] {
  const pattern = patternOf(wanted, options);
  return blocksOf(scope).flatMap((range) =>
    textsOf(range, options).flatMap((row, down) =>
      row.flatMap((text, right) => {
        const hit = folded(text, options).search(pattern) >= 0;
        const { block } = range;
        return hit
          ? [range.at({ row: block.row + down, column: block.column + right, rows: 1, columns: 1 })]
          : [];
      }),
    ),
  );
}

function patternOf(wanted: string, options: Options): RegExp {
  const source = options.regularExpression
    ? wanted
    : folded(wanted, options).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const whole = options.entireCell ? `^(?:${source})$` : source;
  try {
    return new RegExp(whole, options.matchCase ? 'gu' : 'giu');
  } catch {
    throw new ScriptError(`The regular expression "${wanted}" is not valid.`);
  }
}

/** Latin accents only: in Thai such marks are vowels and tones, which nobody means by diacritics. */
function folded(text: string, { ignoreDiacritics }: Options): string {
  return ignoreDiacritics ? text.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : text;
}

/** The nearest match on one side of where the search stands; null when there is none left. */
function stepTo(finder: TextFinder, direction: 1 | -1): Range | null {
  const places = findAll(finder).map((range) => ({ range, place: placeOf(range) }));
  const here = finder.from && placeOf(finder.from);
  const ordered = direction === 1 ? places : places.reverse();
  const found = ordered.find(({ place }) => !here || compare(place, here) * direction > 0);
  if (found) finder.from = found.range;
  finder.current = found?.range ?? null;
  return finder.current;
}

function placeOf({ sheet, block }: Range): readonly [tab: number, row: number, column: number] {
  const tab = sheet.book.model.sheets().findIndex(({ id }) => id === sheet.id);
  return [tab, block.row, block.column];
}

function compare(one: readonly number[], other: readonly number[]): number {
  const index = one.findIndex((part, position) => part !== other[position]);
  return index < 0 ? 0 : (one[index] ?? 0) - (other[index] ?? 0);
}

/** Replaces in some of the matches; a formula is touched only by a search in formulas. */
function replaceIn(cells: readonly Range[], { wanted, options }: TextFinder, replacement: string): number {
  const pattern = patternOf(wanted, options);
  const text = options.regularExpression ? replacement : replacement.replaceAll('$', '$$$$');
  let count = 0;
  for (const { grid, block } of cells) {
    const formula = grid.formulas(block)[0]?.[0] ?? '';
    if (formula && !options.formulas) continue;
    const before = folded(formula || (grid.texts(block)[0]?.[0] ?? ''), options);
    const after = before.replace(pattern, text);
    grid.write(block, [[formula || !after.startsWith('=') ? after : literal(after)]]);
    count += before.match(pattern)?.length ?? 0;
  }
  return count;
}

const option = (name: keyof Options) =>
  step<TextFinder>('boolean', (finder, value: boolean) => {
    finder.options = { ...finder.options, [name]: value };
  });

const finding: Methods<TextFinder> = {
  findAll: read('', findAll),
  findNext: read('', (finder) => stepTo(finder, 1)),
  findPrevious: read('', (finder) => stepTo(finder, -1)),
  getCurrentMatch: local('', ({ current }) => current),
  startFrom: step('Range', (finder, range: Range) => {
    finder.from = range.at({ ...range.block, rows: 1, columns: 1 });
  }),
  matchCase: option('matchCase'),
  matchEntireCell: option('entireCell'),
  matchFormulaText: option('formulas'),
  useRegularExpression: option('regularExpression'),
  ignoreDiacritics: option('ignoreDiacritics'),
  replaceAllWith: write('string', (finder, text: string) => replaceIn(findAll(finder), finder, text)),
  replaceWith: write('string', (finder, text: string) =>
    replaceIn(finder.current ? [finder.current] : [], finder, text),
  ),
};

equip(TextFinder, 'TextFinder', [finding], SCOPES.inSpreadsheet);

/** `createTextFinder`, the same for range, sheet and spreadsheet. */
export function finderMethods<Owner extends Spreadsheet | Sheet | Range>(): Methods<Owner> {
  return { createTextFinder: local('string', (owner, wanted: string) => new TextFinder(owner, wanted)) };
}
