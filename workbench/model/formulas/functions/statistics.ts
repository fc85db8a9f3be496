import type { CellError } from '../../contract';
import { Area } from '../area';
import { toNumber } from '../coerce';
import { finite } from '../operators';
import { define, type FunctionSpec, given, number, optional, table, variadic } from '../params';
import type { Scope } from '../scope';
import { ERRORS, isError, isTable, type Scalar, type Table, tableOf } from '../values';
import { type Given, numbersOf, overNumbers } from './math';

const sum = (numbers: readonly number[]) => numbers.reduce((total, value) => total + value, 0);
const mean = (numbers: readonly number[]) => sum(numbers) / numbers.length;
const most = (numbers: readonly number[]) =>
  numbers.reduce((one, other) => Math.max(one, other), numbers[0] ?? 0);
const least = (numbers: readonly number[]) =>
  numbers.reduce((one, other) => Math.min(one, other), numbers[0] ?? 0);
const ascending = (numbers: readonly number[]) => [...numbers].sort((one, other) => one - other);

function variance(numbers: readonly number[], ofSample: boolean): number | CellError {
  const divisor = numbers.length - (ofSample ? 1 : 0);
  if (divisor < 1) return ERRORS.zero;
  const middle = mean(numbers);
  return sum(numbers.map((value) => (value - middle) ** 2)) / divisor;
}

function deviation(numbers: readonly number[], ofSample: boolean): number | CellError {
  const squared = variance(numbers, ofSample);
  return isError(squared) ? squared : Math.sqrt(squared);
}

/** Between the two nearest of the sorted numbers, as PERCENTILE has it. */
function percentile(numbers: readonly number[], share: number): number | CellError {
  if (numbers.length === 0 || share < 0 || share > 1) return ERRORS.number;
  const sorted = ascending(numbers);
  const place = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return low + (high - low) * (place % 1);
}

function mode(numbers: readonly number[]): number | CellError {
  const counts = new Map<number, number>();
  for (const value of numbers) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best, count] = [...counts].reduce((one, other) => (other[1] > one[1] ? other : one), [0, 1]);
  return count > 1 ? best : ERRORS.missing;
}

function rank(value: number, numbers: readonly number[], isAscending: boolean, average: boolean): Scalar {
  const before = numbers.filter((other) => (isAscending ? other < value : other > value)).length;
  const ties = numbers.filter((other) => other === value).length;
  if (ties === 0) return ERRORS.missing;
  return before + (average ? (ties + 1) / 2 : 1);
}

const SAME = { shows: 'same' } as const;

/** A function of the numbers of one range and one more number. */
const ofRange = (compute: (numbers: readonly number[], extra: number) => number | CellError) =>
  define(
    [given, number],
    ([range, extra], scope) => {
      const numbers = numbersOf([range], scope);
      return isError(numbers) ? numbers : finite(compute(numbers, extra));
    },
    SAME,
  );

const ranking = (average: boolean) =>
  define([number, given, optional(number)], ([value, range, order = 0], scope) => {
    const numbers = numbersOf([range], scope);
    return isError(numbers) ? numbers : rank(value, numbers, order !== 0, average);
  });

const nth = (sorted: readonly number[], place: number) => sorted[Math.trunc(place) - 1] ?? ERRORS.number;

/** Counts what is given by a test on each value; `blanks` says whether the rows below the filled ones count too. */
const counting = (test: (value: Scalar) => boolean) =>
  variadic([given], [given], ([first], more) =>
    [first, ...more].reduce((total, { it }) => total + countIn(tableOf(it), test), 0),
  );

function countIn(values: Table, test: (value: Scalar) => boolean): number {
  let count = test(null) ? (values.rows - values.filledRows) * values.columns : 0;
  for (const value of values.values()) if (test(value)) count++;
  return count;
}

function countNumbers(values: readonly Given[], { book }: Scope): number {
  return values.reduce((total, { it }) => {
    if (isTable(it)) return total + countIn(it, (value) => typeof value === 'number');
    return total + Number(!isError(toNumber(tableOf(it).at(0, 0), book.typing)));
  }, 0);
}

/** Values with texts as 0 and TRUE as 1, as the functions ending in A take them. */
const overAll = (compute: (numbers: readonly number[]) => number | CellError) =>
  variadic([table], [table], ([first], more) => {
    const values = [first, ...more].flatMap((one) => [...one.values()]).filter((value) => value !== null);
    const wrong = values.find(isError);
    return (
      wrong ??
      finite(compute(values.map((value) => (typeof value === 'number' ? value : Number(value === true)))))
    );
  });

const unique = (tables: readonly Table[]) =>
  new Set(
    tables
      .flatMap((one) => [...one.values()])
      .filter((value) => value !== null && value !== '')
      .map(uniqueKey),
  ).size;

const uniqueKey = (value: Scalar) =>
  typeof value === 'string' ? value.toLowerCase() : isError(value) ? value.error : value;

type Summary = (numbers: readonly number[]) => number | CellError;

/** SUBTOTAL's functions by number; 3 counts everything and is apart. */
const SUMMARIES: Readonly<Record<number, Summary>> = {
  1: (numbers) => (numbers.length === 0 ? ERRORS.zero : mean(numbers)),
  2: (numbers) => numbers.length,
  4: most,
  5: least,
  6: (numbers) => numbers.reduce((product, value) => product * value, 1),
  7: (numbers) => deviation(numbers, true),
  8: (numbers) => deviation(numbers, false),
  9: sum,
  10: (numbers) => variance(numbers, true),
  11: (numbers) => variance(numbers, false),
};

/** Codes above 100 leave hidden rows out; a SUBTOTAL among the cells is never counted twice. */
function subtotal(code: number, tables: readonly Table[], scope: Scope): Scalar {
  const values = tables.flatMap((one) => countedIn(one, code > 100, scope));
  if (code % 100 === 3) return values.length;
  const compute = SUMMARIES[code % 100];
  if (!compute || code < 1 || code > 111 || (code > 11 && code < 101)) return ERRORS.value;
  const wrong = values.find(isError);
  return wrong ?? finite(compute(values.filter((value) => typeof value === 'number')));
}

function countedIn(values: Table, skipHidden: boolean, { book }: Scope): Scalar[] {
  if (!(values instanceof Area)) return [...values.values()].filter((value) => value !== null);
  const { sheet, top, left } = values;
  const counted: Scalar[] = [];
  const add = (row: number, column: number) => {
    const formula = book.formulaAt(sheet, top + row, left + column) ?? '';
    const value = /^=\s*SUBTOTAL\(/i.test(formula) ? null : values.at(row, column);
    if (value !== null) counted.push(value);
  };
  for (let row = 0; row < values.filledRows; row++) {
    if (skipHidden && book.isRowHidden(sheet, top + row)) continue;
    for (let column = 0; column < values.columns; column++) add(row, column);
  }
  return counted;
}

export const STATISTICS = {
  AVERAGE: overNumbers((numbers) => (numbers.length === 0 ? ERRORS.zero : mean(numbers))),
  MAX: overNumbers(most),
  MIN: overNumbers(least),
  MEDIAN: overNumbers((numbers) => percentile(numbers, 0.5)),
  MODE: overNumbers(mode),
  STDEV: overNumbers((numbers) => deviation(numbers, true)),
  'STDEV.S': overNumbers((numbers) => deviation(numbers, true)),
  STDEVP: overNumbers((numbers) => deviation(numbers, false)),
  'STDEV.P': overNumbers((numbers) => deviation(numbers, false)),
  VAR: overNumbers((numbers) => variance(numbers, true)),
  'VAR.S': overNumbers((numbers) => variance(numbers, true)),
  VARP: overNumbers((numbers) => variance(numbers, false)),
  'VAR.P': overNumbers((numbers) => variance(numbers, false)),
  AVERAGEA: overAll((numbers) => (numbers.length === 0 ? ERRORS.zero : mean(numbers))),
  MAXA: overAll(most),
  MINA: overAll(least),
  COUNT: variadic([given], [given], ([first], more, scope) => countNumbers([first, ...more], scope)),
  COUNTA: counting((value) => value !== null),
  COUNTBLANK: counting((value) => value === null || value === ''),
  COUNTUNIQUE: variadic([table], [table], ([first], more) => unique([first, ...more])),
  LARGE: ofRange((numbers, place) => nth(ascending(numbers).reverse(), place)),
  SMALL: ofRange((numbers, place) => nth(ascending(numbers), place)),
  PERCENTILE: ofRange(percentile),
  'PERCENTILE.INC': ofRange(percentile),
  QUARTILE: ofRange((numbers, quarter) => percentile(numbers, Math.trunc(quarter) / 4)),
  'QUARTILE.INC': ofRange((numbers, quarter) => percentile(numbers, Math.trunc(quarter) / 4)),
  RANK: ranking(false),
  'RANK.EQ': ranking(false),
  'RANK.AVG': ranking(true),
  SUBTOTAL: variadic([number, table], [table], ([code, first], more, scope) =>
    subtotal(code, [first, ...more], scope),
  ),
} satisfies Record<string, FunctionSpec>;
