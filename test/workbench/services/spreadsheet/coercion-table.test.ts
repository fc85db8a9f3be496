import * as fc from 'fast-check';
import { createWorkbook } from '../../../../workbench/model/workbook';
import type { Execution } from '../../../../workbench/services/contract';
import { SPREADSHEETS } from '../../../../workbench/services/spreadsheet/module';

/**
 * What goes in by `setValues`, what comes back by `getValues` and what is shown, for one value at any place among any
 * others. The expectations are written down from Google's pages, not taken from the host:
 * Range.setValue(s)/getValue(s)/getDisplayValue(s) and SpreadsheetApp (values are "Number, Boolean, Date or String, empty
 * cells are empty strings"; a leading `=` is a formula); "Format numbers in a spreadsheet" and "Date & number formats"
 * (what is recognised as typed); "Change a spreadsheet's locale" (which order a date has); platform.md 5.2 and rules 7, 8.
 */
interface Expected {
  readonly put: unknown;
  readonly value: unknown;
  readonly shown: string;
  /** The number format the cell has before. */
  readonly format?: string;
}

const ZONE = 'Asia/Bangkok';
/** Midnight, or another time, of a day in the spreadsheet's zone. */
const at = (iso: string) => new Date(`${iso.includes('T') ? iso : `${iso}T00:00:00`}+07:00`);

const EVERYWHERE: readonly Expected[] = [
  { put: null, value: '', shown: '' },
  { put: '', value: '', shown: '' },
  { put: undefined, value: '', shown: '' },
  { put: true, value: true, shown: 'TRUE' },
  { put: 'false', value: false, shown: 'FALSE' },
  { put: 0, value: 0, shown: '0' },
  { put: -2.5, value: -2.5, shown: '-2.5' },
  { put: '00123', value: 123, shown: '123' },
  { put: ' 7', value: 7, shown: '7' },
  { put: "'00123", value: '00123', shown: '00123' },
  { put: "'=1+1", value: '=1+1', shown: '=1+1' },
  { put: '=1+1', value: 2, shown: '2' },
  { put: '="a"&"b"', value: 'ab', shown: 'ab' },
  { put: '=""', value: '', shown: '' },
  { put: '=1/0', value: '#DIV/0!', shown: '#DIV/0!' },
  { put: '50%', value: 0.5, shown: '50%' },
  { put: '1e3', value: 1000, shown: '1.00E+03' },
  { put: '1,234', value: 1234, shown: '1,234' },
  { put: '1,23', value: '1,23', shown: '1,23' },
  { put: '2026-01-05', value: at('2026-01-05'), shown: '2026-01-05' },
  { put: '12 items', value: '12 items', shown: '12 items' },
  { put: '+66 81 234 5678', value: '+66 81 234 5678', shown: '+66 81 234 5678' },
  { put: 'https://a.example/?q=1', value: 'https://a.example/?q=1', shown: 'https://a.example/?q=1' },
  { put: 'line\nbreak', value: 'line\nbreak', shown: 'line\nbreak' },
  { put: 'สวัสดี', value: 'สวัสดี', shown: 'สวัสดี' },
  { put: '๑๒๓', value: '๑๒๓', shown: '๑๒๓' },
  { put: '00123', value: '00123', shown: '00123', format: '@' },
  { put: '1/2', value: '1/2', shown: '1/2', format: '@' },
  { put: 'TRUE', value: 'TRUE', shown: 'TRUE', format: '@' },
  { put: 1234.5, value: 1234.5, shown: '1,234.50', format: '#,##0.00' },
  { put: 0.125, value: 0.125, shown: '12.5%', format: '0.0%' },
  { put: 7, value: 7, shown: '007', format: '000' },
  { put: at('2022-03-31'), value: at('2022-03-31'), shown: '31.03.22', format: 'dd.mm.yy' },
  {
    put: at('2022-03-31T14:05:09'),
    value: at('2022-03-31T14:05:09'),
    shown: '2022-03-31 14:05:09',
    format: 'yyyy-mm-dd hh:mm:ss',
  },
];

const LOCALES: Readonly<Record<string, readonly Expected[]>> = {
  en_US: [
    { put: '3/31/2022', value: at('2022-03-31'), shown: '3/31/2022' },
    { put: '31/3/2022', value: '31/3/2022', shown: '31/3/2022' },
    { put: '1/2', value: at('2022-01-02'), shown: '1/2/2022' },
    { put: '$1,200', value: 1200, shown: '$1,200' },
    { put: at('2022-03-31'), value: at('2022-03-31'), shown: '3/31/2022' },
    { put: at('2022-03-31T14:05:09'), value: at('2022-03-31T14:05:09'), shown: '3/31/2022 14:05:09' },
  ],
  th_TH: [
    { put: '31/3/2022', value: at('2022-03-31'), shown: '31/3/2022' },
    { put: '3/31/2022', value: '3/31/2022', shown: '3/31/2022' },
    { put: '1/2', value: at('2022-02-01'), shown: '1/2/2022' },
    { put: '฿1,200', value: 1200, shown: '฿1,200' },
    { put: at('2022-03-31'), value: at('2022-03-31'), shown: '31/3/2022' },
    { put: '31 มี.ค. 2565', value: '31 มี.ค. 2565', shown: '31 มี.ค. 2565' },
  ],
};

/** Values by rule: the expectation follows from how the value was made. */
const MADE: readonly fc.Arbitrary<Expected>[] = [
  fc
    .integer({ min: -1e9, max: 1e9 })
    .map((number) => ({ put: String(number), value: number, shown: String(number) })),
  fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(99_999)).map(([zeros, number]) => ({
    put: '0'.repeat(zeros) + number,
    value: number,
    shown: String(number),
  })),
  fc
    .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((moment) => moment.toISOString().slice(0, 10))
    .map((day) => ({ put: day, value: at(day), shown: day })),
  fc.stringMatching(/^[a-z]{2,8} [a-z?!]{0,5}x$/).map((text) => ({ put: text, value: text, shown: text })),
  fc.stringMatching(/^[=+0-9/.%-]{1,6}$/).map((text) => ({ put: `'${text}`, value: text, shown: text })),
];

type Held = Record<string, (...args: unknown[]) => unknown>;

function emptyRange(locale: string, rows: number, columns: number): Held {
  const book = createWorkbook({ id: 'b', name: 'B', locale, timeZone: ZONE });
  book.setNow(44648);
  const execution = {
    cloud: { spreadsheets: new Map([[book.id, book]]), parts: {} },
    containerId: book.id,
    manifest: { timeZone: 'UTC' },
    now: () => at('2022-03-28').getTime(),
    later: (action: () => void) => action(),
  } as unknown as Execution;
  const app = SPREADSHEETS.globals.SpreadsheetApp?.(execution) as unknown as Held;
  const sheet = app.getActiveSheet?.() as Held;
  return sheet.getRange?.(1, 1, rows, columns) as Held;
}

const grid = (locale: string) => {
  const one = fc.oneof(fc.constantFrom(...EVERYWHERE, ...(LOCALES[locale] ?? [])), ...MADE);
  return fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 6 })).chain(([rows, columns]) =>
    fc.array(fc.array(one, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
};

test.each(Object.keys(LOCALES))(
  'values written together in any arrangement come back as Google says (%s)',
  (locale) => {
    fc.assert(
      fc.property(grid(locale), (cells) => {
        const range = emptyRange(locale, cells.length, cells[0]?.length ?? 0);
        range.setNumberFormats?.(cells.map((row) => row.map(({ format = 'General' }) => format)));
        range.setValues?.(cells.map((row) => row.map(({ put }) => put)));
        expect(range.getValues?.()).toEqual(cells.map((row) => row.map(({ value }) => value)));
        expect(range.getDisplayValues?.()).toEqual(cells.map((row) => row.map(({ shown }) => shown)));
      }),
      { seed: 20261120, numRuns: 120 },
    );
  },
);

test.each(
  Object.entries(LOCALES).flatMap(([locale, own]) =>
    [...EVERYWHERE, ...own].map((one) => ({ locale, ...one })),
  ),
)('$locale: $put is $value and shows $shown', ({ locale, put, value, shown, format }) => {
  const range = emptyRange(locale, 1, 1);
  if (format) range.setNumberFormat?.(format);
  range.setValue?.(put);
  expect([range.getValue?.(), range.getDisplayValue?.()]).toEqual([value, shown]);
});

test('what was read can be written again and reads the same', () => {
  fc.assert(
    fc.property(grid('th_TH'), (cells) => {
      const range = emptyRange('th_TH', cells.length, cells[0]?.length ?? 0);
      const typed = cells.map((row) =>
        row.map(({ value }) => (typeof value === 'string' ? `'${value}` : value)),
      );
      range.setValues?.(typed);
      const read = range.getValues?.() as unknown[][];
      range.setValues?.(
        read.map((row) => row.map((value) => (typeof value === 'string' && value ? `'${value}` : value))),
      );
      expect(range.getValues?.()).toEqual(read);
    }),
    { seed: 5, numRuns: 60 },
  );
});
