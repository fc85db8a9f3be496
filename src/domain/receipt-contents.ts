import type { Agency } from '../tables/agencies';
import type { Item } from '../tables/items';
import type { Duty } from '../tables/register';
import type { Report } from '../tables/reports';
import type { Day } from '../thai/day';
import { tidyText } from '../thai/text';
import { groupBy } from './grouping';
import { type OutstandingItem, outstandingItems } from './owed-items';
import { itemsOf } from './receipt-record';
import { remedyOf } from './report-problems';

/** What a receipt tells an agency of its answers. */
export interface ReceiptContents {
  readonly recorded: readonly ToldItem[];
  /** What was not understood or does not count, with the reason and the remedy. */
  readonly unused: readonly ToldItem[];
  /** What was said beside the items. */
  readonly remarks: readonly string[];
  /** Items of answers without the right code: what those say is not repeated, since anybody can have written it. */
  readonly unconfirmed: readonly string[];
  /** Whether no answer came with the right code. */
  readonly isUnconfirmed: boolean;
  readonly outstanding: readonly OutstandingItem[];
}

export interface ToldItem {
  /** `O8 Q&A` */
  readonly heading: string;
  readonly lines: readonly string[];
}

interface Facts {
  readonly today: Day;
  readonly duties: readonly Duty[];
  readonly items: readonly Item[];
}

/** What is to be said of the rows that a receipt is about; of several answers to one item the last counts. */
export function contentsOf(agency: Agency, rows: readonly Report[], facts: Facts): ReceiptContents {
  const confirmed = rows.filter(({ confirmation }) => confirmation !== 'รอยืนยัน');
  const unconfirmed = rows.filter(({ confirmation }) => confirmation === 'รอยืนยัน');
  const answers = [...groupBy(confirmed, ({ item }) => item)]
    .map(([item, own]) => ({ heading: headingOf(item, facts.items), rows: latest(own) }))
    .filter(({ rows: own }) => own.length > 0);
  return {
    recorded: toldItems(answers, (row) => !isUnused(row), recordedLine),
    unused: toldItems(answers, isUnused, unusedLine),
    remarks: [...new Set(confirmed.map(({ note }) => tidyText(note)).filter((note) => note !== ''))],
    unconfirmed: itemsOf(unconfirmed),
    isUnconfirmed: confirmed.length === 0,
    outstanding: [...outstandingItems(agency, facts)].sort(byDeadline),
  };
}

function toldItems(
  answers: readonly { readonly heading: string; readonly rows: readonly Report[] }[],
  holds: (row: Report) => boolean,
  lineOf: (row: Report) => string,
): ToldItem[] {
  const told = answers.map(({ heading, rows }) => ({ heading, lines: rows.filter(holds).map(lineOf) }));
  return told
    .map(({ heading, lines }) => ({ heading, lines: [...new Set(lines.filter((line) => line !== ''))] }))
    .filter(({ lines }) => lines.length > 0);
}

function headingOf(code: string, items: readonly Item[]): string {
  if (code === '') return 'คำตอบทั้งฉบับ';
  return `${code} ${items.find((item) => item.code === code)?.title ?? ''}`.trim();
}

function latest(rows: readonly Report[]): readonly Report[] {
  const times = rows.map(({ time }) => time ?? '').sort();
  return rows.filter(({ time }) => (time ?? '') === times[times.length - 1]);
}

const isUnused = (row: Report): boolean => remedyOf(row) !== undefined;

/** What is quoted of an answer that was not understood. */
const LONGEST_QUOTE = 120;

function unusedLine(row: Report): string {
  const quoted = tidyText(row.link || row.original);
  const quote = quoted.length > LONGEST_QUOTE ? `${quoted.slice(0, LONGEST_QUOTE)}…` : quoted;
  return [quote === '' ? '' : `"${quote}"`, row.problem, remedyOf(row) ?? '']
    .filter((part) => part !== '')
    .join(' – ');
}

const RECORDED = {
  ลิงก์: ({ link }) => link,
  ยกเลิก: ({ link }) => (link === '' ? 'ถอนลิงก์ทั้งหมดแล้ว' : `ถอนลิงก์แล้ว: ${link}`),
  ไม่มี: ({ problem }) => problem,
  ไม่เกี่ยวข้อง: ({ problem }) => problem,
  ข้อความ: ({ problem }) => problem,
} as const satisfies Record<Report['kind'], (row: Report) => string>;

const recordedLine = (row: Report): string => RECORDED[row.kind](row);

/** The most urgent first; what has no deadline last. */
const byDeadline = (a: OutstandingItem, b: OutstandingItem): number =>
  (a.due ?? '9999') < (b.due ?? '9999') ? -1 : (a.due ?? '9999') > (b.due ?? '9999') ? 1 : 0;
