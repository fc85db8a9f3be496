import type { Agency } from '../tables/agencies';
import type { Moment } from '../tables/cells';
import { type Report, reports } from '../tables/reports';
import { blank } from '../tables/table';
import { foldThai, tidyText } from '../thai/text';
import { dutyKey } from './duties';
import { isCode } from './form-codes';
import { isOfficerKey, itemOfKey, QUESTION_KEY } from './form-plan';
import { type AnswerPart, readItemAnswer } from './item-answer';
import { plainLine } from './links';
import { isCleared, officerLine } from './personal-data';
import { REPORT_PROBLEM } from './report-problems';

/** An answer to the form as the form gives it. */
export interface GivenAnswer {
  readonly id: string;
  readonly at: Moment;
  /** Key of the question → what was answered. */
  readonly answers: Readonly<Record<string, string>>;
}

/** What an answer is held against. */
export interface IntakeFacts {
  readonly agencies: readonly Agency[];
  /** Keys of the duties that count. */
  readonly duties: ReadonlySet<string>;
  /** Agency id → its code. */
  readonly codes: ReadonlyMap<string, string>;
  readonly recorded: readonly Report[];
  readonly now: Moment;
}

export interface Intake {
  /** Rows to add to รายงานผล; those that touch the register say so in `ปัญหา` until they have. */
  readonly rows: readonly Report[];
  /** Agency id → the officer for Q&A it named with its own code. */
  readonly officers: ReadonlyMap<string, string>;
}

/** A cell holds 50,000 characters; the rest is left to Google's own marks. */
const LONGEST_CELL = 49_000;
const LONGEST_PERSON = 300;
const LONGEST_NOTE = 5000;

/**
 * What the answers add to the record. An answer, or a part of an edited one, that is recorded already adds nothing, however
 * often it comes; an empty one changes nothing.
 */
export function intake(answers: readonly GivenAnswer[], facts: IntakeFacts): Intake {
  const rows: Report[] = [];
  const officers = new Map<string, string>();
  for (const answer of answers) {
    const sender = senderOf(answer, facts);
    const recorded = [...facts.recorded, ...rows].filter(({ response }) => response === answer.id);
    rows.push(...rowsOf(answer, sender, { ...facts, recorded }));
    const officer = officerIn(answer);
    if (officer !== '' && sender.agency && sender.isConfirmed) officers.set(sender.agency.id, officer);
  }
  return { rows, officers };
}

/** Who answered, as far as that is known. */
interface Sender {
  readonly name: string;
  readonly agency: Agency | null;
  readonly isConfirmed: boolean;
  /** Why nothing of the answer counts yet; empty when it does. */
  readonly problem: string;
}

function senderOf({ answers }: GivenAnswer, { agencies, codes }: IntakeFacts): Sender {
  const name = tidyText(answers[QUESTION_KEY.agency] ?? '').slice(0, LONGEST_PERSON);
  const typed = plainLine(answers[QUESTION_KEY.code] ?? '').trim();
  const owns = ({ id }: Agency) => isCode(typed, codes.get(id) ?? '');
  // Links that were handed out before an agency was renamed carry its old name, and its code.
  const agency =
    agencies.find((each) => foldThai(each.name) === foldThai(name)) ?? agencies.find(owns) ?? null;
  if (agency === null) return { name, agency, isConfirmed: false, problem: REPORT_PROBLEM.unknownAgency };
  const isConfirmed = owns(agency);
  const problem = isConfirmed ? '' : typed === '' ? REPORT_PROBLEM.noCode : REPORT_PROBLEM.wrongCode;
  return { name: agency.name, agency, isConfirmed, problem };
}

function rowsOf(answer: GivenAnswer, sender: Sender, facts: IntakeFacts): Report[] {
  const told = tellings(answer);
  const remark = cut(told, LONGEST_NOTE).text;
  const base: Report = {
    ...blank(reports),
    response: answer.id,
    time: momentOf(answer, facts),
    agency: sender.name,
    confirmation: sender.isConfirmed ? 'ยืนยันแล้ว' : 'รอยืนยัน',
    reporter: tidyText(answer.answers[QUESTION_KEY.reporter] ?? '').slice(0, LONGEST_PERSON),
  };
  const rows = newItems(answer, sender, facts).flatMap(([item, text]) =>
    rowsOfItem({ ...base, item }, text, sender, facts),
  );
  const isNoteNew = remark !== '' && !facts.recorded.some((row) => isCleared(row) || holds(row.note, remark));
  const [first, ...others] = rows;
  if (first && isNoteNew) return [{ ...first, note: joined(remark, first.note) }, ...others];
  if (first) return rows;
  if (isNoteNew) return [{ ...base, original: cut(told).text, note: remark, problem: sender.problem }];
  return facts.recorded.length > 0
    ? []
    : [{ ...base, problem: joined(sender.problem, REPORT_PROBLEM.blank) }];
}

/** The moment of the rows: an edit that kept the moment of the answer counts from when it was seen. */
function momentOf({ at }: GivenAnswer, { recorded, now }: IntakeFacts): Moment {
  return recorded.some(({ time }) => time !== null && time >= at) ? now : at;
}

/** Items with what was answered, without those whose present answer is recorded already. */
function newItems(
  answer: GivenAnswer,
  sender: Sender,
  { recorded }: IntakeFacts,
): [item: string, text: string][] {
  const texts = new Map<string, string>();
  for (const [key, text] of Object.entries(answer.answers)) {
    const item = itemOfKey(key);
    if (item !== null && plainLine(text).trim() !== '') texts.set(item, joined(texts.get(item) ?? '', text));
  }
  return [...texts].filter(([item, text]) => !isRecorded(item, text, sender, recorded));
}

function isRecorded(item: string, text: string, sender: Sender, recorded: readonly Report[]): boolean {
  const earlier = recorded.filter((row) => row.item === item && row.agency === sender.name);
  const latest =
    earlier
      .map(({ time }) => time ?? '')
      .sort()
      .pop() ?? '';
  const current = earlier.filter(({ time }) => (time ?? '') === latest);
  const gainsCode = sender.isConfirmed && current.every(({ confirmation }) => confirmation === 'รอยืนยัน');
  return !gainsCode && current.some(({ original }) => isSame(original, cut(text).text));
}

function rowsOfItem(base: Report, text: string, sender: Sender, facts: IntakeFacts): Report[] {
  const key = sender.agency === null ? '' : dutyKey(base.item, sender.agency.id);
  const isTheirs = facts.duties.has(key);
  const { text: original, note } = cut(text);
  const outer = sender.agency !== null && !isTheirs ? REPORT_PROBLEM.notTheirs : sender.problem;
  return readItemAnswer(text).map((part, index) => ({
    ...base,
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

/** What was said beside the items: the remark and the officer for Q&A. */
function tellings(answer: GivenAnswer): string {
  const note = plainLine(answer.answers[QUESTION_KEY.note] ?? '').trim();
  return joined(note, officerLine(officerIn(answer)));
}

function officerIn({ answers }: GivenAnswer): string {
  const named = Object.entries(answers).filter(([key]) => isOfficerKey(key));
  return tidyText(named.map(([, text]) => text).join(' ')).slice(0, LONGEST_PERSON);
}

/** A text as far as a cell can hold it, and what to say when it cannot. */
function cut(text: string, longest = LONGEST_CELL): { text: string; note: string } {
  const whole = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .trim();
  if (whole.length <= longest) return { text: whole, note: '' };
  const note = `คำตอบยาว ${whole.length} ตัวอักษร เก็บไว้เพียงส่วนต้น ฉบับเต็มอยู่ในคำตอบของแบบฟอร์ม`;
  return { text: whole.slice(0, longest).trim(), note };
}

/** Whether a cell holds a text: a sheet may drop what cannot be seen. */
const holds = (cell: string, text: string) => tidyText(cell).includes(tidyText(text));
const isSame = (cell: string, text: string) => tidyText(cell) === tidyText(text);

const joined = (first: string, second: string, between = '\n') =>
  [first, second].filter((text) => text !== '').join(between);
