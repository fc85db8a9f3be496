import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE_YEARS, itemsOfCatalogue, subIndicatorTitle } from '../../src/domain/catalogue';
import { itemOfTitle, readItemLine } from '../../src/domain/item-titles';
import { isNamedIn, itemNames, nameKeys } from '../../src/judging/naming';
import { parseCatalogue } from '../../src/tables/catalogue-file';
import { casesOf } from '../fixtures/normalisation-cases';

const fileOf = (year: number) =>
  readFileSync(join(__dirname, `../../src/domain/catalogue/catalogue-${year}.json`), 'utf8');
const catalogueOf = (year: number) => parseCatalogue(fileOf(year));
const YEARS = CATALOGUE_YEARS.map(({ year }) => year);

describe.each(YEARS)('the catalogue of %d', (year) => {
  const { items, indicators, year: printed } = catalogueOf(year);

  test('says its own year and numbers its items without a gap', () => {
    expect(printed).toBe(year);
    expect(items.map(({ code }) => code)).toEqual(items.map((_, index) => `O${index + 1}`));
  });

  test('has titles by which each item is found', () => {
    expect(items.filter(({ title, code }) => itemOfTitle(title, items) !== code)).toEqual([]);
  });

  test('prints each group and each sub-indicator in one stretch', () => {
    for (const part of ['group', 'subIndicator'] as const) {
      const stretches = items
        .filter((item, index) => item[part] !== items[index - 1]?.[part])
        .map((item) => item[part]);
      expect(stretches).toEqual([...new Set(stretches)]);
    }
  });

  test('names every sub-indicator that an item has', () => {
    const named = indicators.flatMap(({ subIndicators }) => subIndicators.map(({ code }) => code));
    expect(items.filter(({ subIndicator }) => subIndicator !== '' && !named.includes(subIndicator))).toEqual(
      [],
    );
  });

  test('has other names for each item, which name that item and no other', () => {
    const names = items.map(({ title, keywords }) => itemNames(title, keywords));
    const named = (text: string) =>
      items.filter((_item, at) => {
        const [own = { names: [], isHalfYear: false }] = names.slice(at);
        const others = names.filter((_names, index) => index !== at);
        return isNamedIn(nameKeys([text])[0] ?? '', own, others, 'head');
      });
    const wrong = items.flatMap(({ code, keywords }) =>
      keywords.map((name) => ({ code, name, named: named(name).map((item) => item.code) })),
    );
    expect(items.filter(({ keywords }) => keywords.length < 2)).toEqual([]);
    expect(wrong.filter((each) => each.named.join() !== each.code)).toEqual([]);
  });

  test('refers only to items of its own', () => {
    const codes = new Set(items.map(({ code }) => code));
    const referred = items.flatMap(({ criteria }) => criteria.join(' ').match(/O\d+/g) ?? []);
    expect(referred.filter((code) => !codes.has(code))).toEqual([]);
  });
});

test.each([
  [2565, { '9.1': 9, '9.2': 8, '9.3': 7, '9.4': 4, '9.5': 5, '10.1': 8, '10.2': 2 }],
  [2566, { '9.1': 10, '9.2': 8, '9.3': 4, '9.4': 4, '9.5': 4, '10.1': 8, '10.2': 5 }],
  [2568, { '': 28 }],
])('the items of %d fall into sub-indicators of the published sizes', (year, sizes) => {
  const counted: Record<string, number> = {};
  for (const { subIndicator } of catalogueOf(year).items)
    counted[subIndicator] = (counted[subIndicator] ?? 0) + 1;
  expect(counted).toEqual(sizes);
});

test('rows for the tab carry the checklist line by line', () => {
  const rows = itemsOfCatalogue(fileOf(2565));
  expect(rows[4]).toEqual({
    code: 'O5',
    title: 'ข้อมูลการติดต่อ',
    subIndicator: '9.1',
    group: 'ข้อมูลพื้นฐาน',
    criteria: 'มีที่อยู่\nมีหมายเลขโทรศัพท์\nมีอีเมล\nมีแผนที่ตั้ง',
    evidenceYear: 'ไม่กำหนด',
    period: 'ไม่กำหนด',
    keywords: ['ติดต่อเรา', 'ติดต่อหน่วยงาน', 'ที่ตั้งและช่องทางการติดต่อ'],
    requiredWords: [],
    forbiddenWords: [],
    allowedDomains: [],
    lostLastYear: false,
  });
  expect(rows.find(({ code }) => code === 'O23')).toMatchObject({
    evidenceYear: 'ปีปัจจุบัน',
    period: 'รายเดือน 6 เดือนแรก',
  });
  expect(rows.every(({ criteria }) => criteria !== '')).toBe(true);
});

test.each([
  ['9.1', 'ข้อมูลพื้นฐาน'],
  ['10.2', 'มาตรการภายในเพื่อป้องกันการทุจริต'],
  ['11.1', ''],
])('sub-indicator %s is called %j', (code, title) => {
  expect(subIndicatorTitle(catalogueOf(2565), code)).toBe(title);
});

test.each([
  ['a missing field', '{"year":2565,"indicators":[],"items":[{"code":"O1"}]}'],
  ['a word that the tab does not know', fileOf(2565).replace('ปีปัจจุบัน', 'ปีนี้')],
  ['no JSON', '<html>'],
])('a data file with %s is refused', (_what, file) => {
  expect(() => parseCatalogue(file)).toThrow();
});

describe('titles in real documents', () => {
  type Expected = { fiscal_year_be: number; code: string; code_printed?: string };

  test.each(casesOf('item-title'))('%s: %j', (_id, input, expected) => {
    const { fiscal_year_be, code } = expected as Expected;
    expect(itemOfTitle(input, catalogueOf(fiscal_year_be).items)).toBe(code);
  });

  test.each(casesOf('item-line'))('%s: %j', (_id, input, expected) => {
    const { fiscal_year_be, code, code_printed } = expected as Expected;
    expect(readItemLine(input, catalogueOf(fiscal_year_be).items)).toEqual({ printed: code_printed, code });
  });

  test.each([
    ['แผนการใช้จ่ายงบประมาณประจำปี', 'O18'],
    ['รายงานผลการใช้จ่ายงบประมาณประจำปี', 'O20'],
    ['รายงานการกำกับติดตามการใช้จ่ายงบประมาณ ประจำปี รอบ ๖ เดือน', 'O19'],
    ['แผนการใช้จ่าย', null],
    ['', null],
  ])('%j is the title of %s in 2565', (title, code) => {
    expect(itemOfTitle(title, catalogueOf(2565).items)).toBe(code);
  });

  test('a line whose title no item has keeps its printed code, a line without a code is none', () => {
    const { items } = catalogueOf(2565);
    expect(readItemLine('๐๙ เครือข่ายสังคม', items)).toEqual({ printed: 'O9', code: 'O9' });
    expect(readItemLine('ที่ ๐๓๙ /๒๕๖๖', items)).toBeNull();
  });
});
