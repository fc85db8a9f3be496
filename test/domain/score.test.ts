import { exact, minus, plus, rounded, times, toNumber } from '../../src/domain/exact';
import { costOf, earnedItems, instrumentScore, oitScore, totalScore } from '../../src/domain/score';
import type { Status } from '../../src/tables/register';
import { item, sampleYear } from '../support/builders';

const items2565 = (sampleYear('phatthalung-2565').items ?? []) as ReturnType<typeof item>[];
const codes = items2565.map(({ code }) => code);
const losing = (...lost: readonly string[]) =>
  oitScore(items2565, new Set(codes.filter((code) => !lost.includes(code))));
const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => `O${first + index}`);
const shown = (score: ReturnType<typeof exact> | null) => (score === null ? null : rounded(score));

/** 003 lines 83-99 of the sources: what Hat Yai lost in 2565. */
const LOST_BY_HAT_YAI = [
  ...['O1', 'O2', 'O8', 'O9', 'O11', 'O14', 'O17', 'O18', 'O19', 'O20', 'O23', 'O24', 'O30', 'O31', 'O33'],
  ...[...range(35, 41), 'O42', 'O43'],
];

describe('the published figures come out of the formula', () => {
  test.each([
    ['IIT of Phatthalung 2564', [91.88, 81.84, 85.79, 81.94, 83.75], 0.3, 25.51],
    ['EIT of Phatthalung 2564', [90.43, 88.39, 85.11], 0.3, 26.39],
    ['OIT of Phatthalung 2564', [97.78, 100], 0.4, 39.56],
  ])('%s', (_what, indicators, weight, published) => {
    expect(rounded(times(exact(weight), instrumentScore(indicators) ?? exact(0)))).toBe(published);
  });

  test('the total of Phatthalung 2564', () => {
    const [IIT, EIT, OIT] = [
      [91.88, 81.84, 85.79, 81.94, 83.75],
      [90.43, 88.39, 85.11],
      [97.78, 100],
    ].map((indicators) => instrumentScore(indicators) ?? exact(0));
    if (!IIT || !EIT || !OIT) throw new Error('no scores');
    expect(rounded(totalScore({ IIT, EIT, OIT }))).toBe(91.46);
  });

  test('indicator 9 of Phatthalung 2564, which lost only O8', () => {
    expect(shown(losing('O8').indicators[0]?.score ?? null)).toBe(97.78);
  });

  test('indicators 9 and 10 and the total of Hat Yai 2565', () => {
    const { indicators, oit } = losing(...LOST_BY_HAT_YAI);
    expect(indicators.map(({ score }) => rounded(score, 3))).toEqual([57.325, 6.25]);
    expect(rounded(oit ?? exact(0), 3)).toBe(31.788);
    // EIT is published as 81.74, which may have been anything from 81.735 to 81.745.
    const total = (eit: number) =>
      rounded(totalScore({ IIT: exact(81.826), EIT: exact(eit), OIT: oit ?? exact(0) }));
    expect([total(81.735), total(81.745)]).toEqual([61.78, 61.79]);
  });

  test.each([
    ['2563', 24.6, 25.02, 17.82, 67.44],
    ['2565', 25.67, 25.78, 40, 91.45],
    ['2566', 26.6, 25.38, 40, 91.98],
  ])('the sums of Phatthalung %s', (_year, iit, eit, oit, total) => {
    const whole = (weighted: number, inverse: number) =>
      times(exact(weighted), { ...exact(inverse), ...invert(inverse) });
    const scores = { IIT: whole(iit, 0.3), EIT: whole(eit, 0.3), OIT: whole(oit, 0.4) };
    expect(rounded(totalScore(scores))).toBe(total);
  });
  const invert = (value: number) => ({
    numerator: exact(value).denominator,
    denominator: exact(value).numerator,
  });

  test.each([
    ['EIT 2566 stays below 85 after rounding', 25.38, 0.3, 84.6],
    ['IIT 2566', 26.6, 0.3, 88.67],
  ])('%s', (_what, weighted, weight, percent) => {
    expect(rounded(times(exact(weighted), invert(weight)))).toBe(percent);
  });

  test.each([
    ['all 43 accepted', [], 100, 100, 100, 40],
    ['only O8 lost', ['O8'], 97.78, 100, 98.89, 39.56],
    ['only O42 and O43 lost', ['O42', 'O43'], 100, 50, 75, 30],
    ['only O42 lost', ['O42'], 100, 75, 87.5, 35],
    ['only O25 lost', ['O25'], 95, 100, 97.5, 39],
    ['only O34 lost', ['O34'], 100, 93.75, 96.88, 38.75],
    ['nothing accepted', codes, 0, 0, 0, 0],
  ])('%s', (_case, lost, nine, ten, oit, weighted) => {
    const score = losing(...lost);
    expect(score.indicators.map((indicator) => rounded(indicator.score))).toEqual([nine, ten]);
    expect(shown(score.oit)).toBe(oit);
    expect(rounded(times(exact(0.4), score.oit ?? exact(0)))).toBe(weighted);
  });

  test.each([
    ['9.1', 1.1111],
    ['9.2', 1.25],
    ['9.3', 1.4286],
    ['9.4', 2.5],
    ['9.5', 2],
    ['10.1', 3.125],
    ['10.2', 12.5],
  ])('an item of %s costs %f points of OIT', (code, cost) => {
    const sub = losing().subs.find((candidate) => candidate.code === code);
    expect(toNumber(sub?.itemCost ?? exact(0))).toBeCloseTo(cost, 4);
  });
});

describe('what is still to be gained', () => {
  test('is for each sub-indicator the cost of its lost items, and all of it is what OIT lacks', () => {
    const score = losing(...LOST_BY_HAT_YAI);
    const costs = score.subs.map(costOf).reduce(plus);
    expect(minus(exact(100), score.oit ?? exact(0))).toEqual(costs);
  });

  test('is not known while no item names its sub-indicator', () => {
    expect(oitScore([item('O1', { subIndicator: '' })], new Set(['O1'])).oit).toBeNull();
  });
});

describe('an item', () => {
  test.each<[string, Status[], boolean, boolean]>([
    ['accepted from every agency', ['ผ่าน', 'ผ่าน'], true, true],
    ['waiting for review at one agency', ['ผ่าน', 'รอสอบทาน'], false, true],
    ['not reported by one agency', ['ผ่าน', 'ยังไม่รายงาน'], false, false],
    ['returned to one agency', ['รอสอบทาน', 'ให้แก้ไข'], false, false],
    ['with a bad link at one agency', ['ผ่าน', 'ลิงก์มีปัญหา'], false, false],
    ['accepted where it is not released', ['ผ่าน', 'ไม่เกี่ยวข้อง'], true, true],
    ['released everywhere', ['ไม่เกี่ยวข้อง', 'ไม่เกี่ยวข้อง'], false, false],
    ['of nobody', [], false, false],
  ])('%s: counts strictly %s/optimistically', (_what, statuses, strict, optimistic) => {
    const duties = statuses.map((status) => ({ item: 'O1', status }));
    expect([earnedItems(duties, 'strict').has('O1'), earnedItems(duties, 'optimistic').has('O1')]).toEqual([
      strict,
      optimistic,
    ]);
  });
});

describe('exact numbers', () => {
  test.each([
    [96.875, 96.88],
    [61.785, 61.79],
    [1.005, 1.01],
    [-1.005, -1],
    [0, 0],
    [1.5e-7, 0],
  ])('%f is shown as %f', (value, published) => {
    expect(rounded(exact(value))).toBe(published);
  });

  test('a third three times is one', () => {
    const third = times(exact(1), { numerator: BigInt(1), denominator: BigInt(3) });
    expect(plus(plus(third, third), third)).toEqual(exact(1));
  });
});
