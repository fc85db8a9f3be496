/** Wall clocks: what the clocks of a zone show at a moment, and back. Months count from 1. */
export interface Wall {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const parts = {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  } as const;
  const options = { ...parts, second: 'numeric', era: 'short', hourCycle: 'h23', timeZone: zone } as const;
  const made = new Intl.DateTimeFormat('en-US', options);
  formats.set(zone, made);
  return made;
}

/** Java's zones by their distance from Greenwich, in milliseconds: `fixedOffset('GMT+7')` → 25200000; undefined for any other. */
export function fixedOffset(zone: string): number | undefined {
  const parts = /^GMT([+-])(\d{1,2})(?::?([0-5]\d))?$/.exec(zone);
  if (!parts || Number(parts[2]) > 23) return undefined;
  return (Number(parts[2]) * 60 + Number(parts[3] ?? 0)) * (parts[1] === '-' ? -60_000 : 60_000);
}

/** `wallAt(0, 'Asia/Bangkok')` → 1970-01-01 07:00. Years before our era are negative or 0. */
export function wallAt(moment: number, zone: string): Wall {
  const fixed = fixedOffset(zone);
  if (fixed !== undefined) return wallAt(moment + fixed, 'UTC');
  const found: Record<string, string> = {};
  for (const { type, value } of formatOf(zone).formatToParts(moment)) found[type] = value;
  const field = (name: string) => Number(found[name]);
  const year = found.era?.startsWith('B') ? 1 - field('year') : field('year');
  const millisecond = ((moment % 1000) + 1000) % 1000;
  const [month, day, hour] = [field('month'), field('day'), field('hour')];
  return { year, month, day, hour, minute: field('minute'), second: field('second'), millisecond };
}

/** The moment at which the clocks of a zone show a wall time; fields may run over (`day: 32`), as with `Date.UTC`. */
export function momentAt(wall: Partial<Wall> & Pick<Wall, 'year' | 'month' | 'day'>, zone: string): number {
  const { hour = 0, minute = 0, second = 0, millisecond = 0 } = wall;
  const utc = utcOf({ ...wall, hour, minute, second, millisecond });
  const guess = utc - offsetAt(utc, zone);
  return utc - offsetAt(guess, zone);
}

/** How far the zone is ahead of UTC, in milliseconds: `offsetAt(0, 'Asia/Bangkok')` → 25200000. */
export function offsetAt(moment: number, zone: string): number {
  return utcOf(wallAt(moment, zone)) - moment;
}

function utcOf(wall: Wall): number {
  const date = new Date(0);
  date.setUTCFullYear(wall.year, wall.month - 1, wall.day);
  date.setUTCHours(wall.hour, wall.minute, wall.second, wall.millisecond);
  return date.getTime();
}

/** `isZone('Asia/Bangkok')` → true. */
export function isZone(zone: string): boolean {
  if (fixedOffset(zone) !== undefined) return true;
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3})\d*)?)?)?(Z|[+-]\d\d:?\d\d)?$/;

/**
 * A moment as typed on the command line; without an offset it is read in the zone: `parseMoment('2022-03-28', 'Asia/Bangkok')`
 * is midnight there. Undefined when it is no moment.
 */
export function parseMoment(text: string, zone: string): number | undefined {
  const match = ISO.exec(text.trim());
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((field) => Number(field ?? 0));
  const wall = {
    year: year ?? 0,
    month: month ?? 0,
    day: day ?? 0,
    hour: hour ?? 0,
    minute: minute ?? 0,
    second: second ?? 0,
  };
  const full = { ...wall, millisecond: Number((match[7] ?? '').padEnd(3, '0')) };
  if (!isSame(full, wallAt(utcOf(full), 'UTC'))) return undefined;
  return match[8] === undefined ? momentAt(full, zone) : utcOf(full) - parseOffset(match[8]);
}

const isSame = (one: Wall, other: Wall) =>
  Object.entries(one).every(([name, value]) => other[name as keyof Wall] === value);

function parseOffset(text: string): number {
  if (text === 'Z') return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return minutes * (text.startsWith('-') ? -60_000 : 60_000);
}

/** Whether the process took the zone over: a script's local time is the process's when its thread begins. */
export function isLocalZone(zone: string): boolean {
  return (
    new Intl.DateTimeFormat().resolvedOptions().timeZone ===
    new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  );
}
