import * as formulajs from '@formulajs/formulajs';
import { type FunctionSpec, given, variadic } from '../params';
import { ERRORS, failure, isError, type Scalar, tableOf, type Value } from '../values';

/**
 * Financial, statistical and engineering functions that mean in Sheets what they mean in Excel. Not taken from the
 * library: everything with days (it counts in JavaScript dates), text, look-ups and criteria.
 */
const BORROWED = `
  PMT PV FV NPER RATE IPMT PPMT CUMIPMT CUMPRINC NPV IRR MIRR SLN SYD DB DDB EFFECT NOMINAL RRI PDURATION
  CORREL PEARSON RSQ SLOPE INTERCEPT STEYX FORECAST GEOMEAN HARMEAN TRIMMEAN DEVSQ AVEDEV KURT SKEW STANDARDIZE
  PERMUT FISHER FISHERINV GAMMALN
  BIN2DEC BIN2HEX BIN2OCT DEC2BIN DEC2HEX DEC2OCT HEX2BIN HEX2DEC HEX2OCT OCT2BIN OCT2DEC OCT2HEX
  BITAND BITOR BITXOR BITLSHIFT BITRSHIFT BASE DECIMAL ROMAN ARABIC DELTA GESTEP ERF ERFC
  SINH COSH TANH ASINH ACOSH ATANH COT COTH CSC CSCH SEC SECH ACOT FACTDOUBLE MULTINOMIAL SQRTPI
`
  .trim()
  .split(/\s+/);

type Borrowed = (...args: readonly unknown[]) => unknown;

const library = formulajs as unknown as Readonly<Record<string, Borrowed | undefined>>;

/** One value is itself, a range is the list of its values. */
function plain(value: Value): unknown {
  const table = tableOf(value);
  return table.rows * table.columns === 1
    ? table.at(0, 0)
    : [...table.values()].filter((one) => one !== null);
}

function errorAmong(values: readonly { readonly it: Value }[]): Scalar | undefined {
  for (const { it } of values) for (const value of tableOf(it).values()) if (isError(value)) return value;
  return undefined;
}

/** The library gives its errors as Error objects named by their code. */
function resultOf(result: unknown): Scalar {
  if (result instanceof Error) return failure(result.message);
  if (typeof result === 'number') return Number.isFinite(result) ? result : ERRORS.number;
  return typeof result === 'string' || typeof result === 'boolean' ? result : ERRORS.value;
}

function borrow(name: string): FunctionSpec {
  const compute = library[name];
  if (!compute) throw new Error(`@formulajs/formulajs has no ${name}`);
  return variadic(
    [],
    [given],
    (_, values) => errorAmong(values) ?? resultOf(compute(...values.map(({ it }) => plain(it)))),
  );
}

export const LIBRARY: Readonly<Record<string, FunctionSpec>> = Object.fromEntries(
  BORROWED.map((name) => [name, borrow(name)]),
);
