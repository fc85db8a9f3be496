import { tidyDateText } from './date-part';
import { type Day, type Period, partsOf } from './day';
import { BUDDHIST_OFFSET, yearMeant } from './year';

/** A Thai fiscal year, named after the year in which it ends: 2565 runs from 1 October 2564 to 30 September 2565. */
export interface FiscalYear extends Period {
  /** Of the Buddhist era. */
  readonly be: number;
  /** Of the common era. */
  readonly ce: number;
}

/** `fiscalYear(2565)` is `{ be: 2565, ce: 2022, start: '2021-10-01', end: '2022-09-30' }` */
export function fiscalYear(be: number): FiscalYear {
  const ce = be - BUDDHIST_OFFSET;
  return { be, ce, start: `${ce - 1}-10-01`, end: `${ce}-09-30` };
}

/** The fiscal year a day falls into: `fiscalYearOf('2021-10-01').be` is `2565`. */
export function fiscalYearOf(day: Day): FiscalYear {
  const { year, month } = partsOf(day);
  return fiscalYear(year + BUDDHIST_OFFSET + (month >= 10 ? 1 : 0));
}

/** October to March: `firstSixMonths(2565)` is `{ start: '2021-10-01', end: '2022-03-31' }`. */
export function firstSixMonths(be: number): Period {
  const { start, ce } = fiscalYear(be);
  return { start, end: `${ce}-03-31` };
}

/** A year behind ปี, or the only figure of the text; scans glue the bullet ๐ of the next line to four digits (`ปี พ.ศ. ๒๕๖๕๐`). */
const YEAR = /(?:^(?=\D*\d+$)|ปี) ?(?:งบประมาณ)? ?(?:พ\.? ?ศ\.?)? ?(?:(\d{4})0?|(\d{2}))(?!\d)(?! ?[-/.]\d)/g;

/** The fiscal year that a text names, null when it names none or several: `readFiscalYear('คะแนนปี ๖๕')?.be` is `2565`. */
export function readFiscalYear(text: string): FiscalYear | null {
  const years = [...tidyDateText(text).matchAll(YEAR)].map(([, four, two]) => yearMeant(four ?? two ?? ''));
  const [year, ...others] = new Set(years);
  return year && others.length === 0 ? fiscalYear(year + BUDDHIST_OFFSET) : null;
}
