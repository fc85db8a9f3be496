import type { Block, CellInput, CellValue } from '../../model/contract';
import { isDateFormat } from '../../model/display';
import { EnumValue, NotImplemented, ScriptError, ServiceObject } from '../contract';
import { momentOf, serialOf } from './moments';

/** Values of a script and values of cells, one into the other. */

const LONGEST = 50_000;

/** What a script writes, as the workbook takes it: dates become serials of the spreadsheet's zone, null clears. */
export function cellInput(value: unknown, zone: string): CellInput {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return dateInput(value, zone);
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return shortEnough(value);
  return objectInput(value);
}

function dateInput(moment: Date, zone: string): CellInput {
  if (Number.isNaN(moment.getTime())) return '#NUM!';
  const serial = serialOf(moment, zone);
  return { serial, kind: Number.isInteger(serial) ? 'day' : 'moment' };
}

function objectInput(value: unknown): CellInput {
  if (value instanceof EnumValue) return value.name;
  if (value instanceof ServiceObject) return value.exposure.className;
  throw new NotImplemented(
    `Writing ${Array.isArray(value) ? 'an array' : `a value of type ${typeof value}`} into a cell`,
  );
}

function shortEnough(text: string): string {
  if (text.length <= LONGEST) return text;
  throw new ScriptError('Your input contains more than the maximum of 50000 characters in a single cell.');
}

/** Text that stays text whatever it looks like: `literal('=1+1')` is shown as `=1+1`. */
export function literal(text: string): CellInput {
  return text === '' ? null : `'${text}`;
}

/** What a script reads: `''` for empty, a Date where the cell shows a date, `'#N/A'` for an error. */
export function scriptValue(value: CellValue, pattern: string, zone: string): unknown {
  if (value === null) return '';
  if (typeof value === 'number') return isDateFormat(pattern) ? momentOf(value, zone) : value;
  return typeof value === 'object' ? value.error : value;
}

/** A value just read, ready to be written elsewhere unchanged. */
export function sameAgain(value: CellValue): CellInput {
  if (typeof value === 'string') return literal(value);
  return value !== null && typeof value === 'object' ? value.error : value;
}

/** `table(2, 3, fn)` → two rows of three `fn(row, column)`. */
export function table<T>(rows: number, columns: number, make: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => make(row, column)),
  );
}

/** The same value for every cell of a block. */
export function filled<T>(block: Block, value: T): T[][] {
  return table(block.rows, block.columns, () => value);
}

/** Google's two sentences about data that does not fit its range. */
export function checkShape(values: readonly (readonly unknown[])[], block: Block): void {
  if (values.length !== block.rows) throw misfit('rows', values.length, block.rows);
  const ragged = values.find((row) => row.length !== block.columns);
  if (ragged) throw misfit('columns', ragged.length, block.columns);
}

function misfit(what: 'rows' | 'columns', has: number, needs: number): ScriptError {
  return new ScriptError(
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${has} but the range has ${needs}.`,
  );
}
