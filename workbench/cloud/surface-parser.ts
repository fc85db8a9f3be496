import type { RealmSurface } from '../execution/protocol';

/** Services whose classes a script can get hold of here; of all others only the global name matters. */
const IMPLEMENTED = [
  'base',
  'cache',
  'content',
  'drive',
  'forms',
  'gmail',
  'html',
  'lock',
  'mail',
  'properties',
  'script',
  'spreadsheet',
  'url-fetch',
  'utilities',
] as const;

const isImplemented = (file: string) =>
  IMPLEMENTED.some((name) => file === `google-apps-script.${name}.d.ts`);

interface Declared {
  readonly members: readonly string[];
  readonly parents: readonly string[];
}

interface Declarations {
  readonly interfaces: Map<string, Declared>;
  readonly enums: Map<string, readonly string[]>;
  readonly globals: Map<string, string>;
}

/**
 * Reads which classes, methods, enumerations and globals Apps Script has from the declaration files of
 * @types/google-apps-script: `parseSurface({ 'google-apps-script.lock.d.ts': '…' }).classes.Lock` → `'hasLock …'`.
 */
export function parseSurface(files: Readonly<Record<string, string>>): RealmSurface {
  const surface: Writable = { globals: {}, classes: {}, enums: {} };
  for (const [file, text] of Object.entries(files).sort())
    addFile(surface, parseFile(text), isImplemented(file));
  return surface;
}

function addFile(surface: Writable, declared: Declarations, whole: boolean): void {
  const names = whole ? [...declared.interfaces.keys()] : [...declared.globals.values()];
  for (const name of names) addClass(surface, declared.interfaces, name);
  for (const [name, type] of declared.globals) if (surface.classes[type]) surface.globals[name] = type;
  if (whole) for (const [name, constants] of declared.enums) surface.enums[name] = constants.join(' ');
}

type Writable = { -readonly [Key in keyof RealmSurface]: Record<string, string> };

/** They shadow the language's own Date in the declarations; a script never sees them. */
const DECLARATION_ONLY = new Set(['Date', 'DateConstructor']);

function addClass(surface: Writable, interfaces: Map<string, Declared>, name: string): void {
  const members = membersOf(interfaces, name);
  if (members.length === 0 || DECLARATION_ONLY.has(name)) return;
  surface.classes[name] ??= [...new Set(members)].join(' ');
}

function membersOf(interfaces: Map<string, Declared>, name: string): string[] {
  const declared = interfaces.get(name);
  if (!declared) return [];
  return [...declared.members, ...declared.parents.flatMap((parent) => membersOf(interfaces, parent))];
}

function parseFile(text: string): Declarations {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
  const found: Declarations = { interfaces: new Map(), enums: new Map(), globals: new Map() };
  for (const [, name = '', parents = '', body = ''] of code.matchAll(INTERFACE)) {
    if (found.interfaces.has(name)) continue;
    found.interfaces.set(name, {
      members: parseMembers(body),
      parents: parents.split(',').map(lastName).filter(Boolean),
    });
  }
  for (const [, name = '', body = ''] of code.matchAll(ENUM)) {
    found.enums.set(name, [...body.matchAll(/\w+/g)].map(String));
  }
  for (const [, name = '', type = ''] of code.matchAll(GLOBAL)) found.globals.set(name, lastName(type));
  return found;
}

const INTERFACE = /^ {8}interface (\w+)(?: extends ([\w\s.,]+))? \{([\s\S]*?)\n {8}\}/gm;
const ENUM = /^ {8}enum (\w+) \{([^}]*)\}/gm;
const GLOBAL = /^declare var (\w+): (GoogleAppsScript\.[\w.]+);/gm;
const METHOD = /^ {12,13}(\w+)\(/gm;
const CARRIED = /^ {12,13}(\w+): typeof ([\w.]+);/gm;

function parseMembers(body: string): string[] {
  const carried = [...body.matchAll(CARRIED)].map(([, name = '', type = '']) => `${name}=${lastName(type)}`);
  return [...carried, ...[...body.matchAll(METHOD)].map(([, name = '']) => name)];
}

const lastName = (path: string) => path.trim().split('.').at(-1) ?? '';
