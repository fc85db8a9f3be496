import { type Blob, blobOf, fromSigned } from '../blob';
import { ScriptError, ServiceObject } from '../contract';

/** What is sent as the body, and the type it has when the script names none. */
export interface Payload {
  readonly type: string;
  readonly body: Uint8Array;
}

const FORM = 'application/x-www-form-urlencoded';
/** POST size (Google's quota page). */
const LARGEST = 50 * 1024 * 1024;

/** A text, bytes, a blob, or a map of form fields; with a blob among them the map is sent as multipart. */
export function readPayload(given: unknown): Payload | null {
  if (given === null || given === undefined) return null;
  const payload = encode(given);
  if (payload.body.length > LARGEST) throw new ScriptError('Limit Exceeded: URLFetch POST Size.');
  return payload;
}

function encode(given: unknown): Payload {
  if (typeof given !== 'object' || given === null) return { type: FORM, body: Buffer.from(String(given)) };
  if (Array.isArray(given)) return { type: FORM, body: fromSigned(given as number[]) };
  if (given instanceof ServiceObject) {
    const { contentType, bytes } = fileOf(given);
    return { type: contentType ?? FORM, body: bytes };
  }
  const fields = Object.entries(given);
  const hasFile = fields.some(([, value]) => value instanceof ServiceObject);
  return hasFile ? multipart(fields) : { type: FORM, body: Buffer.from(urlEncoded(fields)) };
}

function urlEncoded(fields: readonly [string, unknown][]): string {
  return fields
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&');
}

function multipart(fields: readonly [string, unknown][]): Payload {
  const parts = fields.map(([name, value]) => part(name, value));
  let boundary = 'workbench-boundary';
  while (parts.some(({ body }) => Buffer.from(body).includes(boundary))) boundary += '-';
  const chunks = parts.flatMap(({ head, body }) => [
    Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`),
    body,
    Buffer.from('\r\n'),
  ]);
  const body = Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]);
  return { type: `multipart/form-data; boundary=${boundary}`, body };
}

function part(name: string, value: unknown): { head: string; body: Uint8Array } {
  const head = `Content-Disposition: form-data; name="${quoted(name)}"`;
  if (!(value instanceof ServiceObject)) return { head, body: Buffer.from(String(value)) };
  const { contentType, bytes, name: fileName } = fileOf(value);
  const type = quoted(contentType ?? 'application/octet-stream');
  return { head: `${head}; filename="${quoted(fileName ?? name)}"\r\nContent-Type: ${type}`, body: bytes };
}

function fileOf(value: ServiceObject): Blob {
  const blob = blobOf(value);
  if (!blob) throw new ScriptError('Attribute provided with invalid value: payload');
  return blob;
}

/** Quotes and line ends are written as browsers write them in a form's headers. */
const quoted = (text: string): string =>
  text.replace(/"/g, '%22').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
