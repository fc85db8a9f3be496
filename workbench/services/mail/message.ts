import addressparser from 'nodemailer/lib/addressparser';
import { blobOf } from '../blob';
import { badParameters, ScriptError } from '../contract';

/** A mail as the script wants it, read and found within Google's limits. */
export interface Message {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly replyTo: readonly string[];
  readonly name: string;
  readonly noReply: boolean;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Attachment[];
}

export interface Attachment {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Uint8Array;
  /** The name an inline image has in the HTML (`cid:…`). */
  readonly cid?: string;
}

/** What the script passed, by the keys of `sendEmail(message)`. */
export type Wanted = Readonly<Record<string, unknown>>;

/** Reads `sendEmail(message)`; throws what Google throws at bad addresses and options. */
export function readMessage(wanted: Wanted): Message {
  const people = (key: string) => addressesOf(textOf(wanted, key));
  return {
    to: people('to'),
    cc: people('cc'),
    bcc: people('bcc'),
    replyTo: people('replyTo'),
    name: oneLine(textOf(wanted, 'name')),
    noReply: wanted.noReply === true,
    subject: oneLine(textOf(wanted, 'subject')),
    text: textOf(wanted, 'body'),
    html: textOf(wanted, 'htmlBody'),
    attachments: [...attachmentsOf(wanted.attachments), ...inlineImages(wanted.inlineImages)],
  };
}

/** Addresses of a comma-separated list: `addressesOf('A <a@x.example>, b@x.example')` → `['a@x.example', 'b@x.example']`. */
export function addressesOf(list: string): string[] {
  if (CONTROL.test(list)) throw new ScriptError(`Invalid email: ${oneLine(list)}`);
  const entries = addressparser(list, { flatten: true });
  return entries.map(({ address, name }) => {
    if (!ADDRESS.test(address)) throw new ScriptError(`Invalid email: ${address || name}`);
    return address;
  });
}

/** One `@`, a domain with a dot, nothing that could end a header or hide a second address. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"]+@[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+$/u;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
const CONTROL = /[\u0000-\u001f\u007f\u2028\u2029]+/;

/** A header is one line: what a name or a subject carries beyond becomes a blank. */
const oneLine = (text: string): string => text.split(CONTROL).join(' ').trim();

function textOf(wanted: Wanted, key: string): string {
  const value = wanted[key];
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') throw badParameters('MailApp.sendEmail', [wanted]);
  return String(value);
}

function attachmentsOf(given: unknown): Attachment[] {
  if (given === null || given === undefined) return [];
  if (!Array.isArray(given)) throw new ScriptError('Invalid argument: attachments');
  return given.map((source) => fromBlob(source, 'attachments'));
}

function inlineImages(given: unknown): Attachment[] {
  if (given === null || given === undefined) return [];
  if (typeof given !== 'object') throw new ScriptError('Invalid argument: inlineImages');
  return Object.entries(given).map(([cid, source]) => ({
    ...fromBlob(source, 'inlineImages'),
    cid: oneLine(cid),
  }));
}

/** Any `BlobSource`: a blob, or what gives one (an HTTP response). */
function fromBlob(source: unknown, argument: string): Attachment {
  const blob = blobOf(source);
  if (!blob) throw new ScriptError(`Invalid argument: ${argument}`);
  return {
    filename: oneLine(blob.name ?? 'attachment'),
    contentType: oneLine(blob.contentType ?? 'application/octet-stream'),
    content: blob.bytes,
  };
}
