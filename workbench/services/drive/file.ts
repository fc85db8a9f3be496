import { Blob } from '../blob';
import { NotImplemented, ScriptError } from '../contract';
import { change, local, type Methods, read, write } from '../spreadsheet/methods';
import { mimeTypeOf, nameOf } from './finding';
import { keeperOf } from './google-files';
import { File, type Folder } from './objects';
import { addEntry, adopt, type Entry, rootOf, type Stored } from './state';

/** What a file has beyond what folders have: its type and its bytes. */
export const file: Methods<File> = {
  getMimeType: read('', ({ execution, entry }) => mimeTypeOf(execution.cloud, entry)),
  getUrl: read('', ({ execution, id }) => {
    const keeper = keeperOf(execution.cloud, id);
    return keeper?.url(id) ?? `https://drive.google.com/file/d/${id}/view?usp=drivesdk`;
  }),
  getDownloadUrl: read('', ({ entry }) =>
    entry.stored ? `https://drive.google.com/uc?id=${entry.id}&export=download` : null,
  ),
  getSize: read('', ({ entry }) => bytesOf(entry).length),
  getBlob: read('', ({ entry }) => blobOfFile(entry)),
  getAs: read('string', (self, type: string) => converted(self, type)),
  // Whatever is given is taken as text, a blob too: so it is on Google.
  setContent: change('any', ({ entry, execution }, text: unknown) => {
    storedOf(entry).content = Buffer.from(String(text)).toString('base64');
    entry.updatedAt = execution.now();
  }),
  makeCopy: write('[string] [Folder] | Folder', makeCopy),
  /** Drive draws pictures of files; the host draws none. */
  getThumbnail: read('', () => null),
  getTargetResourceKey: local('', () => null),
  getTargetId: read('', ({ entry }) => entry.stored?.target ?? null),
  getTargetMimeType: read('', ({ execution, entry }) => {
    const target = execution.cloud.parts.drive.entries.get(entry.stored?.target ?? '');
    return target ? mimeTypeOf(execution.cloud, target) : null;
  }),
};

const bytesOf = ({ stored }: Entry) => Buffer.from(stored?.content ?? '', 'base64');

function storedOf(entry: Entry): Stored {
  if (!entry.stored) throw new ScriptError('The content of a Google file cannot be set.');
  return entry.stored;
}

function blobOfFile(entry: Entry): Blob {
  if (!entry.stored) throw new NotImplemented('Making a PDF of a spreadsheet or form');
  return new Blob(bytesOf(entry), entry.stored.mimeType, entry.stored.name);
}

function converted({ entry }: File, type: string): Blob {
  const blob = blobOfFile(entry);
  if (type !== blob.contentType) throw new NotImplemented(`Turning ${blob.contentType} into ${type}`);
  return blob;
}

/** Named like the source and beside it, unless the script says otherwise. */
function makeCopy({ execution, entry }: File, ...said: [(string | Folder)?, Folder?]): File {
  const { cloud } = execution;
  const name = said.find((one) => typeof one === 'string') as string | undefined;
  const folder = said.find((one) => typeof one === 'object') as Folder | undefined;
  const parentId = folder?.id ?? entry.parentId ?? rootOf(cloud).id;
  if (entry.stored) {
    const stored = { ...entry.stored, name: name ?? entry.stored.name };
    return new File(execution, addEntry(cloud, parentId, { stored }).id);
  }
  const called = name ?? `Copy of ${nameOf(cloud, entry)}`;
  const id = keeperOf(cloud, entry.id)?.copy(cloud, entry.id, called) ?? '';
  adopt(cloud, id).parentId = parentId;
  return new File(execution, id);
}
