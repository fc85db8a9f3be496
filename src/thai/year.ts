/** Years of the Buddhist era run 543 ahead of the common era. */
export const BUDDHIST_OFFSET = 543;

const FIRST_BUDDHIST = 2400;
const LAST_BUDDHIST = 2743;
/** Sheets takes two digits from 30 on for years of the last century: who types 65 today means 2565. */
const CENTURY_OF_SHEETS = { first: 1950, last: 1999, offset: 1900 };
/** Two digits are a Buddhist year of the 26th century: 65 is 2565. */
const BUDDHIST_CENTURY = 2500;

/**
 * The year of the common era that people mean by two or four digits, of either era; null for anything else.
 * `yearMeant('2565')`, `yearMeant('65')` and `yearMeant('2022')` are all `2022`.
 */
export function yearMeant(digits: string): number | null {
  if (/^\d{2}$/.test(digits)) return BUDDHIST_CENTURY + Number(digits) - BUDDHIST_OFFSET;
  if (!/^\d{4}$/.test(digits)) return null;
  const year = Number(digits);
  if (year >= FIRST_BUDDHIST && year <= LAST_BUDDHIST) return year - BUDDHIST_OFFSET;
  return year >= FIRST_BUDDHIST - BUDDHIST_OFFSET && year <= LAST_BUDDHIST - BUDDHIST_OFFSET ? year : null;
}

/** The year of the common era that people meant where Sheets made a date of what they typed: of 2565 as of 1965 it is 2022. */
export function yearMeantBySheets(year: number): number {
  if (year > FIRST_BUDDHIST) return year - BUDDHIST_OFFSET;
  const { first, last, offset } = CENTURY_OF_SHEETS;
  return year >= first && year <= last ? BUDDHIST_CENTURY + year - offset - BUDDHIST_OFFSET : year;
}
