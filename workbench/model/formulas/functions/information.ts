import { isDateFormat } from '../../display';
import { Area } from '../area';
import { anything, define, type FunctionSpec, given, number } from '../params';
import type { Scope } from '../scope';
import { ERRORS, isError, isTable, type Scalar, tableOf, type Value } from '../values';
import { isEmail, isUrl } from '../web-text';

const is = (test: (value: Scalar) => boolean) => define([anything], ([{ it }]) => test(it));

const ERROR_NUMBERS: Readonly<Record<string, number>> = {
  '#NULL!': 1,
  '#DIV/0!': 2,
  '#VALUE!': 3,
  '#REF!': 4,
  '#NAME?': 5,
  '#NUM!': 6,
  '#N/A': 7,
};

const TYPES: Readonly<Record<string, number>> = { number: 1, string: 2, boolean: 4, object: 16 };

const asNumber = (value: Scalar): Scalar =>
  typeof value === 'number' || isError(value) ? value : value === true ? 1 : 0;

function isDate(value: Value, { book }: Scope): boolean {
  const table = tableOf(value);
  const pattern = isTable(value) ? table.patternAt(0, 0) : book.pattern;
  return typeof table.at(0, 0) === 'number' && isDateFormat(pattern);
}

function isFormula(value: Value, { book }: Scope): boolean {
  return value instanceof Area && book.formulaAt(value.sheet, value.top, value.left) !== null;
}

export const INFORMATION = {
  ISBLANK: is((value) => value === null),
  ISNUMBER: is((value) => typeof value === 'number'),
  ISTEXT: is((value) => typeof value === 'string'),
  ISNONTEXT: is((value) => typeof value !== 'string'),
  ISLOGICAL: is((value) => typeof value === 'boolean'),
  ISERROR: is(isError),
  ISERR: is((value) => isError(value) && value.error !== '#N/A'),
  ISNA: is((value) => isError(value) && value.error === '#N/A'),
  ISEMAIL: is((value) => typeof value === 'string' && isEmail(value)),
  ISURL: is((value) => typeof value === 'string' && isUrl(value)),
  ISEVEN: define([number], ([value]) => Math.trunc(value) % 2 === 0),
  ISODD: define([number], ([value]) => Math.trunc(value) % 2 !== 0),
  ISDATE: define([given], ([value], scope) => isDate(value.it, scope)),
  ISFORMULA: define([given], ([value], scope) => isFormula(value.it, scope)),
  ISREF: define([given], ([value]) => value.it instanceof Area),
  N: define([anything], ([{ it }]) => asNumber(it)),
  NA: define([], () => ERRORS.missing),
  TYPE: define([given], ([{ it }]) =>
    isTable(it) && it.rows * it.columns > 1 ? 64 : (TYPES[typeof tableOf(it).at(0, 0)] ?? 1),
  ),
  'ERROR.TYPE': define([anything], ([{ it }]) =>
    isError(it) ? (ERROR_NUMBERS[it.error] ?? 8) : ERRORS.missing,
  ),
} satisfies Record<string, FunctionSpec>;
