import { momentPattern } from '../locale';
import { Area } from './area';
import { below, beside, broadcast, operandOf, singleOf } from './arrays';
import { FUNCTIONS } from './functions';
import { givenOf } from './given';
import { BINARY, patternOfOperation, UNARY } from './operators';
import type { FunctionSpec, Param, Thunk } from './params';
import type { Node } from './parse';
import type { Names, Scope } from './scope';
import {
  ERRORS,
  failure,
  isError,
  isLambda,
  isTable,
  type Lambda,
  Matrix,
  type Scalar,
  type Table,
  tableOf,
  type Value,
} from './values';

type NodeOf<K extends Node['kind']> = Extract<Node, { kind: K }>;

const EVALUATORS: { readonly [K in Node['kind']]: (node: NodeOf<K>, scope: Scope) => Value } = {
  literal: ({ value }, { book }) => {
    book.pattern = '';
    return value;
  },
  reference: ({ address }, scope) => scope.book.area(address, scope) ?? ERRORS.reference,
  name: ({ name }, scope) => named(name, scope),
  unary: ({ operator, operand }, scope) => {
    const compute = UNARY[operator];
    if (!compute) return ERRORS.syntax;
    const value = operandOf(evaluate(operand, scope), scope);
    return broadcast([value], ([one = null]) => compute(one, scope.book.typing));
  },
  binary: (node, scope) => (node.operator === ':' ? joined(node, scope) : binary(node, scope)),
  call: ({ name, args }, scope) => call(name, args, scope),
  apply: ({ callee, args }, scope) => applied(evaluate(callee, scope), args, scope),
  array: ({ rows }, scope) => arrayOf(rows, scope),
  lambda: ({ parameters, body }, scope) => lambdaOf(parameters, body, scope),
  let: (node, scope) => evaluate(node.body, withLets(node, scope)),
};

/** What a tree comes to; a range stays a range. Nothing is thrown for what a formula does wrong: errors are values. */
export function evaluate(node: Node, scope: Scope): Value {
  return (EVALUATORS[node.kind] as (node: Node, scope: Scope) => Value)(node, scope);
}

function named(name: string, scope: Scope): Value {
  const bound = lookUp(name, scope.names);
  if (bound) {
    scope.book.pattern = bound.pattern;
    return bound.value;
  }
  return scope.book.namedArea(name) ?? failure('#NAME?', `Unknown range name: '${name}'.`);
}

function lookUp(name: string, names: Names | null): Names | undefined {
  const wanted = name.toLowerCase();
  for (let bound = names; bound; bound = bound.outer) if (bound.name === wanted) return bound;
  return undefined;
}

function binary({ operator, left, right }: NodeOf<'binary'>, scope: Scope): Value {
  const compute = BINARY[operator];
  if (!compute) return ERRORS.syntax;
  const { book } = scope;
  const one = operandOf(evaluate(left, scope), scope);
  const onePattern = book.pattern;
  const other = operandOf(evaluate(right, scope), scope);
  book.pattern = patternOfOperation(operator, patternOf(one, onePattern), patternOf(other, book.pattern));
  if (!isTable(one) && !isTable(other)) return compute(one, other, book.typing);
  return broadcast([one, other], ([a = null, b = null]) => compute(a, b, book.typing));
}

function patternOf(value: Scalar | Table, last: string): string {
  return isTable(value) ? value.patternAt(0, 0) || last : last;
}

/** `A1:INDEX(B:B,9)`: the rectangle around two ranges. */
function joined({ left, right }: NodeOf<'binary'>, scope: Scope): Value {
  const [one, other] = [evaluate(left, scope), evaluate(right, scope)];
  if (isError(one)) return one;
  if (isError(other)) return other;
  if (!(one instanceof Area && other instanceof Area) || one.sheet !== other.sheet) return ERRORS.value;
  const [top, left0] = [Math.min(one.top, other.top), Math.min(one.left, other.left)];
  const bottom = Math.max(one.top + one.rows, other.top + other.rows);
  const right0 = Math.max(one.left + one.columns, other.left + other.columns);
  return one.part(top - one.top, left0 - one.left, bottom - top, right0 - left0);
}

function arrayOf(rows: readonly (readonly Node[])[], scope: Scope): Value {
  const lines = rows.map((row) => beside(row.map((element) => tableOf(evaluate(element, scope)))));
  const whole = lines.every((line) => line !== null) ? below(lines as Table[]) : null;
  return whole ?? failure('#VALUE!', 'An array literal is missing values for one or more rows.');
}

function lambdaOf(parameters: readonly string[], body: Node, scope: Scope): Lambda {
  const apply = (args: readonly Value[]): Value => {
    if (args.length !== parameters.length) {
      return failure('#N/A', `LAMBDA expects ${parameters.length} arguments but got ${args.length}.`);
    }
    const names = parameters.reduce<Names | null>(
      (outer, name, index) => ({ name, value: args[index] ?? null, pattern: '', outer }),
      scope.names,
    );
    return evaluate(body, { ...scope, names });
  };
  return { parameters, apply };
}

function withLets({ names, values }: NodeOf<'let'>, scope: Scope): Scope {
  let inner = scope;
  for (const [index, name] of names.entries()) {
    const node = values[index];
    const value = node ? evaluate(node, inner) : null;
    inner = { ...scope, names: { name, value, pattern: scope.book.pattern, outer: inner.names } };
  }
  return inner;
}

function applied(callee: Value, args: readonly (Node | null)[], scope: Scope): Value {
  if (isError(callee)) return callee;
  if (!isLambda(callee)) return failure('#NAME?', 'What is called is no LAMBDA.');
  return callee.apply(args.map((argument) => (argument ? evaluate(argument, scope) : null)));
}

function call(name: string, args: readonly (Node | null)[], scope: Scope): Value {
  const bound = scope.names && lookUp(name, scope.names);
  if (bound) return applied(bound.value, args, scope);
  const spec = FUNCTIONS.get(name);
  if (!spec) return custom(name, args, scope);
  return invoke(name, spec, args, scope);
}

/** A function of a script: it gets what the cells hold, all at once, errors too. */
function custom(name: string, nodes: readonly (Node | null)[], scope: Scope): Value {
  const { book } = scope;
  const functions = book.customFunctions();
  if (!functions?.has(name)) return failure('#NAME?', `Unknown function: '${name}'.`);
  const given = nodes.map((node) => (node ? givenOf(evaluate(node, scope), book.pattern) : null));
  const { cells, patterns } = functions.answer(name, given);
  book.pattern = patterns[0] ?? '';
  return cells.length * (cells[0]?.length ?? 0) === 1 ? (cells[0]?.[0] ?? null) : new Matrix(cells, patterns);
}

function invoke(name: string, spec: FunctionSpec, nodes: readonly (Node | null)[], outer: Scope): Value {
  const wrong = wrongCount(name, spec, nodes.length);
  if (wrong) return wrong;
  const scope = spec.arrays && !outer.arrays ? { ...outer, arrays: true } : outer;
  const taken: (Value | Thunk)[] = [];
  let hasTable = false;
  for (let index = 0; index < nodes.length; index++) {
    const param = paramAt(spec, index);
    const value = take(param, nodes[index] ?? null, scope);
    taken.push(value);
    if (param.take === 'single' && isTable(value as Value)) hasTable = true;
  }
  const result = hasTable ? overTables(spec, taken, nodes, scope) : run(spec, taken, nodes, scope);
  if (spec.shows !== 'same') scope.book.pattern = ownPattern(spec, scope);
  return result;
}

function wrongCount(name: string, { params, repeated }: FunctionSpec, count: number): Value | null {
  const least = params.filter((param) => !param.optional).length;
  const beyond = count - params.length;
  const fits = repeated.length === 0 ? beyond <= 0 : beyond <= 0 || beyond % repeated.length === 0;
  if (count >= least && fits) return null;
  return failure('#N/A', `Wrong number of arguments to ${name}: ${count}.`);
}

function paramAt({ params, repeated }: FunctionSpec, index: number): Param<unknown> {
  const param = params[index] ?? repeated[(index - params.length) % repeated.length];
  if (!param) throw new RangeError('more arguments than parameters');
  return param;
}

function take(param: Param<unknown>, node: Node | null, scope: Scope): Value | Thunk {
  if (param.take === 'later') return thunkOf(node, scope);
  const value = node ? evaluate(node, scope) : null;
  return param.take === 'single' ? operandOf(value, scope) : value;
}

function thunkOf(node: Node | null, scope: Scope): Thunk {
  return { value: () => (node ? evaluate(node, scope) : null), omitted: node === null };
}

function run(
  spec: FunctionSpec,
  taken: readonly (Value | Thunk)[],
  nodes: readonly (Node | null)[],
  scope: Scope,
): Value {
  const args: unknown[] = [];
  const more: unknown[] = [];
  for (let index = 0; index < taken.length; index++) {
    const param = paramAt(spec, index);
    const leftOut = param.optional && nodes[index] === null;
    const read = leftOut ? undefined : param.read(taken[index] ?? null, scope);
    if (isError(read)) return read;
    (index < spec.params.length ? args : more).push(read);
  }
  return spec.run(args, more, scope);
}

/** A function of single values given tables: it is computed at each place. */
function overTables(
  spec: FunctionSpec,
  taken: readonly (Value | Thunk)[],
  nodes: readonly (Node | null)[],
  scope: Scope,
): Value {
  const places = taken.flatMap((_, index) => (paramAt(spec, index).take === 'single' ? [index] : []));
  const operands = places.map((index) => taken[index] as Scalar | Table);
  return broadcast(operands, (values) => {
    const here = [...taken];
    for (const [order, index] of places.entries()) here[index] = values[order] ?? null;
    return singleOf(run(spec, here, nodes, scope), scope);
  });
}

function ownPattern(spec: FunctionSpec, { book }: Scope): string {
  const { locale } = book.typing;
  switch (spec.shows) {
    case 'day':
      return locale.date;
    case 'moment':
      return momentPattern(locale);
    case 'time':
      return 'h:mm:ss am/pm';
    case 'percent':
      return '0.00%';
    default:
      return '';
  }
}
