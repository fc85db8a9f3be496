import type { Schedule } from '../cloud/schedule';
import { isZone, momentAt } from '../cloud/zone';
import { type EnumValue, type Execution, ScriptError, ServiceObject } from './contract';
import { chosenMinute, install } from './installed-triggers';
import { equip, type Methods, step, write } from './spreadsheet/methods';

/** What a script has asked of a clock trigger so far. */
interface Wish {
  at?: number;
  after?: number;
  minutes?: number;
  hours?: number;
  days?: number;
  weeks?: number;
  weekDay?: number;
  monthDay?: number;
  hour?: number;
  minute?: number;
  date?: readonly [number, number, number];
}

/** `ScriptApp.newTrigger('f').timeBased()`. */
export class ClockTriggerBuilder extends ServiceObject {
  declare readonly exposure: ServiceObject['exposure'];
  readonly wish: Wish = {};
  zone: string;

  constructor(
    readonly execution: Execution,
    readonly functionName: string,
  ) {
    super();
    this.zone = execution.manifest.timeZone;
  }
}

const EVERY_MINUTES = [1, 5, 10, 15, 30];
const EVERY_HOURS = [1, 2, 4, 6, 8, 12];
const WEEK_DAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

function among(allowed: readonly number[], name: string, value: number): number {
  if (!allowed.includes(value))
    throw new ScriptError(
      `The value you passed to ${name} was invalid. It must be one of ${allowed.join(', ')}.`,
    );
  return value;
}

function within(low: number, high: number, name: string, value: number): number {
  if (value < low || value > high)
    throw new ScriptError(
      `The value you passed to ${name} was invalid. It must be between ${low} and ${high}.`,
    );
  return Math.floor(value);
}

const wish =
  (make: (...args: never[]) => Wish) =>
  (self: ClockTriggerBuilder, ...args: never[]) =>
    void Object.assign(self.wish, make(...args));

const BUILDER: Methods<ClockTriggerBuilder> = {
  after: step(
    'int',
    wish((after: number) => ({ after })),
  ),
  at: step(
    'date',
    wish((date: Date) => ({ at: date.getTime() })),
  ),
  atDate: step(
    'int int int',
    wish((year: number, month: number, day: number) => ({ date: [year, month, day] })),
  ),
  atHour: step(
    'int',
    wish((hour: number) => ({ hour: within(0, 23, 'atHour', hour) })),
  ),
  everyDays: step(
    'int',
    wish((days: number) => ({ days: within(1, 365, 'everyDays', days) })),
  ),
  everyHours: step(
    'int',
    wish((hours: number) => ({ hours: among(EVERY_HOURS, 'everyHours', hours) })),
  ),
  everyMinutes: step(
    'int',
    wish((minutes: number) => ({ minutes: among(EVERY_MINUTES, 'everyMinutes', minutes) })),
  ),
  everyWeeks: step(
    'int',
    wish((weeks: number) => ({ weeks: within(1, 52, 'everyWeeks', weeks) })),
  ),
  inTimezone: step('string', (self, zone: string) => {
    if (!isZone(zone)) throw new ScriptError(`Invalid time zone: ${zone}`);
    self.zone = zone;
  }),
  nearMinute: step(
    'int',
    wish((minute: number) => ({ minute: within(0, 59, 'nearMinute', minute) })),
  ),
  onMonthDay: step(
    'int',
    wish((day: number) => ({ monthDay: within(1, 31, 'onMonthDay', day) })),
  ),
  onWeekDay: step(
    'Weekday',
    wish((day: EnumValue) => ({ weekDay: WEEK_DAYS.indexOf(day.name) })),
  ),
  create: write('', (self) => {
    const { execution, functionName } = self;
    return install(execution, {
      functionName,
      type: 'CLOCK',
      source: 'CLOCK',
      sourceId: '',
      schedule: scheduleOf(self),
    });
  }),
};

function scheduleOf({ wish, zone, functionName, execution }: ClockTriggerBuilder): Schedule {
  const { hour = chosenHour(functionName), minute = chosenMinute(functionName) } = wish;
  const daily = { hour, minute, zone };
  const once = onceOf(wish, daily, execution.now());
  if (once !== undefined) return { kind: 'once', at: once };
  if (wish.minutes !== undefined) return { kind: 'minutes', every: wish.minutes };
  if (wish.hours !== undefined) return { kind: 'hours', every: wish.hours, minute, zone };
  if (wish.monthDay !== undefined) return { kind: 'months', day: wish.monthDay, ...daily };
  if (wish.weekDay !== undefined)
    return { kind: 'weeks', every: wish.weeks ?? 1, weekDay: wish.weekDay, ...daily };
  if (wish.weeks !== undefined) return { kind: 'weeks', every: wish.weeks, weekDay: 1, ...daily };
  if (wish.days !== undefined) return { kind: 'days', every: wish.days, ...daily };
  throw new ScriptError('The selected schedule is incomplete: say how often or when the trigger fires.');
}

function onceOf(
  wish: Wish,
  daily: { hour: number; minute: number; zone: string },
  now: number,
): number | undefined {
  if (wish.after !== undefined) return now + wish.after;
  if (wish.at !== undefined) return wish.at;
  if (!wish.date) return undefined;
  const [year, month, day] = wish.date;
  return momentAt({ year, month, day, hour: daily.hour, minute: daily.minute }, daily.zone);
}

const chosenHour = (functionName: string) => (chosenMinute(functionName) * 7) % 24;

equip(ClockTriggerBuilder, 'ClockTriggerBuilder', [BUILDER], { service: 'ScriptApp' });
