import type { BandColors, Banding as BandingData } from '../../../model/contract';
import { type EnumValue, ScriptError } from '../../contract';
import { intersects } from '../blocks';
import { hexColor } from '../colors';
import { change, equip, type Method, type Methods, read, write } from '../methods';
import { Member, Range, Sheet, type Spreadsheet } from '../objects';
import { SCOPES } from '../scopes';
import { Color } from '../text/color';

/** Alternating colours of a range. */
export class Banding extends Member {
  constructor(
    readonly sheet: Sheet,
    readonly id: number,
  ) {
    super();
  }

  get data(): BandingData {
    const data = this.sheet.model.bandings.find(({ id }) => id === this.id);
    if (!data) throw new ScriptError('The banding was removed.');
    return data;
  }
}

/** Heading, first stripe, second stripe and footer of each theme, as a live sheet shows them. */
const THEMES: Readonly<Record<string, readonly [string, string, string, string]>> = {
  LIGHT_GREY: ['#bdbdbd', '#ffffff', '#f3f3f3', '#dedede'],
  CYAN: ['#4dd0e1', '#ffffff', '#e0f7fa', '#a2e8f1'],
  GREEN: ['#63d297', '#ffffff', '#e7f9ef', '#afe9ca'],
  YELLOW: ['#f7cb4d', '#ffffff', '#fef8e3', '#fce8b2'],
  ORANGE: ['#f46524', '#ffffff', '#ffe6dd', '#ffccbc'],
  BLUE: ['#5b95f9', '#ffffff', '#e8f0fe', '#acc9fe'],
  TEAL: ['#26a69a', '#ffffff', '#ddf2f0', '#8cd3cd'],
  GREY: ['#78909c', '#ffffff', '#ebeff1', '#bbc8ce'],
  BROWN: ['#cca677', '#ffffff', '#f8f2eb', '#e6d3ba'],
  LIGHT_GREEN: ['#8bc34a', '#ffffff', '#eef7e3', '#c4e2a0'],
  INDIGO: ['#8989eb', '#ffffff', '#e8e7fc', '#c4c3f7'],
  PINK: ['#e91d63', '#ffffff', '#fddce8', '#f68ab0'],
};

function themed(theme = 'LIGHT_GREY', header = true, footer = false): BandColors {
  const [top, first, second, bottom] = THEMES[theme] ?? [];
  if (!first || !second) throw new ScriptError(`Invalid banding theme: ${theme}`);
  return {
    first,
    second,
    ...(header && top && { header: top }),
    ...(footer && bottom && { footer: bottom }),
  };
}

type Axis = 'rows' | 'columns';

function add({ sheet, block }: Range, colors: Partial<Record<Axis, BandColors>>): Banding {
  const { bandings } = sheet.model;
  if (bandings.some((other) => intersects(other.block, block))) {
    throw new ScriptError(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  }
  const ids = sheet.book.model.sheets().flatMap((one) => one.bandings.map(({ id }) => id));
  const id = Math.max(0, ...ids) + 1;
  bandings.push({ id, block, ...colors });
  return new Banding(sheet, id);
}

const applying = (axis: Axis): Method<Range> =>
  write<Range>(
    '| BandingTheme | BandingTheme boolean boolean',
    (range, ...said: [EnumValue?, boolean?, boolean?]) => {
      const [theme, header, footer] = said;
      return add(range, { [axis]: themed(theme?.name, header, footer) });
    },
  );

const PARTS: readonly { readonly word: string; readonly key: keyof BandColors; readonly needed: boolean }[] =
  [
    { word: 'Header', key: 'header', needed: false },
    { word: 'First', key: 'first', needed: true },
    { word: 'Second', key: 'second', needed: true },
    { word: 'Footer', key: 'footer', needed: false },
  ];

const AXES = [
  { word: 'Row', axis: 'rows' },
  { word: 'Column', axis: 'columns' },
] as const;

/** `getHeaderRowColor`, `setSecondColumnColorObject` and the fourteen like them. */
const colors: Methods<Banding> = Object.fromEntries(
  AXES.flatMap(({ word, axis }) =>
    PARTS.flatMap((part): [string, Method<Banding>][] => {
      const name = `${part.word}${word}Color`;
      const kept = ({ data }: Banding) => data[axis]?.[part.key] ?? null;
      const put = ({ data }: Banding, hex: string | null) => paint(data, axis, part, hex);
      return [
        [`get${name}`, read('', kept)],
        [`get${name}Object`, read('', (self) => colorObject(kept(self)))],
        [`set${name}`, change('string?', (self, css: string | null) => put(self, hexColor(css)))],
        [`set${name}Object`, change('Color?', (self, color: Color | null) => put(self, color?.hex ?? null))],
      ];
    }),
  ),
);

const colorObject = (hex: string | null) => (hex === null ? null : Color.rgb(hex));

function paint(
  data: BandingData,
  axis: Axis,
  { word, key, needed }: (typeof PARTS)[number],
  hex: string | null,
): void {
  const line = axis === 'rows' ? 'row' : 'column';
  if (needed && hex === null) throw new ScriptError(`${word} ${line} color should not be null`);
  const { [key]: _before, ...rest } = data[axis] ?? themed();
  data[axis] = { ...rest, ...(hex !== null && { [key]: hex }) } as BandColors;
}

const own: Methods<Banding> = {
  getRange: read('', ({ sheet, data }) => new Range(sheet, data.block)),
  setRange: change('Range', ({ data }, range: Range) => {
    data.block = range.block;
  }),
  copyTo: write('Range', ({ data }, range: Range) => {
    const { rows, columns } = structuredClone(data);
    return add(range, { ...(rows && { rows }), ...(columns && { columns }) });
  }),
  remove: write('', ({ sheet, id }) => {
    const { bandings } = sheet.model;
    bandings.splice(
      bandings.findIndex((one) => one.id === id),
      1,
    );
  }),
};

equip(Banding, 'Banding', [own, colors], SCOPES.inSpreadsheet);

const bandingsOf = (sheet: Sheet) => sheet.model.bandings.map(({ id }) => new Banding(sheet, id));

export const rangeBanding: Methods<Range> = {
  applyRowBanding: applying('rows'),
  applyColumnBanding: applying('columns'),
  getBandings: read('', ({ sheet, block }) =>
    bandingsOf(sheet).filter(({ data }) => intersects(data.block, block)),
  ),
};

export const sheetBanding: Methods<Sheet> = { getBandings: read('', bandingsOf) };

export const bookBanding: Methods<Spreadsheet> = {
  getBandings: read('', (book) => book.model.sheets().flatMap(({ id }) => bandingsOf(new Sheet(book, id)))),
};
