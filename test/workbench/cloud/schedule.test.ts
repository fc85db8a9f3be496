import { nextAfter, type Schedule } from '../../../workbench/cloud/schedule';
import { momentAt, offsetAt, parseMoment, wallAt } from '../../../workbench/cloud/zone';

const ZONE = 'Asia/Bangkok';
const at = (text: string) => parseMoment(text, ZONE) ?? Number.NaN;
const text = (moment: number | undefined) =>
  moment === undefined ? undefined : new Date(moment + 7 * 3_600_000).toISOString().slice(0, 16);

describe('a schedule is due next', () => {
  const DAILY = { hour: 6, minute: 30, zone: ZONE };
  test.each<[string, Schedule, string, string | undefined, string | undefined]>([
    [
      'every day, later today',
      { kind: 'days', every: 1, ...DAILY },
      '2022-03-28T06:00',
      undefined,
      '2022-03-28T06:30',
    ],
    [
      'every day, tomorrow',
      { kind: 'days', every: 1, ...DAILY },
      '2022-03-28T06:30',
      undefined,
      '2022-03-29T06:30',
    ],
    [
      'every three days after it fired',
      { kind: 'days', every: 3, ...DAILY },
      '2022-03-30T06:30',
      '2022-03-30T06:30',
      '2022-04-02T06:30',
    ],
    [
      'every hour',
      { kind: 'hours', every: 1, minute: 15, zone: ZONE },
      '2022-03-28T09:20',
      undefined,
      '2022-03-28T10:15',
    ],
    [
      'every six hours after it fired',
      { kind: 'hours', every: 6, minute: 15, zone: ZONE },
      '2022-03-28T09:15',
      '2022-03-28T09:15',
      '2022-03-28T15:15',
    ],
    ['every ten minutes', { kind: 'minutes', every: 10 }, '2022-03-28T09:00', undefined, '2022-03-28T09:10'],
    [
      'on Mondays, from a Monday afternoon',
      { kind: 'weeks', every: 1, weekDay: 1, ...DAILY },
      '2022-03-28T12:00',
      undefined,
      '2022-04-04T06:30',
    ],
    [
      'on Fridays, from a Monday',
      { kind: 'weeks', every: 1, weekDay: 5, ...DAILY },
      '2022-03-28T12:00',
      undefined,
      '2022-04-01T06:30',
    ],
    [
      'on the 31st, in a month of 30 days',
      { kind: 'months', day: 31, ...DAILY },
      '2022-04-02T00:00',
      undefined,
      '2022-04-30T06:30',
    ],
    ['once', { kind: 'once', at: at('2022-03-28T10:00') }, '2022-03-28T09:00', undefined, '2022-03-28T10:00'],
    [
      'once, and no more',
      { kind: 'once', at: at('2022-03-28T10:00') },
      '2022-03-28T10:00',
      '2022-03-28T10:00',
      undefined,
    ],
  ])('%s', (_what, schedule, now, last, expected) => {
    expect(text(nextAfter(schedule, at(now), last === undefined ? undefined : at(last)))).toBe(expected);
  });
});

describe('zones', () => {
  test.each([
    ['2022-03-28', '2022-03-27T17:00:00.000Z'],
    ['2022-03-28T09:00', '2022-03-28T02:00:00.000Z'],
    ['2022-03-28T09:00:30.5Z', '2022-03-28T09:00:30.500Z'],
    ['2022-03-28T09:00+09:00', '2022-03-28T00:00:00.000Z'],
  ])('%s is %s', (typed, expected) => {
    expect(new Date(at(typed)).toISOString()).toBe(expected);
  });

  test.each(['', 'today', '2022-02-30', '2022-13-01', '2022-03-28T25:00', '28/3/2022'])(
    '"%s" is no moment',
    (typed) => {
      expect(parseMoment(typed, ZONE)).toBeUndefined();
    },
  );

  test.each(['Asia/Bangkok', 'America/New_York', 'Europe/London', 'Asia/Kolkata', 'UTC'])(
    'a wall clock of %s leads back to its moment',
    (zone) => {
      for (let moment = Date.UTC(2022, 0, 1); moment < Date.UTC(2023, 0, 1); moment += 7 * 3_600_000 + 1) {
        expect(momentAt(wallAt(moment, zone), zone)).toBeGreaterThanOrEqual(moment - 3_600_000);
        expect(moment + offsetAt(moment, zone)).toBe(Date.UTC(...utc(wallAt(moment, zone))));
      }
    },
  );
});

function utc({
  year,
  month,
  day,
  hour,
  minute,
  second,
  millisecond,
}: ReturnType<typeof wallAt>): [number, number, number, number, number, number, number] {
  return [year, month - 1, day, hour, minute, second, millisecond];
}
