import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { ScriptFile } from '../execution/protocol';
import type { Manifest, ProjectSource } from '../services/contract';
import { refuseUnsupported } from './language';
import { Refusal } from './refusal';
import { isZone } from './zone';

/** What Google would hold of a project. */
export interface Project {
  readonly source: ProjectSource;
  readonly scripts: readonly ScriptFile[];
  /** The `.html` files by name without ending. */
  readonly files: ReadonlyMap<string, string>;
  readonly manifest: Manifest;
}

const DEFAULT_ZONE = 'Asia/Bangkok';

/** Reads a project from the disk. */
export function loadProject(source: ProjectSource): Project {
  return source.kind === 'folder' ? loadFolder(source) : loadFile(source);
}

function loadFolder(source: Extract<ProjectSource, { kind: 'folder' }>): Project {
  const { folder } = source;
  if (!existsSync(join(folder, 'appsscript.json')))
    throw new Refusal(`There is no built project in ${folder}: npm run build makes it.`);
  const names = readdirSync(folder).sort();
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const scripts = names
    .filter((name) => /\.(js|gs)$/.test(name))
    .map((name) => ({ name, source: read(name) }));
  return { source, scripts, files: pages(folder), manifest: readManifest(join(folder, 'appsscript.json')) };
}

/** A file of its own has the `.html` files beside it, and every scope unless a manifest says otherwise. */
function loadFile(source: Extract<ProjectSource, { kind: 'file' }>): Project {
  const { file, manifest } = source;
  if (!existsSync(file)) throw new Refusal(`There is no file ${file}.`);
  const scripts = [{ name: basename(file), source: readFileSync(file, 'utf8') }];
  for (const script of scripts) refuseUnsupported(script);
  const known = manifest === undefined ? { timeZone: DEFAULT_ZONE } : readManifest(manifest);
  return { source: absolute(source), scripts, files: pages(dirname(file)), manifest: known };
}

const absolute = ({ file, manifest }: Extract<ProjectSource, { kind: 'file' }>): ProjectSource => ({
  kind: 'file',
  file: resolve(file),
  ...(manifest !== undefined && { manifest: resolve(manifest) }),
});

function pages(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.html'));
  return new Map(
    names.map((name) => [name.slice(0, -'.html'.length), readFileSync(join(folder, name), 'utf8')]),
  );
}

function readManifest(path: string): Manifest {
  if (!existsSync(path)) throw new Refusal(`There is no manifest ${path}.`);
  const manifest = parseManifest(path);
  const { timeZone = DEFAULT_ZONE, oauthScopes } = manifest;
  if (!isZone(timeZone)) throw new Refusal(`${path} names a time zone that does not exist: ${timeZone}.`);
  return { timeZone, ...(oauthScopes && { oauthScopes }) };
}

function parseManifest(path: string): Partial<Manifest> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Partial<Manifest>;
  } catch {
    throw new Refusal(`${path} is not a manifest: it cannot be read as JSON.`);
  }
}
