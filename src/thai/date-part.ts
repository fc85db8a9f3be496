import { MONTHS, monthNamed, WEEKDAYS } from './months';
import { plainMarks, tidyText } from './text';
import { yearMeant } from './year';

/** What one stretch of text says of a day; what it leaves out may stand in the next stretch (`10` of `10, 17 ก.พ. 2565`). */
export interface DatePart {
  readonly date?: number;
  readonly month?: number;
  /** Of the common era. */
  readonly year?: number;
}

/** Longer than any way of writing dates; a cell can hold 50,000 characters. */
const LONGEST = 300;

const letters = (text: string) => [...text.replace(/\./g, '')].join('\\.? ?');
const anyOf = (words: readonly string[]) => `(?:${words.join('|')})`;

const MONTH = anyOf(
  MONTHS.flatMap(({ long, short }) => [
    long.replace('ฎ', '[ฎฏ]').replace(/(คม|ยน|พันธ์)$/, (ending) => `(?:${ending.replace('์', '์?')})?`),
    `${letters(short)}\\.?`,
  ]),
);
const YEAR = "(?:(?<era>พ\\.? ?ศ\\.?|ค\\.? ?ศ\\.?|ปี) ?)*'?(?<year>\\d{4}|\\d{2})(?!\\d)";
const DATE = '(?<date>\\d{1,2})(?!\\d)';
const GAP = '[ .,/-]{0,3}';

const WEEKDAY = anyOf(WEEKDAYS.map((name) => name.replace('บดี', '(?:บดี)?')));

const LEAD = new RegExp(`^(?:[(\\[]|ภายใน|ระหว่าง|ตั้งแต่|ลง|ณ|เมื่อ|(?:วัน)?${WEEKDAY} ?(?:ที่)?|วัน(?:ที่)?|เดือน| )+`);

/** The ways of writing a date or a piece of one, each ending where other words may follow. */
const FORMS = [
  new RegExp(`^${DATE}${GAP}(?:เดือน ?)?(?<name>${MONTH})${GAP}${YEAR}`),
  new RegExp(`^${DATE}${GAP}(?:เดือน ?)?(?<name>${MONTH})(?!\\S)`),
  new RegExp(`^(?<name>${MONTH})${GAP}${YEAR}`),
  new RegExp(`^(?<name>${MONTH})(?!\\S)`),
  /^(?<year>\d{4})(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<date>\d{1,2})(?!\d)/,
  /^(?<date>\d{1,2}) ?(?<sign>[-/.]) ?(?<month>\d{1,2}) ?\k<sign> ?(?<year>\d{4}|\d{2})(?!\d)/,
  /^(?<date>\d{1,2})(?!\S)/,
];

/** A time of the day that Excel or a person put behind the date. */
const TIME = /^,? ?(?:เวลา )?\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?: ?น\.?)?(?= |$)/;
/** What behind a date makes it something else: another figure, an open end, the start of a range, a choice. */
const TURNS_MEANING = /\d|เป็นต้นไป|ถึง| - |และ|หรือ|ก่อน|หลัง/;

/** Brings digits, blanks and dashes into one form: `'๓๑\u00a0มี.ค. – ๓๐'` is `'31 มี.ค. - 30'`; too long a text is empty. */
export function tidyDateText(text: string): string {
  return text.length > LONGEST ? '' : plainMarks(tidyText(text));
}

/** Reads one tidied stretch: `'วันที่ 10 ก.พ.'` is `{ date: 10, month: 2 }`; null when it is no piece of a date. */
export function readDatePart(tidied: string): DatePart | null {
  const text = tidied.trim().replace(LEAD, '');
  for (const form of FORMS) {
    const match = form.exec(text);
    if (match?.groups && isHarmless(text.slice(match[0].length))) return partOf(match.groups);
  }
  return null;
}

/** Fills what each part leaves out from the part after it: `10`, `17 ก.พ. 2565` are two days of February 2022. */
export function fillFromRight(parts: readonly DatePart[]): DatePart[] {
  const filled: DatePart[] = [];
  for (const part of [...parts].reverse()) {
    const next = filled[0] ?? {};
    filled.unshift({ ...inherited(part, next), ...part });
  }
  return filled;
}

/** A month of its own takes the year of the next part, which begins a year earlier when the months run over New Year. */
function inherited(part: DatePart, next: DatePart): DatePart {
  if (part.year !== undefined) return {};
  const { month, year } = next;
  if (part.month === undefined) return { ...(month && { month }), ...(year && { year }) };
  if (year === undefined || month === undefined) return {};
  return { year: part.month > month ? year - 1 : year };
}

/** Words may follow a date, and its time of day: `31 มี.ค. 2565 เวลา 16.30 น.` */
function isHarmless(tail: string): boolean {
  const words = tail.replace(TIME, '');
  return /^(?:$|[ ,()\]])/.test(words) && !TURNS_MEANING.test(words);
}

function partOf(found: Record<string, string | undefined>): DatePart | null {
  const { date, month, name, year, era } = found;
  const monthNumber = name === undefined ? month && Number(month) : monthNamed(name);
  const yearNumber = year === undefined ? undefined : yearMeant(year);
  if (monthNumber === null || yearNumber === null || contradicts(era, year)) return null;
  return {
    ...(date && { date: Number(date) }),
    ...(monthNumber && { month: monthNumber }),
    ...(yearNumber && { year: yearNumber }),
  };
}

/** พ.ศ. 2022 and ค.ศ. 2565 say two things at once, and ค.ศ. 65 could be any century. */
function contradicts(era = '', year = ''): boolean {
  const isCommon = /^(?:19|20|21)\d\d$/.test(year);
  return era.startsWith('ค') ? !isCommon : era.startsWith('พ') && isCommon;
}
