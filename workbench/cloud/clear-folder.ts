import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { clearStorage } from './storage';
import { lockForWriting } from './writer-lock';

/** Empties a data folder of what the workbench put there, and of nothing else. */
export function clearFolder(folder: string): void {
  const release = lockForWriting(folder);
  clearStorage(folder);
  rmSync(join(folder, 'outbox'), { recursive: true, force: true });
  release();
}
