import type { CellError } from '../contract';
import { toFlag, toNumber, toText } from './coerce';
import type { Scope } from './scope';
import {
  ERRORS,
  isError,
  isLambda,
  isTable,
  type Lambda,
  type Scalar,
  type Table,
  tableOf,
  type Value,
} from './values';

/** An argument that is evaluated only when asked for: as a single value or as whatever it is. */
export interface Thunk {
  value(): Value;
  readonly omitted: boolean;
}

/** How a function takes an argument. */
export interface Param<T> {
  /** `single` arguments are repeated over arrays, `whole` ones are given as they are, `later` ones are not evaluated. */
  readonly take: 'single' | 'whole' | 'later';
  readonly optional: boolean;
  /** The argument as the function wants it, or the error the function comes to. */
  read(value: Value | Thunk, scope: Scope): T | CellError;
}

const single = <T>(read: (value: Scalar, scope: Scope) => T | CellError): Param<T> => ({
  take: 'single',
  optional: false,
  read: (value, scope) =>
    isTable(value as Value) || isLambda(value as Value) ? ERRORS.value : read(value as Scalar, scope),
});

const whole = <T>(read: (value: Value) => T | CellError): Param<T> => ({
  take: 'whole',
  optional: false,
  read: (value) => read(value as Value),
});

export const number = single<number>((value, { book }) => toNumber(value, book.typing));
export const text = single<string>(toText);
export const flag = single<boolean>(toFlag);
/** Any single value but an error. */
export const scalar = single<Scalar>((value) => value);
/** Any single value, errors included: for ISERROR and its like. */
export const anything: Param<{ readonly it: Scalar }> = single((value) => ({ it: value }));
/** A range or an array, or a single value as one; errors inside are the function's own business. */
export const table = whole<Table>((value) => tableOf(value));
/** As given: a range stays a range. */
export const given = whole<{ readonly it: Value }>((value) => ({ it: value }));
export const lambda = whole<Lambda>((value) =>
  isLambda(value) ? value : isError(value) ? value : ERRORS.value,
);
export const later: Param<Thunk> = { take: 'later', optional: false, read: (value) => value as Thunk };

/** The same, but it may be left out. */
export function optional<T>(param: Param<T>): Param<T | undefined> {
  return { ...param, optional: true };
}

export type Taken<P extends readonly Param<unknown>[]> = {
  [Index in keyof P]: P[Index] extends Param<infer T> ? T : never;
};

/** What besides its arguments a function is told. */
export interface FunctionTraits {
  /** Ranges among its arguments are computed with value by value (SUMPRODUCT, FILTER). */
  readonly arrays?: boolean;
  /** Can it fill more than one cell? `arguments`: when one of its arguments can. */
  readonly fills?: 'always' | 'never' | 'arguments';
  /** The number format of its result: that of what it read last, or one of its own. */
  readonly shows?: 'same' | 'day' | 'moment' | 'time' | 'percent';
}

/** A function as the evaluator knows it. */
export interface FunctionSpec extends FunctionTraits {
  readonly params: readonly Param<unknown>[];
  /** Parameters that repeat after the others, one or several at a time. */
  readonly repeated: readonly Param<unknown>[];
  run(args: readonly unknown[], more: readonly unknown[], scope: Scope): Value;
}

/** A function with so many arguments: `define([text, optional(number)], ([whole, count = 1]) => whole.slice(0, count))`. */
export function define<const P extends readonly Param<unknown>[]>(
  params: P,
  run: (args: Taken<P>, scope: Scope) => Value,
  traits: FunctionTraits = {},
): FunctionSpec {
  return { ...traits, params, repeated: [], run: (args, _more, scope) => run(args as Taken<P>, scope) };
}

/** A function whose last parameters may repeat: `variadic([], [table], (_, tables) => …)`. */
export function variadic<const P extends readonly Param<unknown>[], R>(
  params: P,
  repeated: readonly Param<R>[],
  run: (args: Taken<P>, more: readonly R[], scope: Scope) => Value,
  traits: FunctionTraits = {},
): FunctionSpec {
  return {
    ...traits,
    params,
    repeated,
    run: (args, more, scope) => run(args as Taken<P>, more as readonly R[], scope),
  };
}
