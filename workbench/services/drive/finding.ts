import { type CloudState, type Execution, ScriptError } from '../contract';
import { googleIds, keeperOf } from './google-files';
import { File, FileIterator, Folder, FolderIterator } from './objects';
import { adopt, type Entry, rootOf } from './state';

const MISSING =
  'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.';

/** The file of an id: one made here, a spreadsheet or a form. */
export function fileById(execution: Execution, id: string): File {
  const { cloud } = execution;
  if (!cloud.parts.drive.entries.get(id)?.stored && !keeperOf(cloud, id)) throw new ScriptError(MISSING);
  return new File(execution, id);
}

export function folderById(execution: Execution, id: string): Folder {
  const { cloud } = execution;
  const root = rootOf(cloud);
  const isFolder = id === 'root' || cloud.parts.drive.entries.get(id)?.folder;
  if (!isFolder) throw new ScriptError(MISSING);
  return new Folder(execution, id === 'root' ? root.id : id);
}

type Wanted = (entry: Entry) => boolean;

/** Whether what is asked for lies in the bin, or may lie in either. */
export type InBin = boolean | 'either';
const lies = ({ trashed }: Entry, bin: InBin) => bin === 'either' || trashed === bin;

/** Files that are wanted, in the order they were made; those in the bin only when the bin itself is asked for. */
export function filesWhere(execution: Execution, wanted: Wanted, bin: InBin = false): FileIterator {
  const { cloud } = execution;
  for (const id of googleIds(cloud)) adopt(cloud, id);
  const found = entriesOf(cloud).filter(
    (entry) => !entry.folder && lies(entry, bin) && isThere(cloud, entry) && wanted(entry),
  );
  return new FileIterator(
    execution,
    found.map(({ id }) => new File(execution, id)),
  );
}

export function foldersWhere(execution: Execution, wanted: Wanted, bin: InBin = false): FolderIterator {
  const { cloud } = execution;
  const root = rootOf(cloud).id;
  const found = entriesOf(cloud).filter(
    (entry) => entry.folder && entry.id !== root && lies(entry, bin) && wanted(entry),
  );
  return new FolderIterator(
    execution,
    found.map(({ id }) => new Folder(execution, id)),
  );
}

/** The folder an item lies in, as the list of one that Google makes of it; nothing for the root. */
export function parentsOf(execution: Execution, { parentId }: Entry): FolderIterator {
  return new FolderIterator(execution, parentId === undefined ? [] : [new Folder(execution, parentId)]);
}

const entriesOf = (cloud: CloudState): Entry[] => [...cloud.parts.drive.entries.values()];

const isThere = (cloud: CloudState, { id, stored }: Entry) =>
  stored !== undefined || keeperOf(cloud, id) !== undefined;

/** `nameOf(cloud, entry)` → what people see under the icon. */
export function nameOf(cloud: CloudState, { id, stored, folder }: Entry): string {
  return stored?.name ?? folder?.name ?? keeperOf(cloud, id)?.nameOf(cloud, id) ?? '';
}

const FOLDER_TYPE = 'application/vnd.google-apps.folder';

export function mimeTypeOf(cloud: CloudState, { id, stored, folder }: Entry): string {
  return stored?.mimeType ?? (folder ? FOLDER_TYPE : (keeperOf(cloud, id)?.mimeType ?? ''));
}
