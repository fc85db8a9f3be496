import { readTyped } from '../../coercion';
import type { CellError } from '../../contract';
import { isDateFormat } from '../../display';
import { addMonths, partsOf, serialOfDay } from '../../serial';
import { define, type FunctionSpec, number, optional, scalar, table, text } from '../params';
import type { Scope } from '../scope';
import { ERRORS, failure, type Scalar, type Table } from '../values';

const DAY = { shows: 'day' } as const;

/** A year below 1900 counts from 1900, as in Sheets. */
function day(year: number, month: number, date: number): Scalar {
  const whole = Math.trunc(year);
  if (whole < 0 || whole > 9999) return ERRORS.number;
  return serialOfDay(whole < 1900 ? 1900 + whole : whole, Math.trunc(month), Math.trunc(date));
}

function readMoment(typed: string, scope: Scope): number | CellError {
  const read = readTyped(typed, scope.book.typing);
  const isMoment = typeof read?.value === 'number' && isDateFormat(read.pattern ?? '');
  return isMoment ? (read.value as number) : failure('#VALUE!', `'${typed}' cannot be parsed to date/time.`);
}

const part = (pick: (serial: number) => number) => define([number], ([serial]) => pick(serial));

/** 0 is Sunday. */
const weekdayOf = (serial: number) => (((Math.floor(serial) - 1) % 7) + 7) % 7;

/** The first day of the week by WEEKDAY's type: 1 Sunday, 2 Monday, 11 to 17 Monday to Sunday. */
function weekday(serial: number, type: number): Scalar {
  if (type === 3) return (weekdayOf(serial) + 6) % 7;
  const first = type === 1 || type === 17 ? 0 : type === 2 ? 1 : type >= 11 && type <= 16 ? type - 10 : -1;
  return first < 0 ? ERRORS.number : ((weekdayOf(serial) - first + 7) % 7) + 1;
}

function weekNumber(serial: number, type: number): Scalar {
  if (type === 21) return isoWeek(serial);
  const first = type === 1 || type === 17 ? 0 : type === 2 ? 1 : type >= 11 && type <= 16 ? type - 10 : -1;
  if (first < 0) return ERRORS.number;
  const newYear = serialOfDay(partsOf(serial).year, 1, 1);
  const offset = (weekdayOf(newYear) - first + 7) % 7;
  return Math.floor((Math.floor(serial) - newYear + offset) / 7) + 1;
}

function isoWeek(serial: number): number {
  const thursday = Math.floor(serial) + 3 - ((weekdayOf(serial) + 6) % 7);
  return Math.floor((thursday - serialOfDay(partsOf(thursday).year, 1, 1)) / 7) + 1;
}

const UNITS: Readonly<Record<string, (from: number, to: number) => number>> = {
  D: (from, to) => to - from,
  M: fullMonths,
  Y: (from, to) => Math.floor(fullMonths(from, to) / 12),
  YM: (from, to) => fullMonths(from, to) % 12,
  MD: (from, to) => to - addMonths(from, fullMonths(from, to)),
  YD: (from, to) => to - addMonths(from, Math.floor(fullMonths(from, to) / 12) * 12),
};

function fullMonths(from: number, to: number): number {
  const [one, other] = [partsOf(from), partsOf(to)];
  return (other.year - one.year) * 12 + other.month - one.month - (other.day < one.day ? 1 : 0);
}

function difference(from: number, to: number, unit: string): Scalar {
  const count = UNITS[unit.toUpperCase()];
  if (!count || from > to) return ERRORS.number;
  return count(Math.floor(from), Math.floor(to));
}

/** Which weekdays are off, Monday first: `0000011`, or Google's numbers 1 to 7 and 11 to 17. */
function weekendOf(weekend: Scalar): readonly boolean[] | null {
  if (typeof weekend === 'string') {
    return /^[01]{7}$/.test(weekend) ? [...weekend].map((digit) => digit === '1') : null;
  }
  const type = weekend === null ? 1 : Number(weekend);
  const isPair = type >= 1 && type <= 7;
  if (!isPair && !(type >= 11 && type <= 17)) return null;
  const last = isPair ? (type + 5) % 7 : (type - 11 + 6) % 7;
  return Array.from({ length: 7 }, (_, index) => index === last || (isPair && index === (last + 6) % 7));
}

function daysOff(weekend: Scalar, holidays: Table | undefined): ((serial: number) => boolean) | null {
  const week = weekendOf(weekend);
  if (!week) return null;
  const off = new Set(
    holidays ? [...holidays.values()].filter((value) => typeof value === 'number').map(Math.floor) : [],
  );
  return (serial) => week[(weekdayOf(serial) + 6) % 7] === true || off.has(serial);
}

function workingDays(from: number, to: number, isOff: ((serial: number) => boolean) | null): Scalar {
  if (!isOff) return ERRORS.value;
  const [first, last] = [Math.floor(Math.min(from, to)), Math.floor(Math.max(from, to))];
  let count = 0;
  for (let serial = first; serial <= last; serial++) if (!isOff(serial)) count++;
  return from <= to ? count : -count;
}

function workday(from: number, days: number, isOff: ((serial: number) => boolean) | null): Scalar {
  if (!isOff) return ERRORS.value;
  const step = days < 0 ? -1 : 1;
  let serial = Math.floor(from);
  let left = Math.abs(Math.trunc(days));
  // A week without a working day would never end; nor would a distance beyond the calendar.
  for (let tried = 0; left > 0; tried++) {
    if (tried > 1_000_000) return ERRORS.number;
    serial += step;
    if (!isOff(serial)) left--;
  }
  return serial;
}

function yearFraction(from: number, to: number, basis: number): Scalar {
  const [first, last] = from <= to ? [from, to] : [to, from];
  if (basis === 2) return (last - first) / 360;
  if (basis === 3) return (last - first) / 365;
  if (basis === 1) return (last - first) / (365 + leapShare(first, last));
  const [one, other] = [partsOf(first), partsOf(last)];
  const [firstDay, lastDay] = [Math.min(one.day, 30), one.day >= 30 ? Math.min(other.day, 30) : other.day];
  return ((other.year - one.year) * 360 + (other.month - one.month) * 30 + lastDay - firstDay) / 360;
}

function leapShare(first: number, last: number): number {
  const years = partsOf(last).year - partsOf(first).year + 1;
  const days = serialOfDay(partsOf(last).year + 1, 1, 1) - serialOfDay(partsOf(first).year, 1, 1);
  return days / years - 365;
}

export const DATES = {
  TODAY: define([], (_, { book }) => book.now('day'), DAY),
  NOW: define([], (_, { book }) => book.now('moment'), { shows: 'moment' }),
  DATE: define([number, number, number], ([year, month, date]) => day(year, month, date), DAY),
  TIME: define(
    [number, number, number],
    ([hour, minute, second]) =>
      ((Math.trunc(hour) * 3600 + Math.trunc(minute) * 60 + Math.trunc(second)) / 86_400) % 1,
    { shows: 'time' },
  ),
  DATEVALUE: define([scalar], ([value], scope) => {
    const moment = typeof value === 'number' ? value : readMoment(String(value ?? ''), scope);
    return typeof moment === 'number' ? Math.floor(moment) : moment;
  }),
  TIMEVALUE: define([text], ([typed], scope) => {
    const moment = readMoment(typed, scope);
    return typeof moment === 'number' ? moment % 1 : moment;
  }),
  TO_DATE: define([scalar], ([value]) => value, DAY),
  YEAR: part((serial) => partsOf(Math.floor(serial)).year),
  MONTH: part((serial) => partsOf(Math.floor(serial)).month),
  DAY: part((serial) => partsOf(Math.floor(serial)).day),
  HOUR: part((serial) => partsOf(serial).hour),
  MINUTE: part((serial) => partsOf(serial).minute),
  SECOND: part((serial) => partsOf(serial).second),
  WEEKDAY: define([number, optional(number)], ([serial, type = 1]) => weekday(serial, Math.trunc(type))),
  WEEKNUM: define([number, optional(number)], ([serial, type = 1]) => weekNumber(serial, Math.trunc(type))),
  ISOWEEKNUM: define([number], ([serial]) => isoWeek(serial)),
  EDATE: define([number, number], ([serial, months]) => addMonths(serial, Math.trunc(months)), DAY),
  EOMONTH: define(
    [number, number],
    ([serial, months]) => {
      const { year, month } = partsOf(Math.floor(serial));
      return serialOfDay(year, month + Math.trunc(months) + 1, 0);
    },
    DAY,
  ),
  DAYS: define([number, number], ([to, from]) => Math.floor(to) - Math.floor(from)),
  DATEDIF: define([number, number, text], ([from, to, unit]) => difference(from, to, unit)),
  YEARFRAC: define([number, number, optional(number)], ([from, to, basis = 0]) =>
    yearFraction(Math.floor(from), Math.floor(to), basis),
  ),
  NETWORKDAYS: define([number, number, optional(table)], ([from, to, holidays]) =>
    workingDays(from, to, daysOff(1, holidays)),
  ),
  'NETWORKDAYS.INTL': define(
    [number, number, optional(scalar), optional(table)],
    ([from, to, weekend = 1, holidays]) => workingDays(from, to, daysOff(weekend, holidays)),
  ),
  WORKDAY: define(
    [number, number, optional(table)],
    ([from, days, holidays]) => workday(from, days, daysOff(1, holidays)),
    DAY,
  ),
  'WORKDAY.INTL': define(
    [number, number, optional(scalar), optional(table)],
    ([from, days, weekend = 1, holidays]) => workday(from, days, daysOff(weekend, holidays)),
    DAY,
  ),
} satisfies Record<string, FunctionSpec>;
