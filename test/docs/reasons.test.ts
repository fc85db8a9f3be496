import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REASONS } from '../../src/judging/reasons';
import { BEGIN, END, reasonTables } from './reason-page';
import { REASON_TEXTS } from './reason-texts';

const ROOT = join(__dirname, '../..');
const PAGE = join(ROOT, 'docs/link-reasons-th.md');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

beforeAll(() => {
  if (!process.env.WRITE_DOCS) return;
  const [before, rest = ''] = readFileSync(PAGE, 'utf8').split(BEGIN);
  writeFileSync(PAGE, `${before}${BEGIN}\n\n${reasonTables()}\n\n${END}${rest.split(END)[1]}`);
});

test('docs/link-reasons-th.md says what each reason means and asks for (node build.mjs reasons-docs writes it anew)', () => {
  const [, rest = ''] = readFileSync(PAGE, 'utf8').split(BEGIN);
  expect(rest.split(END)[0]?.trim()).toBe(reasonTables());
});

test('every reason stands in it once', () => {
  const page = readFileSync(PAGE, 'utf8');
  const told = [...page.matchAll(/<br>`([\w-]+)` \|/g)].map(([, code]) => code);
  expect(told.sort()).toEqual(Object.keys(REASONS).sort());
  expect(Object.keys(REASON_TEXTS).sort()).toEqual(Object.keys(REASONS).sort());
});

test.each(['README.md', 'docs/manual-th.md'])('%s leads to it', (path) => {
  expect(read(path)).toMatch(/\]\((?:docs\/)?link-reasons-th\.md\)/);
});
