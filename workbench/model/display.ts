import { format, isDateFormat as isDatePattern } from 'numfmt';
import type { CellValue } from './contract';
import type { LocaleFacts } from './locale';

/** Does a pattern show a day or a time? `isDateFormat('d mmm "2565"')` → true. */
export function isDateFormat(pattern: string): boolean {
  return pattern !== '' && isDatePattern(pattern);
}

/** A value as people read it; an empty pattern is Google's "automatic": `displayText(44651, 'd mmm yyyy', thai)` → `31 มี.ค. 2022`. */
export function displayText(value: CellValue, pattern: string, locale: LocaleFacts): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'string')
    return pattern.includes('@') && pattern !== '@' ? byPattern(value, pattern, locale) : value;
  return isAutomatic(pattern) ? automatic(value, locale) : byPattern(value, pattern, locale);
}

function isAutomatic(pattern: string): boolean {
  return pattern === '' || pattern === '@' || /^general$/i.test(pattern);
}

function byPattern(value: number | string, pattern: string, locale: LocaleFacts): string {
  return format(pattern, value, { locale: locale.tag, leap1900: false, throws: false, nbsp: false });
}

/** Google shows ten significant digits and whole numbers in full: 1/3 → 0.3333333333, 1234567890123 → itself. */
function automatic(value: number, locale: LocaleFacts): string {
  const text = generalText(value, 10);
  return locale.decimal === '.' ? text : text.replace('.', locale.decimal);
}

/** A number as text with at most so many significant digits: `generalText(1 / 3, 15)` → `0.333333333333333`. */
export function generalText(value: number, digits: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value === 0 ? 0 : value);
  const rounded = Number(value.toPrecision(digits));
  const size = Math.abs(rounded);
  if (size >= 1e15 || size < 1e-5) return scientific(rounded);
  return String(rounded);
}

function scientific(value: number): string {
  const [mantissa = '0', exponent = '0'] = Number(value.toPrecision(6)).toExponential().split('e');
  const size = Math.abs(Number(exponent));
  return `${mantissa}E${exponent.startsWith('-') ? '-' : '+'}${String(size).padStart(2, '0')}`;
}
