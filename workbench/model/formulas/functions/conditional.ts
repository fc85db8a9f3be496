import type { CellError } from '../../contract';
import { Area } from '../area';
import { conditionsOf, type Matches, matchAll } from '../matching';
import { finite } from '../operators';
import { anything, define, type FunctionSpec, given, optional, table, variadic } from '../params';
import type { Scope } from '../scope';
import { ERRORS, isError, type Scalar, type Table, tableOf } from '../values';

type Part = Parameters<typeof conditionsOf>[0][number];

/** The numbers of a table at the matching cells; an error among them is the result. */
function numbersAt(values: Table, { cells }: Matches): number[] | CellError {
  const numbers: number[] = [];
  for (const [row, column] of cells) {
    const value = values.at(row, column);
    if (isError(value)) return value;
    if (typeof value === 'number') numbers.push(value);
  }
  return numbers;
}

function over(
  values: Table,
  parts: readonly Part[],
  scope: Scope,
  compute: (numbers: readonly number[]) => number | CellError,
): Scalar {
  const matches = matchAll(conditionsOf(parts, scope), scope, [values]);
  if (isError(matches)) return matches;
  const numbers = numbersAt(values, matches);
  scope.book.pattern = values.patternAt(0, 0);
  return isError(numbers) ? numbers : finite(compute(numbers));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, value) => total + value, 0);
const mean = (numbers: readonly number[]) =>
  numbers.length === 0 ? ERRORS.zero : sum(numbers) / numbers.length;
const most = (numbers: readonly number[]) =>
  numbers.reduce((one, other) => Math.max(one, other), numbers[0] ?? 0);
const least = (numbers: readonly number[]) =>
  numbers.reduce((one, other) => Math.min(one, other), numbers[0] ?? 0);

function count(parts: readonly Part[], scope: Scope): Scalar {
  const matches = matchAll(conditionsOf(parts, scope), scope);
  return isError(matches) ? matches : matches.cells.length + matches.blankTail;
}

/** SUMIF takes its sums from a range of the criterion range's size that starts where the given one starts. */
function alike(values: Table | undefined, range: Table): Table {
  if (!values) return range;
  return values instanceof Area ? values.part(0, 0, range.rows, range.columns) : values;
}

const SAME = { shows: 'same' } as const;

const single = (compute: (numbers: readonly number[]) => number | CellError) =>
  define(
    [table, anything, optional(table)],
    ([range, wanted, values], scope) => over(alike(values, range), [{ it: range }, wanted], scope, compute),
    SAME,
  );

const multiple = (compute: (numbers: readonly number[]) => number | CellError) =>
  variadic(
    [table, given, anything],
    [given, anything],
    ([values, range, wanted], more, scope) => over(tableOf(values), [range, wanted, ...more], scope, compute),
    SAME,
  );

export const CONDITIONAL = {
  COUNTIF: define([given, anything], ([range, wanted], scope) => count([range, wanted], scope)),
  COUNTIFS: variadic([given, anything], [given, anything], ([range, wanted], more, scope) =>
    count([range, wanted, ...more], scope),
  ),
  SUMIF: single(sum),
  AVERAGEIF: single(mean),
  SUMIFS: multiple(sum),
  AVERAGEIFS: multiple(mean),
  MAXIFS: multiple(most),
  MINIFS: multiple(least),
} satisfies Record<string, FunctionSpec>;
