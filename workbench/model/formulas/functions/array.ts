import { below, beside, columnPatterns, operandOf, transposed } from '../arrays';
import { finite } from '../operators';
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

function sequence(rows: number, columns: number, start: number, step: number): Value {
  if (rows < 1 || columns < 1 || rows * columns > 1_000_000) return ERRORS.number;
  return new Matrix(
    Array.from({ length: Math.trunc(rows) }, (_, row) =>
      Array.from(
        { length: Math.trunc(columns) },
        (__, column) => start + (row * Math.trunc(columns) + column) * step,
      ),
    ),
  );
}

/** All values in one line; `ignore`: 1 without blanks, 2 without errors, 3 without both. */
function lineOf(source: Table, ignore: number, byColumn: boolean): Scalar[] {
  const values = byColumn ? transposed(source).flat() : source.toRows().flat();
  return values.filter((value) => !(ignore % 2 === 1 && value === null) && !(ignore >= 2 && isError(value)));
}

function wrap(source: Table, count: number, pad: Value, byRow: boolean): Value {
  const values = source.toRows().flat();
  const size = Math.trunc(count);
  if (size < 1) return ERRORS.number;
  const filler = tableOf(pad).at(0, 0);
  const lines = Array.from({ length: Math.ceil(values.length / size) }, (_, line) =>
    Array.from({ length: size }, (__, index) =>
      line * size + index < values.length ? (values[line * size + index] ?? null) : filler,
    ),
  );
  return byRow ? matrixOf(lines) : new Matrix(transposed(new Matrix(lines)));
}

function pick(source: Table, places: readonly { readonly it: Value }[], byRow: boolean): Value {
  const lines = byRow ? source.toRows() : transposed(source);
  const wanted = places.flatMap(({ it }) => tableOf(it).toRows().flat()).map(Number);
  const picked = wanted.map((place) => lines[place > 0 ? place - 1 : lines.length + place]);
  if (picked.some((line) => line === undefined)) return ERRORS.value;
  const matrix = new Matrix(picked as Scalar[][], byRow ? columnPatterns(source) : []);
  return byRow ? matrix : new Matrix(transposed(matrix));
}

function multiplied(left: Table, right: Table): Value {
  if (left.columns !== right.rows) return ERRORS.value;
  const cells = left
    .toRows()
    .map((row) =>
      transposed(right).map((column) =>
        finite(row.reduce<number>((total, value, index) => total + Number(value) * Number(column[index]), 0)),
      ),
    );
  return new Matrix(cells);
}

function frequency(values: Table, bounds: Table): Value {
  const limits = [...bounds.values()]
    .filter((value) => typeof value === 'number')
    .sort((one, other) => one - other);
  const counts = Array<number>(limits.length + 1).fill(0);
  for (const value of values.values()) {
    if (typeof value !== 'number') continue;
    const place = limits.findIndex((limit) => value <= limit);
    const index = place < 0 ? limits.length : place;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return new Matrix(counts.map((count) => [count]));
}

const cornerOf = (source: Table, rows: number, columns: number): Value =>
  matrixOf(
    source
      .toRows()
      .slice(0, Math.trunc(rows))
      .map((row) => row.slice(0, Math.trunc(columns))),
    columnPatterns(source),
  );

const mismatch = failure('#VALUE!', 'The ranges do not fit beside each other.');

export const ARRAY = {
  ARRAYFORMULA: define([given], ([{ it }], scope) => (isTable(it) ? it : operandOf(it, scope)), {
    ...FILLS,
    shows: 'same',
  }),
  TRANSPOSE: define([table], ([source]) => new Matrix(transposed(source)), FILLS),
  FLATTEN: variadic(
    [table],
    [table],
    ([first], more) =>
      matrixOf([first, ...more].flatMap((one) => lineOf(one, 0, false)).map((value) => [value])),
    FILLS,
  ),
  SEQUENCE: define(
    [number, optional(number), optional(number), optional(number)],
    ([rows, columns = 1, start = 1, step = 1]) => sequence(rows, columns, start, step),
    { fills: 'always' },
  ),
  ARRAY_CONSTRAIN: define(
    [table, number, number],
    ([source, rows, columns]) => cornerOf(source, rows, columns),
    FILLS,
  ),
  TOCOL: define(
    [table, optional(number), optional(flag)],
    ([source, ignore = 0, byColumn = false]) =>
      matrixOf(lineOf(source, ignore, byColumn).map((value) => [value])),
    FILLS,
  ),
  TOROW: define(
    [table, optional(number), optional(flag)],
    ([source, ignore = 0, byColumn = false]) => matrixOf([lineOf(source, ignore, byColumn)]),
    FILLS,
  ),
  WRAPROWS: define(
    [table, number, optional(given)],
    ([source, count, pad]) => wrap(source, count, pad?.it ?? ERRORS.missing, true),
    FILLS,
  ),
  WRAPCOLS: define(
    [table, number, optional(given)],
    ([source, count, pad]) => wrap(source, count, pad?.it ?? ERRORS.missing, false),
    FILLS,
  ),
  CHOOSEROWS: variadic(
    [table, given],
    [given],
    ([source, first], more) => pick(source, [first, ...more], true),
    FILLS,
  ),
  CHOOSECOLS: variadic(
    [table, given],
    [given],
    ([source, first], more) => pick(source, [first, ...more], false),
    FILLS,
  ),
  HSTACK: variadic([table], [table], ([first], more) => beside([first, ...more]) ?? mismatch, FILLS),
  VSTACK: variadic([table], [table], ([first], more) => below([first, ...more]) ?? mismatch, FILLS),
  MMULT: define([table, table], ([left, right]) => multiplied(left, right), FILLS),
  FREQUENCY: define([table, table], ([values, bounds]) => frequency(values, bounds), FILLS),
} satisfies Record<string, FunctionSpec>;
