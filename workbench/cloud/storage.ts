import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { mustBeFolder } from './data-folder';
import {
  damaged,
  fileName,
  isPartFile,
  isStateFile,
  keptText,
  MANIFEST_FILE,
  type Manifest,
  manifestText,
  parseKept,
  readManifest,
  understand,
} from './manifest';
import { putWhole } from './whole-file';

const EMPTY: Manifest = { generation: 0, files: {} };

/** The state of one data folder: parts under names, all of them of the same moment. */
export class Storage {
  private manifest: Manifest;
  /** What each part's file says, read at one moment. */
  private readonly texts: Map<string, string>;
  private readonly waiting = new Map<string, string>();

  constructor(readonly folder: string) {
    mustBeFolder(folder);
    const { manifest, texts } = readState(folder);
    this.manifest = manifest;
    this.texts = texts;
  }

  /** What was kept under a name; undefined when nothing was. Refuses what it cannot read, and leaves it alone. */
  read(name: string, version: number): unknown {
    const text = this.texts.get(name);
    return text === undefined ? undefined : parseKept(text, this.path(name), version);
  }

  /** Makes sense of what was read under a name; data that make none are damaged. */
  understand<T>(name: string, make: () => T): T {
    return understand(this.path(name), make);
  }

  /** Lays data ready to be kept under a name, when they differ from what is there; `commit` keeps them. */
  write(name: string, version: number, data: unknown): void {
    const text = keptText(version, data);
    if (this.texts.get(name) === text) this.waiting.delete(name);
    else this.waiting.set(name, text);
  }

  /** Keeps everything laid ready, all of it or nothing. */
  commit(): void {
    if (this.waiting.size === 0) return;
    if (!existsSync(join(this.folder, MANIFEST_FILE)))
      putWhole(this.folder, MANIFEST_FILE, manifestText(EMPTY));
    const generation = this.manifest.generation + 1;
    const files = { ...this.manifest.files };
    for (const [name, text] of this.waiting) {
      files[name] = fileName(name, generation);
      putWhole(this.folder, files[name], text);
    }
    putWhole(this.folder, MANIFEST_FILE, manifestText({ generation, files }));
    this.adopt({ generation, files });
  }

  /** Takes away what a killed process left half done; only a writer may. */
  sweep(): void {
    const used = new Set(Object.values(this.manifest.files));
    for (const name of readdirSync(this.folder))
      if (isStateFile(name) && !used.has(name)) rmSync(join(this.folder, name));
  }

  private adopt(manifest: Manifest): void {
    for (const [name, text] of this.waiting) {
      const before = this.manifest.files[name];
      if (before !== undefined) rmSync(join(this.folder, before), { force: true });
      this.texts.set(name, text);
    }
    this.waiting.clear();
    this.manifest = manifest;
  }

  private path(name: string): string {
    return join(this.folder, this.manifest.files[name] ?? fileName(name, this.manifest.generation));
  }
}

/** Takes a folder's state away, and nothing else in it; cut off midway it leaves an empty state. */
export function clearStorage(folder: string): void {
  putWhole(folder, MANIFEST_FILE, manifestText(EMPTY));
  for (const name of readdirSync(folder)) if (isStateFile(name)) rmSync(join(folder, name));
  rmSync(join(folder, MANIFEST_FILE));
}

/** How often a reader begins again when the writer saves while it reads. */
const ATTEMPTS = 50;

/** Every part's text, all of one generation: a file that is gone was replaced by a newer saving, unless the manifest still names it. */
function readState(folder: string): { manifest: Manifest; texts: Map<string, string> } {
  for (let attempt = 1; ; attempt += 1) {
    const manifest = readManifest(folder) ?? withoutManifest(folder);
    const texts = new Map<string, string>();
    const lost = Object.entries(manifest.files).find(
      ([name, file]) => !readInto(texts, name, join(folder, file)),
    );
    if (!lost) return { manifest, texts };
    const isStale = readManifest(folder)?.generation !== manifest.generation;
    if (!isStale || attempt === ATTEMPTS) throw damaged(join(folder, lost[1]));
  }
}

/** A new folder; parts without a manifest are what is left when somebody took it away. */
function withoutManifest(folder: string): Manifest {
  const isNew = !existsSync(folder) || !readdirSync(folder).some(isPartFile);
  if (isNew) return EMPTY;
  throw damaged(join(folder, MANIFEST_FILE));
}

function readInto(texts: Map<string, string>, name: string, path: string): boolean {
  try {
    texts.set(name, readFileSync(path, 'utf8'));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
