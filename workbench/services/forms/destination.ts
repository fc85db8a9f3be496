import type { CellInput, SheetModel, WorkbookModel } from '../../model/contract';
import { serialOf } from '../../model/serial';
import type { CloudState } from '../contract';
import { headingsOf, isQuestion } from './kinds';
import { scoreOf } from './quiz';
import type { Answer, DestinationState, FormState, ItemState, ResponseState } from './state';
import { editUrl } from './state';

/** Google's words in the response tab; it takes them from the owner's language, here from the workbook's locale. */
const WORDS = {
  th: { tab: 'การตอบแบบฟอร์ม', timestamp: 'ประทับเวลา', email: 'ที่อยู่อีเมล', score: 'คะแนน' },
  en: { tab: 'Form Responses', timestamp: 'Timestamp', email: 'Email Address', score: 'Score' },
} as const;

/** No sheet has this id. */
const NO_TAB = -1;

/** Google cuts nothing, but a cell takes no more than this. */
const LONGEST_TEXT = 50_000;

/** The row a response was written to, as the spreadsheet's form event tells it. */
export interface WrittenRow {
  readonly spreadsheetId: string;
  readonly sheetId: number;
  /** From 0. */
  readonly row: number;
  readonly headings: readonly string[];
  /** As displayed, in column order. */
  readonly texts: readonly string[];
  /** Whether the answer under each heading differs from before; all true on a first submission. */
  readonly changed: readonly boolean[];
}

/**
 * Google adds the response tab some moments after the call. How many is believed: who looks at once misses it, who flushes or adds a
 * dozen questions first finds it, as scripts in use do, Google's own sample for equipment requests among them.
 */
export const TAB_TAKES_MS = 200;

/** Ties a form to a workbook; its tab comes later. */
export function linkDestination(form: FormState, workbook: WorkbookModel, comesAt: number): void {
  form.destination = {
    spreadsheetId: workbook.id,
    comesAt,
    isBehind: true,
    columns: [],
    rows: {},
    email: form.collectEmail,
  };
}

/** Adds the response tabs whose moment has come, and takes over what changed in the questions of the others. */
export function bringTabs({ parts, spreadsheets }: CloudState, now: number): void {
  for (const form of parts.forms.forms.values()) {
    const { destination } = form;
    const workbook = spreadsheets.get(destination?.spreadsheetId ?? '');
    if (!destination || !workbook) continue;
    if (destination.sheetId !== undefined) syncHeadings(form, workbook);
    else if ((destination.comesAt ?? 0) <= now) bringTab(form, destination, workbook);
  }
}

/** The tab with the responses there are; that it comes first among the tabs is believed. */
function bringTab(form: FormState, destination: DestinationState, workbook: WorkbookModel): void {
  const sheet = workbook.addSheet(freeName(workbook, wordsOf(workbook).tab), 0);
  sheet.frozenRows = 1;
  destination.sheetId = sheet.id;
  destination.email = form.collectEmail;
  destination.score = form.quiz ?? false;
  syncHeadings(form, workbook);
  for (const response of form.responses) writeResponse(form, workbook, response);
}

/** The workbook and tab a form writes to; undefined without a destination or when people deleted the tab. */
export function destinationOf(
  cloud: CloudState,
  form: FormState,
): { workbook: WorkbookModel; sheet: SheetModel } | undefined {
  const workbook = cloud.spreadsheets.get(form.destination?.spreadsheetId ?? '');
  const sheet = workbook?.sheetById(form.destination?.sheetId ?? NO_TAB);
  return workbook && sheet ? { workbook, sheet } : undefined;
}

/** The address of the form that writes to a tab, for `Sheet.getFormUrl()`, as `FormApp.openByUrl` takes it; null for any other tab. */
export function formUrlOfSheet(cloud: CloudState, spreadsheetId: string, sheetId: number): string | null {
  const form = [...cloud.parts.forms.forms.values()].find(
    ({ destination }) => destination?.spreadsheetId === spreadsheetId && destination.sheetId === sheetId,
  );
  return form ? writingUrl(form) : null;
}

const writingUrl = (form: FormState) => editUrl(form).replace(/edit$/, 'viewform');

/** The same of a whole spreadsheet: it is tied to its form at once, though the tab of the answers comes later. */
export function formUrlOfBook(cloud: CloudState, spreadsheetId: string): string | null {
  const isTied = (form: FormState) =>
    form.destination?.spreadsheetId === spreadsheetId &&
    (form.destination.sheetId === undefined || destinationOf(cloud, form) !== undefined);
  const form = [...cloud.parts.forms.forms.values()].reverse().find(isTied);
  return form ? writingUrl(form) : null;
}

/** Gives new questions a column and follows renamed ones; nothing is written when nothing changed. */
function syncHeadings(form: FormState, workbook: WorkbookModel): void {
  const { destination } = form;
  const sheet = workbook.sheetById(destination?.sheetId ?? NO_TAB);
  if (!destination || !sheet || !destination.isBehind) return;
  destination.isBehind = false;
  const titles = new Map(form.items.filter(isQuestion).flatMap(columnsOf));
  destination.columns = [...new Set([...destination.columns, ...titles.keys()])];
  const fixed = fixedHeadings(destination, workbook);
  const width = fixed.length + destination.columns.length;
  if (width > sheet.columnCount) sheet.insertColumns(sheet.columnCount, width - sheet.columnCount);
  const block = { row: 0, column: 0, rows: 1, columns: width };
  const before = sheet.values(block)[0] ?? [];
  const headings = [...fixed, ...destination.columns].map((heading, index) =>
    typeof heading === 'string' ? heading : (titles.get(heading) ?? String(before[index] ?? '')),
  );
  if (headings.some((heading, index) => heading !== before[index])) sheet.write(block, [headings.map(typed)]);
}

/** Writes a response below the others, or over its earlier state; undefined when the tab is gone. */
export function writeResponse(
  form: FormState,
  workbook: WorkbookModel,
  response: ResponseState,
  earlier?: ResponseState,
): WrittenRow | undefined {
  const { destination } = form;
  const sheet = workbook.sheetById(destination?.sheetId ?? NO_TAB);
  if (!destination || !sheet) return undefined;
  syncHeadings(form, workbook);
  const row = (earlier && rowOf(destination, sheet, workbook, earlier)) ?? Math.max(sheet.usedRows, 1);
  if (row >= sheet.rowCount) sheet.insertRows(sheet.rowCount, row - sheet.rowCount + 1);
  const inputs = rowInputs(form, workbook, response);
  const block = { row, column: 0, rows: 1, columns: inputs.length };
  sheet.write(block, [inputs]);
  destination.rows[response.id] = row;
  writeScore(form, workbook, response);
  return {
    spreadsheetId: workbook.id,
    sheetId: sheet.id,
    row,
    headings: sheet.texts({ ...block, row: 0 })[0] ?? [],
    texts: sheet.texts(block)[0] ?? [],
    changed: changes(form, response, earlier),
  };
}

/** `3 / 5`: the points as a number, what there is to earn as its format. */
export function writeScore(form: FormState, workbook: WorkbookModel, response: ResponseState): void {
  const { destination } = form;
  const sheet = workbook.sheetById(destination?.sheetId ?? NO_TAB);
  const row = destination?.score && sheet ? rowOf(destination, sheet, workbook, response) : undefined;
  if (row === undefined || !sheet) return;
  const { score, of } = scoreOf(form, response);
  const block = { row, column: destination?.email ? 2 : 1, rows: 1, columns: 1 };
  sheet.write(block, [[score]]);
  sheet.format(block, { numberFormat: `${Number.isInteger(score) ? '0' : '0.##'}" / ${of}"` });
}

function rowInputs(form: FormState, workbook: WorkbookModel, response: ResponseState): CellInput[] {
  const fixed: CellInput[] = [{ serial: momentSerial(response, workbook), kind: 'moment' }];
  if (form.destination?.email) fixed.push(typed(response.email));
  if (form.destination?.score) fixed.push(null);
  return [...fixed, ...answerCells(form, response).map(typed)];
}

function answerCells(form: FormState, response: ResponseState): string[] {
  const cells = new Map(form.items.flatMap((item) => cellsOf(item, response.answers[item.id])));
  return (form.destination?.columns ?? []).map((entry) => cells.get(entry) ?? '');
}

/** Timestamp and address count as changed on every submission. */
function changes(form: FormState, response: ResponseState, earlier: ResponseState | undefined): boolean[] {
  const fixed = [
    true,
    ...(form.destination?.email ? [true] : []),
    ...(form.destination?.score ? [true] : []),
  ];
  const before = earlier ? answerCells(form, earlier) : [];
  return [...fixed, ...answerCells(form, response).map((text, index) => !earlier || text !== before[index])];
}

function columnsOf(item: ItemState): [number, string][] {
  return headingsOf(item).map((heading, index) => [item.entries[index] ?? 0, heading]);
}

function cellsOf(item: ItemState, answer: Answer | undefined): [number, string][] {
  if (item.rows)
    return item.entries.map((entry, index) => [entry, [answer?.[index] ?? ''].flat().join(', ')]);
  return [[item.entries[0] ?? 0, [answer ?? ''].flat().join(', ')]];
}

/**
 * What goes into a cell so that an answer never becomes a formula. Numbers and dates are read as if typed, as on Google (a telephone
 * number there loses its leading zero too).
 */
function typed(text: string): string {
  const cut = text.slice(0, LONGEST_TEXT - 1);
  return /^[=+']/.test(cut) ? `'${cut}` : cut;
}

/** People sort and insert rows: the remembered row counts only while it still carries the response's moment. */
function rowOf(
  destination: DestinationState,
  sheet: SheetModel,
  workbook: WorkbookModel,
  earlier: ResponseState,
): number | undefined {
  const moment = momentSerial(earlier, workbook);
  const column = sheet.values({ row: 0, column: 0, rows: sheet.usedRows, columns: 1 });
  const isThere = (row: number) => {
    const value = column[row]?.[0];
    return typeof value === 'number' && Math.abs(value - moment) < 1 / 86_400_000;
  };
  const remembered = destination.rows[earlier.id] ?? -1;
  const found = isThere(remembered) ? remembered : column.findIndex((_cells, row) => isThere(row));
  return found < 0 ? undefined : found;
}

function fixedHeadings(destination: DestinationState, workbook: WorkbookModel): string[] {
  const { timestamp, email, score } = wordsOf(workbook);
  return [timestamp, ...(destination.email ? [email] : []), ...(destination.score ? [score] : [])];
}

const momentSerial = (response: ResponseState, workbook: WorkbookModel): number =>
  serialOf(response.timestamp, workbook.timeZone);

const wordsOf = (workbook: WorkbookModel) => (workbook.locale.startsWith('th') ? WORDS.th : WORDS.en);

function freeName(workbook: WorkbookModel, stem: string): string {
  let number = 1;
  while (workbook.sheetByName(`${stem} ${number}`)) number += 1;
  return `${stem} ${number}`;
}
