import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ScriptFile } from '../execution/protocol';
import type { Manifest, ProjectSource } from '../services/contract';
import { type ForeignNames, foreignNames } from './foreign-names';
import { refuseUnsupported } from './language';
import { readFiles } from './project-files';
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

/** The form that a script is bound to; undefined for all that are bound to the workbook. */
export const formOf = ({ source }: Project): string | undefined =>
  source.kind === 'file' ? source.form : undefined;

/** Whether the project has a top-level function, or a variable that may hold one, of that name. */
export function hasFunction({ scripts }: Project, name: string): boolean {
  const declared = new RegExp(`\\b(?:function|var|let|const)\\s+${name}\\b`);
  return scripts.some(({ source }) => declared.test(source));
}

const DEFAULT_ZONE = 'Asia/Bangkok';
const UNSAID: Manifest = { timeZone: DEFAULT_ZONE, foreign: foreignNames() };

/** Reads a project from the disk. */
export function loadProject(source: ProjectSource): Project {
  return source.kind === 'folder' ? loadBuilt(source) : loadScript(source);
}

function loadBuilt(source: Extract<ProjectSource, { kind: 'folder' }>): Project {
  const { folder } = source;
  if (!existsSync(join(folder, 'appsscript.json')))
    throw new Refusal(`There is no built project in ${folder}: npm run build makes it.`);
  const { scripts, pages } = readFiles(folder);
  return { source, scripts, files: pages, manifest: readManifest(join(folder, 'appsscript.json')) };
}

/** Any other script has every scope, unless a manifest says otherwise: the one given, else that of its folder. */
function loadScript(source: Extract<ProjectSource, { kind: 'file' }>): Project {
  const { scripts, pages, manifest } = readFiles(source.file);
  for (const script of scripts) refuseUnsupported(script);
  const own = manifest !== undefined && existsSync(manifest) ? manifest : undefined;
  const path = source.manifest ?? own;
  const known = path === undefined ? UNSAID : readManifest(path);
  return { source: absolute(source), scripts, files: pages, manifest: known };
}

const absolute = ({ manifest, ...source }: Extract<ProjectSource, { kind: 'file' }>): ProjectSource => ({
  ...source,
  file: resolve(source.file),
  ...(manifest !== undefined && { manifest: resolve(manifest) }),
});

function readManifest(path: string): Manifest {
  if (!existsSync(path)) throw new Refusal(`There is no manifest ${path}.`);
  const manifest = parseManifest(path);
  const { timeZone = DEFAULT_ZONE, oauthScopes, dependencies = {} } = manifest;
  if (!isZone(timeZone)) throw new Refusal(`${path} names a time zone that does not exist: ${timeZone}.`);
  return { timeZone, ...(oauthScopes && { oauthScopes }), foreign: foreignNames(dependencies) };
}

interface ManifestFile extends Partial<Manifest> {
  readonly dependencies?: ForeignNames;
}

function parseManifest(path: string): ManifestFile {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ManifestFile;
  } catch {
    throw new Refusal(`${path} is not a manifest: it cannot be read as JSON.`);
  }
}
