import type { Moment } from '../tables/cells';
import { formatThaiDate } from '../thai/thai-date';

/** The moment so many minutes later, or earlier when negative: `minutesAfter('2022-03-31T23:55:00', 10)` is `'2022-04-01T00:05:00'`. */
export function minutesAfter(moment: Moment, minutes: number): Moment {
  return new Date(Date.parse(`${moment}Z`) + minutes * 60_000).toISOString().slice(0, 19);
}

/** A moment as people read it: `formatMoment('2022-03-28T08:05:00')` is `'28 มี.ค. 2565 08:05'`; empty for none. */
export function formatMoment(moment: Moment): string {
  return moment === '' ? '' : `${formatThaiDate(moment.slice(0, 10))} ${moment.slice(11, 16)}`;
}
