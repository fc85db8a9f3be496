import { Area } from '../area';
import { singleOf } from '../arrays';
import { define, type FunctionSpec, given, lambda, number, table, variadic } from '../params';
import type { Scope } from '../scope';
import {
  ERRORS,
  failure,
  isLambda,
  type Lambda,
  Matrix,
  matrixOf,
  type Scalar,
  type Table,
  tableOf,
  type Value,
} from '../values';

const FILLS = { arrays: true, fills: 'always' } as const;

/** A range's row or column stays a range, so that functions of ranges work on it. */
function lineAt(source: Table, index: number, byRow: boolean): Table {
  if (source instanceof Area) {
    return byRow ? source.part(index, 0, 1, source.columns) : source.part(0, index, source.rows, 1);
  }
  return byRow ? new Matrix([source.row(index)]) : new Matrix(source.column(index).map((value) => [value]));
}

function map(parts: readonly { readonly it: Value }[], scope: Scope): Value {
  const each = parts.at(-1)?.it ?? null;
  const tables = parts.slice(0, -1).map(({ it }) => tableOf(it));
  const [first] = tables;
  if (!isLambda(each) || !first) return ERRORS.value;
  if (tables.some((one) => one.rows !== first.rows || one.columns !== first.columns)) {
    return failure('#VALUE!', 'MAP needs ranges of one size.');
  }
  return matrixOf(
    Array.from({ length: first.rows }, (_, row) =>
      Array.from({ length: first.columns }, (__, column) =>
        singleOf(each.apply(tables.map((one) => one.at(row, column))), scope),
      ),
    ),
  );
}

function overLines(source: Table, each: Lambda, byRow: boolean, scope: Scope): Value {
  const length = byRow ? source.rows : source.columns;
  const values = Array.from({ length }, (_, index) =>
    singleOf(each.apply([lineAt(source, index, byRow)]), scope),
  );
  return byRow ? matrixOf(values.map((value) => [value])) : matrixOf([values]);
}

function reduce(start: Value, source: Table, each: Lambda): Value {
  let total = start;
  for (const value of source.toRows().flat()) total = each.apply([total, value]);
  return total;
}

function scan(start: Value, source: Table, each: Lambda, scope: Scope): Value {
  let total = start;
  const next = (value: Scalar) => {
    total = singleOf(each.apply([total, value]), scope);
    return total as Scalar;
  };
  return matrixOf(source.toRows().map((row) => row.map(next)));
}

function make(rows: number, columns: number, each: Lambda, scope: Scope): Value {
  if (rows < 1 || columns < 1 || rows * columns > 1_000_000) return ERRORS.value;
  return matrixOf(
    Array.from({ length: Math.trunc(rows) }, (_, row) =>
      Array.from({ length: Math.trunc(columns) }, (__, column) =>
        singleOf(each.apply([row + 1, column + 1]), scope),
      ),
    ),
  );
}

export const LAMBDAS = {
  MAP: variadic(
    [given, given],
    [given],
    ([first, second], more, scope) => map([first, second, ...more], scope),
    FILLS,
  ),
  BYROW: define([table, lambda], ([source, each], scope) => overLines(source, each, true, scope), FILLS),
  BYCOL: define([table, lambda], ([source, each], scope) => overLines(source, each, false, scope), FILLS),
  REDUCE: define([given, table, lambda], ([start, source, each]) => reduce(start.it, source, each), FILLS),
  SCAN: define(
    [given, table, lambda],
    ([start, source, each], scope) => scan(start.it, source, each, scope),
    FILLS,
  ),
  MAKEARRAY: define(
    [number, number, lambda],
    ([rows, columns, each], scope) => make(rows, columns, each, scope),
    FILLS,
  ),
} satisfies Record<string, FunctionSpec>;
