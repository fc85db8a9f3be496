/**
 * A day of the calendar without clock or zone, written as ISO 8601 in years of the common era: `'2022-03-31'`.
 * Days are compared as strings (`'2022-03-31' < '2022-04-01'`).
 */
export type Day = string;

/** Days from `start` to `end`, both included. */
export interface Period {
  readonly start: Day;
  readonly end: Day;
}

/** The numbers of a day; months count from 1. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

const MS_PER_DAY = 86_400_000;
/** Four digits, the first not zero: `Date.UTC` takes years below 100 for years after 1900. */
const SHAPE = /^([1-9]\d{3})-(\d\d)-(\d\d)$/;

/** The day of three numbers, or null when the calendar has none: `dayOf(2022, 2, 31)` is `null`. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const day = `${year}-${twoDigits(month)}-${twoDigits(date)}`;
  return isDay(day) ? day : null;
}

/** Whether the text is a day of the calendar: `isDay('2022-02-31')` is `false`. */
export function isDay(text: string): boolean {
  const [, year, month, date] = (SHAPE.exec(text) ?? []).map(Number);
  return (
    year !== undefined &&
    month !== undefined &&
    date !== undefined &&
    date >= 1 &&
    date <= daysInMonth(year, month)
  );
}

/** The numbers of a day: `partsOf('2022-03-31')` is `{ year: 2022, month: 3, date: 31 }`. */
export function partsOf(day: Day): DayParts {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

/** The day so many days later, or earlier when negative: `addDays('2022-03-31', 1)` is `'2022-04-01'`. */
export function addDays(day: Day, days: number): Day {
  return new Date((dayNumber(day) + days) * MS_PER_DAY).toISOString().slice(0, 10);
}

/** How many days the second day lies after the first: `daysBetween('2022-03-28', '2022-03-31')` is `3`. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day of the week, Sunday is 0: `weekdayOf('2022-03-31')` is `4`. */
export function weekdayOf(day: Day): number {
  const EPOCH_WEEKDAY = 4;
  return (((dayNumber(day) + EPOCH_WEEKDAY) % 7) + 7) % 7;
}

/** The length of a month counted from 1, or 0 when there is no such month: `daysInMonth(2024, 2)` is `29`. */
export function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  const dayBeforeNextMonth = new Date(Date.UTC(year, month, 0));
  return dayBeforeNextMonth.getUTCDate();
}

function dayNumber(day: Day): number {
  const { year, month, date } = partsOf(day);
  return Date.UTC(year, month - 1, date) / MS_PER_DAY;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
