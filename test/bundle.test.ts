import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { transformSync } from 'esbuild';
import * as judging from '../src/judging/main';
import { REASONS } from '../src/judging/reasons';

const ROOT = resolve(__dirname, '..');
const DIST = join(ROOT, 'dist');
const code = readFileSync(join(DIST, 'Code.js'), 'utf8');

/** Every name Google or the sidebar calls. */
const ENTRY_POINTS = [
  'onOpen',
  'onEdited',
  'onFormSubmitted',
  'everyMorning',
  'everyHour',
  'continueWork',
  'menuSidebar',
  'menuSetUp',
  'menuAssign',
  'menuForm',
  'menuBlank',
  'menuLabels',
  'menuReissue',
  'menuCollect',
  'menuCheckUrls',
  'menuProof',
  'menuRefresh',
  'menuSendReminders',
  'menuSilence',
];

describe('the script that ships', () => {
  test('loads in a bare context: no service, no console, no code generation', () => {
    const context = createContext(
      { console: undefined },
      { codeGeneration: { strings: false, wasm: false } },
    );
    expect(() => runInContext(code, context)).not.toThrow();
  });

  test('declares its entry points as functions of the top level, where Google looks for them', () => {
    const declared = [...code.matchAll(/^function (\w+)\(\)/gm)].map(([, name]) => name);
    expect(declared).toEqual(expect.arrayContaining(ENTRY_POINTS));
    const context = createContext({});
    runInContext(code, context);
    for (const name of declared) expect(runInContext(`typeof ${name}`, context)).toBe('function');
  });

  test('is one script of at most 300 KB', () => {
    expect(statSync(join(DIST, 'Code.js')).size).toBeLessThanOrEqual(300 * 1024);
  });

  test('keeps Thai readable', () => {
    expect(code.includes('เกินกำหนด')).toBe(true);
  });

  test('uses nothing newer than ES2019: lowering it changes nothing', () => {
    const printedAs = (target: string) => transformSync(code, { target, charset: 'utf8' }).code;
    expect(printedAs('es2019') === printedAs('esnext')).toBe(true);
    expect(transformSync('a?.b', { target: 'es2019' }).code).not.toContain('?.');
  });
});

describe('the judge of links that ships', () => {
  const page = readFileSync(join(DIST, 'judging.html'), 'utf8');
  const program = page.replace(/^<script>|<\/script>$/g, '');

  test('loads in a bare context, from a text, and has what the actions call', () => {
    const context = createContext(
      { console: undefined },
      { codeGeneration: { strings: false, wasm: false } },
    );
    const names = runInContext(`${program};Object.keys(Judging_).sort().join()`, context);
    expect(names).toBe(Object.keys(judging).sort().join());
  });

  test('is one script element that nothing in it ends', () => {
    expect(page.startsWith('<script>') && page.endsWith('</script>')).toBe(true);
    expect(program).not.toMatch(/<\/?script|<!--/i);
  });

  test('is no part of the script that each click loads, and has at most 140 KB', () => {
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(140 * 1024);
    expect(page).toContain(REASONS['hijacked-content'].sentence);
    expect(code).not.toContain(REASONS['hijacked-content'].sentence);
  });

  test('uses nothing newer than ES2019', () => {
    const printedAs = (target: string) => transformSync(program, { target, charset: 'utf8' }).code;
    expect(printedAs('es2019') === printedAs('esnext')).toBe(true);
  });
});

test('a place in a stack trace of the script is found in the sources again', () => {
  const sentence = 'แถบข้างนี้ไม่ตรงกับโปรแกรมรุ่นปัจจุบัน';
  const lines = code.slice(0, code.indexOf(sentence)).split('\n');
  const place = `${lines.length}:${lines.pop()?.length}`;
  const told = execFileSync(process.execPath, ['where.mjs', `at Xe (Code:${place})`], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const [, path = '', found] = /^at Xe \((src\/.+\.ts):(\d+):\d+\)\n$/.exec(told) ?? [];
  expect(readFileSync(join(ROOT, path), 'utf8').split('\n')[Number(found) - 1]).toContain(sentence);
});

test('clasp would push exactly the script, its pages, the manifest and the catalogues', () => {
  const clasp = join(ROOT, 'node_modules/@google/clasp/build/src/index.js');
  const answer = execFileSync(process.execPath, [clasp, 'status', '--json'], { cwd: ROOT, encoding: 'utf8' });
  const { filesToPush } = JSON.parse(answer) as { filesToPush: string[] };
  const names = filesToPush.map((path) => path.replace(/^dist[\\/]/, '')).sort();
  expect(names).toEqual(readdirSync(DIST).sort());
  expect(names).toEqual([
    'Code.js',
    'appsscript.json',
    'catalogue-2565.html',
    'catalogue-2566.html',
    'catalogue-2568.html',
    'judging.html',
    'labels.html',
    'sidebar.html',
  ]);
});

test('the push refuses a placeholder script id with a sentence', () => {
  expect(() => execFileSync(process.execPath, ['push.mjs'], { cwd: ROOT, stdio: 'pipe' })).toThrow(
    /No script to push to yet/,
  );
});
