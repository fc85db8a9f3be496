import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { Refusal } from './refusal';

/**
 * What a data folder holds at one moment: which file keeps which part. Every saving writes new files first and replaces the
 * manifest last, so that one renaming changes all parts together: a process killed anywhere leaves the old state or the new one.
 */
export interface Manifest {
  /** Counts up with every saving. */
  readonly generation: number;
  /** Part → file: `{ clock: 'clock.12.json' }`. */
  readonly files: Readonly<Record<string, string>>;
}

export const MANIFEST_FILE = 'state.json';
const VERSION = 1;

const SAVED = z.object({ generation: z.number(), files: z.record(z.string(), z.string()) });

/** The file of a part in a generation: `fileName('clock', 12)` → `'clock.12.json'`. */
export const fileName = (part: string, generation: number): string => `${part}.${generation}.json`;

const PART = /^[a-z]+\.\d+\.json$/;
const DRAFT = /^([a-z]+\.\d+|state)\.json\.\d+\.tmp$/;

/** Whether a file of a data folder is named as the state of a part: `isPartFile('clock.12.json')` → `true`. */
export const isPartFile = (name: string): boolean => PART.test(name);

/** The same, or what a process left that was killed while it wrote such a file. */
export const isStateFile = (name: string): boolean => PART.test(name) || DRAFT.test(name);

/** The manifest of a folder; undefined in a folder without state. Refuses what it cannot read, and leaves it alone. */
export function readManifest(folder: string): Manifest | undefined {
  const path = join(folder, MANIFEST_FILE);
  if (!existsSync(path)) return undefined;
  return understand(path, () => SAVED.parse(parseKept(readFileSync(path, 'utf8'), path, VERSION)));
}

/** The manifest as the text of its file. */
export const manifestText = (manifest: Manifest): string => keptText(VERSION, manifest);

/** Data as a file of the folder keeps them. */
export const keptText = (version: number, data: unknown): string => `${JSON.stringify({ version, data })}\n`;

/** The data of a file; refuses a damaged one and one of a newer version. */
export function parseKept(text: string, path: string, version: number): unknown {
  const kept = understand(path, () => KEPT.parse(JSON.parse(text)));
  if (kept.version > version)
    throw new Refusal(
      `${path} was written by a newer workbench; it is left as it is. Use that one, or another folder.`,
    );
  return kept.data;
}

const KEPT = z.object({
  version: z.number(),
  data: z.unknown().check(z.refine((data) => data !== undefined)),
});

/** Makes sense of what was read; data that make none are damaged. */
export function understand<T>(path: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw error instanceof Refusal ? error : damaged(path);
  }
}

/** The sentence for a file that cannot be understood, or is not there though it should be. */
export const damaged = (path: string): Refusal =>
  new Refusal(`${path} is damaged; it is left as it is. Put back a copy of it, or begin in another folder.`);
