import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');
const DOCUMENT = readFileSync(join(ROOT, 'docs/workbench.md'), 'utf8');

/** The table "Twenty rules and some more": number, and the tests that prove it. */
const ROWS = [...DOCUMENT.matchAll(/^\| (\d\d) ([^|]+) \| [^|]+ \| (.+) \|$/gm)].map(
  ([, number = '', name, proofs = '']) => ({
    number,
    name,
    proofs: [...proofs.matchAll(/`([^`]+)` in `([^`]+)`/g)].map(([, title = '', file = '']) => ({
      title,
      file,
    })),
  }),
);
const PROOFS = ROWS.flatMap(({ number, proofs }) =>
  proofs.map(({ title, file }) => [number, title, file] as const),
);

test('docs/workbench.md has a row for each of the twenty rules and the eight of the architecture', () => {
  expect(ROWS.map(({ number }) => Number(number))).toEqual(Array.from({ length: 28 }, (_, n) => n + 1));
  expect(ROWS.filter(({ proofs }) => proofs.length === 0)).toEqual([]);
});

test.each(PROOFS)('rule %s is proved by "%s" in %s', (number, title, file) => {
  const source = readFileSync(join(ROOT, 'test/workbench', file), 'utf8');
  expect(title.startsWith(`rule ${number} `)).toBe(true);
  expect(titlesIn(source)).toContain(title);
});

test('what the code calls believed stands in docs/workbench.md, and nothing else', () => {
  const section = DOCUMENT.split('## What is only believed')[1]?.split('\n## ')[0] ?? '';
  const named = [...section.matchAll(/`(workbench\/[\w/-]+\.ts)`/g)].map(([, file]) => file);
  const believed = filesBelow('workbench').filter((file) =>
    /\bbelieved\b/i.test(readFileSync(join(ROOT, file), 'utf8')),
  );
  expect(named.sort()).toEqual(believed.sort());
});

/** The first argument of each `describe`, `test` and `test.each(…)` of a file, as it is written there. */
function titlesIn(source: string): string[] {
  return [...source.matchAll(/(?:\bdescribe|\btest|\])\)?\(\s*(['"`])(.*?)\1,/gs)].map(
    ([, , title = '']) => title,
  );
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(join(ROOT, path)).isDirectory()) return filesBelow(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}
