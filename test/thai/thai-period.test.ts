import { readThaiPeriod } from '../../src/thai/thai-period';
import { casesOf } from '../fixtures/normalisation-cases';

describe('a stretch of time in a real document', () => {
  const kinds = ['date-range', 'month-range', 'month', 'period'];
  test.each(kinds.flatMap(casesOf))('%s: %j', (_id, input, expected) => {
    expect(readThaiPeriod(input)).toEqual(expected);
  });
});

describe('a stretch of time as people type it', () => {
  test.each([
    ['ธ.ค. ๒๕๖๔ – มีนาคม ๒๕๖๕', '2021-12-01', '2022-03-31'],
    ['ต.ค. - มี.ค. 2565', '2021-10-01', '2022-03-31'],
    ['1/1/2565 - 31/3/2565', '2022-01-01', '2022-03-31'],
    ['1-1-2565 - 31-3-2565', '2022-01-01', '2022-03-31'],
    ['28 ก.พ. - 3 มี.ค. 2567', '2024-02-28', '2024-03-03'],
    ['31 มี.ค. 2565', '2022-03-31', '2022-03-31'],
    ['ก.พ. 2567', '2024-02-01', '2024-02-29'],
    ['๖ เดือนแรกของปี ๖๖', '2022-10-01', '2023-03-31'],
  ])('%j', (typed, start, end) => {
    expect(readThaiPeriod(typed)).toEqual({ start, end });
  });

  test.each([
    ['ธ.ค. ๒๕๖๔ เป็นต้นไป'],
    ['มกราคม - เมษายน'],
    ['1 - 31 ก.พ. 2565'],
    ['6 เดือนแรก'],
    ['ตลอดปี'],
    [''],
  ])('%j names no closed period', (typed) => {
    expect(readThaiPeriod(typed)).toBeNull();
  });
});
