import { momentAt, offsetAt, wallAt } from '../cloud/zone';
import { NotImplemented, ScriptError } from './contract';
import { MONTHS, TOKENS } from './java-dates';

/**
 * Java's SimpleDateFormat as `Utilities.parseDate` uses it: leniently, so that 32 January is 1 February, and what follows
 * the pattern in the text is not looked at.
 */

/** Where the text is read: its zone, and the moment from which a year of two digits is counted. */
interface Setting {
  readonly zone: string;
  readonly now: number;
}

interface Field {
  /** What is read, as a part of an expression; `exact` when another number follows at once. */
  pattern(width: number, exact: boolean): string;
  /** What it says; undefined when it says nothing. */
  read(text: string, width: number, setting: Setting): Partial<Found> | undefined;
}

interface Found {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly afternoon: boolean;
  readonly beforeChrist: boolean;
  /** Milliseconds ahead of UTC. */
  readonly offset: number;
}

const digits = (width: number, exact: boolean) => (exact ? `(\\d{1,${width}})` : '\\s*([+-]?\\d+)');

const numeric = (read: (value: number) => Partial<Found>): Field => ({
  pattern: digits,
  read: (text) => read(Number(text)),
});

const word = (read: (text: string, setting: Setting) => Partial<Found> | undefined): Field => ({
  pattern: () => '([A-Za-z]+)',
  read: (text, _width, setting) => read(text, setting),
});

const OFFSET = 'Z|[+-]\\d\\d(?::?\\d\\d)?';
const NAMED_ZONE = `GMT[+-]\\d{1,2}(?::?\\d\\d)?|[A-Za-z]{2,5}|${OFFSET}`;
const zoneField = (pattern: string): Field => ({ pattern: () => `(${pattern})`, read: zoneRead });

const FIELDS: Readonly<Record<string, Field>> = {
  G: word((text) => ({ beforeChrist: /^BC$/i.test(text) })),
  y: { pattern: digits, read: (text, width, { now }) => ({ year: yearRead(text, width, now) }) },
  M: {
    pattern: (width, exact) => (width >= 3 ? '([A-Za-z]+)' : digits(width, exact)),
    read: (text) => (/^[A-Za-z]/.test(text) ? monthNamed(text) : { month: Number(text) }),
  },
  d: numeric((day) => ({ day })),
  D: numeric((day) => ({ month: 1, day })),
  E: word(() => ({})),
  a: { pattern: () => '([AaPp][Mm])', read: (text) => ({ afternoon: /^p/i.test(text) }) },
  H: numeric((hour) => ({ hour })),
  k: numeric((hour) => ({ hour: hour % 24 })),
  K: numeric((hour) => ({ hour })),
  h: numeric((hour) => ({ hour: hour % 12 })),
  m: numeric((minute) => ({ minute })),
  s: numeric((second) => ({ second })),
  S: numeric((millisecond) => ({ millisecond })),
  z: zoneField(NAMED_ZONE),
  Z: zoneField(NAMED_ZONE),
  X: zoneField(OFFSET),
};

/** Java resolves these against each other; the host does not. */
const UNREAD = 'YwWFu';

/** `parseDate('2022-03-31', 'yyyy-MM-dd', { zone: 'Asia/Bangkok', now })`; undefined when the text does not follow the pattern. */
export function parseDate(text: string, pattern: string, setting: Setting): number | undefined {
  const runs: string[] = [];
  const expression = pattern.replace(TOKENS, (whole, quoted?: string, run?: string, ...rest: unknown[]) => {
    if (run === undefined) return escaped(quoted === undefined ? whole : quoted || "'");
    runs.push(run);
    const after = pattern.slice(Number(rest.at(-2)) + whole.length);
    return fieldOf(run).pattern(run.length, /^(?:[yDdHkKhmsS]|MM?(?!M)|LL?(?!L))/.test(after));
  });
  const match = new RegExp(`^${expression}`).exec(text);
  if (!match) return undefined;
  const found = runs.map((run, index) => fieldOf(run).read(match[index + 1] ?? '', run.length, setting));
  return found.includes(undefined) ? undefined : assemble(Object.assign({}, ...found), setting.zone);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function fieldOf(run: string): Field {
  const letter = (run[0] ?? '').replace('L', 'M');
  if (UNREAD.includes(letter)) throw new NotImplemented(`Utilities.parseDate with the letter ${letter}`);
  const field = FIELDS[letter];
  if (!field) throw new ScriptError(`Illegal pattern character '${letter}'`);
  return field;
}

function assemble(found: Partial<Found>, zone: string): number {
  const { year = 1970, month = 1, day = 1, afternoon, beforeChrist, offset, ...time } = found;
  const hour = (time.hour ?? 0) + (afternoon ? 12 : 0);
  const wall = { ...time, year: beforeChrist ? 1 - year : year, month, day, hour };
  return offset === undefined ? momentAt(wall, zone) : momentAt(wall, 'UTC') - offset;
}

/** Two digits mean the year from eighty years ago to twenty ahead, as in Java: `99` is 1999 and `26` is 2026. */
function yearRead(text: string, width: number, now: number): number {
  const year = Number(text);
  if (width > 2 || !/^\d\d$/.test(text)) return year;
  const first = wallAt(now, 'UTC').year - 80;
  return first + ((((year - first) % 100) + 100) % 100);
}

function monthNamed(text: string): Partial<Found> | undefined {
  const index = MONTHS.findIndex((month) =>
    [month, month.slice(0, 3)].some((name) => name.toLowerCase() === text.toLowerCase()),
  );
  return index < 0 ? undefined : { month: index + 1 };
}

function zoneRead(text: string, _width: number, { now }: Setting): Partial<Found> | undefined {
  if (/^(Z|GMT|UTC)$/.test(text)) return { offset: 0 };
  const parts = /^(?:GMT)?([+-])(\d{1,2})(?::?(\d\d))?$/.exec(text);
  if (parts) {
    const minutes = Number(parts[2]) * 60 + Number(parts[3] ?? 0);
    return { offset: minutes * (parts[1] === '-' ? -60_000 : 60_000) };
  }
  const standard = NAMED[text];
  return standard === undefined ? zoneNamed(text, now) : { offset: standard * 3_600_000 };
}

/** Names of summer and standard time say themselves how far they are ahead. */
const NAMED: Readonly<Record<string, number>> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  BST: 1,
  CET: 1,
  CEST: 2,
  ICT: 7,
  JST: 9,
};

function zoneNamed(text: string, now: number): Partial<Found> | undefined {
  try {
    return { offset: offsetAt(now, text) };
  } catch {
    return undefined;
  }
}
