import type { Moment } from '../tables/cells';

/** The moment so many minutes later, or earlier when negative: `minutesAfter('2022-03-31T23:55:00', 10)` is `'2022-04-01T00:05:00'`. */
export function minutesAfter(moment: Moment, minutes: number): Moment {
  return new Date(Date.parse(`${moment}Z`) + minutes * 60_000).toISOString().slice(0, 19);
}
