/**
 * Days as spreadsheets count them: 25569 = 1970-01-01, the fraction is the time of day. All arithmetic is on the wall
 * clock in UTC; a time zone matters only where a serial meets a real moment.
 */

export const UNIX_EPOCH = 25569;
const DAY_MS = 86_400_000;

export interface DateParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** The serial of a moment as the clocks of `timeZone` show it: `serialOf(Date.UTC(2022, 2, 30, 17), 'Asia/Bangkok')` → 44651. */
export function serialOf(epochMs: number, timeZone: string): number {
  return (epochMs + zoneOffset(epochMs, timeZone)) / DAY_MS + UNIX_EPOCH;
}

/** The moment at which the clocks of `timeZone` show a serial: `epochOf(44651, 'Asia/Bangkok')` → 2022-03-30T17:00Z. */
export function epochOf(serial: number, timeZone: string): number {
  const wall = wallClock(serial);
  const guess = wall - zoneOffset(wall, timeZone);
  return wall - zoneOffset(guess, timeZone);
}

/** The serial of a calendar day; months and days may overflow: `serialOfDay(2022, 14, 1)` is 1 February 2023. */
export function serialOfDay(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / DAY_MS + UNIX_EPOCH;
}

/** The calendar fields of a serial, to the nearest second: `partsOf(44651.5).hour` → 12. */
export function partsOf(serial: number): DateParts {
  const date = new Date(Math.round(wallClock(serial) / 1000) * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/** How many days a month has: `daysInMonth(2024, 2)` → 29. */
export function daysInMonth(year: number, month: number): number {
  return partsOf(serialOfDay(year, month + 1, 0)).day;
}

/** The same day some months later, clamped to the month's end: 31 January + 1 → 28 February. */
export function addMonths(serial: number, months: number): number {
  const { year, month, day } = partsOf(Math.floor(serial));
  const first = partsOf(serialOfDay(year, month + months, 1));
  return serialOfDay(first.year, first.month, Math.min(day, daysInMonth(first.year, first.month)));
}

function wallClock(serial: number): number {
  return Math.round((serial - UNIX_EPOCH) * DAY_MS);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
    timeZone,
  });
  clocks.set(timeZone, made);
  return made;
}

function zoneOffset(epochMs: number, timeZone: string): number {
  const fields: Record<string, number> = {};
  for (const { type, value } of clockOf(timeZone).formatToParts(epochMs)) fields[type] = Number(value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = fields;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(epochMs / 1000) * 1000;
}
