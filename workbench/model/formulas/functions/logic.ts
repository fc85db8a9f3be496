import type { CellError } from '../../contract';
import { broadcast, operandOf } from '../arrays';
import { toFlag } from '../coerce';
import { BINARY } from '../operators';
import { define, type FunctionSpec, given, later, scalar, type Thunk, variadic } from '../params';
import type { Scope } from '../scope';
import { ERRORS, failure, isError, isLambda, isTable, type Scalar, type Table, type Value } from '../values';

/** A choice among values that may be tables inside ARRAYFORMULA: only what is chosen somewhere is evaluated. */
function choose(condition: Value, scope: Scope, yes: () => Value, no: () => Value): Value {
  const operand = operandOf(condition, scope);
  if (!isTable(operand)) {
    const holds = toFlag(operand);
    return isError(holds) ? holds : holds ? yes() : no();
  }
  const [whenTrue, whenFalse] = [operandOf(yes(), scope), operandOf(no(), scope)];
  return broadcast([operand, whenTrue, whenFalse], ([it = null, a = null, b = null]) => {
    const holds = toFlag(it);
    return isError(holds) ? holds : holds ? a : b;
  });
}

function rescue(
  value: Value,
  scope: Scope,
  isCaught: (value: Scalar) => boolean,
  instead: Thunk | undefined,
): Value {
  const replacement = () => (instead ? instead.value() : null);
  const operand = isTable(value) && value.rows * value.columns > 1 ? value : operandOf(value, scope);
  if (!isTable(operand)) return isCaught(operand) ? replacement() : value;
  if (!scope.arrays && !hasCaught(operand.values(), isCaught)) return value;
  const spare = operandOf(replacement(), scope);
  return broadcast([operand, spare], ([it = null, other = null]) => (isCaught(it) ? other : it));
}

function hasCaught(values: Iterable<Scalar>, isCaught: (value: Scalar) => boolean): boolean {
  for (const value of values) if (isCaught(value)) return true;
  return false;
}

function ifs(parts: readonly Thunk[], scope: Scope): Value {
  const [condition, result, ...rest] = parts;
  if (!condition || !result) return failure('#N/A', 'No match in IFS.');
  return choose(
    condition.value(),
    scope,
    () => result.value(),
    () => ifs(rest, scope),
  );
}

function switchOn(value: Scalar, cases: readonly Thunk[], scope: Scope): Value {
  for (let index = 0; index + 1 < cases.length; index += 2) {
    const candidate = operandOf(cases[index]?.value() ?? null, scope);
    const isEqual = BINARY['=']?.(
      value,
      isTable(candidate) ? candidate.at(0, 0) : candidate,
      scope.book.typing,
    );
    if (isError(isEqual)) return isEqual;
    if (isEqual) return cases[index + 1]?.value() ?? null;
  }
  const fallback = cases.length % 2 === 1 ? cases.at(-1) : undefined;
  return fallback ? fallback.value() : failure('#N/A', 'No match in SWITCH.');
}

/** The flags among arguments: texts and blanks of ranges are passed over, a text given directly must be a flag. */
function flagsOf(values: readonly { readonly it: Value }[]): boolean[] | CellError {
  const flags: boolean[] = [];
  for (const { it } of values) {
    const wrong = isTable(it) ? addFlags(it, flags) : addFlag(singleValue(it), flags);
    if (wrong) return wrong;
  }
  return flags;
}

function addFlags(table: Table, flags: boolean[]): CellError | undefined {
  for (const value of table.values()) {
    const wrong = value === null || typeof value === 'string' ? undefined : addFlag(value, flags);
    if (wrong) return wrong;
  }
  return undefined;
}

function addFlag(value: Scalar, flags: boolean[]): CellError | undefined {
  const flag = toFlag(value);
  if (isError(flag)) return flag;
  flags.push(flag);
  return undefined;
}

const singleValue = (value: Value): Scalar => (isTable(value) || isLambda(value) ? ERRORS.value : value);

function decide(
  values: readonly { readonly it: Value }[],
  combine: (flags: readonly boolean[]) => boolean,
): Value {
  const flags = flagsOf(values);
  if (isError(flags)) return flags;
  return flags.length === 0 ? ERRORS.value : combine(flags);
}

const isAnyError = (value: Scalar) => isError(value);
const isMissing = (value: Scalar) => isError(value) && value.error === '#N/A';
const kept = { shows: 'same', fills: 'arguments' } as const;

export const LOGIC = {
  TRUE: define([], () => true),
  FALSE: define([], () => false),
  IF: variadic(
    [given, later],
    [later],
    ([condition, yes], [no], scope) =>
      choose(condition.it, scope, yes.value, () => (no ? no.value() : false)),
    kept,
  ),
  IFS: variadic([], [later, later], (_, parts, scope) => ifs(parts, scope), kept),
  SWITCH: variadic(
    [scalar, later],
    [later],
    ([value, first], rest, scope) => switchOn(value, [first, ...rest], scope),
    kept,
  ),
  IFERROR: variadic(
    [given],
    [later],
    ([value], [instead], scope) => rescue(value.it, scope, isAnyError, instead),
    kept,
  ),
  IFNA: variadic(
    [given],
    [later],
    ([value], [instead], scope) => rescue(value.it, scope, isMissing, instead),
    kept,
  ),
  AND: variadic([], [given], (_, values) => decide(values, (flags) => flags.every(Boolean))),
  OR: variadic([], [given], (_, values) => decide(values, (flags) => flags.some(Boolean))),
  XOR: variadic([], [given], (_, values) =>
    decide(values, (flags) => flags.filter(Boolean).length % 2 === 1),
  ),
  NOT: define([scalar], ([value]) => {
    const holds = toFlag(value);
    return isError(holds) ? holds : !holds;
  }),
} satisfies Record<string, FunctionSpec>;
