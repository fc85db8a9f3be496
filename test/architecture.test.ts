import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** The dependency rule: imports point left. Each folder may import itself and what is listed. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  thai: [],
  tables: ['thai'],
  domain: ['thai', 'tables'],
  // A program of its own, which google/ loads as a file.
  judging: ['thai', 'tables', 'domain'],
  actions: ['thai', 'tables', 'domain'],
  google: ['thai', 'tables', 'domain', 'actions'],
  'main.ts': ['thai', 'tables', 'domain', 'actions', 'google'],
};

const GOOGLE_NAMES =
  /\b(SpreadsheetApp|FormApp|MailApp|GmailApp|UrlFetchApp|PropertiesService|CacheService|LockService|ScriptApp|HtmlService|Utilities|Session|DriveApp|Logger)\b/;

const SRC = resolve(__dirname, '../src');

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : /\.tsx?$/.test(name) ? [path] : [];
  });
}

const sources = filesBelow(SRC).map((path) => ({
  path: relative(SRC, path),
  home: relative(SRC, path).split('/')[0] ?? '',
  text: readFileSync(path, 'utf8'),
}));
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '');
interface Source {
  readonly path: string;
  readonly text: string;
}
const targetsOf = ({ path, text }: Source, shape: RegExp): string[] =>
  [...text.matchAll(shape)].map(([, target]) => relative(SRC, resolve(SRC, dirname(path), target ?? '')));
const importsOf = (source: Source): string[] => targetsOf(source, /(?:from|import\() ?'(\.[^']+)'/g);
/** Types leave nothing in what ships. */
const typesOf = (source: Source): string[] => targetsOf(source, /^import type [^;]* from '(\.[^']+)'/gm);

test('imports point left', () => {
  const wrong = sources.flatMap((source) =>
    importsOf(source)
      .filter((target) => {
        const home = target.split('/')[0] ?? '';
        const isType = source.home === 'actions' && home === 'judging' && typesOf(source).includes(target);
        return home !== source.home && !isType && !MAY_IMPORT[source.home]?.includes(home);
      })
      .map((target) => `${source.path} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('the judge of links is known by its type, in one place, and loaded as a file', () => {
  const knowing = sources.filter(
    (source) => source.home !== 'judging' && importsOf(source).some((target) => /^judging\//.test(target)),
  );
  expect(knowing.map(({ path }) => path)).toEqual(['actions/services.ts']);
});

test('Google is named in google/ only', () => {
  const offenders = sources
    .filter(({ home, text }) => home !== 'google' && GOOGLE_NAMES.test(withoutComments(text)))
    .map(({ path }) => path);
  expect(offenders).toEqual([]);
});

test('every menu entry and every trigger handler is an export of main.ts', () => {
  const main = sources.find(({ path }) => path === 'main.ts')?.text ?? '';
  const schedule = sources.find(({ path }) => path === 'google/schedule.ts')?.text ?? '';
  const exported = new Set([...main.matchAll(/^export const (\w+)/gm)].map(([, name]) => name));
  const inMenu = [...main.matchAll(/\['[^']+', '(menu\w+)'\]/g)].map(([, name]) => name);
  const handlers = [...schedule.matchAll(/^\s+\w+: '(\w+)',$/gm)].map(([, name]) => name);
  expect(inMenu.length).toBeGreaterThanOrEqual(8);
  expect(handlers).toEqual(['onEdited', 'everyMorning', 'everyHour', 'onFormSubmitted', 'continueWork']);
  expect([...inMenu, ...handlers].filter((name) => !exported.has(name))).toEqual([]);
});

/** Made by `node build.mjs surface` from the type definitions of Google. */
const GENERATED = 'known-surface.ts';

test('no file holds two ideas: 300 lines at most', () => {
  const files = ['src', 'sidebar', 'workbench'].flatMap((folder) => filesBelow(resolve(SRC, '..', folder)));
  const long = files.filter((path) => readFileSync(path, 'utf8').split('\n').length > 301);
  expect(long.filter((path) => !path.endsWith(GENERATED))).toEqual([]);
});
