import { type DatePart, fillFromRight, readDatePart, tidyDateText } from './date-part';
import { type Day, dayOf, daysInMonth, type Period } from './day';
import { firstSixMonths, readFiscalYear } from './fiscal-year';

/** Signs between start and end, the surest first: a bare hyphen also stands inside `31-3-2565`. */
const SEPARATORS = [/ ?ถึง ?/, / - /, / ?- ?/];

/**
 * The stretch of time that a text names: a month, two ends, or the first six months of a fiscal year. What is written once
 * holds for both ends; a month without a day begins on its first and ends on its last. Null when it cannot be read.
 * `readThaiPeriod('ม.ค.-ก.ย.๖๕')` is `{ start: '2022-01-01', end: '2022-09-30' }`.
 */
export function readThaiPeriod(text: string): Period | null {
  const tidied = tidyDateText(text);
  return readFirstSixMonths(tidied) ?? periodOf([readDatePart(tidied)]) ?? readEnds(tidied);
}

function readFirstSixMonths(tidied: string): Period | null {
  if (!/6 ?เดือนแรก/.test(tidied)) return null;
  const year = readFiscalYear(tidied);
  return year && firstSixMonths(year.be);
}

function readEnds(tidied: string): Period | null {
  for (const separator of SEPARATORS) {
    const ends = tidied.split(separator);
    const period = ends.length === 2 ? periodOf(ends.map(readDatePart)) : null;
    if (period) return period;
  }
  return null;
}

function periodOf(parts: readonly (DatePart | null)[]): Period | null {
  if (!parts.every((part) => part !== null)) return null;
  const filled = fillFromRight(parts);
  const start = firstDayOf(filled[0]);
  const end = lastDayOf(filled[filled.length - 1]);
  return start && end ? { start, end } : null;
}

function firstDayOf({ year, month, date = 1 }: DatePart = {}): Day | null {
  return year && month ? dayOf(year, month, date) : null;
}

function lastDayOf({ year, month, date }: DatePart = {}): Day | null {
  return year && month ? dayOf(year, month, date ?? daysInMonth(year, month)) : null;
}
