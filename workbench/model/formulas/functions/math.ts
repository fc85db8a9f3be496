import type { CellError } from '../../contract';
import { toNumber } from '../coerce';
import { finite } from '../operators';
import { define, type FunctionSpec, given, number, optional, table, variadic } from '../params';
import type { Scope } from '../scope';
import { ERRORS, isError, isTable, type Scalar, type Table, tableOf, type Value } from '../values';

export interface Given {
  readonly it: Value;
}

/** The numbers among arguments: texts, flags and blanks of ranges are passed over, what is given directly is read as a number. */
export function numbersOf(values: readonly Given[], scope: Scope): number[] | CellError {
  const numbers: number[] = [];
  for (const { it } of values) {
    const wrong = isTable(it)
      ? collect(it, numbers)
      : add(toNumber(tableOf(it).at(0, 0), scope.book.typing), numbers);
    if (wrong) return wrong;
    if (isTable(it)) scope.book.pattern = it.patternAt(0, 0) || scope.book.pattern;
  }
  return numbers;
}

function collect(values: Table, numbers: number[]): CellError | undefined {
  const { filledRows, columns } = values;
  for (let row = 0; row < filledRows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = values.at(row, column);
      if (typeof value === 'number') numbers.push(value);
      else if (isError(value)) return value;
    }
  }
  return undefined;
}

function add(value: number | CellError, numbers: number[]): CellError | undefined {
  if (typeof value !== 'number') return value;
  numbers.push(value);
  return undefined;
}

const SAME = { shows: 'same' } as const;

/** A function of all numbers given: `overNumbers((numbers) => Math.max(...numbers))`. */
export function overNumbers(compute: (numbers: readonly number[]) => number | CellError): FunctionSpec {
  return variadic(
    [given],
    [given],
    ([first], more, scope) => {
      const numbers = numbersOf([first, ...more], scope);
      return isError(numbers) ? numbers : finite(compute(numbers));
    },
    SAME,
  );
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, value) => total + value, 0);

/** Rounds half away from zero on the decimal digits people see: 1.005 to 2 places is 1.01. */
function roundTo(value: number, places: number, round: (size: number) => number = Math.round): number {
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential(14).split('e');
  const scaled = Number(`${mantissa}e${Number(exponent) + places}`);
  const size = Number(`${round(scaled)}e${-places}`);
  return value < 0 ? -size : size;
}

const rounding = (round: (size: number) => number) =>
  define(
    [number, optional(number)],
    ([value, places = 0]) => finite(roundTo(value, Math.trunc(places), round)),
    SAME,
  );

/** Multiples: CEILING and FLOOR round away from or towards zero with the sign of the factor. */
function toMultiple(value: number, factor: number, round: (size: number) => number): Scalar {
  if (factor === 0) return 0;
  if (value > 0 && factor < 0) return ERRORS.number;
  return finite(roundTo(round(roundTo(value / factor, 12)) * factor, 12));
}

const simple = (compute: (value: number) => number) => define([number], ([value]) => finite(compute(value)));

function factorial(value: number): number {
  if (value < 0 || value > 170) return Number.NaN;
  let product = 1;
  for (let factor = 2; factor <= Math.floor(value); factor++) product *= factor;
  return product;
}

const divisor = (one: number, other: number): number => (other === 0 ? one : divisor(other, one % other));

/** Excel's and Google's remainder has the sign of the divisor. */
const modulo = (value: number, by: number): Scalar =>
  by === 0 ? ERRORS.zero : finite(value - by * Math.floor(value / by));

function sumProduct(tables: readonly Table[]): Scalar {
  const [first] = tables;
  if (!first || tables.some((other) => other.rows !== first.rows || other.columns !== first.columns))
    return ERRORS.value;
  let total = 0;
  for (let row = 0; row < Math.max(...tables.map((one) => one.filledRows)); row++) {
    for (let column = 0; column < first.columns; column++) {
      const product = productAt(tables, row, column);
      if (isError(product)) return product;
      total += product;
    }
  }
  return finite(total);
}

function productAt(tables: readonly Table[], row: number, column: number): number | CellError {
  let product = 1;
  for (const one of tables) {
    const value = one.at(row, column);
    if (isError(value)) return value;
    product *= typeof value === 'number' ? value : value === true ? 1 : 0;
  }
  return product;
}

/** Repeatable chance: the same moment gives the same numbers, whatever is read first. */
function chance({ book, sheet, row, column }: Scope): number {
  const seed =
    Math.sin(book.now('moment') * 12.9898 + sheet.key * 4.1 + row * 78.233 + column * 37.719) * 43758.5453;
  return seed - Math.floor(seed);
}

export const MATH = {
  SUM: overNumbers(sum),
  PRODUCT: overNumbers((numbers) => numbers.reduce((product, value) => product * value, 1)),
  SUMSQ: overNumbers((numbers) => sum(numbers.map((value) => value * value))),
  GCD: overNumbers((numbers) => numbers.reduce((one, other) => divisor(one, Math.trunc(other)), 0)),
  LCM: overNumbers((numbers) =>
    numbers.reduce((one, other) => (one * other) / (divisor(one, other) || 1), 1),
  ),
  SUMPRODUCT: variadic([table], [table], ([first], more) => sumProduct([first, ...more]), { arrays: true }),
  ROUND: rounding(Math.round),
  ROUNDUP: rounding((size) => Math.ceil(roundTo(size, 9))),
  ROUNDDOWN: rounding((size) => Math.floor(roundTo(size, 9))),
  TRUNC: rounding((size) => Math.floor(roundTo(size, 9))),
  INT: define([number], ([value]) => Math.floor(value), SAME),
  ABS: define([number], ([value]) => Math.abs(value), SAME),
  MROUND: define([number, number], ([value, factor]) =>
    value * factor < 0 ? ERRORS.number : toMultiple(value, factor, Math.round),
  ),
  CEILING: define([number, optional(number)], ([value, factor = 1]) => toMultiple(value, factor, Math.ceil)),
  FLOOR: define([number, optional(number)], ([value, factor = 1]) => toMultiple(value, factor, Math.floor)),
  'CEILING.MATH': define([number, optional(number)], ([value, factor = 1]) =>
    toMultiple(value, Math.abs(factor), Math.ceil),
  ),
  'FLOOR.MATH': define([number, optional(number)], ([value, factor = 1]) =>
    toMultiple(value, Math.abs(factor), Math.floor),
  ),
  EVEN: simple((value) => Math.sign(value) * 2 * Math.ceil(Math.abs(value) / 2)),
  ODD: simple((value) => (value < 0 ? -1 : 1) * (2 * Math.ceil((Math.abs(value) + 1) / 2) - 1)),
  MOD: define([number, number], ([value, by]) => modulo(value, by)),
  QUOTIENT: define([number, number], ([value, by]) => (by === 0 ? ERRORS.zero : Math.trunc(value / by))),
  POWER: define([number, number], ([base, exponent]) => finite(base ** exponent)),
  SQRT: simple(Math.sqrt),
  EXP: simple(Math.exp),
  LN: define([number], ([value]) => (value > 0 ? Math.log(value) : ERRORS.number)),
  LOG10: define([number], ([value]) => (value > 0 ? Math.log10(value) : ERRORS.number)),
  LOG: define([number, optional(number)], ([value, base = 10]) => {
    if (value <= 0 || base <= 0) return ERRORS.number;
    return base === 1 ? ERRORS.zero : roundTo(Math.log(value) / Math.log(base), 13);
  }),
  SIGN: simple(Math.sign),
  PI: define([], () => Math.PI),
  FACT: simple(factorial),
  COMBIN: define([number, number], ([of, taken]) =>
    finite(Math.round(factorial(of) / (factorial(taken) * factorial(of - taken)))),
  ),
  SIN: simple(Math.sin),
  COS: simple(Math.cos),
  TAN: simple(Math.tan),
  ASIN: simple(Math.asin),
  ACOS: simple(Math.acos),
  ATAN: simple(Math.atan),
  ATAN2: define([number, number], ([x, y]) => (x === 0 && y === 0 ? ERRORS.zero : Math.atan2(y, x))),
  RADIANS: simple((value) => (value * Math.PI) / 180),
  DEGREES: simple((value) => (value * 180) / Math.PI),
  RAND: define([], (_, scope) => chance(scope)),
  RANDBETWEEN: define([number, number], ([low, high], scope) =>
    high < low
      ? ERRORS.number
      : Math.ceil(low) + Math.floor(chance(scope) * (Math.floor(high) - Math.ceil(low) + 1)),
  ),
} satisfies Record<string, FunctionSpec>;
