import { type DatePart, fillFromRight, readDatePart, tidyDateText } from './date-part';
import { type Day, dayOf, partsOf } from './day';
import { MONTHS } from './months';
import { BUDDHIST_OFFSET } from './year';

/**
 * The day that a person typed, or null when it is no day, more than one, or does not exist. Digits may be Thai, the month
 * a name or a number, the year of either era; words around the date are passed over, other figures are not.
 * `readThaiDate('ภายในวันที่ ๓๑ มี.ค. ๒๕๖๕')`, `readThaiDate('31/3/65')` and `readThaiDate('2022-03-31')` are `'2022-03-31'`;
 * `readThaiDate('31 ก.พ. 2565')` is null.
 */
export function readThaiDate(text: string): Day | null {
  return dayOfPart(readDatePart(tidyDateText(text)));
}

/**
 * Several days in one text; null when one of them cannot be read.
 * `readThaiDates('๑๐ , ๑๗ กุมภาพันธ์ ๒๕๖๕')` is `['2022-02-10', '2022-02-17']`.
 */
export function readThaiDates(text: string): Day[] | null {
  const parts = tidyDateText(text)
    .split(/ ?(?:,|;|และ) ?/)
    .map(readDatePart);
  if (!parts.every(isPart)) return null;
  const days = fillFromRight(parts).map(dayOfPart);
  return days.every(isRead) ? days : null;
}

/**
 * A day as officials write it, in the Buddhist era: `formatThaiDate('2022-03-31')` is `'31 มี.ค. 2565'`, with `'long'`
 * `'31 มีนาคม 2565'`. For Thai digits: `toThaiDigits(formatThaiDate(day))`.
 */
export function formatThaiDate(day: Day, month: 'long' | 'short' = 'short'): string {
  const parts = partsOf(day);
  return `${parts.date} ${MONTHS[parts.month - 1]?.[month]} ${parts.year + BUDDHIST_OFFSET}`;
}

function dayOfPart(part: DatePart | null): Day | null {
  const { year, month, date } = part ?? {};
  return year && month && date ? dayOf(year, month, date) : null;
}

const isPart = (part: DatePart | null): part is DatePart => part !== null;
const isRead = (day: Day | null): day is Day => day !== null;
