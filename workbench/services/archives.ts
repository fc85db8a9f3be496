import { gunzipSync, gzipSync } from 'node:zlib';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { Blob, blobOf, contentTypeOf } from './blob';
import { type Execution, ScriptError } from './contract';
import { local, type Methods } from './spreadsheet/methods';

const ZIP = 'application/zip';

/** The packing half of Utilities. */
export const ARCHIVING: Methods<{ readonly execution: Execution }> = {
  gzip: local('any [string]', (_self, source: unknown, name?: string) => {
    const blob = neededBlob(source);
    return new Blob(gzipSync(blob.bytes), 'application/x-gzip', name ?? `${blob.name ?? 'archive'}.gz`);
  }),
  ungzip: local('any', (_self, source: unknown) => {
    const blob = neededBlob(source);
    const bytes = unpacked('GZIP', () => gunzipSync(blob.bytes));
    return new Blob(bytes, null, blob.name?.replace(/\.gz$/, '') ?? null);
  }),
  zip: local('any[] [string]', ({ execution }, sources: unknown[], name = 'archive.zip') => {
    const options = { mtime: new Date(execution.now()) };
    return new Blob(Buffer.from(zipSync(named(sources), options)), ZIP, name);
  }),
  unzip: local('any', (_self, source: unknown) => {
    const { bytes } = neededBlob(source);
    const entries = Object.entries(unpacked('ZIP', () => unzipSync(bytes)));
    return entries.map(([name, content]) => new Blob(Buffer.from(content), contentTypeOf(name), name));
  }),
};

/** A file in an archive has a name of its own. */
function named(sources: readonly unknown[]): Zippable {
  const files: Zippable = {};
  for (const { name, bytes } of sources.map(neededBlob)) {
    if (!name) throw new ScriptError('Blob object must have non-null name for this operation.');
    if (Object.hasOwn(files, name)) throw new ScriptError(`Duplicate entry: ${name}`);
    files[name] = bytes;
  }
  return files;
}

function neededBlob(source: unknown): Blob {
  const blob = blobOf(source);
  if (!blob) throw new ScriptError('Invalid argument: blob');
  return blob;
}

function unpacked<T>(format: string, unpack: () => T): T {
  try {
    return unpack();
  } catch {
    throw new ScriptError(`Could not unpack blob: it is not in ${format} format.`);
  }
}
