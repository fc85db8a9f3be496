import { NotImplemented, ScriptError } from './contract';

/** Text as bytes and back, in the charsets that scripts name as Java does: `UTF-8`, `UTF-16`, `windows-874`, `Shift_JIS`. */

/** What Java calls otherwise than the web. */
const ALIASES: Readonly<Record<string, string>> = {
  us_ascii: 'us-ascii',
  ascii: 'us-ascii',
  utf_8: 'utf-8',
  cp874: 'windows-874',
  ms874: 'windows-874',
  'x-windows-874': 'windows-874',
  cp1252: 'windows-1252',
};

function nameOf(charset: string | null | undefined): string {
  const name = (charset ?? 'utf-8').toLowerCase();
  return ALIASES[name] ?? name;
}

function decoderOf(name: string): TextDecoder {
  try {
    return new TextDecoder(name, { ignoreBOM: true });
  } catch {
    throw new ScriptError('Invalid argument: charset');
  }
}

/** A mark at its beginning says which way round UTF-16 is; without one it is big-endian, as in Java. */
const isLittle = (bytes: Uint8Array) => bytes[0] === 0xff && bytes[1] === 0xfe;
const isMarked = (bytes: Uint8Array) => isLittle(bytes) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/** Where windows-1252 differs from ISO 8859-1, from byte 128 on. The engine takes the one for the other. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const fromWindows = (text: string) =>
  text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 128] ?? sign);
const toWindows = (text: string) =>
  text.replace(/[^\0-\x7f\xa0-\xff]/gu, (sign) => {
    const place = WINDOWS.indexOf(sign);
    return place < 0 ? '?' : String.fromCharCode(128 + place);
  });

/** `decodeText(Buffer.from([0xa1]), 'TIS-620')` → `'ก'`. */
export function decodeText(bytes: Uint8Array, charset?: string | null): string {
  const name = nameOf(charset);
  if (name === 'iso-8859-1') return Buffer.from(bytes).toString('latin1');
  if (name === 'windows-1252') return fromWindows(Buffer.from(bytes).toString('latin1'));
  if (name !== 'utf-16') return decoderOf(name).decode(bytes);
  return decoderOf(isLittle(bytes) ? 'utf-16le' : 'utf-16be').decode(bytes.subarray(isMarked(bytes) ? 2 : 0));
}

const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();

const DIRECT: Readonly<Record<string, (text: string) => Buffer>> = {
  'utf-8': (text) => Buffer.from(text),
  utf8: (text) => Buffer.from(text),
  'us-ascii': (text) => Buffer.from(text.replace(/[^\0-\x7f]/gu, '?'), 'latin1'),
  'iso-8859-1': (text) => Buffer.from(text.replace(/[^\0-\xff]/gu, '?'), 'latin1'),
  'windows-1252': (text) => Buffer.from(toWindows(text), 'latin1'),
  'utf-16': (text) => bigEndian(`\ufeff${text}`),
  'utf-16be': bigEndian,
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
};

/** `encodeText('ก', 'TIS-620')` → one byte, `0xa1`; what a charset has no sign for becomes `?`. */
export function encodeText(text: string, charset?: string | null): Buffer {
  const name = nameOf(charset);
  const direct = DIRECT[name];
  if (direct) return direct(text);
  const table = tableOf(name);
  return Buffer.from(Array.from(text).flatMap((sign) => table.get(sign) ?? [QUESTION_MARK]));
}

const QUESTION_MARK = 63;
type Table = ReadonlyMap<string, readonly number[]>;
const tables = new Map<string, Table>();

function tableOf(name: string): Table {
  const known = tables.get(name);
  if (known) return known;
  const made = turnedRound(decoderOf(name));
  tables.set(name, made);
  return made;
}

/** Charsets whose signs take two bytes where one is not enough; others take one byte each. */
const TWO_BYTES = /^(?:shift_jis|euc-jp|euc-kr|gbk|big5)$/;
/** Bytes that mean something else after others have gone before, or more than two of them, cannot be turned round. */
const NOT_TURNED = /^(?:iso-2022|utf-|gb18030|x-user|replacement)/;

/** The engine reads all of these and writes none: so every byte, and every pair, is read once. */
function turnedRound(decoder: TextDecoder): Table {
  if (NOT_TURNED.test(decoder.encoding)) throw new NotImplemented(`Writing text in ${decoder.encoding}`);
  const table = new Map<string, readonly number[]>();
  const add = (...bytes: number[]) => {
    const sign = decoder.decode(Uint8Array.from(bytes));
    if (Array.from(sign).length === 1 && sign !== '\ufffd' && !table.has(sign)) table.set(sign, bytes);
  };
  for (let byte = 0; byte < 256; byte += 1) add(byte);
  if (TWO_BYTES.test(decoder.encoding))
    for (let lead = 0x81; lead < 0xff; lead += 1)
      for (let trail = 0x40; trail < 0xff; trail += 1) add(lead, trail);
  return table;
}
