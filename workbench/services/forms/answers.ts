import { Refusal } from '../../cloud/refusal';
import { kindOf } from './kinds';
import type { Answer, ItemState } from './state';
import { passes } from './validation';

export type RefusalCode =
  | 'closed'
  | 'email'
  | 'repeated'
  | 'edit'
  | 'circle'
  | 'unknown'
  | 'offPath'
  | 'required'
  | 'invalid'
  | 'rule';

/** Why a form does not take an answer; nothing has been stored. The page words it in Thai by `code` and `title`. */
export class FormRefusal extends Refusal {
  constructor(
    readonly code: RefusalCode,
    message: string,
    /** The question it is about, where there is one. */
    readonly item?: { readonly id: number; readonly title: string },
  ) {
    super(message);
  }
}

type Reader = (item: ItemState, raw: unknown) => Answer | null | undefined;

/** How the answer to each shape of question is read: null = left out, undefined = not a possible answer. */
const READERS = {
  none: () => undefined,
  text: (item, raw) => {
    if (typeof raw !== 'string' && typeof raw !== 'number') return undefined;
    // A single-line field of a browser drops line breaks.
    return item.type === 'TEXT' ? String(raw).replace(/[\r\n]+/g, '') : String(raw);
  },
  one: (item, raw) => {
    const [value, ...more] = listOf(raw) ?? [undefined];
    return value !== undefined && more.length === 0 && offers(item, value) ? value : undefined;
  },
  many: (item, raw) => {
    const values = listOf(raw);
    if (!values?.every((value) => offers(item, value))) return undefined;
    const order = (item.choices ?? []).map((choice) => choice.value);
    const own = values.filter((value) => !order.includes(value));
    return [...order.filter((value) => values.includes(value)), ...new Set(own)];
  },
  row: (item, raw) => alongRows(item, raw, (cell) => column(item, cell ?? '')),
  rows: (item, raw) =>
    alongRows(item, raw, (cell) => {
      const columns = (listOf(cell ?? []) ?? ['?']).map((each) => column(item, each));
      return columns.includes(undefined) ? undefined : (columns as string[]).filter((each) => each !== '');
    }),
  number: (item, raw) => {
    const number = Number(raw);
    const inside = Number.isInteger(number) && number >= (item.lower ?? 1) && number <= (item.upper ?? 5);
    return inside && String(raw).trim() !== '' ? String(number) : undefined;
  },
  date: (item, raw) => matched(raw, item.includesYear === false ? /^\d\d-\d\d$/ : /^\d{4}-\d\d-\d\d$/, isDay),
  dateTime: (item, raw) =>
    matched(
      typeof raw === 'string' ? raw.replace('T', ' ') : raw,
      item.includesYear === false ? /^\d\d-\d\d \d\d:\d\d$/ : /^\d{4}-\d\d-\d\d \d\d:\d\d$/,
      (text) => isDay(text.slice(0, -6)) && isTime(text.slice(-5)),
    ),
  time: (_item, raw) => matched(raw, /^\d\d:\d\d$/, isTime),
  duration: (_item, raw) =>
    matched(raw, /^\d{1,2}:[0-5]\d:[0-5]\d$/, (text) => Number.parseInt(text, 10) <= 72),
} as const satisfies Record<ReturnType<typeof kindOf>['answer'], Reader>;

/** The answer as it is stored, null when the question was left out, undefined when it is not a possible answer. */
export function readAnswer(item: ItemState, raw: unknown): Answer | null | undefined {
  if (isBlank(raw)) return null;
  const answer = (READERS[kindOf(item).answer] as Reader)(item, raw);
  return answer !== undefined && isBlank(answer) ? null : answer;
}

/** Reads one answer as a respondent gives it, or refuses it: a required one left out, a choice that is not there, a broken rule. */
export function acceptAnswer(item: ItemState, raw: unknown): Answer | null {
  const answer = readAnswer(item, raw);
  if (answer === undefined) throw refuse('invalid', item, `cannot be answered with ${JSON.stringify(raw)}`);
  if (item.required && (answer === null || leavesOutRow(answer)))
    throw refuse('required', item, 'must be answered');
  if (answer !== null && item.validation && !passes(item.validation, answer)) {
    throw refuse('rule', item, item.validation.helpText || `breaks the rule ${item.validation.rule}`);
  }
  return answer;
}

function refuse(code: RefusalCode, item: ItemState, problem: string): FormRefusal {
  return new FormRefusal(code, `"${item.title}": ${problem}`, item);
}

function isBlank(raw: unknown): boolean {
  if (raw === null || raw === undefined || raw === '') return true;
  return Array.isArray(raw) && raw.every(isBlank);
}

const leavesOutRow = (answer: Answer): boolean => Array.isArray(answer) && answer.some(isBlank);

function listOf(raw: unknown): string[] | undefined {
  const list: unknown[] = Array.isArray(raw) ? raw : [raw];
  const texts = list.filter((each) => typeof each === 'string' || typeof each === 'number').map(String);
  return texts.length === list.length ? texts : undefined;
}

function offers(item: ItemState, value: string): boolean {
  return (
    value !== '' && (item.other === true || (item.choices ?? []).some((choice) => choice.value === value))
  );
}

function column(item: ItemState, cell: unknown): string | undefined {
  if (cell === '') return '';
  return item.columns?.includes(String(cell)) ? String(cell) : undefined;
}

function alongRows<Cell extends string | string[]>(
  item: ItemState,
  raw: unknown,
  read: (cell: unknown) => Cell | undefined,
): Cell[] | undefined {
  const rows = item.rows ?? [];
  if (!Array.isArray(raw) || raw.length > rows.length) return undefined;
  const cells = rows.map((_row, index) => read(raw[index]));
  return cells.includes(undefined) ? undefined : (cells as Cell[]);
}

function matched(raw: unknown, shape: RegExp, isReal: (text: string) => boolean): string | undefined {
  return typeof raw === 'string' && shape.test(raw) && isReal(raw) ? raw : undefined;
}

/** 2024 stands in for a missing year: it has a 29 February. */
function isDay(text: string): boolean {
  const iso = text.length === 5 ? `2024-${text}` : text;
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso);
}

const isTime = (text: string): boolean => Number(text.slice(0, 2)) < 24 && Number(text.slice(3)) < 60;
