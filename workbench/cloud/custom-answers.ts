import type { Answered, CellValue, Given, GivenCell, WorkbookModel } from '../model/contract';
import { localeFacts, momentPattern } from '../model/locale';
import type { Outcome } from '../services/contract';
import { momentOf, serialOf } from '../services/spreadsheet/moments';

type Book = Pick<WorkbookModel, 'locale' | 'timeZone'>;

/** An argument as the script gets it: `''` for a blank cell, a Date for a day. */
export function argumentOf(given: Given, { timeZone }: Book): unknown {
  const cell = (value: GivenCell) => {
    if (value === null) return '';
    return typeof value === 'object' ? momentOf(value.serial, timeZone) : value;
  };
  return isRows(given) ? given.map((row) => row.map(cell)) : cell(given);
}

const isRows = (given: Given): given is readonly (readonly GivenCell[])[] => Array.isArray(given);

/** What the cells show: one value, a column for a list, rows for a list of lists; what a cell cannot hold is an error. */
export function answerOf({ result, error }: Outcome, book: Book): Answered {
  if (error) return { cells: [[failure(error.message)]], patterns: [] };
  const list = Array.isArray(result) ? (result as readonly unknown[]) : [result];
  const rows = list.map((row) => (Array.isArray(row) ? (row as readonly unknown[]) : [row]));
  const width = Math.max(1, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  if (rows.length === 0) return { cells: [[null]], patterns: [] };
  return {
    cells: rows.map((row) => columns.map((column) => cellOf(row[column], book))),
    patterns: columns.map((column) =>
      patternOf(
        rows.map((row) => row[column]),
        book,
      ),
    ),
  };
}

function cellOf(value: unknown, { timeZone }: Book): CellValue {
  if (value === null || value === undefined) return null;
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? failure('No date.') : serialOf(value, timeZone);
  if (typeof value === 'number') return Number.isFinite(value) ? value : { error: '#NUM!' };
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return failure('The function returned a value that a cell cannot show.');
}

function patternOf(values: readonly unknown[], { locale, timeZone }: Book): string {
  const days = values.filter((value): value is Date => value instanceof Date);
  if (days.length === 0) return '';
  const facts = localeFacts(locale);
  return days.every((day) => Number.isInteger(serialOf(day, timeZone))) ? facts.date : momentPattern(facts);
}

const failure = (detail: string) => ({ error: '#ERROR!', detail });
