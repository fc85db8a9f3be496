import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Refusal } from './refusal';

/** Refuses a data folder that is a file or would lie in one; a folder that is not there yet is fine. */
export function mustBeFolder(folder: string): void {
  const there = nearestThere(resolve(folder));
  if (statSync(there).isDirectory()) return;
  throw new Refusal(`${there} is a file and holds no workbook. Name a folder with --data.`);
}

/** The path itself or the nearest above it that exists. */
function nearestThere(path: string): string {
  return existsSync(path) ? path : nearestThere(dirname(path));
}
