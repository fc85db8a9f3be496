import fc from 'fast-check';
import { addDays, type Day, daysBetween } from '../../src/thai/day';
import { toThaiDigits } from '../../src/thai/digits';
import { formatThaiDate, readThaiDate, readThaiDates } from '../../src/thai/thai-date';
import { casesOf } from '../fixtures/normalisation-cases';

describe('a day in a real document', () => {
  test.each(casesOf('date'))('%s: %j is %s', (_id, input, expected) => {
    expect(readThaiDate(input)).toBe(expected);
  });
});

describe('a day as people type it', () => {
  test.each([
    ['๓๑ มี.ค. ๒๕๖๕'],
    ['31/3/2565'],
    ['31-03-65'],
    ['31.3.65'],
    ['31 / 3 / 2565'],
    ['2565-03-31'],
    ['2022-03-31'],
    ['2565/3/31'],
    ['31 มีนาคม 2022'],
    ['31 มีนาคม ค.ศ. 2022'],
    ['31 มีนาคม พ.ศ. ๒๕๖๕'],
    ['31 มีนา 65'],
    ['31มี.ค.65'],
    ['31-มี.ค.-65'],
    ['31 มี. ค. 2565'],
    ['31 เดือนมีนาคม พ.ศ.2565'],
    ['ภายในวันที่ ๓๑\nมีนาคม ๒๕๖๕'],
    ['ภายใน 31 มีนาคม 2565'],
    ['วันพฤหัสบดีที่ 31 มีนาคม 2565'],
    ['วันพฤหัสที่ 31 มีนาคม 2565'],
    ['พฤหัสบดี 31 มี.ค. 65'],
    ['31 มีนาคม 2565 (วันพฤหัสบดี)'],
    ['31 มีนาคม 2565 เวลา 16.30 น.'],
    ['31/3/2565 0:00:00'],
    ['31 มี.ค. 2565, 23:59'],
    ['31 มี.ค. 2565 เป็นอย่างช้า'],
    ['\u200b31\u00a0มีนาคม  2565 '],
  ])('%j is 31 March 2022', (typed) => {
    expect(readThaiDate(typed)).toBe('2022-03-31');
  });

  test.each([
    ['30 กรกฏาคม 2565', '2022-07-30'],
    ['28 กุมภาพันธ 65', '2022-02-28'],
    ['29/2/2567', '2024-02-29'],
    ['๒๖ ม.ค ๒๕๖๕', '2022-01-26'],
  ])('the common slip in %j is understood', (typed, day) => {
    expect(readThaiDate(typed)).toBe(day);
  });

  test.each([
    ['a day that does not exist', '31 ก.พ. 2565'],
    ['29 February of a common year', '29/2/2565'],
    ['an American order', '3/31/2565'],
    ['no year', '31 มีนาคม'],
    ['no month', 'วันที่ 181'],
    ['a year of three digits', '31 มีนาคม 565'],
    ['a year glued to another digit', '31 มีนาคม 25650'],
    ['a year no one means', '31 มีนาคม 2300'],
    ['an era that contradicts the year', '31 มีนาคม พ.ศ. 2022'],
    ['the other era that contradicts the year', '31 มีนาคม ค.ศ. 2565'],
    ['two days', '30 และ 31 มีนาคม 2565'],
    ['a range', '1 - 15 มิถุนายน 2567'],
    ['a range of two full days', '1 ม.ค. 2565 ถึง 31 มี.ค. 2565'],
    ['an open start', '1 ธ.ค. 2564 เป็นต้นไป'],
    ['a day before another', 'ก่อนวันที่ 31 มีนาคม 2565'],
    ['a moment in another zone', '2022-03-30T17:00:00.000Z'],
    ['an order number', 'ที่ ๐๐๑๓/๒๕๖๕'],
    ['a telephone', '๐-๗๕๖๑-๓๔๐'],
    ['words', 'เร็ว ๆ นี้'],
    ['nothing', ''],
    ['a formula', '=DATE(2022,3,31)'],
    ['a flood of text', `31 มีนาคม 2565${' ก'.repeat(25_000)}`],
    ['a flood of blanks and dashes', `31${' -'.repeat(25_000)}`],
  ])('%s (%#) is no day', (_what, typed) => {
    expect(readThaiDate(typed)).toBeNull();
  });
});

describe('several days', () => {
  test.each(casesOf('date-list'))('%s: %j', (_id, input, expected) => {
    expect(readThaiDates(input)).toEqual(expected);
  });

  test.each([
    ['วันที่ ๑ และ ๓ กุมภาพันธ์ ๒๕๖๕', ['2022-02-01', '2022-02-03']],
    ['30 ม.ค., 3 ก.พ. 2565', ['2022-01-30', '2022-02-03']],
    ['28 ธ.ค., 4 ม.ค. 2565', ['2021-12-28', '2022-01-04']],
    ['1/2/2565; 3/2/2565', ['2022-02-01', '2022-02-03']],
    ['31 มี.ค. 2565', ['2022-03-31']],
    ['1, 31 ก.พ. 2565', null],
    ['1, แล้วแต่สะดวก', null],
  ])('%j', (typed, days) => {
    expect(readThaiDates(typed)).toEqual(days);
  });
});

test('a printed day has the Buddhist year and no leading zero', () => {
  expect(formatThaiDate('2022-03-01')).toBe('1 มี.ค. 2565');
  expect(toThaiDigits(formatThaiDate('2022-03-31', 'long'))).toBe('๓๑ มีนาคม ๒๕๖๕');
});

const FORMS: [string, (day: Day) => string][] = [
  ['short', (day) => formatThaiDate(day)],
  ['long', (day) => formatThaiDate(day, 'long')],
  ['long, Thai digits', (day) => toThaiDigits(formatThaiDate(day, 'long'))],
  ['ISO', (day) => day],
  ['slashes', (day) => day.split('-').reverse().map(Number).join('/')],
];

test.each(FORMS)('every day from 1900 to 2100 survives being written and read (%s)', (_form, write) => {
  const lost: Day[] = [];
  for (let day = '1900-01-01'; day <= '2100-12-31'; day = addDays(day, 1))
    if (readThaiDate(write(day)) !== day) lost.push(day);
  expect(lost).toEqual([]);
});

test('no text makes the reader throw or invent a day that is not there', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'๐123456/-. มีคพศกเดือนที่(),') }), (typed) => {
      const day = readThaiDate(typed);
      expect(day === null || daysBetween(day, day) === 0).toBe(true);
    }),
  );
});
