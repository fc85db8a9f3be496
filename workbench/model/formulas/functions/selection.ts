import type { CellError } from '../../contract';
import { columnPatterns, transposed } from '../arrays';
import { compareForSort, toFlag } from '../coerce';
import { define, type FunctionSpec, flag, given, number, optional, table, variadic } from '../params';
import {
  ERRORS,
  failure,
  isError,
  isTable,
  Matrix,
  matrixOf,
  type Scalar,
  type Table,
  tableOf,
  type Value,
} from '../values';

const FILLS = { arrays: true, fills: 'always' } as const;

/** Do all conditions hold at a line? A text is no condition; a blank does not hold. */
function keeps(conditions: readonly Table[], index: number): boolean | CellError {
  for (const condition of conditions) {
    const holds = toFlag(condition.columns === 1 ? condition.at(index, 0) : condition.at(0, index));
    if (isError(holds)) return holds;
    if (!holds) return false;
  }
  return true;
}

function filter(source: Table, conditions: readonly Table[]): Value {
  const byRow = conditions.every((condition) => condition.columns === 1 && condition.rows === source.rows);
  const byColumn = conditions.every(
    (condition) => condition.rows === 1 && condition.columns === source.columns,
  );
  if (!byRow && !byColumn) return failure('#N/A', 'FILTER has mismatched range sizes.');
  const length = byRow
    ? Math.min(source.rows, Math.max(...conditions.map((one) => one.filledRows)))
    : source.columns;
  const kept: number[] = [];
  for (let index = 0; index < length; index++) {
    const holds = keeps(conditions, index);
    if (isError(holds)) return holds;
    if (holds) kept.push(index);
  }
  if (kept.length === 0) return failure('#N/A', 'No matches are found in FILTER evaluation.');
  const patterns = columnPatterns(source);
  if (byRow)
    return new Matrix(
      kept.map((row) => source.row(row)),
      patterns,
    );
  return new Matrix(
    source.toRows().map((row) => kept.map((column) => row[column] ?? null)),
    kept.map((column) => patterns[column] ?? ''),
  );
}

interface Key {
  readonly values: readonly Scalar[];
  readonly ascending: boolean;
}

/** Pairs of column (a number, or a range of its own) and direction; none sorts by the first column. */
function keysOf(source: Table, parts: readonly { readonly it: Value }[]): Key[] | CellError {
  if (parts.length === 0) return [{ values: source.column(0), ascending: true }];
  const keys: Key[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    const key = keyOf(source, tableOf(parts[index]?.it ?? null), tableOf(parts[index + 1]?.it ?? true));
    if (isError(key)) return key;
    keys.push(key);
  }
  return keys;
}

function keyOf(source: Table, by: Table, direction: Table): Key | CellError {
  const ascending = toFlag(direction.at(0, 0));
  if (isError(ascending)) return ascending;
  if (by.rows === source.rows && by.rows > 1) return { values: by.column(0), ascending };
  const column = by.at(0, 0);
  const isInside = typeof column === 'number' && column >= 1 && column <= source.columns;
  return isInside ? { values: source.column(Math.trunc(column) - 1), ascending } : ERRORS.value;
}

/** Row numbers in order; the sort is stable and blanks come last. */
function sortedRows(source: Table, keys: readonly Key[]): number[] {
  const rows = Array.from({ length: source.rows }, (_, row) => row);
  return rows.sort((one, other) => compareByKeys(keys, one, other) || one - other);
}

function compareByKeys(keys: readonly Key[], one: number, other: number): number {
  for (const { values, ascending } of keys) {
    const order = compareForSort(values[one] ?? null, values[other] ?? null, ascending);
    if (order !== 0) return order;
  }
  return 0;
}

function sort(source: Table, parts: readonly { readonly it: Value }[]): Value {
  const keys = keysOf(source, parts);
  if (isError(keys)) return keys;
  const rows = sortedRows(source, keys).map((row) => source.row(row));
  return new Matrix(trimBlankRows(rows), columnPatterns(source));
}

/** An open range sorts its blank rows to the end, where they show nothing. */
function trimBlankRows(rows: Scalar[][]): Scalar[][] {
  let length = rows.length;
  while (length > 1 && rows[length - 1]?.every((value) => value === null)) length--;
  return rows.slice(0, length);
}

/** Google's ties: 0 none, 1 keep ties of the last, 2 after removing duplicates, 3 all duplicates of the first n. */
function sortTop(
  source: Table,
  count: number,
  ties: number,
  parts: readonly { readonly it: Value }[],
): Value {
  const keys = keysOf(source, parts);
  if (isError(keys)) return keys;
  if (count < 1 || ties < 0 || ties > 3) return ERRORS.value;
  const order = sortedRows(source, keys);
  const isDuplicate = (index: number) =>
    index > 0 && compareByKeys(keys, order[index - 1] ?? 0, order[index] ?? 0) === 0;
  let distinct = 0;
  const kept = order.filter((_, index) => {
    if (!isDuplicate(index)) distinct++;
    if (ties === 0) return index < count;
    if (ties === 1)
      return index < count || compareByKeys(keys, order[count - 1] ?? 0, order[index] ?? 0) === 0;
    return distinct <= count && (ties === 3 || !isDuplicate(index));
  });
  return new Matrix(
    kept.map((row) => source.row(row)),
    columnPatterns(source),
  );
}

const rowKey = (row: readonly Scalar[]) =>
  JSON.stringify(row.map((value) => (typeof value === 'string' ? value : value === null ? null : [value])));

function unique(source: Table, byColumn: boolean, exactlyOnce: boolean): Value {
  const rows = byColumn ? transposed(source) : trimmedRows(source);
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(rowKey(row), (counts.get(rowKey(row)) ?? 0) + 1);
  const seen = new Set<string>();
  const kept = rows.filter((row) => {
    const key = rowKey(row);
    if (seen.has(key) || (exactlyOnce && counts.get(key) !== 1)) return false;
    seen.add(key);
    return true;
  });
  const matrix = matrixOf(kept, byColumn ? [] : columnPatterns(source));
  return byColumn && isTable(matrix) ? new Matrix(transposed(matrix)) : matrix;
}

/** The filled rows and, when there are more, one blank one: what UNIQUE of an open range shows. */
function trimmedRows(source: Table): Scalar[][] {
  const length = Math.min(source.rows, source.filledRows + 1);
  return Array.from({ length }, (_, row) => source.row(row));
}

export const SELECTION = {
  FILTER: variadic(
    [table, table],
    [table],
    ([source, first], more) => filter(source, [first, ...more]),
    FILLS,
  ),
  SORT: variadic([table], [given, given], ([source], parts) => sort(source, parts), FILLS),
  SORTN: variadic(
    [table, optional(number), optional(number)],
    [given, given],
    ([source, count = 1, ties = 0], parts) => sortTop(source, count, ties, parts),
    FILLS,
  ),
  UNIQUE: define(
    [table, optional(flag), optional(flag)],
    ([source, byColumn = false, once = false]) => unique(source, byColumn, once),
    FILLS,
  ),
} satisfies Record<string, FunctionSpec>;
