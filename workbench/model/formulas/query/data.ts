import { columnLetters } from '../address';
import { Area } from '../area';
import { isError, type Scalar, type Table } from '../values';
import { QueryError } from './tokens';

/** What a query reads: rows below the headings, each column of one type. */
export interface Data {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Scalar[])[];
  readonly patterns: readonly string[];
  /** The number of the column of a name: `A` by its letter, `Col2` by its place. */
  columnOf(name: string): number;
}

/** A table as a query sees it; `headers` below 0 lets the number of heading rows be guessed. */
export function dataOf(table: Table, headers: number): Data {
  const all = Array.from({ length: table.filledRows }, (_, row) => table.row(row));
  const count = headers < 0 ? guessedHeaders(all) : Math.min(headers, all.length);
  const rows = ofOneType(all.slice(count));
  const headings = Array.from({ length: table.columns }, (_, column) =>
    all
      .slice(0, count)
      .map((row) => shown(row[column] ?? null))
      .filter(Boolean)
      .join(' '),
  );
  const patterns = headings.map((_, column) => table.patternAt(count, column));
  return { headings, rows, patterns, columnOf: (name) => columnOf(table, name) };
}

const shown = (value: Scalar) => (value === null || isError(value) ? '' : String(value));

/** One heading row when it is all text above a column that is not. */
function guessedHeaders(rows: readonly (readonly Scalar[])[]): number {
  const [first = [], ...others] = rows;
  const isText = first.every((value) => typeof value === 'string');
  const isOther = (column: number) => {
    const value = others.map((row) => row[column] ?? null).find((one) => one !== null);
    return value !== undefined && typeof value !== 'string';
  };
  return isText && first.some((_, column) => isOther(column)) ? 1 : 0;
}

/** Each column holds what most of its values are; the rest reads as blank, as on Google. */
function ofOneType(rows: readonly (readonly Scalar[])[]): Scalar[][] {
  const kinds = (rows[0] ?? []).map((_, column) => commonest(rows.map((row) => typeof row[column])));
  return rows.map((row) =>
    row.map((value, column) => (typeof value === kinds[column] && value !== '' ? value : null)),
  );
}

function commonest(kinds: readonly string[]): string {
  const counts = ['number', 'string', 'boolean'].map((kind) => ({
    kind,
    count: kinds.filter((one) => one === kind).length,
  }));
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).kind;
}

function columnOf(table: Table, name: string): number {
  const place = /^col(\d+)$/i.exec(name);
  const index = place ? Number(place[1]) - 1 : letterIndex(table, name);
  if (index < 0 || index >= table.columns) throw new QueryError(`NO_COLUMN: ${name}`);
  return index;
}

/** Letters are those of the sheet; an array has none. */
function letterIndex(table: Table, name: string): number {
  if (!(table instanceof Area)) return -1;
  const letters = Array.from({ length: table.columns }, (_, column) => columnLetters(table.left + column));
  return letters.indexOf(name.toUpperCase());
}
