import type { TypingContext } from '../coercion';
import type { CellError } from '../contract';
import { isDateFormat } from '../display';
import { compareScalars, sameScalar, toNumber, toText } from './coerce';
import { ERRORS, isError, type Scalar } from './values';

type Operator = (left: Scalar, right: Scalar, context: TypingContext) => Scalar;

const arithmetic =
  (compute: (left: number, right: number) => number | CellError): Operator =>
  (left, right, context) => {
    const one = toNumber(left, context);
    if (typeof one !== 'number') return one;
    const other = toNumber(right, context);
    if (typeof other !== 'number') return other;
    return finite(compute(one, other));
  };

const comparison =
  (holds: (order: number) => boolean): Operator =>
  (left, right) =>
    isError(left) ? left : isError(right) ? right : holds(compareScalars(left, right));

/** A number, or `#NUM!` when it is beyond all numbers. */
export function finite(value: number | CellError): Scalar {
  return typeof value !== 'number' || Number.isFinite(value) ? value : ERRORS.number;
}

const join: Operator = (left, right) => {
  const one = toText(left);
  if (isError(one)) return one;
  const other = toText(right);
  return isError(other) ? other : one + other;
};

const equal: Operator = (left, right) =>
  isError(left) ? left : isError(right) ? right : sameScalar(left, right);

const unequal: Operator = (left, right, context) => {
  const same = equal(left, right, context);
  return typeof same === 'boolean' ? !same : same;
};

/** Every operator between two values. */
export const BINARY: Readonly<Record<string, Operator>> = {
  '+': arithmetic((left, right) => left + right),
  '-': arithmetic((left, right) => left - right),
  '*': arithmetic((left, right) => left * right),
  '/': arithmetic((left, right) => (right === 0 ? ERRORS.zero : left / right)),
  '^': arithmetic((left, right) => left ** right),
  '&': join,
  '=': equal,
  '<>': unequal,
  '<': comparison((order) => order < 0),
  '>': comparison((order) => order > 0),
  '<=': comparison((order) => order <= 0),
  '>=': comparison((order) => order >= 0),
};

/** Every operator before or after one value. */
export const UNARY: Readonly<Record<string, (value: Scalar, context: TypingContext) => Scalar>> = {
  '+': (value) => value,
  '-': (value, context) => arithmetic((left, right) => left - right)(0, value, context),
  '%': (value, context) => arithmetic((left, right) => left / right)(value, 100, context),
};

/** The number format of a computed number: a day plus a number is a day, a day minus a day is a number. */
export function patternOfOperation(operator: string, left: string, right: string): string {
  if (operator === '+' || operator === '-') {
    const days = Number(isDateFormat(left)) + Number(isDateFormat(right));
    return days === 2 ? '' : left || right;
  }
  if (operator !== '*' && operator !== '/') return '';
  return [left, right].find((pattern) => pattern !== '' && !isDateFormat(pattern)) ?? '';
}
