import type { Agency } from '../tables/agencies';
import type { Moment } from '../tables/cells';
import { type Report, reports } from '../tables/reports';
import { blank } from '../tables/table';
import { tidyText } from '../thai/text';
import { dutyKey } from './duties';
import { type AnswerPart, readItemAnswer } from './item-answer';
import { plainLine } from './links';
import { isCleared } from './personal-data';
import { REPORT_PROBLEM } from './report-problems';

/** What an agency said at once, whatever way it came: an answer to the form, its rows of a tab. */
export interface Said {
  readonly id: string;
  readonly at: Moment;
  readonly source: Report['source'];
  readonly sender: Sender;
  readonly items: readonly SaidItem[];
  /** What was said to questions that stand for nothing here: kept as it is. */
  readonly others?: readonly string[];
  /** Whether it may have been recorded before, when its questions stood for something else. */
  readonly isFirstReading?: boolean;
  /** What was said beside the items. */
  readonly remark: string;
  readonly reporter: string;
}

/** Who said it, as far as that is known. */
export interface Sender {
  readonly name: string;
  readonly agency: Agency | null;
  readonly confirmation: Report['confirmation'];
  /** Why nothing of it counts yet; empty when it does. */
  readonly problem: string;
}

export interface SaidItem {
  readonly item: string;
  readonly text: string;
  /** Why it counts for no item; empty when it is one. */
  readonly problem: string;
}

/** What it is held against. */
export interface SaidFacts {
  /** Keys of the duties that count. */
  readonly duties: ReadonlySet<string>;
  /** Rows of รายงานผล with its id. */
  readonly recorded: readonly Report[];
  readonly now: Moment;
}

/** A cell holds 50,000 characters; the rest is left to Google's own marks. */
const LONGEST_CELL = 49_000;
/** Of a name, a post with its telephone. */
export const LONGEST_PERSON = 300;
const LONGEST_NOTE = 5000;

/** The rows that record it, without what is recorded already; a blank item says nothing, and nothing at all is a row that says so. */
export function rowsOfSaid(said: Said, facts: SaidFacts): Report[] {
  const remark = cut(said.remark, said.source, LONGEST_NOTE).text;
  const base: Report = {
    ...blank(reports),
    response: said.id,
    time: momentOf(said, facts),
    agency: said.sender.name,
    source: said.source,
    confirmation: said.sender.confirmation,
    reporter: said.reporter,
  };
  const ofItems = said.items
    .filter((each) => !isRecorded(each, said.sender, facts.recorded))
    .flatMap((each) =>
      rowsOfItem({ ...base, time: momentOfItem(each.item, said, facts) }, each, said.sender, facts),
    );
  const rows = [...ofItems, ...rowsOfOthers(base, said, facts)];
  const isNoteNew = remark !== '' && !facts.recorded.some((row) => isCleared(row) || holds(row.note, remark));
  const [first, ...others] = rows;
  if (first && isNoteNew) return [{ ...first, note: joined(remark, first.note) }, ...others];
  if (first) return rows;
  if (isNoteNew)
    return [
      { ...base, original: cut(said.remark, said.source).text, note: remark, problem: said.sender.problem },
    ];
  return facts.recorded.length > 0
    ? []
    : [{ ...base, problem: joined(said.sender.problem, REPORT_PROBLEM.blank) }];
}

/** The moment of the rows: an edit that kept the moment of the answer counts from when it was seen. */
function momentOf({ at }: Said, { recorded, now }: SaidFacts): Moment {
  return recorded.some(({ time }) => time !== null && time >= at) ? now : at;
}

/** An answer to a question that was mapped to the item only later was given in time all the same. */
function momentOfItem(item: string, said: Said, facts: SaidFacts): Moment {
  const hasCounted = facts.recorded.some((row) => row.item === item && row.confirmation !== 'รอยืนยัน');
  return said.isFirstReading && !hasCounted ? said.at : momentOf(said, facts);
}

/** What was said to questions that stand for nothing here, each in a row of its own with the reason. */
function rowsOfOthers(base: Report, { others = [], sender }: Said, { recorded }: SaidFacts): Report[] {
  const isNew = (text: string) =>
    !recorded.some(({ item, original }) => item === '' && isSame(original, text));
  return others
    .map((said) => cut(said))
    .filter(({ text }) => isNew(text))
    .map(({ text, note }) => ({
      ...base,
      original: text,
      note,
      problem: joined(sender.problem, REPORT_PROBLEM.unmapped, ' · '),
    }));
}

/** The latest rows that record what a sender said of an item. */
export function latestOf(recorded: readonly Report[], agency: string, item: string): Report[] {
  const earlier = recorded.filter((row) => row.item === item && row.agency === agency);
  const latest =
    earlier
      .map(({ time }) => time ?? '')
      .sort()
      .pop() ?? '';
  return earlier.filter(({ time }) => (time ?? '') === latest);
}

function isRecorded({ item, text }: SaidItem, sender: Sender, recorded: readonly Report[]): boolean {
  const current = latestOf(recorded, sender.name, item);
  const gainsCode =
    sender.confirmation !== 'รอยืนยัน' && current.every(({ confirmation }) => confirmation === 'รอยืนยัน');
  return !gainsCode && current.some(({ original }) => isSame(original, cut(text).text));
}

function rowsOfItem(
  base: Report,
  { item, text, problem: ofItem }: SaidItem,
  sender: Sender,
  facts: SaidFacts,
): Report[] {
  const key = sender.agency === null ? '' : dutyKey(item, sender.agency.id);
  const isTheirs = facts.duties.has(key);
  const { text: original, note } = cut(text, base.source);
  const outer = ofItem || (sender.agency !== null && !isTheirs ? REPORT_PROBLEM.notTheirs : sender.problem);
  return readItemAnswer(text).map((part, index) => ({
    ...base,
    item,
    duty: isTheirs ? key : '',
    kind: part.kind,
    link: part.link,
    // The whole answer once; further rows show the piece they came from.
    original: index === 0 ? original : part.link,
    problem: problemOf(part, outer),
    note: index === 0 ? note : '',
  }));
}

function problemOf({ kind, problem }: AnswerPart, outer: string): string {
  if (outer !== '') return joined(outer, problem, ' · ');
  return kind === 'ข้อความ' ? problem : REPORT_PROBLEM.underway;
}

/** Where a text stands that no cell can hold. */
const WHOLE_AT = {
  แบบฟอร์ม: 'คำตอบของแบบฟอร์ม',
  ทะเบียน: 'ทะเบียนติดตาม',
  นำเข้า: 'ไฟล์ที่หน่วยงานส่งมา',
} as const satisfies Record<Report['source'], string>;

/** A text as far as a cell can hold it, and what to say when it cannot. */
function cut(
  text: string,
  source: Report['source'] = 'แบบฟอร์ม',
  longest = LONGEST_CELL,
): { text: string; note: string } {
  const whole = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .trim();
  if (whole.length <= longest) return { text: whole, note: '' };
  const note = `คำตอบยาว ${whole.length} ตัวอักษร เก็บไว้เพียงส่วนต้น ฉบับเต็มอยู่ใน${WHOLE_AT[source]}`;
  return { text: whole.slice(0, longest).trim(), note };
}

/** Whether a cell holds a text: a sheet may drop what cannot be seen. */
const holds = (cell: string, text: string) => tidyText(cell).includes(tidyText(text));
const isSame = (cell: string, text: string) => tidyText(cell) === tidyText(text);

/** Whether anything can be seen in a text. */
export const isSaid = (text: string): boolean => plainLine(text).trim() !== '';

/** Two texts with something between them, unless one is empty. */
export const joined = (first: string, second: string, between = '\n') =>
  [first, second].filter((text) => text !== '').join(between);
