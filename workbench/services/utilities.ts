import { randomUUID } from 'node:crypto';
import { format } from 'node:util';
import { isZone } from '../cloud/zone';
import { ARCHIVING } from './archives';
import { Blob, toSigned } from './blob';
import { type EnumValue, type Execution, ScriptError, type ServiceModule, ServiceObject } from './contract';
import { parseCsv } from './csv';
import { formatDate, parseDate } from './java-dates';
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
    if (!isZone(zone)) throw new ScriptError('Invalid argument: timeZone. Should be of type: String');
    if (Number.isNaN(date.getTime()))
      throw new ScriptError('Invalid argument: date. Should be of type: Date');
    return formatDate(date.getTime(), zone, pattern);
  }),
  parseDate: local('string string string', (_self, text: string, zone: string, pattern: string) => {
    const time = parseDate(text, zone, pattern);
    if (time === undefined) throw new ScriptError(`Unparseable date: "${text}"`);
    return new Date(time);
  }),
  parseCsv: local('string [string]', (_self, text: string, delimiter = ',') => parseCsv(text, delimiter)),
  getUuid: local('', ({ execution }) => uuid(execution)),
};

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
  sleep: entryOf('wait')('int', ({ execution }, milliseconds: number) => {
    if (milliseconds < 0 || milliseconds > 300_000) throw new ScriptError('Invalid argument: milliseconds');
    execution.charge(milliseconds);
  }),
};

/** `Utilities.formatString` takes any number of values, which no signature can say. */
function formatString(_self: Utilities, template: string, ...values: unknown[]): string {
  return template.replace(
    /%(-?)(0?)(\d*)(?:\.(\d+))?([sdifxXeEgc%])/g,
    (_all, left, zero, width, digits, kind: string) => {
      if (kind === '%') return '%';
      const text = printed(kind, values.shift(), digits === undefined ? undefined : Number(digits));
      return left ? text.padEnd(Number(width)) : text.padStart(Number(width), zero ? '0' : ' ');
    },
  );
}

function printed(kind: string, value: unknown, digits: number | undefined): string {
  if (kind === 'd' || kind === 'i') return String(Math.trunc(Number(value)));
  if (kind === 'f') return Number(value).toFixed(digits ?? 6);
  if (kind === 'x' || kind === 'X') return withCase(Math.trunc(Number(value)).toString(16), kind);
  if (kind === 'e' || kind === 'E') return withCase(Number(value).toExponential(digits ?? 6), kind);
  const text = typeof value === 'object' && value !== null ? format('%o', value) : String(value);
  return digits === undefined ? text : text.slice(0, digits);
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
