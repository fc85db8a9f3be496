import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * Builds what Google runs (`dist/`) and what the local host runs (`.build/workbench/`). Each part remembers the files it
 * was made from and is made again only when one of them changed.
 */

const ROOT = dirname(fileURLToPath(import.meta.url));
const at = (...path) => join(ROOT, ...path);
const DIST = at('dist');
const OUT = at('.build', 'workbench');
/** Where each place of `dist/Code.js` comes from; it stays here, Google could not use it. */
export const MAP = at('.build', 'Code.js.map');
const SURFACE = 'workbench/cloud/known-surface.ts';

/** What the add-on's script must run on: Apps Script refuses `#private` and static fields, ES2019 has neither. */
const SCRIPT = {
  bundle: true,
  target: 'es2019',
  charset: 'utf8',
  write: false,
  metafile: true,
  logLevel: 'warning',
};
const NODE = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  charset: 'utf8',
  write: false,
  metafile: true,
  logLevel: 'warning',
};

/** Builds `dist/`: one script, its pages, the manifest and the data files; nothing else stays in it. */
export async function buildAddOn() {
  const parts = [
    await buildScript(),
    await buildJudging(),
    await buildPages(),
    buildCatalogues(),
    buildManifest(),
  ];
  const files = Object.assign({}, ...parts.map((part) => part.files));
  if (existsSync(DIST))
    for (const name of readdirSync(DIST)) if (!(name in files)) rmSync(join(DIST, name), { recursive: true });
  for (const [name, text] of Object.entries(files)) put(join(DIST, name), text);
  return parts.flatMap((part) => part.inputs);
}

/** One IIFE, and one top-level function per export of main.ts: Google's menus and triggers see nothing else. */
async function buildScript() {
  const entryPoints = [at('src/main.ts')];
  const names = exportsOf(await build({ ...SCRIPT, entryPoints, format: 'esm' }));
  const stubs = names.map((name) => `function ${name}(){return App_.${name}.apply(this,arguments)}`);
  const footer = { js: stubs.join('\n') };
  const result = await build({
    ...SCRIPT,
    entryPoints,
    format: 'iife',
    globalName: 'App_',
    footer,
    // All of it is parsed at each click. `npm run where` finds a place of it in the sources again.
    minify: true,
    sourcemap: 'external',
    outfile: join(DIST, 'Code.js'),
  });
  const text = (ending) => result.outputFiles.find(({ path }) => path.endsWith(ending))?.text;
  put(MAP, text('.map'));
  return { files: { 'Code.js': text('.js') }, inputs: inputsOf(result) };
}

/** The judge of links, which the script loads when a job needs it: as text it costs a click nothing. */
async function buildJudging() {
  const result = await build({
    ...SCRIPT,
    entryPoints: [at('src/judging/main.ts')],
    format: 'iife',
    globalName: 'Judging_',
    minify: true,
    outfile: join(OUT, 'judging.js'),
  });
  const code = result.outputFiles[0].text.replace(/<(?=\/script|!--)/gi, '\\x3C');
  return { files: { 'judging.html': `<script>${code}</script>` }, inputs: inputsOf(result) };
}

const exportsOf = (result) => Object.values(result.metafile.outputs)[0].exports.toSorted();

const STYLES = ['ground', 'home', 'lists'].map((part) => `sidebar/styles/${part}.css`);

/** What the script shows of its own: a page per entry, each with the styles that it needs. */
const PAGES = {
  'sidebar.html': { entry: 'sidebar/main.tsx', styles: STYLES },
  'labels.html': { entry: 'sidebar/labels/main.tsx', styles: [...STYLES, 'sidebar/labels/style.css'] },
};

async function buildPages() {
  const parts = await Promise.all(Object.entries(PAGES).map(([name, page]) => buildOwnPage(name, page)));
  return {
    files: Object.assign({}, ...parts.map((part) => part.files)),
    inputs: parts.flatMap((part) => part.inputs),
  };
}

async function buildOwnPage(name, { entry, styles }) {
  const jsx = { jsx: 'automatic', jsxImportSource: 'preact' };
  const result = await build({
    ...SCRIPT,
    ...jsx,
    entryPoints: [at(entry)],
    outdir: OUT,
    target: 'es2020',
    format: 'iife',
    minify: true,
  });
  const css = styles.map((path) => readFileSync(at(path), 'utf8')).join('');
  const html = inlined(readFileSync(at('sidebar/index.html'), 'utf8'), result.outputFiles[0].text, css);
  const paths = ['sidebar/index.html', ...styles].map((path) => at(path));
  return { files: { [name]: html }, inputs: [...inputsOf(result), ...paths] };
}

/** One page that needs no other file; code and style can hold no end tag of their own element. */
function inlined(html, js, css) {
  const style = `<style>${css.replaceAll('</', '<\\/')}</style>`;
  const script = `<script>${js.replace(/<(?=\/script|!--)/gi, '\\x3C')}</script>`;
  return html.replace('</head>', () => `${style}</head>`).replace('</body>', () => `${script}</body>`);
}

/** A script can read its own `.html` files and nothing else, so data travels as such. */
function buildCatalogues() {
  const folder = at('src/domain/catalogue');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  const page = (name) => {
    const data = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    return [`catalogue-${/\d{4}/.exec(name)?.[0]}.html`, JSON.stringify(data).replaceAll('<', '\\u003c')];
  };
  return { files: Object.fromEntries(names.map(page)), inputs: names.map((name) => join(folder, name)) };
}

function buildManifest() {
  const path = at('appsscript.json');
  return { files: { 'appsscript.json': readFileSync(path, 'utf8') }, inputs: [path] };
}

/** Builds the host: the worker with its realm, and the command line. */
export async function buildWorkbench() {
  return [...(await buildWorker()), ...(await buildCommandLine())];
}

/** The code of an execution's thread; the realm inside it is a bundle of its own, carried as text. */
export async function buildWorker() {
  const realm = await build({
    ...NODE,
    platform: 'neutral',
    format: 'iife',
    globalName: 'realm',
    entryPoints: [at('workbench/execution/realm.ts')],
  });
  const contents = `exports.source = ${JSON.stringify(`(function(){${realm.outputFiles[0].text};return realm.install})()`)}`;
  const plugin = {
    name: 'realm-source',
    setup(to) {
      to.onResolve({ filter: /^realm-source$/ }, () => ({ path: 'realm-source', namespace: 'realm' }));
      to.onLoad({ filter: /.*/, namespace: 'realm' }, () => ({ contents, loader: 'js' }));
    },
  };
  const worker = await build({
    ...NODE,
    entryPoints: [at('workbench/execution/worker.ts')],
    plugins: [plugin],
  });
  put(join(OUT, 'worker.cjs'), worker.outputFiles[0].text);
  return [...inputsOf(realm), ...inputsOf(worker)];
}

async function buildCommandLine() {
  const jsx = { jsx: 'automatic', jsxImportSource: 'preact' };
  const result = await build({
    ...NODE,
    ...jsx,
    entryPoints: [at('workbench/cli/main.ts')],
    // Its own program lies beside it; bundled it could not be found.
    external: ['esbuild'],
    sourcemap: 'linked',
    outfile: join(OUT, 'cli.cjs'),
  });
  for (const file of result.outputFiles) put(file.path, file.contents);
  return inputsOf(result);
}

const WEIGHTS = [400, 600, 700];
const FONTS = [
  ...WEIGHTS.flatMap((weight) =>
    ['thai', 'latin'].map((part) => `sarabun/files/sarabun-${part}-${weight}-normal.woff2`),
  ),
  'dejavu-sans/files/dejavu-sans-latin-400-normal.woff2',
].map((path) => at('node_modules/@fontsource', path));

/** Builds what the browser shows: the page, the bridge inside frames, the forms' style, the Thai font. */
export async function buildPage() {
  const folder = at('workbench/page');
  const entryPoints = ['main.tsx', 'frame.ts', 'style.css', 'form.css'].map((name) => join(folder, name));
  const page = { ...SCRIPT, jsx: 'automatic', jsxImportSource: 'preact', target: 'es2022', minify: true };
  const result = await build({ ...page, entryPoints, format: 'iife', outdir: join(OUT, 'page') });
  for (const file of result.outputFiles) put(file.path, file.contents);
  put(join(OUT, 'page/index.html'), readFileSync(join(folder, 'index.html')));
  for (const path of FONTS) put(join(OUT, 'page/fonts', basename(path)), readFileSync(path));
  return [...inputsOf(result), join(folder, 'index.html')];
}

/** Writes which classes and methods Apps Script has, as its type definitions tell. */
async function writeSurface() {
  const parser = await build({
    ...NODE,
    format: 'esm',
    entryPoints: [at('workbench/cloud/surface-parser.ts')],
  });
  const { parseSurface } = await import(
    `data:text/javascript;base64,${Buffer.from(parser.outputFiles[0].contents).toString('base64')}`
  );
  const folder = at('node_modules/@types/google-apps-script');
  const names = readdirSync(folder).filter((name) => name.endsWith('.d.ts'));
  const surface = parseSurface(
    Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')])),
  );
  const note =
    '/** Made by `node build.mjs surface` from @types/google-apps-script; a test keeps it true. */';
  const code = `export const KNOWN: RealmSurface = ${JSON.stringify(surface, null, 2)};`;
  put(at(SURFACE), `import type { RealmSurface } from '../execution/protocol';\n\n${note}\n${code}\n`);
}

/** Has a test write the table that it keeps true: of docs/workbench.md what works, of docs/link-reasons-th.md every reason. */
function writeDocs(test) {
  const jest = ['node_modules/jest/bin/jest.js', test];
  const env = { ...process.env, WRITE_DOCS: '1' };
  process.exitCode = spawnSync(process.execPath, jest, { cwd: ROOT, env, stdio: 'inherit' }).status ?? 1;
}

const TARGETS = { workbench: buildWorkbench, 'add-on': buildAddOn, page: buildPage };

/** Builds those of the parts (`workbench`, `add-on`, `page`) whose sources changed since they were built. */
export async function buildStale(names = Object.keys(TARGETS)) {
  for (const name of names.filter((each) => !isFresh(each))) {
    const inputs = [...new Set([...(await TARGETS[name]()), at('build.mjs'), at('package-lock.json')])];
    put(stampOf(name), JSON.stringify(inputs.map((path) => [relative(ROOT, path), stateOf(path)])));
  }
}

const stampOf = (name) => at('.build', `${name}.stamp.json`);

function isFresh(name) {
  if (!existsSync(stampOf(name)) || (name === 'add-on' && !existsSync(join(DIST, 'Code.js')))) return false;
  const stamp = JSON.parse(readFileSync(stampOf(name), 'utf8'));
  return stamp.every(([path, state]) => stateOf(at(path)) === state) && !hasNewData(stamp);
}

/** A file that nothing imports can appear without any other changing. */
function hasNewData(stamp) {
  const known = new Set(stamp.map(([path]) => path));
  const folder = at('src/domain/catalogue');
  const names = known.has('appsscript.json') && existsSync(folder) ? readdirSync(folder) : [];
  return names.some((name) => name.endsWith('.json') && !known.has(relative(ROOT, join(folder, name))));
}

function stateOf(path) {
  if (!existsSync(path)) return 'absent';
  const { mtimeMs, size } = statSync(path);
  return `${mtimeMs}:${size}`;
}

const inputsOf = (result) =>
  Object.keys(result.metafile.inputs)
    .filter((path) => !path.startsWith('realm:'))
    .map((path) => join(process.cwd(), path));

/** Whole or not at all: another command may be reading the file. */
function put(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, content);
  renameSync(draft, path);
}

async function main(command) {
  if (command === 'surface') return writeSurface();
  if (command === 'worker') return buildWorker();
  if (command === 'page') return buildPage();
  if (command === 'coverage-docs') return writeDocs('test/workbench/proofs/coverage');
  if (command === 'reasons-docs') return writeDocs('test/docs/reasons');
  for (const name of Object.keys(TARGETS)) rmSync(stampOf(name), { force: true });
  return buildStale();
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) await main(argv[2]);
