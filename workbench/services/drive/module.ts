import { ScriptError, type ServiceModule } from '../contract';
import { equip, type Methods, read } from '../spreadsheet/methods';
import { file } from './file';
import { fileById, filesWhere, folderById, foldersWhere } from './finding';
import { continuing, everywhere, folder, iterating } from './folder';
import { item } from './item';
import { DriveApp, File, FileIterator, Folder, FolderIterator } from './objects';
import { commenting, sharing } from './sharing';
import { DRIVE_PART, rootOf } from './state';

const AUTH = 'https://www.googleapis.com/auth/';
const SCOPES = {
  scopes: [`${AUTH}drive`, `${AUTH}drive.file`, `${AUTH}drive.readonly`],
  service: 'DriveApp',
};

const ENUMS = {
  Access: ['ANYONE', 'ANYONE_WITH_LINK', 'DOMAIN', 'DOMAIN_WITH_LINK', 'PRIVATE'],
  Permission: ['VIEW', 'EDIT', 'COMMENT', 'OWNER', 'ORGANIZER', 'NONE', 'FILE_ORGANIZER'],
} as const;

/** What a consumer account has free. */
const STORAGE_LIMIT = 15 * 1024 ** 3;

function given(id: string | null): string {
  if (!id) throw new ScriptError('Invalid argument: id');
  return id;
}

const openFile = (self: DriveApp, id: string | null) => fileById(self.execution, given(id));
const openFolder = (self: DriveApp, id: string | null) => folderById(self.execution, given(id));

const app: Methods<DriveApp> = {
  getFileById: read('string?', openFile),
  getFolderById: read('string?', openFolder),
  // Resource keys guard links to other people's old files; here there are none.
  getFileByIdAndResourceKey: read('string? string?', openFile),
  getFolderByIdAndResourceKey: read('string? string?', openFolder),
  getRootFolder: read('', ({ execution }) => new Folder(execution, rootOf(execution.cloud).id)),
  getTrashedFiles: read('', ({ execution }) => filesWhere(execution, () => true, true)),
  getTrashedFolders: read('', ({ execution }) => foldersWhere(execution, () => true, true)),
  getStorageLimit: read('', () => STORAGE_LIMIT),
  getStorageUsed: read('', ({ execution }) => {
    const contents = [...execution.cloud.parts.drive.entries.values()].map(({ stored }) => stored?.content);
    return contents.reduce((sum, content = '') => sum + Buffer.byteLength(content, 'base64'), 0);
  }),
};

equip(DriveApp, 'DriveApp', [app, everywhere, continuing], { ...SCOPES, enums: ENUMS });
equip(File, 'File', [item, sharing, commenting, file] as Methods<File>[], SCOPES);
equip(Folder, 'Folder', [item, sharing, folder] as Methods<Folder>[], SCOPES);
equip(FileIterator, 'FileIterator', [iterating<FileIterator>()], SCOPES);
equip(FolderIterator, 'FolderIterator', [iterating<FolderIterator>()], SCOPES);

/** The Drive service, as far as files made by scripts go. */
export const DRIVE: ServiceModule = {
  globals: { DriveApp: (execution) => new DriveApp(execution) },
  exposures: [DriveApp, File, Folder, FileIterator, FolderIterator].map(
    ({ prototype }) => prototype.exposure,
  ),
  parts: [DRIVE_PART],
};
