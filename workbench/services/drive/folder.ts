import { Blob } from '../blob';
import { badParameters, type Execution, ScriptError } from '../contract';
import { change, type Method, type Methods, read, write } from '../spreadsheet/methods';
import { fileById, filesWhere, foldersWhere, type InBin, mimeTypeOf, nameOf } from './finding';
import { type DriveApp, File, FileIterator, Folder, FolderIterator } from './objects';
import { readQuery } from './query';
import { addEntry, type Entry, rootOf } from './state';

/** What is in a folder and what can be put into it. DriveApp has the same methods: its lists are of all there is. */
interface Place {
  readonly execution: Execution;
}

interface Where<Self extends Place> {
  /** The folder new things go to. */
  home(self: Self): string;
  /** Does an item in that folder belong to the lists? */
  holds(self: Self, parentId: string | undefined): boolean;
}

const SHORTCUT = 'application/vnd.google-apps.shortcut';

export function holding<Self extends Place>(where: Where<Self>): Methods<Self> {
  const { home } = where;
  return {
    ...listing(where),
    createFolder: write('string', (self, name: string) => {
      const { id } = addEntry(self.execution.cloud, home(self), { folder: { name } });
      return new Folder(self.execution, id);
    }),
    createFile: createFile(home),
    createShortcut: write('string', (self, target: string) => shortcut(self, home(self), target)),
    createShortcutForTargetIdAndResourceKey: write('string string?', (self, target: string) =>
      shortcut(self, home(self), target),
    ),
    addFile: change('File', (self, { entry }: File) => {
      entry.parentId = home(self);
    }),
    addFolder: change('Folder', (self, { entry }: Folder) => {
      entry.parentId = home(self);
    }),
    // An item has one parent; taken out of it, it lies in the root.
    removeFile: change('File', (self, removed: File) => takeOut(home(self), removed)),
    removeFolder: change('Folder', (self, removed: Folder) => takeOut(home(self), removed)),
  };
}

function shortcut({ execution }: Place, parentId: string, target: string): File {
  const { cloud } = execution;
  const entry = cloud.parts.drive.entries.get(target) ?? fileById(execution, target).entry;
  const stored = { name: nameOf(cloud, entry), mimeType: SHORTCUT, content: '', target };
  return new File(execution, addEntry(cloud, parentId, { stored }).id);
}

function takeOut(id: string, { execution, entry }: File | Folder): void {
  if (entry.parentId === id) entry.parentId = rootOf(execution.cloud).id;
}

function listing<Self extends Place>({ holds }: Where<Self>): Methods<Self> {
  type Test = (self: Self, entry: Parameters<typeof nameOf>[1]) => boolean;
  const files = (self: Self, test: Test = () => true) =>
    filesWhere(self.execution, (entry) => holds(self, entry.parentId) && test(self, entry));
  const folders = (self: Self, test: Test = () => true) =>
    foldersWhere(self.execution, (entry) => holds(self, entry.parentId) && test(self, entry));
  const named =
    (name: string): Test =>
    ({ execution }, entry) =>
      nameOf(execution.cloud, entry) === name;
  const searched = <Found>(self: Self, text: string, among: Among<Found>): Found => {
    const { test, mentionsBin } = readQuery(text);
    const { execution } = self;
    const wanted = (entry: Entry) => holds(self, entry.parentId) && test(execution.cloud, entry);
    return among(execution, wanted, mentionsBin ? 'either' : false);
  };
  return {
    getFiles: read('', (self) => files(self)),
    getFilesByName: read('string', (self, name: string) => files(self, named(name))),
    getFilesByType: read('string', (self, type: string) =>
      files(self, ({ execution }, entry) => mimeTypeOf(execution.cloud, entry) === type),
    ),
    getFolders: read('', (self) => folders(self)),
    getFoldersByName: read('string', (self, name: string) => folders(self, named(name))),
    searchFiles: read('string', (self, text: string) => searched(self, text, filesWhere)),
    searchFolders: read('string', (self, text: string) => searched(self, text, foldersWhere)),
  };
}

/** `filesWhere` or `foldersWhere`. */
type Among<Found> = (execution: Execution, wanted: (entry: Entry) => boolean, bin: InBin) => Found;

/** `createFile(blob)`, `createFile(name, content[, type])`. */
function createFile<Self extends Place>(home: (self: Self) => string): Method<Self> {
  const accepts = 'Blob | any string [string]';
  return write<Self>(accepts, (self, ...said: [Blob | string | null, string?, string?]) => {
    const [source, text = '', type] = said;
    const blob = source instanceof Blob ? source : new Blob(Buffer.from(text), type ?? 'text/plain', source);
    if (source instanceof Blob && said.length > 1) throw badParameters('DriveApp.createFile', said);
    if (source === null) throw new ScriptError('Invalid argument: name');
    if (blob.name === null) throw new ScriptError('Blob object must have non-null name for this operation.');
    const stored = {
      name: blob.name,
      mimeType: blob.contentType ?? 'application/octet-stream',
      content: blob.bytes.toString('base64'),
    };
    return new File(self.execution, addEntry(self.execution.cloud, home(self), { stored }).id);
  });
}

/** What only a folder has. */
export const folder: Methods<Folder> = {
  ...holding<Folder>({
    home: ({ id }) => id,
    holds: ({ id }, parentId) => parentId === id,
  }),
  getUrl: read('', ({ id }) => `https://drive.google.com/drive/folders/${id}`),
  getSize: read('', () => 0),
};

/** `DriveApp` searches everywhere and creates in the root. */
export const everywhere: Methods<DriveApp> = holding<DriveApp>({
  home: ({ execution }) => rootOf(execution.cloud).id,
  holds: () => true,
});

/** The tables of both iterators. */
export function iterating<Iterator extends FileIterator | FolderIterator>(): Methods<Iterator> {
  return {
    hasNext: read('', ({ items, place }) => place < items.length),
    next: read('', (self) => self.take()),
    getContinuationToken: read('', ({ items, place }) => tokenOf(items.slice(place).map(({ id }) => id))),
  };
}

const tokenOf = (ids: readonly string[]) => Buffer.from(JSON.stringify(ids)).toString('base64url');

function idsOf(token: string): string[] {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString()) as string[];
  } catch {
    throw new ScriptError('Invalid argument: continuationToken');
  }
}

/** Goes on where an iterator stopped, maybe in another execution. */
export const continuing: Methods<DriveApp> = {
  continueFileIterator: read('string', ({ execution }, token: string) => {
    const files = idsOf(token).map((id) => new File(execution, id));
    return new FileIterator(execution, files);
  }),
  continueFolderIterator: read('string', ({ execution }, token: string) => {
    const folders = idsOf(token).map((id) => new Folder(execution, id));
    return new FolderIterator(execution, folders);
  }),
};
