import { ScriptError } from '../contract';
import { change, type Methods, read } from '../spreadsheet/methods';
import { nameOf, parentsOf } from './finding';
import { keeperOf } from './google-files';
import type { DriveItem, Folder } from './objects';
import { rootOf } from './state';

/** What files and folders have in common. */
export const item: Methods<DriveItem> = {
  getId: read('', ({ id }) => id),
  getName: read('', ({ execution, entry }) => nameOf(execution.cloud, entry)),
  setName: change('string', rename),
  getDescription: read('', ({ entry }) => entry.description || null),
  setDescription: edit('string', (entry, text: string) => {
    entry.description = text;
  }),
  getDateCreated: read('', ({ entry }) => new Date(entry.createdAt)),
  getLastUpdated: read('', ({ entry }) => new Date(entry.updatedAt)),
  isTrashed: read('', ({ entry }) => entry.trashed),
  setTrashed: edit('boolean', (entry, trashed: boolean) => {
    entry.trashed = trashed;
  }),
  isStarred: read('', ({ entry }) => entry.starred),
  setStarred: edit('boolean', (entry, starred: boolean) => {
    entry.starred = starred;
  }),
  getParents: read('', ({ execution, entry }) => parentsOf(execution, entry)),
  moveTo: change('Folder', (self, folder: Folder) => {
    self.entry.parentId = folder.id;
  }),
};

function edit(signature: string, run: (entry: DriveItem['entry'], ...args: never[]) => void) {
  return change<DriveItem>(signature, (self, ...args) => {
    refuseRoot(self);
    run(self.entry, ...args);
  });
}

function refuseRoot({ execution, id }: DriveItem): void {
  if (id === rootOf(execution.cloud).id) throw new ScriptError('Access denied: DriveApp.');
}

function rename(self: DriveItem, name: string): void {
  refuseRoot(self);
  const { execution, entry } = self;
  const own = entry.stored ?? entry.folder;
  if (own) own.name = name;
  else keeperOf(execution.cloud, entry.id)?.rename(execution.cloud, entry.id, name);
  entry.updatedAt = execution.now();
}
