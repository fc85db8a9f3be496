import { extname } from 'node:path';
import { decodeText, encodeText } from './charsets';
import { NotImplemented, type ServiceModule, ServiceObject } from './contract';
import { equip, local, type Methods, step } from './spreadsheet/methods';

/** Content types by ending, as `setContentTypeFromExtension` knows them, and what `MimeType` is made of. */
const TYPES: Readonly<Record<string, string>> = {
  bmp: 'image/bmp',
  css: 'text/css',
  csv: 'text/csv',
  gif: 'image/gif',
  html: 'text/html',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  xml: 'application/xml',
  zip: 'application/zip',
};

/** The type a name's ending stands for: `contentTypeOf('a.CSV')` → `'text/csv'`. */
export function contentTypeOf(name: string): string | null {
  return TYPES[extname(name).slice(1).toLowerCase()] ?? null;
}

/** Bytes with a name and a type. Other services make and take it: `new Blob(Buffer.from('a'), 'text/plain', 'a.txt')`. */
export class Blob extends ServiceObject {
  declare readonly exposure: ServiceObject['exposure'];

  constructor(
    public bytes: Buffer,
    public contentType: string | null = null,
    public name: string | null = null,
  ) {
    super();
  }
}

/** Anything with `getBlob`, such as a fetched answer or a page; undefined when it is none. */
export function blobOf(value: unknown): Blob | undefined {
  if (value instanceof Blob) return value;
  const source = value as { getBlob?: () => unknown };
  if (!(value instanceof ServiceObject) || typeof source.getBlob !== 'function') return undefined;
  const blob = source.getBlob();
  return blob instanceof Blob ? blob : undefined;
}

/** Java's bytes run from -128 to 127: `toSigned(Buffer.from([255]))` → `[-1]`. */
export const toSigned = (bytes: Uint8Array): number[] => Array.from(new Int8Array(bytes));

/** `fromSigned([-1])` → one byte of 255. */
export const fromSigned = (bytes: readonly number[]): Buffer => Buffer.from(bytes.map((byte) => byte & 255));

const isText = (type: string | null) => /^text\/|\/(json|xml|javascript)$/.test(type ?? '');

/** Text of one kind is text of any other; what would have to be drawn (a PDF, a picture) is not implemented. */
export function convertedBlob(blob: Blob, type: string): Blob {
  const isSame = blob.contentType === type;
  if (!isSame && !(isText(blob.contentType) && isText(type)))
    throw new NotImplemented(`Turning ${blob.contentType} into ${type}`);
  return new Blob(Buffer.from(blob.bytes), type, isSame ? blob.name : renamed(blob.name, type));
}

/** As the reference says: whatever follows the last dot is taken for an ending. */
function renamed(name: string | null, type: string): string | null {
  const [ending] = Object.entries(TYPES).find(([, known]) => known === type) ?? [];
  return name && ending ? `${name.replace(/\.[^.]*$/, '')}.${ending}` : name;
}

/** What every blob can do. */
export const BLOB: Methods<Blob> = {
  getAs: local('string', convertedBlob),
  copyBlob: local('', ({ bytes, contentType, name }) => new Blob(Buffer.from(bytes), contentType, name)),
  getBlob: local('', (self) => self),
  /** From when a blob could be several. */
  getAllBlobs: local('', (self) => [self]),
  getBytes: local('', ({ bytes }) => toSigned(bytes)),
  getContentType: local('', ({ contentType }) => contentType),
  getDataAsString: local('[string]', ({ bytes }, charset?: string) => decodeText(bytes, charset)),
  getName: local('', ({ name }) => name),
  isGoogleType: local(
    '',
    ({ contentType }) => contentType?.startsWith('application/vnd.google-apps.') ?? false,
  ),
  setBytes: step('number[]', (self, bytes: number[]) => {
    self.bytes = fromSigned(bytes);
  }),
  setContentType: step('string?', (self, type: string | null) => {
    self.contentType = type;
  }),
  setContentTypeFromExtension: step('', (self) => {
    self.contentType = contentTypeOf(self.name ?? '') ?? 'application/octet-stream';
  }),
  setDataFromString: step('string [string]', (self, text: string, charset?: string) => {
    self.bytes = encodeText(text, charset);
  }),
  setName: step('string', (self, name: string) => {
    self.name = name;
  }),
};

equip(Blob, 'Blob', [BLOB], { service: 'Blob' });

/** Blobs have no global of their own: `Utilities.newBlob` makes them. */
export const BLOBS: ServiceModule = { globals: {}, exposures: [Blob.prototype.exposure] };
