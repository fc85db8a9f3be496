import { momentAt, type Wall, wallAt } from './zone';

/** When a clock trigger fires. The minute within an hour is chosen once and kept, as on the platform. */
export type Schedule =
  | { readonly kind: 'once'; readonly at: number }
  | { readonly kind: 'minutes'; readonly every: number }
  | { readonly kind: 'hours'; readonly every: number; readonly minute: number; readonly zone: string }
  | (Daily & { readonly kind: 'days'; readonly every: number })
  | (Daily & { readonly kind: 'weeks'; readonly every: number; readonly weekDay: number })
  | (Daily & { readonly kind: 'months'; readonly day: number });

interface Daily {
  readonly hour: number;
  readonly minute: number;
  readonly zone: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * The first time a schedule is due after a moment; undefined when it has no more. `last` is when it fired before:
 * every two days counts from there.
 */
export function nextAfter(schedule: Schedule, moment: number, last?: number): number | undefined {
  switch (schedule.kind) {
    case 'once':
      return last === undefined ? schedule.at : undefined;
    case 'minutes':
      return moment + schedule.every * MINUTE;
    case 'hours':
      return nextHour(schedule, moment, last);
    case 'days':
      return nextDay(schedule, moment, last === undefined ? 1 : schedule.every);
    case 'weeks':
      return nextWeek(schedule, moment, last);
    case 'months':
      return nextMonth(schedule, moment);
  }
}

function nextHour(schedule: Extract<Schedule, { kind: 'hours' }>, moment: number, last?: number): number {
  const from = last === undefined ? moment : moment + (schedule.every - 1) * HOUR;
  const wall = wallAt(from, schedule.zone);
  const sameHour = momentAt({ ...wall, minute: schedule.minute, second: 0, millisecond: 0 }, schedule.zone);
  return sameHour > from ? sameHour : sameHour + HOUR;
}

function nextDay(daily: Daily, moment: number, step: number): number {
  const wall = wallAt(moment, daily.zone);
  const onDay = (day: number) => at(daily, { ...wall, day });
  return step === 1 && onDay(wall.day) > moment ? onDay(wall.day) : onDay(wall.day + step);
}

function nextWeek(schedule: Extract<Schedule, { kind: 'weeks' }>, moment: number, last?: number): number {
  const wall = wallAt(moment, schedule.zone);
  const today = new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay();
  const ahead = (schedule.weekDay - today + 7) % 7;
  const coming = at(schedule, { ...wall, day: wall.day + ahead });
  const weeks = last === undefined ? 1 : schedule.every;
  return coming > moment ? coming : at(schedule, { ...wall, day: wall.day + ahead + 7 * weeks });
}

function nextMonth(schedule: Extract<Schedule, { kind: 'months' }>, moment: number): number {
  const wall = wallAt(moment, schedule.zone);
  const inMonth = (ahead: number) => {
    const length = new Date(Date.UTC(wall.year, wall.month + ahead, 0)).getUTCDate();
    return at(schedule, { ...wall, month: wall.month + ahead, day: Math.min(schedule.day, length) });
  };
  return inMonth(0) > moment ? inMonth(0) : inMonth(1);
}

function at(daily: Daily, day: Pick<Wall, 'year' | 'month' | 'day'>): number {
  const { year, month, day: date } = day;
  return momentAt({ year, month, day: date, hour: daily.hour, minute: daily.minute }, daily.zone);
}
