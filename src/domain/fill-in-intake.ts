import type { Agency } from '../tables/agencies';
import type { Moment } from '../tables/cells';
import { fillIn } from '../tables/fill-in';
import type { Report } from '../tables/reports';
import {
  agencyOfRow,
  type FilledRow,
  type FillIn,
  type FoundTab,
  headingsIn,
  type Names,
  readFillIn,
} from './fill-in';
import { fingerprint } from './fingerprint';
import { groupBy } from './grouping';
import { readItemCode } from './item-codes';
import { itemOfTitle, readItemLine, type TitledItem } from './item-titles';
import { plainLine } from './links';
import type { Problem } from './problem';
import { REPORT_PROBLEM } from './report-problems';
import { isSaid, joined, LONGEST_PERSON, rowsOfSaid, type Said, type Sender } from './said';

/** What filled-in tabs are held against. */
export interface FillInFacts {
  readonly names: Names;
  readonly agencies: readonly Agency[];
  /** The items of the register. */
  readonly items: readonly TitledItem[];
  /** Keys of the duties that count. */
  readonly duties: ReadonlySet<string>;
  readonly recorded: readonly Report[];
  readonly now: Moment;
}

/** What filled-in tabs add to the record. */
export interface FillInIntake {
  readonly rows: readonly Report[];
  /** Tabs that were read, with what each of their rows says. */
  readonly tabs: readonly TakenTab[];
  /** Tabs that could not be read. */
  readonly problems: readonly Problem[];
  /** A mark of what stands in those that the program will find again. */
  readonly seen: string;
}

export interface TakenTab {
  readonly tab: FillIn;
  readonly rows: readonly TakenRow[];
}

/** A row in which an agency wrote something, and under what it is recorded. */
export interface TakenRow {
  readonly row: FilledRow;
  readonly response: string;
  readonly sender: Sender;
  readonly item: string;
  readonly problem: string;
}

/**
 * The rows that the tabs add to รายงานผล. A person of the secretariat has put them into the workbook, which vouches for them. Each text counts
 * once: what is recorded already adds nothing, what was changed since counts anew, what was emptied changes nothing.
 */
export function takeFillIns(found: readonly FoundTab[], facts: FillInFacts): FillInIntake {
  const read = found.flatMap((tab) => readFillIn(tab, facts.names) ?? []).filter(hasAnswers);
  const strangers = read.filter((tab) => !isTold(tab));
  const tabs = read.filter(isTold).map((tab) => ({ tab, rows: takenRows(tab, facts) }));
  const said = tabs.flatMap(({ rows }) => [...groupBy(rows, ({ response }) => response).values()]);
  const byResponse = groupBy(facts.recorded, ({ response }) => response);
  const recordedOf = ({ id }: Said) => byResponse.get(id) ?? [];
  return {
    rows: said
      .map((rows) => saidIn(rows, facts.now))
      .flatMap((each) => rowsOfSaid(each, { ...facts, recorded: recordedOf(each) })),
    tabs,
    problems: strangers.map(problemOf),
    seen: markOfFillIns(
      found.filter(({ id, mark }) => mark !== null || tabs.some(({ tab }) => tab.id === id)),
    ),
  };
}

const hasAnswers = ({ rows }: FillIn) => rows.some(isAnswered);
const isAnswered = ({ links, note }: FilledRow) => isSaid(links) || isSaid(note);

/** Whether the tab or its rows tell whose they are. */
const isTold = ({ agency, rows }: FillIn) =>
  typeof agency === 'string' || (agency === null && rows.some((row) => isAnswered(row) && row.agency !== ''));

function problemOf({ name, agency }: FillIn): Problem {
  const said = agency !== null && typeof agency === 'object' ? ` ("${agency.unclear}")` : '';
  return {
    tab: name,
    cell: '',
    sentence: `ไม่ทราบว่าเป็นของหน่วยงานใด${said} จึงยังไม่นำเข้า กรุณาพิมพ์ชื่อหน่วยงานหลังคำว่า "หน่วยงาน" เหนือหัวตาราง หรือในคอลัมน์ "${fillIn.columns.agency.header}" แล้วสั่ง "รวบรวมรายงานผล" อีกครั้ง`,
  };
}

function takenRows(tab: FillIn, facts: FillInFacts): TakenRow[] {
  return tab.rows.filter(isAnswered).map((row) => {
    const { sender, mark } = senderOf(row, tab, facts);
    return { row, response: `${fillIn.tab} ${tab.id} ${mark}`, sender, ...itemOf(row, facts.items) };
  });
}

/** Who a row is from, and what tells it from others in the ids of the record. */
function senderOf(
  row: FilledRow,
  tab: FillIn,
  { names, agencies }: FillInFacts,
): { sender: Sender; mark: string } {
  const found = agencyOfRow(row, tab, names);
  const confirmation = 'เจ้าหน้าที่รับรอง';
  if ('id' in found) {
    const agency = agencies.find(({ id }) => id === found.id) ?? null;
    return { sender: { name: agency?.name ?? '', agency, confirmation, problem: '' }, mark: found.id };
  }
  const name = found.unknown.slice(0, LONGEST_PERSON);
  const problem = found.contradicts ? REPORT_PROBLEM.otherAgency : REPORT_PROBLEM.unknownAgency;
  return { sender: { name, agency: null, confirmation, problem }, mark: `? ${name}` };
}

/** What is recorded of a row that names no item. */
const NO_ITEM = '(ไม่ระบุ)';

/** The item of a row; the title decides where a printed list has a number twice (errata of Lamphun 2566). */
function itemOf({ item, title }: FilledRow, items: readonly TitledItem[]): { item: string; problem: string } {
  const code = readItemCode(item) ?? readItemLine(item, items)?.printed ?? null;
  const meant =
    code === null ? itemOfTitle(title, items) : (readItemLine(`${code} ${title}`, items)?.code ?? code);
  if (meant !== null && items.some((each) => each.code === meant)) return { item: meant, problem: '' };
  return {
    item: joined(item, title, ' ').slice(0, LONGEST_PERSON) || NO_ITEM,
    problem: REPORT_PROBLEM.unknownItem,
  };
}

/** The rows of one agency in one tab say something together, like an answer to the form. */
function saidIn(rows: readonly TakenRow[], now: Moment): Said {
  const [first] = rows;
  const byItem = groupBy(
    rows.filter(({ row }) => isSaid(row.links)),
    ({ item }) => item,
  );
  return {
    id: first?.response ?? '',
    at: now,
    source: 'นำเข้า',
    sender: first?.sender ?? { name: '', agency: null, confirmation: 'เจ้าหน้าที่รับรอง', problem: '' },
    items: [...byItem].map(([item, own]) => ({
      item,
      text: own.map(({ row }) => row.links).join('\n'),
      problem: own[0]?.problem ?? '',
    })),
    remark: rows
      .filter(({ row }) => isSaid(row.note))
      .map(({ item, row }) => `${item}: ${plainLine(row.note).trim()}`)
      .join('\n'),
    reporter: '',
  };
}

/** A mark of all that the tabs say: the same as long as nobody types into them, whatever the program has written beside it. */
export function markOfFillIns(found: readonly FoundTab[]): string {
  return fingerprint(
    JSON.stringify([...found].sort((a, b) => a.id - b.id).map(({ id, cells }) => [id, typedIn(cells)])),
  );
}

function typedIn(cells: FoundTab['cells']): FoundTab['cells'] {
  const result = (headingsIn(cells)?.columns.get('result') ?? 0) - 1;
  return cells.map((row) => row.filter((_cell, index) => index !== result));
}
