import { partsOf } from '../../serial';
import { compareScalars } from '../coerce';
import { expression } from '../functions/regex';
import type { Scalar } from '../values';
import type { Data } from './data';
import type { Expression, Test } from './parse';
import { QueryError } from './tokens';

type Row = readonly Scalar[];

/** A value of one row; or, where a query groups, of the rows of a group. */
export function compute(expression: Expression, data: Data, rows: readonly Row[]): Scalar {
  switch (expression.kind) {
    case 'column':
      return rows[0]?.[data.columnOf(expression.name)] ?? null;
    case 'value':
      return expression.value;
    case 'aggregate':
      return aggregate(
        expression.name,
        rows.map((row) => compute(expression.of, data, [row])),
      );
    case 'call':
      return call(
        expression.name,
        expression.args.map((arg) => compute(arg, data, rows)),
      );
  }
}

const sum = (values: readonly Scalar[]) => values.reduce<number>((total, value) => total + Number(value), 0);
const ordered = (values: readonly Scalar[]) => [...values].sort(compareScalars);

const AGGREGATE: Readonly<Record<string, (values: readonly Scalar[]) => Scalar>> = {
  avg: (values) => (values.length === 0 ? null : sum(values) / values.length),
  count: (values) => values.length,
  max: (values) => ordered(values).at(-1) ?? null,
  min: (values) => ordered(values)[0] ?? null,
  sum: (values) => (values.length === 0 ? null : sum(values)),
};

/** Blanks do not count; only numbers are added. */
function aggregate(name: string, values: readonly Scalar[]): Scalar {
  const filled = values.filter((value) => value !== null);
  const needsNumbers = name === 'sum' || name === 'avg';
  if (needsNumbers && filled.some((value) => typeof value !== 'number')) {
    throw new QueryError(`${name.toUpperCase()}_AVG_ONLY_NUMERIC`);
  }
  return AGGREGATE[name]?.(filled) ?? null;
}

const ofNumber =
  (read: (number: number) => number) =>
  ([value = null]: Row) =>
    typeof value === 'number' ? read(value) : null;
const ofText =
  (read: (text: string) => string) =>
  ([value = null]: Row) =>
    typeof value === 'string' ? read(value) : null;
const ofTwo =
  (join: (one: number, other: number) => number) =>
  ([one = null, other = null]: Row) =>
    typeof one === 'number' && typeof other === 'number' ? join(one, other) : null;

/** The scalar functions of the language; months count from 0 and Sunday is day 1 in it. */
const CALLS: Readonly<Record<string, (args: Row) => Scalar>> = {
  '+': ofTwo((one, other) => one + other),
  '-': ofTwo((one, other) => one - other),
  '*': ofTwo((one, other) => one * other),
  '/': ofTwo((one, other) => one / other),
  datediff: ofTwo((one, other) => Math.floor(one) - Math.floor(other)),
  day: ofNumber((serial) => partsOf(serial).day),
  dayofweek: ofNumber((serial) => ((Math.floor(serial) - 1) % 7) + 1),
  hour: ofNumber((serial) => partsOf(serial).hour),
  lower: ofText((text) => text.toLowerCase()),
  minute: ofNumber((serial) => partsOf(serial).minute),
  month: ofNumber((serial) => partsOf(serial).month - 1),
  quarter: ofNumber((serial) => Math.ceil(partsOf(serial).month / 3)),
  second: ofNumber((serial) => partsOf(serial).second),
  todate: ofNumber(Math.floor),
  upper: ofText((text) => text.toUpperCase()),
  year: ofNumber((serial) => partsOf(serial).year),
};

function call(name: string, args: Row): Scalar {
  const run = CALLS[name];
  if (!run) throw new QueryError(`${name} is not implemented in the workbench`);
  return run(args);
}

/** Does a row pass a test? A blank passes none but `is null`. */
export function passes(test: Test, data: Data, row: Row): boolean {
  switch (test.kind) {
    case 'and':
      return test.tests.every((one) => passes(one, data, row));
    case 'or':
      return test.tests.some((one) => passes(one, data, row));
    case 'not':
      return !passes(test.test, data, row);
    case 'null':
      return compute(test.of, data, [row]) === null;
    case 'compare':
      return compare(test.how, compute(test.left, data, [row]), compute(test.right, data, [row]));
  }
}

const ORDERS: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

const TEXTS: Readonly<Record<string, (text: string, wanted: string) => boolean>> = {
  contains: (text, wanted) => text.includes(wanted),
  starts: (text, wanted) => text.startsWith(wanted),
  ends: (text, wanted) => text.endsWith(wanted),
  matches: (text, wanted) => text.search(wholePattern(wanted)) >= 0,
  like: (text, wanted) => likePattern(wanted).test(text),
};

/** Case counts here, other than in the operators of formulas. */
function compare(how: string, left: Scalar, right: Scalar): boolean {
  if (left === null || right === null) return how === '!=' && left !== right;
  const order = ORDERS[how];
  if (order) return typeof left === typeof right ? order(exactOrder(left, right)) : how === '!=';
  return TEXTS[how]?.(String(left), String(right)) ?? false;
}

function exactOrder(left: Scalar, right: Scalar): number {
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : Number(left > right);
  return compareScalars(left, right);
}

function wholePattern(wanted: string): RegExp {
  const pattern = expression(`^(?:${wanted})$`);
  if (!pattern) throw new QueryError(`Invalid regular expression: ${wanted}`);
  return pattern;
}

/** `%` stands for any text, `_` for one sign. */
function likePattern(wanted: string): RegExp {
  const source = wanted
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('%', '.*')
    .replaceAll('_', '.');
  return new RegExp(`^${source}$`, 's');
}
