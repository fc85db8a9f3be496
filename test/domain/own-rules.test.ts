import { readItems } from '../../src/domain/item-list';
import { isUsableWord, problemsOfOwnRules, siteMeant } from '../../src/domain/own-rules';
import { items } from '../../src/tables/items';
import { item } from '../support/builders';

const columns = Object.fromEntries(Object.keys(items.columns).map((key) => [key, key])) as Record<
  keyof typeof items.columns,
  string
>;
const sheetOf = (more: Parameters<typeof item>[1]) => ({
  tab: 'ข้อ OIT',
  rows: [{ ...item('O1', more), at: 2 }],
  bad: [],
  columns,
});

test.each([
  ['gprocurement.go.th', 'gprocurement.go.th'],
  ['https://www.NACC.go.th/web?x=1', 'nacc.go.th'],
  ['www.nacc.go.th', 'nacc.go.th'],
  ['itas.nacc.go.th/', 'itas.nacc.go.th'],
  ['น้ำ.ไทย', 'xn--q3c4c8cq.xn--o3cw4h'],
  ['gprocurement', null],
  ['เว็บไซต์กลาง', null],
  ['nacc.go.th และอื่น', null],
  ['10.0.0.1', null],
  ['mailto:a@b.go.th', null],
  ['go.th', null],
  ['www.or.th', null],
  ['', null],
])('%j means the site %j', (typed, site) => expect(siteMeant(typed)).toBe(site));

test.each([
  ['แผน', true],
  ['ITA', true],
  ['ก', false],
  ['-', false],
  ['( )', false],
])('%j can be looked for: %s', (word, isUsable) => expect(isUsableWord(word)).toBe(isUsable));

test.each<[string, Parameters<typeof item>[1], string, string]>([
  ['one letter', { requiredWords: ['ก'] }, 'requiredWords2', 'สั้นเกินไป'],
  ['a mark', { forbiddenWords: ['-'] }, 'forbiddenWords2', 'สั้นเกินไป'],
  ['a word in both', { requiredWords: ['แผน ก'], forbiddenWords: ['แผนก'] }, 'forbiddenWords2', 'คำที่ต้องมีด้วย'],
  [
    'a part of a required word',
    { requiredWords: ['แผนปี'], forbiddenWords: ['แผน'] },
    'forbiddenWords2',
    '"แผน"',
  ],
  ['no site', { allowedDomains: ['nacc.go.th', 'ทุกเว็บไซต์'] }, 'allowedDomains2', '"ทุกเว็บไซต์" ไม่ใช่ชื่อเว็บไซต์'],
])('what people type there is told: %s', (_case, more, cell, words) => {
  const problems = problemsOfOwnRules(sheetOf(more));
  expect(problems).toEqual([{ tab: 'ข้อ OIT', cell, sentence: expect.stringContaining(words) }]);
  expect(readItems(sheetOf(more)).problems).toEqual(problems);
});

test('what can be used is not told', () => {
  const more = { requiredWords: ['อนุมัติแล้ว'], forbiddenWords: ['ฉบับร่าง'], allowedDomains: ['www.nacc.go.th'] };
  expect(problemsOfOwnRules(sheetOf(more))).toEqual([]);
});
