import { firstSixMonths, fiscalYear, fiscalYearOf, readFiscalYear } from '../../src/thai/fiscal-year';
import { casesOf } from '../fixtures/normalisation-cases';

describe('a fiscal year in a real document', () => {
  test.each(casesOf('fiscal-year'))('%s: %j', (_id, input, expected) => {
    expect(readFiscalYear(input)).toEqual(expected);
  });
});

test.each([
  ['2565', 2565],
  ['๒๕๖๕', 2565],
  ['65', 2565],
  ['2022', 2565],
  ['พ.ศ. 2565', 2565],
  ['ปี 2565 (ปีงบประมาณ 2565)', 2565],
  ['ปี 2564 และปี 2565', undefined],
  ['2564-2565', undefined],
  ['31 มี.ค. 2565', undefined],
  ['ครั้งที่ 1/2565', undefined],
  ['25', 2525],
  ['256', undefined],
  ['', undefined],
])('%j names fiscal year %s', (typed, be) => {
  expect(readFiscalYear(typed)?.be).toBe(be);
});

test.each([
  ['2021-09-30', 2564],
  ['2021-10-01', 2565],
  ['2022-09-30', 2565],
  ['2022-10-01', 2566],
])('%s lies in fiscal year %d', (day, be) => {
  expect(fiscalYearOf(day)).toEqual(fiscalYear(be));
});

test('the first six months end on the last day of March', () => {
  expect(firstSixMonths(2565)).toEqual({ start: '2021-10-01', end: '2022-03-31' });
});
