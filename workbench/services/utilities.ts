import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { isZone } from '../cloud/zone';
import { ARCHIVING } from './archives';
import { Blob, toSigned } from './blob';
import { EnumValue, type Execution, ScriptError, type ServiceModule, ServiceObject } from './contract';
import { parseCsv } from './csv';
import { parseDate } from './java-date-parsing';
import { formatDate } from './java-dates';
import { bytesOf, SIGNING } from './signing';
import { entryOf, equip, local, type Methods } from './spreadsheet/methods';

class Utilities extends ServiceObject {
  declare readonly exposure: ServiceObject['exposure'];
  constructor(readonly execution: Execution) {
    super();
  }
}

/** Text or bytes, and the charset of text. */
const DATA = 'string [Charset] | any[]';

const ENCODING: Methods<Utilities> = {
  base64Encode: local(DATA, (_self, data: string | number[], charset?: EnumValue) =>
    bytesOf(data, charset?.name).toString('base64'),
  ),
  base64EncodeWebSafe: local(DATA, (_self, data: string | number[], charset?: EnumValue) =>
    webSafe(bytesOf(data, charset?.name)),
  ),
  base64Decode: local('string [Charset]', (_self, text: string) => toSigned(decodeBase64(text))),
  base64DecodeWebSafe: local('string [Charset]', (_self, text: string) => toSigned(decodeBase64(text))),
};

/** Google's web-safe form keeps the padding. */
const webSafe = (bytes: Buffer) => bytes.toString('base64').replaceAll('+', '-').replaceAll('/', '_');

function decodeBase64(text: string): Buffer {
  if (!/^[\w+/-]*={0,2}$/.test(text)) throw new ScriptError('Could not decode string.');
  return Buffer.from(text, 'base64');
}

const TEXT: Methods<Utilities> = {
  formatDate: local('date string string', (_self, date: Date, zone: string, pattern: string) => {
    checkZone(zone);
    if (Number.isNaN(date.getTime()))
      throw new ScriptError('Invalid argument: date. Should be of type: Date');
    return formatDate(date.getTime(), zone, pattern);
  }),
  parseDate: local('string string string', ({ execution }, text: string, zone: string, pattern: string) => {
    checkZone(zone);
    const time = parseDate(text, pattern, { zone, now: execution.now() });
    if (time === undefined) throw new ScriptError(`Unparseable date: "${text}"`);
    return new Date(time);
  }),
  parseCsv: local('string [string]', (_self, text: string, delimiter = ',') => {
    if (delimiter === '') throw new ScriptError('Invalid argument: delimiter');
    return parseCsv(text, delimiter);
  }),
  getUuid: local('', ({ execution }) => uuid(execution)),
};

function checkZone(zone: string): void {
  if (!isZone(zone)) throw new ScriptError('Invalid argument: timeZone. Should be of type: String');
}

/** A seeded run gives the same identifiers again. */
function uuid({ cloud }: Execution): string {
  const drawn = randomUUID().replace(/[0-9a-f]/g, () => Math.floor(cloud.random() * 16).toString(16));
  return drawn.replace(/^(.{14}).(.{4})./, (_all, start: string, middle: string) => `${start}4${middle}a`);
}

const REST: Methods<Utilities> = {
  newBlob: local(
    'string [string?] [string?] | any[] [string?] [string?]',
    (_self, data: string | number[], contentType?: string | null, name?: string | null) =>
      new Blob(bytesOf(data), contentType ?? (typeof data === 'string' ? 'text/plain' : null), name ?? null),
  ),
  sleep: entryOf('wait')('int', async ({ execution }, milliseconds: number) => {
    if (milliseconds < 0 || milliseconds > 300_000) throw new ScriptError('Invalid argument: milliseconds');
    execution.charge(milliseconds);
    const { realSleepMs } = execution.cloud;
    if (realSleepMs !== undefined) await setTimeout(Math.min(milliseconds, realSleepMs));
  }),
};

/** `Utilities.formatString` takes any number of values, which no signature can say. */
function formatString(_self: Utilities, template: string, ...values: unknown[]): string {
  return template.replace(
    /%([-+ 0]*)(\d*)(?:\.(\d+))?([sdiufoxXeEc%])/g,
    (_all, flags: string, width: string, digits: string | undefined, kind: string) => {
      if (kind === '%') return '%';
      const text = printed(kind, values.shift(), digits === undefined ? undefined : Number(digits));
      return padded(kind === 's' || kind === 'c' ? text : signed(text, flags), flags, Number(width));
    },
  );
}

/** `+` and a blank stand before numbers that are not negative. */
function signed(text: string, flags: string): string {
  const sign = flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  return text.startsWith('-') ? text : sign + text;
}

/** `padded('-5', '0', 4)` → `'-005'`. */
function padded(text: string, flags: string, width: number): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0')) return text.padStart(width);
  const [sign = ''] = /^[-+ ]?/.exec(text) ?? [];
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}

function printed(kind: string, value: unknown, digits: number | undefined): string {
  const whole = () => Math.trunc(Number(value));
  switch (kind) {
    case 'd':
    case 'i':
      return String(whole());
    case 'u':
      return String(whole() >>> 0);
    case 'o':
      return whole().toString(8);
    case 'x':
    case 'X':
      return withCase(whole().toString(16), kind);
    case 'f':
      return Number(value).toFixed(digits ?? 6);
    case 'e':
    case 'E':
      return withCase(
        Number(value)
          .toExponential(digits ?? 6)
          .replace(/([+-])(\d)$/, '$10$2'),
        kind,
      );
    case 'c':
      return typeof value === 'number' ? String.fromCharCode(value) : String(value).slice(0, 1);
    default:
      return textOf(value).slice(0, digits);
  }
}

function textOf(value: unknown): string {
  if (value instanceof EnumValue) return value.name;
  return value instanceof ServiceObject ? value.exposure.className : String(value);
}

const withCase = (text: string, kind: string) => (kind === kind.toUpperCase() ? text.toUpperCase() : text);

const anyNumber = {
  ...local<Utilities>('', formatString),
  accepts: (args: readonly unknown[]) => (typeof args[0] === 'string' ? args : undefined),
};

equip(Utilities, 'Utilities', [ENCODING, SIGNING, ARCHIVING, TEXT, REST, { formatString: anyNumber }], {
  service: 'Utilities',
});

/** The Utilities service. */
export const UTILITIES: ServiceModule = {
  globals: { Utilities: (execution) => new Utilities(execution) },
  exposures: [Utilities.prototype.exposure],
};
