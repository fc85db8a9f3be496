import { createHash, createHmac, randomUUID } from 'node:crypto';
import { format } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { isZone } from '../cloud/zone';
import { Blob, blobOf, encodeText, fromSigned, toSigned } from './blob';
import { type EnumValue, type Execution, ScriptError, type ServiceModule, ServiceObject } from './contract';
import { parseCsv } from './csv';
import { formatDate, parseDate } from './java-dates';
import { entryOf, equip, local, type Methods } from './spreadsheet/methods';

class Utilities extends ServiceObject {
  declare readonly exposure: ServiceObject['exposure'];
  constructor(readonly execution: Execution) {
    super();
  }
}

/** Text or bytes, and the charset of text. */
const DATA = 'string [Charset] | number[]';

function bytesOf(data: string | readonly number[], charset?: EnumValue): Buffer {
  return typeof data === 'string' ? encodeText(data, charset?.name) : fromSigned(data);
}

const ENCODING: Methods<Utilities> = {
  base64Encode: local(DATA, (_self, data: string | number[], charset?: EnumValue) =>
    bytesOf(data, charset).toString('base64'),
  ),
  base64EncodeWebSafe: local(DATA, (_self, data: string | number[], charset?: EnumValue) =>
    webSafe(bytesOf(data, charset)),
  ),
  base64Decode: local('string [Charset]', (_self, text: string) => toSigned(decodeBase64(text))),
  base64DecodeWebSafe: local('string [Charset]', (_self, text: string) => toSigned(decodeBase64(text))),
  computeDigest: local(
    'DigestAlgorithm string [Charset] | DigestAlgorithm number[]',
    (_self, algorithm: EnumValue, data: string | number[], charset?: EnumValue) =>
      toSigned(createHash(hashOf(algorithm.name)).update(bytesOf(data, charset)).digest()),
  ),
  computeHmacSignature: local(
    'MacAlgorithm string string [Charset] | MacAlgorithm number[] number[]',
    (_self, algorithm: EnumValue, data: string | number[], key: string | number[], charset?: EnumValue) =>
      hmac(hashOf(algorithm.name.replace('HMAC_', '')), bytesOf(data, charset), bytesOf(key, charset)),
  ),
  computeHmacSha256Signature: local(
    'string string [Charset] | number[] number[]',
    (_self, data: string | number[], key: string | number[], charset?: EnumValue) =>
      hmac('sha256', bytesOf(data, charset), bytesOf(key, charset)),
  ),
};

/** Google's web-safe form keeps the padding. */
const webSafe = (bytes: Buffer) => bytes.toString('base64').replaceAll('+', '-').replaceAll('/', '_');

function decodeBase64(text: string): Buffer {
  if (!/^[\w+/-]*={0,2}$/.test(text)) throw new ScriptError('Could not decode string.');
  return Buffer.from(text, 'base64');
}

const hmac = (hash: string, data: Buffer, key: Buffer) =>
  toSigned(createHmac(hash, key).update(data).digest());

const HASHES: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

function hashOf(name: string): string {
  const hash = HASHES[name];
  if (!hash) throw new ScriptError(`${name} is not implemented in the workbench`);
  return hash;
}

const TEXT: Methods<Utilities> = {
  formatDate: local('date string string', (_self, date: Date, zone: string, pattern: string) => {
    if (!isZone(zone)) throw new ScriptError(`Invalid argument: timeZone. Should be of type: String`);
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
    'string [string?] [string?] | number[] [string?] [string?]',
    (_self, data: string | number[], contentType?: string | null, name?: string | null) =>
      new Blob(bytesOf(data), contentType ?? (typeof data === 'string' ? 'text/plain' : null), name ?? null),
  ),
  gzip: local('any [string]', (_self, source: unknown, name?: string) => {
    const blob = neededBlob(source);
    return new Blob(gzipSync(blob.bytes), 'application/x-gzip', name ?? `${blob.name ?? 'archive'}.gz`);
  }),
  ungzip: local('any', (_self, source: unknown) => {
    const blob = neededBlob(source);
    return new Blob(unpacked(blob), null, blob.name?.replace(/\.gz$/, '') ?? null);
  }),
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

function neededBlob(source: unknown): Blob {
  const blob = blobOf(source);
  if (!blob) throw new ScriptError('Invalid argument: blob');
  return blob;
}

function unpacked(blob: Blob): Buffer {
  try {
    return gunzipSync(blob.bytes);
  } catch {
    throw new ScriptError('Could not unpack blob: it is not in GZIP format.');
  }
}

const anyNumber = {
  ...local<Utilities>('', formatString),
  accepts: (args: readonly unknown[]) => typeof args[0] === 'string',
};

equip(Utilities, 'Utilities', [ENCODING, TEXT, REST, { formatString: anyNumber }], { service: 'Utilities' });

/** The Utilities service. */
export const UTILITIES: ServiceModule = {
  globals: { Utilities: (execution) => new Utilities(execution) },
  exposures: [Utilities.prototype.exposure],
};
