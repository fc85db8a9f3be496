import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { mustBeFolder } from './data-folder';
import { Refusal } from './refusal';

/** Folders this very process writes to: a lock file that names this process but is not here was left by an earlier one of the same number. */
const held = new Set<string>();

interface Holder {
  readonly pid: number;
  /** When the process started, as the kernel counts it; null where it cannot be told. */
  readonly started: string | null;
}

/** Takes the writer's lock of a folder and gives what releases it. A living holder is a refusal, a dead one is taken over. */
export function lockForWriting(folder: string): () => void {
  mustBeFolder(folder);
  mkdirSync(folder, { recursive: true });
  const path = join(resolve(folder), 'writer.lock');
  if (held.has(path)) throw inUse(folder, process.pid);
  if (!claim(path)) takeOver(path, folder);
  held.add(path);
  return () => {
    if (held.delete(path)) rmSync(path, { force: true });
  };
}

const inUse = (folder: string, pid: number) =>
  new Refusal(
    `Another workbench (process ${pid}) is writing to ${folder}. Stop it first, or use another folder; reading is allowed.`,
  );

/** The file appears with its content or not at all. */
function claim(path: string): boolean {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ pid: process.pid, started: startOf(process.pid) } satisfies Holder));
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function takeOver(path: string, folder: string): void {
  const holder = readHolder(path);
  if (holder && isAlive(holder)) throw inUse(folder, holder.pid);
  const aside = `${path}.dead.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    // Another process was faster in taking it away; the claim below decides.
  }
  const moved = readHolder(aside);
  if (moved && isAlive(moved)) renameSync(aside, path);
  rmSync(aside, { force: true });
  if (!claim(path)) throw inUse(folder, readHolder(path)?.pid ?? 0);
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, started }: Holder): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return started === null || startOf(pid) === started;
}

/** Tells a process from a later one with the same number (Linux only). */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
