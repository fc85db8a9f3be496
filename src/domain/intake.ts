import type { Agency } from '../tables/agencies';
import type { Moment } from '../tables/cells';
import type { Report } from '../tables/reports';
import { foldThai, tidyText } from '../thai/text';
import { agencyDirectory, findAgency } from './agency-names';
import { isCode } from './form-codes';
import { isOfficerKey, itemOfKey, QUESTION_KEY } from './form-plan';
import { plainLine } from './links';
import { officerLine } from './personal-data';
import { REPORT_PROBLEM } from './report-problems';
import { joined, LONGEST_PERSON, rowsOfSaid, type Said, type SaidItem, type Sender } from './said';

/** An answer to the form as the form gives it. */
export interface GivenAnswer {
  readonly id: string;
  readonly at: Moment;
  /** Key of the question → what was answered. */
  readonly answers: Readonly<Record<string, string>>;
  readonly foreign?: ForeignForm;
}

/** What is different with a form that is not the program's own. */
export interface ForeignForm {
  /** Whether its answers count without a code. */
  readonly isTrusted: boolean;
  /** Whether the answer may have been recorded before, when its questions stood for something else. */
  readonly isFirstReading: boolean;
  /** Questions that stand for nothing here, with what was answered. */
  readonly others: readonly string[];
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

/**
 * What the answers add to the record. An answer, or a part of an edited one, that is recorded already adds nothing, however
 * often it comes; an empty one changes nothing.
 */
export function intake(answers: readonly GivenAnswer[], facts: IntakeFacts): Intake {
  const rows: Report[] = [];
  const officers = new Map<string, string>();
  for (const answer of answers) {
    const said = saidIn(answer, facts);
    const recorded = [...facts.recorded, ...rows].filter(({ response }) => response === answer.id);
    rows.push(...rowsOfSaid(said, { ...facts, recorded }));
    const officer = officerIn(answer);
    const { agency, confirmation } = said.sender;
    if (officer !== '' && agency && confirmation !== 'รอยืนยัน') officers.set(agency.id, officer);
  }
  return { rows, officers };
}

function saidIn(answer: GivenAnswer, facts: IntakeFacts): Said {
  return {
    id: answer.id,
    at: answer.at,
    source: 'แบบฟอร์ม',
    sender: senderOf(answer, facts),
    items: itemsIn(answer),
    others: answer.foreign?.others ?? [],
    isFirstReading: answer.foreign?.isFirstReading ?? false,
    remark: tellings(answer),
    reporter: tidyText(answer.answers[QUESTION_KEY.reporter] ?? '').slice(0, LONGEST_PERSON),
  };
}

function senderOf({ answers, foreign }: GivenAnswer, { agencies, codes }: IntakeFacts): Sender {
  const name = tidyText(answers[QUESTION_KEY.agency] ?? '').slice(0, LONGEST_PERSON);
  const typed = plainLine(answers[QUESTION_KEY.code] ?? '').trim();
  const owns = ({ id }: Agency) => isCode(typed, codes.get(id) ?? '');
  // Links that were handed out before an agency was renamed carry its old name, and its code.
  const agency =
    agencies.find((each) => foldThai(each.name) === foldThai(name)) ??
    (foreign ? agencyMeant(name, agencies) : undefined) ??
    agencies.find(owns) ??
    null;
  if (agency === null) return { name, agency, confirmation: 'รอยืนยัน', problem: REPORT_PROBLEM.unknownAgency };
  if (owns(agency)) return { name: agency.name, agency, confirmation: 'ยืนยันแล้ว', problem: '' };
  if (foreign?.isTrusted) return { name: agency.name, agency, confirmation: 'เจ้าหน้าที่รับรอง', problem: '' };
  const problem = typed === '' ? REPORT_PROBLEM.noCode : REPORT_PROBLEM.wrongCode;
  return { name: agency.name, agency, confirmation: 'รอยืนยัน', problem };
}

/** The agency that a freely typed name means: as people call offices, never by a part of a name. */
function agencyMeant(name: string, agencies: readonly Agency[]): Agency | undefined {
  const id = findAgency(name, agencyDirectory(agencies));
  return agencies.find((agency) => agency.id === id);
}

/** What was answered to each item, on whatever pages. */
function itemsIn({ answers }: GivenAnswer): SaidItem[] {
  const texts = new Map<string, string>();
  for (const [key, text] of Object.entries(answers)) {
    const item = itemOfKey(key);
    if (item !== null && plainLine(text).trim() !== '') texts.set(item, joined(texts.get(item) ?? '', text));
  }
  return [...texts].map(([item, text]) => ({ item, text, problem: '' }));
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
