import type { Cell, Look } from '../tables/cells';
import { BUDDHIST_OFFSET } from '../thai/year';

/** What Google's getValues and setValues carry. */
export type GoogleValue = string | number | boolean | Date;

const two = (n: number): string => String(n).padStart(2, '0');

/** A Google date by the wall clock; set-up keeps the zones of sheet and script the same. */
const wallClock = (date: Date): string =>
  `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}` +
  `T${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;

/** `Date` → `{ date: '2022-03-31T00:00:00' }`; everything else is plain already. */
export function cellOf(value: GoogleValue): Cell {
  return value instanceof Date ? { date: wallClock(value) } : value;
}

/** Signs with which Sheets would take a text for a formula, a number with a sign, a mention, or an escaped text. */
const RISKY = /^['=+\-@]/;

/**
 * What to hand to setValues. Text columns are formatted as plain text, so numbers and dates typed there stay text; that the format
 * alone also stops `=` is not documented, hence the apostrophe (platform: Range.setValues).
 */
export function googleValueOf(cell: Cell): GoogleValue {
  if (typeof cell === 'string') return RISKY.test(cell) ? `'${cell}` : cell;
  return typeof cell === 'object' ? dateOf(cell.date) : cell;
}

function dateOf(moment: string): Date {
  const [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0] = moment
    .split(/[-T:]/)
    .map(Number);
  const date = new Date(year, month - 1, day, hours, minutes, seconds);
  // The constructor reads years below 100 as 19xx.
  if (year < 100) date.setFullYear(year);
  return date;
}

/** The number format of a cell: the Buddhist year stands in it as literal text, since Sheets' own calendar is Christian. */
export function numberFormatOf(look: Look, cell: Cell): string | null {
  if (look.as === 'text') return '@';
  if (typeof cell !== 'object') return null;
  const year = Number(cell.date.slice(0, 4)) + BUDDHIST_OFFSET;
  return look.as === 'moment' ? `d mmm "${year}" h:mm` : `d mmm "${year}"`;
}

/** True when two cells mean the same to a reader of the sheet. */
export function sameCell(a: Cell, b: Cell): boolean {
  if (typeof a === 'object' && typeof b === 'object') return a.date === b.date;
  return a === b;
}
