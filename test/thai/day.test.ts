import fc from 'fast-check';
import { addDays, dayOf, daysBetween, daysInMonth, isDay, partsOf, weekdayOf } from '../../src/thai/day';

test.each([
  [2022, 3, 31, '2022-03-31'],
  [2024, 2, 29, '2024-02-29'],
  [2022, 2, 29, null],
  [2100, 2, 29, null],
  [2022, 13, 1, null],
  [2022, 0, 1, null],
  [2022, 1, 0, null],
])('%d-%d-%d', (year, month, date, day) => {
  expect(dayOf(year, month, date)).toBe(day);
});

test.each([['2022-3-31'], ['0022-03-31'], ['2022-03-31T00:00'], ['31/3/2022'], ['']])(
  '%j is not a day',
  (text) => {
    expect(isDay(text)).toBe(false);
  },
);

test.each([
  ['2022-03-31', 1, '2022-04-01'],
  ['2022-03-01', -1, '2022-02-28'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2021-12-31', 365, '2022-12-31'],
  ['1969-12-31', 1, '1970-01-01'],
])('%s and %d days is %s', (day, days, later) => {
  expect(addDays(day, days)).toBe(later);
  expect(daysBetween(day, later)).toBe(days);
});

test.each([
  ['1900-01-01', 1],
  ['2022-03-31', 4],
  ['2022-04-03', 0],
  ['2022-01-21', 5],
])('the weekday of %s is %d', (day, weekday) => {
  expect(weekdayOf(day)).toBe(weekday);
});

test('a month has the length the calendar gives it', () => {
  expect([1, 2, 4, 12, 13].map((month) => daysInMonth(2022, month))).toEqual([31, 28, 30, 31, 0]);
});

test('going some days on and counting back gives the same number, and days sort as text', () => {
  const days = fc.integer({ min: -40_000, max: 40_000 });
  fc.assert(
    fc.property(days, days, (a, b) => {
      const [first, second] = [addDays('2022-03-31', a), addDays('2022-03-31', b)];
      expect(daysBetween(first, second)).toBe(b - a);
      expect(first < second).toBe(a < b);
      const { year, month, date } = partsOf(first);
      expect(dayOf(year, month, date)).toBe(first);
    }),
  );
});
