import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from './refusal';

interface Kept {
  readonly version: number;
  readonly data: unknown;
}

/** The files of one data folder. Each is replaced as a whole, so that a killed process leaves the old or the new one. */
export class Storage {
  private readonly written = new Map<string, string>();

  constructor(readonly folder: string) {}

  has(name: string): boolean {
    return existsSync(this.path(name));
  }

  /** What was kept under a name; undefined when nothing was. Refuses what it cannot read, and leaves it alone. */
  read(name: string, version: number): unknown {
    if (!this.has(name)) return undefined;
    const text = readFileSync(this.path(name), 'utf8');
    const kept = parse(text, this.path(name));
    if (kept.version > version) {
      throw new Refusal(
        `${this.path(name)} was written by a newer workbench; it is left as it is. Use that one, or another folder.`,
      );
    }
    this.written.set(name, text);
    return kept.data;
  }

  /** Makes sense of what was read; data that make none are damaged. */
  understand<T>(name: string, make: () => T): T {
    try {
      return make();
    } catch {
      throw damaged(this.path(name));
    }
  }

  /** Keeps data under a name, when it differs from what is there. */
  write(name: string, version: number, data: unknown): void {
    const text = `${JSON.stringify({ version, data })}\n`;
    if (this.written.get(name) === text) return;
    this.replace(`${name}.json`, text);
    this.written.set(name, text);
  }

  /** Puts a file into the folder, whole or not at all: `replace('outbox/0001.eml', text)`. */
  replace(path: string, content: string | Uint8Array): void {
    const target = join(this.folder, path);
    mkdirSync(dirname(target), { recursive: true });
    const draft = `${target}.${process.pid}.tmp`;
    writeThrough(draft, content);
    renameSync(draft, target);
  }

  private path(name: string): string {
    return join(this.folder, `${name}.json`);
  }
}

const damaged = (path: string) =>
  new Refusal(`${path} is damaged; it is left as it is. Put back a copy of it, or begin in another folder.`);

function parse(text: string, path: string): Kept {
  try {
    const kept = JSON.parse(text) as Partial<Kept> | null;
    if (kept && typeof kept.version === 'number' && 'data' in kept) return kept as Kept;
  } catch {
    // Said below: whatever is wrong with it, the remedy is the same.
  }
  throw damaged(path);
}

function writeThrough(path: string, content: string | Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    let done = 0;
    while (done < bytes.length) done += writeSync(file, bytes, done);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
