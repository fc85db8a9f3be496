import { momentAt, offsetAt, type Wall, wallAt } from '../cloud/zone';
import { ScriptError } from './contract';

/**
 * Java's SimpleDateFormat in English, as `Utilities.formatDate` and `parseDate` use it. Letters it does not know are refused,
 * as Java refuses them.
 */

interface Moment extends Wall {
  readonly time: number;
  readonly zone: string;
  /** 0 is Sunday. */
  readonly weekDay: number;
  readonly dayOfYear: number;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
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
const TOKENS = /'((?:[^']|'')*)'|(([A-Za-z])\3*)|([^A-Za-z']+)/g;

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
  const style = width >= 4 ? 'long' : 'short';
  const format = new Intl.DateTimeFormat('en-US', { timeZone: moment.zone, timeZoneName: style });
  const text = format.formatToParts(moment.time).find((part) => part.type === 'timeZoneName')?.value ?? '';
  return text.replace(
    /^GMT([+-])(\d+)$/,
    (_whole, sign: string, hours: string) => `GMT${sign}${hours.padStart(2, '0')}:00`,
  );
}

const FIELDS: Readonly<Record<string, keyof Wall>> = {
  y: 'year',
  M: 'month',
  d: 'day',
  H: 'hour',
  h: 'hour',
  m: 'minute',
  s: 'second',
  S: 'millisecond',
};

/** `parseDate('2022-03-31', 'Asia/Bangkok', 'yyyy-MM-dd')`; undefined when the text does not follow the pattern. */
export function parseDate(text: string, zone: string, pattern: string): number | undefined {
  const letters: string[] = [];
  const expression = pattern.replace(TOKENS, (whole, quoted?: string, run?: string, letter?: string) => {
    if (run === undefined || letter === undefined)
      return escaped(quoted === undefined ? whole : quoted || "'");
    letters.push(run);
    return group(letter, run.length);
  });
  const match = new RegExp(`^${expression}`, 'i').exec(text);
  if (!match) return undefined;
  const found: Record<string, string> = {};
  for (const [index, run] of letters.entries()) found[run[0] ?? ''] = match[index + 1] ?? '';
  return assemble(found, letters, zone);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function group(letter: string, width: number): string {
  if (letter === 'M' && width >= 3) return '([a-z]+)';
  if (letter === 'E') return '([a-z]+)';
  if (letter === 'a') return '(am|pm)';
  if (letter === 'Z' || letter === 'X') return '(z|[+-]\\d\\d:?\\d\\d)';
  if (!FIELDS[letter]) throw new ScriptError(`Illegal pattern character '${letter}'`);
  return width > 1 ? `(\\d{1,${Math.max(width, 4)}})` : '(\\d+)';
}

function assemble(
  found: Record<string, string>,
  letters: readonly string[],
  zone: string,
): number | undefined {
  const fields = { year: 1970, month: 1, day: 1, ...fieldsOf(found) };
  if (letters.includes('yy')) fields.year += 2000;
  if (found.a) fields.hour = ((fields.hour ?? 0) % 12) + (found.a.toLowerCase() === 'pm' ? 12 : 0);
  if (Object.values(fields).some(Number.isNaN)) return undefined;
  const offset = found.Z ?? found.X;
  return offset === undefined
    ? momentAt(fields, zone)
    : momentAt(fields, 'UTC') - offsetMinutes(offset) * 60_000;
}

function fieldsOf(found: Record<string, string>): Partial<Record<keyof Wall, number>> {
  const fields: Partial<Record<keyof Wall, number>> = {};
  for (const [letter, text] of Object.entries(found)) {
    const field = FIELDS[letter];
    if (field) fields[field] = /^\d+$/.test(text) ? Number(text) : monthNamed(text);
  }
  return fields;
}

function monthNamed(text: string): number {
  const index = MONTHS.findIndex(
    (month) => month.toLowerCase().startsWith(text.toLowerCase()) && text.length >= 3,
  );
  return index < 0 ? Number.NaN : index + 1;
}

function offsetMinutes(text: string): number {
  if (/^z$/i.test(text)) return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return text.startsWith('-') ? -minutes : minutes;
}
