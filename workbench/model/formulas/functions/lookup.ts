import { Area } from '../area';
import { columnPatterns } from '../arrays';
import { compareScalars, sameScalar } from '../coerce';
import { wildcard } from '../criteria';
import {
  define,
  type FunctionSpec,
  flag,
  given,
  later,
  number,
  optional,
  scalar,
  table,
  variadic,
} from '../params';
import type { Scope } from '../scope';
import { ERRORS, failure, Matrix, type Scalar, type Table, type Value } from '../values';

/** A table seen as one line of values. */
interface Line {
  readonly length: number;
  at(index: number): Scalar;
  readonly source: Table;
}

function lineOf(source: Table): Line | null {
  if (source.columns === 1) return { length: source.filledRows, at: (index) => source.at(index, 0), source };
  if (source.rows === 1) return { length: source.columns, at: (index) => source.at(0, index), source };
  return null;
}

const firstColumn = (source: Table): Line => ({
  length: source.filledRows,
  at: (index) => source.at(index, 0),
  source: columnOf(source),
});
const firstRow = (source: Table): Line => ({
  length: source.columns,
  at: (index) => source.at(0, index),
  source,
});
const columnOf = (source: Table) => (source instanceof Area ? source.part(0, 0, source.rows, 1) : source);

const notFound = (key: Scalar) => failure('#N/A', `Did not find value '${key === null ? '' : String(key)}'.`);

/** Where an equal value stands first, by index where there is one; `*` and `?` in a text key stand for others. */
function findExact(key: Scalar, line: Line, { book }: Scope, wild = true): number {
  const pattern = wild && typeof key === 'string' ? wildcard(key) : null;
  if (!pattern && line.source instanceof Area) {
    const rows = book.rowsWith(line.source, key);
    if (rows) return rows[0] === undefined ? -1 : rows[0] - line.source.top;
  }
  const fits = (value: Scalar) =>
    pattern ? typeof value === 'string' && pattern.test(value) : value !== null && sameScalar(value, key);
  return indexOf(line, fits);
}

function indexOf(line: Line, fits: (value: Scalar) => boolean, step = 1): number {
  for (let index = step > 0 ? 0 : line.length - 1; index >= 0 && index < line.length; index += step) {
    if (fits(line.at(index))) return index;
  }
  return -1;
}

/** The last of ascending values that is not above the key (descending: not below it). */
function findSorted(key: Scalar, line: Line, descending = false): number {
  let best = -1;
  for (let index = 0; index < line.length; index++) {
    const value = line.at(index);
    if (typeof value !== typeof key || value === null) continue;
    const order = compareScalars(value, key);
    if (descending ? order < 0 : order > 0) break;
    best = index;
  }
  return best;
}

/** The nearest value at or below the key (`below`), else at or above it, in any order. */
function findNearest(key: Scalar, line: Line, below: boolean, step: number): number {
  const side = below ? 1 : -1;
  let best = -1;
  for (let index = step > 0 ? 0 : line.length - 1; index >= 0 && index < line.length; index += step) {
    const value = line.at(index);
    if (typeof value !== typeof key || value === null || compareScalars(value, key) * side > 0) continue;
    if (best < 0 || compareScalars(value, line.at(best)) * side > 0) best = index;
  }
  return best;
}

/** Match modes of XLOOKUP and XMATCH: 0 exact, -1 next smaller, 1 next larger, 2 wildcard. */
function findByMode(key: Scalar, line: Line, mode: number, search: number, scope: Scope): number {
  const step = search < 0 ? -1 : 1;
  if (mode === 0 && step > 0) return findExact(key, line, scope, false);
  if (mode === 0) return indexOf(line, (value) => value !== null && sameScalar(value, key), step);
  if (mode !== 2) return findNearest(key, line, mode < 0, step);
  const pattern = typeof key === 'string' ? wildcard(key) : null;
  return indexOf(
    line,
    (value) => (pattern ? typeof value === 'string' && pattern.test(value) : sameScalar(value, key)),
    step,
  );
}

function match(key: Scalar, source: Table, type: number, scope: Scope): Scalar {
  const line = lineOf(source);
  if (!line) return failure('#N/A', 'MATCH needs a single row or column.');
  const index = type === 0 ? findExact(key, line, scope) : findSorted(key, line, type < 0);
  return index < 0 ? notFound(key) : index + 1;
}

/** The cell of a table with the number format it is shown in. */
function cellOf(source: Table, row: number, column: number, { book }: Scope): Scalar {
  const value = source.at(row, column);
  book.pattern = source.patternAt(row, column);
  return value;
}

function vlookup(key: Scalar, source: Table, column: number, sorted: boolean, scope: Scope): Scalar {
  const index = Math.trunc(column);
  if (index < 1) return ERRORS.value;
  if (index > source.columns) return ERRORS.reference;
  const line = firstColumn(source);
  const row = sorted ? findSorted(key, line) : findExact(key, line, scope);
  return row < 0 ? notFound(key) : cellOf(source, row, index - 1, scope);
}

function hlookup(key: Scalar, source: Table, row: number, sorted: boolean, scope: Scope): Scalar {
  const index = Math.trunc(row);
  if (index < 1) return ERRORS.value;
  if (index > source.rows) return ERRORS.reference;
  const column = sorted ? findSorted(key, firstRow(source)) : findExact(key, firstRow(source), scope);
  return column < 0 ? notFound(key) : cellOf(source, index - 1, column, scope);
}

function part(source: Table, row: number, column: number, rows: number, columns: number): Value {
  if (source instanceof Area) return source.part(row, column, rows, columns);
  const cells = source.toRows().slice(row, row + rows);
  return new Matrix(
    cells.map((cell) => cell.slice(column, column + columns)),
    columnPatterns(source).slice(column, column + columns),
  );
}

/** INDEX: 0 or nothing takes the whole row or column; a single row may be asked with one number. */
function index(source: Table, row: number | undefined, column: number | undefined): Value {
  const alongRow = column === undefined && source.rows === 1 && source.columns > 1;
  const [r, c] = alongRow ? [0, Math.trunc(row ?? 0)] : [Math.trunc(row ?? 0), Math.trunc(column ?? 0)];
  if (r < 0 || c < 0 || r > source.rows || c > source.columns) {
    return failure('#NUM!', 'INDEX evaluates to an out of bounds range.');
  }
  return part(
    source,
    Math.max(0, r - 1),
    Math.max(0, c - 1),
    r === 0 ? source.rows : 1,
    c === 0 ? source.columns : 1,
  );
}

function xlookup(
  key: Scalar,
  looked: Table,
  results: Table,
  missing: (() => Value) | null,
  [mode, search]: readonly [number, number],
  scope: Scope,
): Value {
  const line = lineOf(looked);
  if (!line) return ERRORS.value;
  const found = findByMode(key, line, mode, search, scope);
  if (found < 0) return missing ? missing() : notFound(key);
  const isColumn = looked.columns === 1;
  return isColumn ? part(results, found, 0, 1, results.columns) : part(results, 0, found, results.rows, 1);
}

function lookup(key: Scalar, source: Table, results: Table | undefined, scope: Scope): Scalar {
  const byColumn = source.columns === 1 || source.rows >= source.columns;
  const found = findSorted(key, byColumn ? firstColumn(source) : firstRow(source));
  if (found < 0) return notFound(key);
  const target = results ?? source;
  const isColumn = results ? results.columns === 1 : byColumn;
  return isColumn
    ? cellOf(target, found, target.columns - 1, scope)
    : cellOf(target, target.rows - 1, found, scope);
}

const SAME = { shows: 'same' } as const;

export const LOOKUP = {
  MATCH: define([scalar, table, optional(number)], ([key, source, type = 1], scope) =>
    match(key, source, type, scope),
  ),
  XMATCH: define(
    [scalar, table, optional(number), optional(number)],
    ([key, source, mode = 0, search = 1], scope) => {
      const line = lineOf(source);
      const found = line ? findByMode(key, line, mode, search, scope) : -1;
      return found < 0 ? notFound(key) : found + 1;
    },
  ),
  VLOOKUP: define(
    [scalar, table, number, optional(flag)],
    ([key, source, column, sorted = true], scope) => vlookup(key, source, column, sorted, scope),
    SAME,
  ),
  HLOOKUP: define(
    [scalar, table, number, optional(flag)],
    ([key, source, row, sorted = true], scope) => hlookup(key, source, row, sorted, scope),
    SAME,
  ),
  INDEX: define(
    [table, optional(number), optional(number)],
    ([source, row, column]) => index(source, row, column),
    {
      arrays: true,
      shows: 'same',
    },
  ),
  XLOOKUP: define(
    [scalar, table, table, optional(later), optional(number), optional(number)],
    ([key, looked, results, missing, mode = 0, search = 1], scope) =>
      xlookup(
        key,
        looked,
        results,
        missing && !missing.omitted ? missing.value : null,
        [mode, search],
        scope,
      ),
    SAME,
  ),
  LOOKUP: define(
    [scalar, table, optional(table)],
    ([key, source, results], scope) => lookup(key, source, results, scope),
    SAME,
  ),
  CHOOSE: variadic(
    [number, given],
    [given],
    ([which, first], others) => [first, ...others][Math.trunc(which) - 1]?.it ?? ERRORS.number,
    { shows: 'same', fills: 'arguments' },
  ),
} satisfies Record<string, FunctionSpec>;
