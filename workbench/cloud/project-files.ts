import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { ScriptFile } from '../execution/protocol';
import { Refusal } from './refusal';

/** What lies on the disk of a project: scripts in the order in which they run, pages, and where a folder would have its manifest. */
export interface ProjectFiles {
  readonly scripts: readonly ScriptFile[];
  /** The `.html` files by name without ending. */
  readonly pages: ReadonlyMap<string, string>;
  readonly manifest?: string;
}

const SCRIPT = /\.(?:js|gs)$/;
const PAGE = /\.html$/;
/** What clasp does not push either. */
const LEFT_OUT = /^(?:\.|node_modules$)/;

/** A script file of its own, with the pages beside it; or a folder, as clasp would push it. */
export function readFiles(path: string): ProjectFiles {
  if (!existsSync(path)) throw new Refusal(`There is no file ${path}.`);
  return statSync(path).isDirectory() ? readFolder(path) : readOne(path);
}

function readOne(file: string): ProjectFiles {
  const folder = dirname(file);
  const pages = readdirSync(folder).filter((name) => PAGE.test(name));
  return {
    scripts: [{ name: basename(file), source: readFileSync(file, 'utf8') }],
    pages: pagesOf(folder, pages),
  };
}

/** Files of folders within are named with their path, as on Google: `pages/index.html` is the page `pages/index`. */
function readFolder(folder: string): ProjectFiles {
  const { rootDir = '.', filePushOrder = [] } = claspSettings(folder);
  // The settings may have come from another computer, with a folder of its own.
  const root = existsSync(resolve(folder, rootDir)) ? resolve(folder, rootDir) : folder;
  const names = inOrder(
    namesIn(root, root),
    filePushOrder.map((name) => relative(root, resolve(folder, name))),
  );
  const scripts = names.filter((name) => SCRIPT.test(name));
  if (scripts.length === 0) throw new Refusal(`There is no .gs or .js file in ${root}.`);
  return {
    scripts: scripts.map((name) => ({ name, source: readFileSync(join(root, name), 'utf8') })),
    pages: pagesOf(
      root,
      names.filter((name) => PAGE.test(name)),
    ),
    manifest: join(root, 'appsscript.json'),
  };
}

function namesIn(folder: string, root: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !LEFT_OUT.test(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? namesIn(path, root) : [relative(root, path).split(sep).join('/')];
    });
}

/** Those that are to come first, then the others by name. */
function inOrder(names: readonly string[], first: readonly string[]): string[] {
  const rest = names.filter((name) => !first.includes(name)).sort();
  return [...first.filter((name) => names.includes(name)), ...rest];
}

interface ClaspSettings {
  readonly rootDir?: string;
  readonly filePushOrder?: readonly string[];
}

function claspSettings(folder: string): ClaspSettings {
  const path = join(folder, '.clasp.json');
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ClaspSettings;
  } catch {
    throw new Refusal(`${path} cannot be read as JSON.`);
  }
}

const pagesOf = (folder: string, names: readonly string[]): ReadonlyMap<string, string> =>
  new Map(names.map((name) => [name.replace(PAGE, ''), readFileSync(join(folder, name), 'utf8')]));
