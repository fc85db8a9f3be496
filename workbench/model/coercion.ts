import type { CellValue } from './contract';
import type { LocaleFacts } from './locale';
import { daysInMonth, serialOfDay } from './serial';

/** What typed text turned out to be, with the number format that comes along: `5%` is 0.05 under `0%`. */
export interface Typed {
  readonly value: CellValue;
  readonly pattern?: string;
}

/** What reading depends on besides the text; `year` completes `1/2`. */
export interface TypingContext {
  readonly locale: LocaleFacts;
  readonly year: number;
}

type Reader = (text: string, context: TypingContext) => Typed | null;

/**
 * Reads text as if typed into a cell; `null` means that it stays text. Not known of Google and kept as text here: Thai
 * month names and digits, English month names outside English locales, currencies of other locales.
 * `readTyped('31/3/2022', thai)` → `{ value: 44651, pattern: 'd/m/yyyy' }`, `readTyped('31/2/2565', thai)` → null.
 */
export function readTyped(text: string, context: TypingContext): Typed | null {
  const trimmed = text.trim();
  // Nearly all text of a sheet ends here: what is special starts with one of these.
  if (!/^[-+(\d.,$£€฿¥₹#a-z]/i.test(trimmed) || trimmed.length > 60) return null;
  for (const reader of READERS) {
    const typed = reader(trimmed, context);
    if (typed) return typed;
  }
  return null;
}

/** Reads a text where a formula needs a number: `numberFromText('5%', context)` → 0.05; null when it is none. */
export function numberFromText(text: string, context: TypingContext): number | null {
  const typed = readTyped(text, context);
  return typeof typed?.value === 'number' ? typed.value : null;
}

const READERS: readonly Reader[] = [readWord, readNumber, readMoment, readTime];

function readWord(text: string): Typed | null {
  if (/^true$/i.test(text)) return { value: true };
  if (/^false$/i.test(text)) return { value: false };
  return text === '#N/A' ? { value: { error: '#N/A' } } : null;
}

/** A number as written: sign or brackets, currency and percent sign taken off. */
const NUMBER = /^(?:\((?<negative>[^-+].*)\)|(?<sign>[-+]?)(?<unsigned>.+))$/;

function readNumber(text: string, { locale }: TypingContext): Typed | null {
  const { negative, sign, unsigned } = NUMBER.exec(text)?.groups ?? {};
  const { body, money } = withoutCurrency(negative ?? unsigned ?? '', locale.currency);
  const percent = !money && body.endsWith('%');
  const plain = readPlain(percent ? body.slice(0, -1).trimEnd() : body, locale);
  if (!plain) return null;
  const size = Number(plain.digits + (percent ? 'e-2' : ''));
  const pattern = patternOf({ ...plain, percent, currency: money ? locale.currency : '' });
  const value = sign === '-' || negative !== undefined ? -size : size;
  return pattern ? { value, pattern } : { value };
}

function withoutCurrency(text: string, currency: string): { body: string; money: boolean } {
  const bare = text.trim();
  if (bare.startsWith(currency)) return { body: bare.slice(currency.length).trimStart(), money: true };
  if (bare.endsWith(currency)) return { body: bare.slice(0, -currency.length).trimEnd(), money: true };
  return { body: bare, money: false };
}

interface Plain {
  readonly digits: string;
  readonly grouped: boolean;
  readonly fraction: boolean;
  readonly exponent: boolean;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const plainForms = new Map<string, RegExp>();

function plainForm({ group, decimal }: LocaleFacts): RegExp {
  const key = group + decimal;
  const known = plainForms.get(key);
  if (known) return known;
  const [comma, point] = [escaped(group), escaped(decimal)];
  const form = new RegExp(
    `^(\\d{1,3}(?:${comma}\\d{3})+|\\d*)(?:${point}(\\d*))?(?:e([-+]?\\d{1,3}))?$`,
    'i',
  );
  plainForms.set(key, form);
  return form;
}

function readPlain(text: string, locale: LocaleFacts): Plain | null {
  const match = plainForm(locale).exec(text);
  if (!match || !/\d/.test(match[1] + (match[2] ?? ''))) return null;
  const [, whole = '', fraction, exponent] = match;
  const size = `${whole.replaceAll(locale.group, '') || '0'}.${fraction || '0'}`;
  const digits = exponent === undefined ? size : String(Number(`${size}e${exponent}`));
  if (!Number.isFinite(Number(digits))) return null;
  return {
    digits,
    grouped: whole.includes(locale.group),
    fraction: !!fraction,
    exponent: exponent !== undefined,
  };
}

function patternOf(number: Plain & { percent: boolean; currency: string }): string {
  if (number.currency) return `[$${number.currency}]#,##0${number.fraction ? '.00' : ''}`;
  if (number.percent) return number.fraction ? '0.00%' : '0%';
  if (number.exponent) return '0.00E+00';
  if (number.grouped) return number.fraction ? '#,##0.00' : '#,##0';
  return '';
}

const TIME = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d(?:\.\d+)?))?(?:\s*([ap])m)?$/i;

function readTime(text: string): Typed | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, hours = '', minutes = '', seconds, half] = match;
  const hour = half ? hourOfHalf(Number(hours), half) : Number(hours);
  if (hour === null) return null;
  const value = (hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  const clock = hour >= 24 ? '[h]:mm' : 'h:mm';
  return { value, pattern: clock + (seconds ? ':ss' : '') + (half ? ' am/pm' : '') };
}

function hourOfHalf(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function readMoment(text: string, context: TypingContext): Typed | null {
  const [, dayText = '', timeText = ''] = /^(.*?)(?:,?\s+(\d{1,2}:.+))?$/.exec(text) ?? [];
  const day = readDay(dayText, context) ?? readNamedDay(dayText, context);
  if (!day || !timeText) return day;
  const time = readTime(timeText);
  if (!time || (time.value as number) >= 1) return null;
  return { value: (day.value as number) + (time.value as number), pattern: `${day.pattern} ${time.pattern}` };
}

const YEAR_FIRST = /^(\d{4})([/-])(\d{1,2})(?:\2(\d{1,2}))?$/;
const MONTH_AND_YEAR = /^(\d{1,2})[/-](\d{4})$/;
const YEAR_LAST = /^(\d{1,2})([/-])(\d{1,2})(?:\2(\d{1,4}))?$/;

function readDay(text: string, { locale, year }: TypingContext): Typed | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    const [, years, separator, month, day = 1] = yearFirst;
    return dayTyped(Number(years), Number(month), Number(day), `yyyy${separator}mm${separator}dd`);
  }
  const monthAndYear = MONTH_AND_YEAR.exec(text);
  if (monthAndYear) return dayTyped(Number(monthAndYear[2]), Number(monthAndYear[1]), 1, locale.date);
  const [, one, separator, two, years] = YEAR_LAST.exec(text) ?? [];
  if (separator === undefined) return null;
  const [day, month] = locale.dayFirst ? [one, two] : [two, one];
  const pattern = separator === '-' ? locale.date.replaceAll('/', '-') : locale.date;
  return dayTyped(years === undefined ? year : fullYear(years), Number(month), Number(day), pattern);
}

/** Two digits lie between 1930 and 2029, as typed years do in Sheets. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_WORD =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i;

function readNamedDay(text: string, { locale }: TypingContext): Typed | null {
  if (!locale.tag.startsWith('en')) return null;
  const dayMonth = /^(\d{1,2})[ -]([a-z]+)\.?,?[ -](\d{4})$/i.exec(text);
  if (dayMonth) return namedDay(dayMonth[3], dayMonth[2], dayMonth[1], 'd mmm yyyy');
  const monthDay = /^([a-z]+)\.?\s+(\d{1,2}),?\s+(\d{4})$/i.exec(text);
  return monthDay && namedDay(monthDay[3], monthDay[1], monthDay[2], 'mmm d, yyyy');
}

function namedDay(year = '', word = '', day = '', pattern = ''): Typed | null {
  if (!MONTH_WORD.test(word)) return null;
  return dayTyped(Number(year), MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1, Number(day), pattern);
}

function dayTyped(year: number, month: number, day: number, pattern: string): Typed | null {
  const exists = year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? { value: serialOfDay(year, month, day), pattern } : null;
}
