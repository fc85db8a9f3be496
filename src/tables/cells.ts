import * as z from 'zod/mini';
import { type Day, dayOf } from '../thai/day';
import { toArabicDigits } from '../thai/digits';
import { readFiscalYear } from '../thai/fiscal-year';
import { readThaiDate } from '../thai/thai-date';
import { yearMeantBySheets } from '../thai/year';

/**
 * What a cell holds at the border of Google: text, a number, a tick, or a date by the wall clock of the sheet.
 * An empty cell is `''`.
 */
export type Cell = string | number | boolean | DateCell;

/** `{ date: '2022-03-31T00:00:00' }` */
export interface DateCell {
  readonly date: Moment;
}

/** A wall-clock moment in the zone of the sheet: `2022-03-28T09:15:00`. */
export type Moment = string;

/** How a kind of cell is treated by the sheet: its format and its validation. */
export type Look =
  | { readonly as: 'text' | 'number' | 'day' | 'moment' | 'tick' | 'anything' }
  | { readonly as: 'choice'; readonly choices: readonly string[]; readonly strict: boolean };

/** A kind of cell: how it becomes a value and back. */
export interface Kind<Value> {
  readonly codec: z.ZodMiniType<Value, Cell>;
  /** The value of an empty cell, and of one that cannot be read. */
  readonly empty: Value;
  /** What may stand here, as the end of a Thai sentence. */
  readonly expects: string;
  readonly look: Look;
}

interface Meaning<Value> {
  /** `undefined` refuses the cell. */
  readonly read: (cell: Exclude<Cell, ''>) => Value | undefined;
  readonly write: (value: Value) => Cell;
  readonly empty: Value;
  readonly expects: string;
  readonly look: Look;
}

const anyCell = z.custom<Cell>();

function kind<Value>({ read, write, empty, expects, look }: Meaning<Value>): Kind<Value> {
  const codec = z.codec(anyCell, z.custom<Value>(), {
    decode: (input, payload) => {
      const value = input === '' ? empty : read(input);
      if (value !== undefined) return value;
      payload.issues.push({ code: 'custom', input, message: expects });
      return z.NEVER;
    },
    encode: (value) => write(value as Value),
  });
  return { codec: codec as unknown as Kind<Value>['codec'], empty, expects, look };
}

const isDate = (cell: Cell): cell is DateCell => typeof cell === 'object';

const readText = (cell: Cell) => (isDate(cell) ? cell.date.slice(0, 10) : String(cell).trim());

/** Typed text of any cell: a date typed into a text column stays readable. */
export const text: Kind<string> = kind({
  read: readText,
  write: (value) => value,
  empty: '',
  expects: 'ต้องเป็นข้อความ',
  look: { as: 'text' },
});

/** What Sheets shows in place of the result of a formula that failed; in a cell of plain text the formula stands itself. */
const FAILED_FORMULA = /^=?#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERROR!)$/;

/** Text by which rows are found again: the failure of a formula is none. */
export const name: Kind<string> = kind({
  read: (cell) => {
    const read = readText(cell);
    return FAILED_FORMULA.test(read) ? undefined : read;
  },
  write: (value) => value,
  empty: '',
  expects: 'เพราะเป็นผลของสูตรที่ผิดพลาด กรุณาพิมพ์ข้อความแทน',
  look: { as: 'text' },
});

function readNumber(cell: Cell): number | undefined {
  if (typeof cell === 'number') return cell;
  const digits = typeof cell === 'string' ? toArabicDigits(cell).replace(/[,\s]/g, '') : '';
  return /^[+-]?\d+(\.\d+)?$/.test(digits) ? Number(digits) : undefined;
}

/** A fiscal year of the Buddhist era, however it is typed: `"ปี ๖๕"` → 2565; empty is null. */
export const fiscalYear: Kind<number | null> = kind<number | null>({
  read: (cell) => (isDate(cell) ? undefined : readFiscalYear(String(cell))?.be),
  write: (value) => value ?? '',
  empty: null,
  expects: 'ต้องเป็นปี พ.ศ. เช่น 2565',
  look: { as: 'number' },
});

/** A number, also with Thai digits or thousands commas: `"๘๕.๕"` → 85.5; empty is null. */
export const number: Kind<number | null> = kind<number | null>({
  read: readNumber,
  write: (value) => value ?? '',
  empty: null,
  expects: 'ต้องเป็นตัวเลข',
  look: { as: 'number' },
});

/** A number of things or days, so never below zero; empty is null. */
export const count: Kind<number | null> = kind<number | null>({
  read: (cell) => {
    const read = readNumber(cell);
    return read === undefined || read < 0 ? undefined : read;
  },
  write: (value) => value ?? '',
  empty: null,
  expects: 'ต้องเป็นตัวเลขตั้งแต่ 0 ขึ้นไป',
  look: { as: 'number' },
});

/** The Christian day of a cell in which Sheets may have taken the year for another; undefined when that year has no such day. */
function dayOfDate({ date }: DateCell): Day | undefined {
  const [year = 0, month = 0, dayOfMonth = 0] = date.slice(0, 10).split('-').map(Number);
  return dayOf(yearMeantBySheets(year), month, dayOfMonth) ?? undefined;
}

/** A day, from a date cell or from any Thai way of typing one: `"๓๑ มี.ค. ๒๕๖๕"` → `"2022-03-31"`; empty is null. */
export const day: Kind<Day | null> = kind<Day | null>({
  read: (cell) => {
    if (isDate(cell)) return dayOfDate(cell);
    return typeof cell === 'string' ? (readThaiDate(cell) ?? undefined) : undefined;
  },
  write: (value) => (value === null ? '' : { date: `${value}T00:00:00` }),
  empty: null,
  expects: 'ต้องเป็นวันที่ เช่น 31 มี.ค. 2565 หรือ 31/3/2565',
  look: { as: 'day' },
});

/** A moment the program recorded; empty is null. */
export const moment: Kind<Moment | null> = kind<Moment | null>({
  read: (cell) => (isDate(cell) ? cell.date : undefined),
  write: (value) => (value === null ? '' : { date: value }),
  empty: null,
  expects: 'ต้องเป็นวันและเวลา',
  look: { as: 'moment' },
});

const YES = ['true', 'ใช่', 'ใช้งาน', 'มี', 'เปิด', 'yes', 'x', '✓', '1'];
const NO = ['false', 'ไม่', 'ไม่ใช่', 'ไม่ใช้งาน', 'ไม่มี', 'ปิด', 'no', '-', '0'];

/** A check box, or a word people type in its place; `empty` is what a blank cell means. */
export function tick(empty: boolean): Kind<boolean> {
  return kind<boolean>({
    read: (cell) => {
      const word = toArabicDigits(String(isDate(cell) ? '' : cell))
        .trim()
        .toLowerCase();
      return YES.includes(word) ? true : NO.includes(word) ? false : undefined;
    },
    write: (value) => value,
    empty,
    expects: 'ต้องเป็น TRUE หรือ FALSE',
    look: { as: 'tick' },
  });
}

/** One of a closed list of words; a blank cell means `empty`. */
export function choice<const Word extends string, const Empty extends string>(
  choices: readonly Word[],
  empty: Empty,
): Kind<Word | Empty> {
  return kind<Word | Empty>({
    read: (cell) => choices.find((word) => word === String(cell).trim()),
    write: (value) => value,
    empty,
    expects: `ต้องเป็นคำใดคำหนึ่งต่อไปนี้: ${choices.join(', ')}`,
    look: { as: 'choice', choices, strict: true },
  });
}

/** Free text with a list of suggestions. */
export function suggestion(choices: readonly string[]): Kind<string> {
  return { ...text, look: { as: 'choice', choices, strict: false } };
}

/** Several values in one cell, one per line (also by comma): `"a, b"` → `["a", "b"]`. */
export const lines: Kind<readonly string[]> = kind<readonly string[]>({
  read: (cell) => (isDate(cell) ? undefined : splitList(String(cell))),
  write: (value) => value.join('\n'),
  empty: [],
  expects: 'ต้องเป็นข้อความ บรรทัดละหนึ่งรายการ',
  look: { as: 'text' },
});

/** Web addresses, one per line: a comma may be part of one. */
export const addresses: Kind<readonly string[]> = kind<readonly string[]>({
  read: (cell) => (isDate(cell) ? undefined : trimmed(String(cell).split('\n'))),
  write: (value) => value.join('\n'),
  empty: [],
  expects: 'ต้องเป็นข้อความ บรรทัดละหนึ่งลิงก์',
  look: { as: 'text' },
});

const splitList = (typed: string): string[] => trimmed(typed.split(/[\n,]/));

const trimmed = (parts: readonly string[]): string[] =>
  parts.map((part) => part.trim()).filter((part) => part !== '');

/** A cell whose meaning depends on its row, such as the value of a setting. */
export const anything: Kind<Cell> = kind<Cell>({
  read: (cell) => cell,
  write: (value) => value,
  empty: '',
  expects: '',
  look: { as: 'anything' },
});
