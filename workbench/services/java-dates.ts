import { fixedOffset, offsetAt, type Wall, wallAt } from '../cloud/zone';
import { ScriptError } from './contract';

/**
 * Java's SimpleDateFormat in English, as `Utilities.formatDate` uses it. Letters it does not know are refused, as Java refuses
 * them.
 */

interface Moment extends Wall {
  readonly time: number;
  readonly zone: string;
  /** 0 is Sunday. */
  readonly weekDay: number;
  readonly dayOfYear: number;
}

export const MONTHS =
  'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const DAY = 86_400_000;

type Print = (moment: Moment, width: number) => string;

const number =
  (value: (moment: Moment) => number): Print =>
  (moment, width) =>
    String(value(moment)).padStart(width, '0');

const name =
  (names: readonly string[], index: (moment: Moment) => number): Print =>
  (moment, width) => {
    const full = names[index(moment)] ?? '';
    return width >= 4 ? full : full.slice(0, 3);
  };

const yearOf =
  (value: (moment: Moment) => number): Print =>
  (moment, width) =>
    width === 2 ? String(value(moment) % 100).padStart(2, '0') : String(value(moment)).padStart(width, '0');

const monthName = name(MONTHS, (moment) => moment.month - 1);
const monthNumber = number((moment) => moment.month);

const LETTERS: Readonly<Record<string, Print>> = {
  G: (moment) => (moment.year > 0 ? 'AD' : 'BC'),
  y: yearOf((moment) => (moment.year > 0 ? moment.year : 1 - moment.year)),
  Y: yearOf(weekYear),
  M: (moment, width) => (width >= 3 ? monthName : monthNumber)(moment, width),
  L: (moment, width) => (width >= 3 ? monthName : monthNumber)(moment, width),
  w: number(weekOfYear),
  W: number((moment) => Math.floor((moment.day - 1 + weekDayOfFirst(moment)) / 7) + 1),
  D: number((moment) => moment.dayOfYear),
  d: number((moment) => moment.day),
  F: number((moment) => Math.floor((moment.day - 1) / 7) + 1),
  E: name(DAYS, (moment) => moment.weekDay),
  u: number((moment) => moment.weekDay || 7),
  a: (moment) => (moment.hour < 12 ? 'AM' : 'PM'),
  H: number((moment) => moment.hour),
  k: number((moment) => moment.hour || 24),
  K: number((moment) => moment.hour % 12),
  h: number((moment) => moment.hour % 12 || 12),
  m: number((moment) => moment.minute),
  s: number((moment) => moment.second),
  S: number((moment) => moment.millisecond),
  z: zoneName,
  Z: (moment) => offsetText(moment, ''),
  X: (moment, width) =>
    offsetOf(moment) === 0 ? 'Z' : offsetText(moment, width === 3 ? ':' : '').slice(0, width === 1 ? 3 : 6),
};

/** Quoted text, `''` for a quote, a run of one letter, or anything else as it stands. */
export const TOKENS = /'((?:[^']|'')*)'|(([A-Za-z])\3*)|([^A-Za-z']+)/g;

/** `formatDate(0, 'Asia/Bangkok', "yyyy-MM-dd'T'HH:mm")` → `'1970-01-01T07:00'`. */
export function formatDate(time: number, zone: string, pattern: string): string {
  const moment = momentOf(time, zone);
  return pattern.replace(TOKENS, (whole, quoted?: string, run?: string, letter?: string) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replaceAll("''", "'");
    if (run === undefined || letter === undefined) return whole;
    return printer(letter)(moment, run.length);
  });
}

function printer(letter: string): Print {
  const print = LETTERS[letter];
  if (!print) throw new ScriptError(`Illegal pattern character '${letter}'`);
  return print;
}

function momentOf(time: number, zone: string): Moment {
  const wall = wallAt(time, zone);
  const day = Date.UTC(wall.year, wall.month - 1, wall.day);
  const dayOfYear = Math.round((day - Date.UTC(wall.year, 0, 1)) / DAY) + 1;
  return { ...wall, time, zone, weekDay: new Date(day).getUTCDay(), dayOfYear };
}

const weekDayOfFirst = (moment: Moment) => (((moment.weekDay - (moment.day - 1)) % 7) + 7) % 7;

/** Weeks begin on Sunday and week 1 holds 1 January (Java's rule for the United States, which Google uses). */
function weekOfYear(moment: Moment): number {
  if (weekYear(moment) > moment.year) return 1;
  const first = (((moment.weekDay - (moment.dayOfYear - 1)) % 7) + 7) % 7;
  return Math.floor((moment.dayOfYear - 1 + first) / 7) + 1;
}

/** The trap of `YYYY`: the last days of December may belong to the next year's first week. */
function weekYear(moment: Moment): number {
  const nextFirst = Date.UTC(moment.year + 1, 0, 1);
  const saturday = Date.UTC(moment.year, 0, moment.dayOfYear) + (6 - moment.weekDay) * DAY;
  return saturday >= nextFirst ? moment.year + 1 : moment.year;
}

const offsetOf = (moment: Moment) => offsetAt(moment.time, moment.zone) / 60_000;

function offsetText(moment: Moment, colon: string): string {
  const minutes = offsetOf(moment);
  const two = (value: number) => String(Math.trunc(value)).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(size / 60)}${colon}${two(size % 60)}`;
}

function zoneName(moment: Moment, width: number): string {
  if (moment.zone === 'GMT') return width >= 4 ? 'Greenwich Mean Time' : 'GMT';
  const style = width >= 4 ? 'long' : 'short';
  const text = fixedOffset(moment.zone) === undefined ? intlName(moment, style) : '';
  return text === '' || /^GMT[+-]/.test(text) ? `GMT${offsetText(moment, ':')}` : text;
}

function intlName({ zone, time }: Moment, style: 'long' | 'short'): string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: style });
  return format.formatToParts(time).find((part) => part.type === 'timeZoneName')?.value ?? '';
}
