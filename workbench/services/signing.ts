import { createHash, createHmac, createSign } from 'node:crypto';
import { fromSigned, toSigned } from './blob';
import { encodeText } from './charsets';
import { type EnumValue, ScriptError } from './contract';
import { md2 } from './md2';
import { local, type Methods } from './spreadsheet/methods';

/** Digests and signatures. Text is taken as US-ASCII unless a charset is named, as on Google: `ก` is signed as `?`. */

/** Text in a charset, or bytes as they are: `bytesOf('é', 'US_ASCII')` → the byte of `?`. */
export function bytesOf(data: string | readonly unknown[], charset?: string): Buffer {
  if (typeof data === 'string') return encodeText(data, charset);
  const numbers = data.map(Number);
  if (numbers.some(Number.isNaN)) throw new ScriptError('Cannot convert Array to (class)[].');
  return fromSigned(numbers);
}

const asciiOf = (data: string | readonly unknown[], charset?: EnumValue) =>
  bytesOf(data, charset?.name ?? 'US_ASCII');

/** Java's names and OpenSSL's. */
const HASHES: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

/** `hashOf('HMAC_SHA_256')` → `'sha256'`. */
function hashOf(name: string): string {
  const hash = HASHES[name.replace(/^(HMAC|RSA)_/, '')];
  if (!hash) throw new ScriptError(`${name} is not implemented in the workbench`);
  return hash;
}

const digest = (name: string, bytes: Buffer): Buffer =>
  name === 'MD2' ? md2(bytes) : createHash(hashOf(name)).update(bytes).digest();

type Data = string | unknown[];
/** What is signed, with what, and how both are written. */
type Signed = [data: Data, key: Data, charset?: EnumValue];

const hmac = (hash: string, [data, key, charset]: Signed) =>
  toSigned(createHmac(hash, asciiOf(key, charset)).update(asciiOf(data, charset)).digest());

function rsa(hash: string, [data, key, charset]: [string, string, EnumValue?]): number[] {
  try {
    return toSigned(createSign(`RSA-${hash}`).update(asciiOf(data, charset)).sign(key));
  } catch {
    throw new ScriptError('Invalid argument: key');
  }
}

const PAIR = 'string string [Charset]';

/** The signing half of Utilities. */
export const SIGNING: Methods<unknown> = {
  computeDigest: local(
    'DigestAlgorithm value:string [Charset] | DigestAlgorithm any[]',
    (_self, algorithm: EnumValue, data: Data, charset?: EnumValue) =>
      toSigned(digest(algorithm.name, asciiOf(data, charset))),
  ),
  computeHmacSignature: local(
    `MacAlgorithm ${PAIR} | MacAlgorithm any[] any[]`,
    (_self, algorithm: EnumValue, ...signed: Signed) => hmac(hashOf(algorithm.name), signed),
  ),
  computeHmacSha256Signature: local(`${PAIR} | any[] any[]`, (_self, ...signed: Signed) =>
    hmac('sha256', signed),
  ),
  computeRsaSignature: local(
    `RsaAlgorithm ${PAIR}`,
    (_self, algorithm: EnumValue, ...signed: [string, string, EnumValue?]) =>
      rsa(hashOf(algorithm.name).toUpperCase(), signed),
  ),
  computeRsaSha1Signature: local(PAIR, (_self, ...signed: [string, string, EnumValue?]) =>
    rsa('SHA1', signed),
  ),
  computeRsaSha256Signature: local(PAIR, (_self, ...signed: [string, string, EnumValue?]) =>
    rsa('SHA256', signed),
  ),
};
