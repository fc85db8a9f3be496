import { parse, type Token, tokenize } from '@borgar/fx';
import type { CellError } from '../contract';
import { type Address, parseAddress } from './address';

/** A formula as a tree, in the terms of this model. An argument left out is null. */
export type Node =
  | { readonly kind: 'literal'; readonly value: number | string | boolean | CellError }
  | { readonly kind: 'reference'; readonly address: Address }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: Node }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Node; readonly right: Node }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Node | null)[] }
  | { readonly kind: 'apply'; readonly callee: Node; readonly args: readonly (Node | null)[] }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Node[])[] }
  | { readonly kind: 'lambda'; readonly parameters: readonly string[]; readonly body: Node }
  | {
      readonly kind: 'let';
      readonly names: readonly string[];
      readonly values: readonly Node[];
      readonly body: Node;
    };

/** A formula understood: its tree (null on bad syntax, Google's `#ERROR!`) and where in the text its references stand. */
export interface Parsed {
  readonly tree: Node | null;
  readonly references: readonly PlacedAddress[];
}

export interface PlacedAddress {
  readonly start: number;
  readonly end: number;
  readonly address: Address;
}

const KEPT = 20_000;
const known = new Map<string, Parsed>();

/** Parses a formula with its `=`: `parseFormula('=SUM(A2:A)')`; the same text is parsed once. */
export function parseFormula(text: string): Parsed {
  const seen = known.get(text);
  if (seen) return seen;
  if (known.size >= KEPT) known.clear();
  const parsed = understand(text);
  known.set(text, parsed);
  return parsed;
}

function understand(text: string): Parsed {
  try {
    const tokens = tokenize(text, { mergeRefs: true, allowTernary: true, withLocation: true });
    const options = { looseRefCalls: true, permitArrayCalls: true, permitArrayRanges: true };
    const tree = nodeOf(parse(googleTokens(tokens), options) as unknown as FxNode);
    return { tree, references: tokens.flatMap(placedAddress) };
  } catch {
    return { tree: null, references: [] };
  }
}

function placedAddress(token: Token): PlacedAddress[] {
  const address = /^range(_beam|_ternary)?$/.test(token.type) ? parseAddress(token.value) : undefined;
  const [start = 0, end = 0] = token.loc ?? [];
  return address ? [{ start, end, address }] : [];
}

/**
 * The parser knows Excel's arrays of constants only; Google allows any expression and nested arrays, and `;` as well as
 * `,` between arguments. So `{a,b;c}` is given to it as ARRAY.ROWS(ARRAY.ROW(a,b),ARRAY.ROW(c)).
 */
function googleTokens(tokens: readonly Token[]): Token[] {
  const open: string[] = [];
  return tokens.flatMap((token) => {
    const { value } = token;
    if (token.type !== 'operator' || !'({;,})'.includes(value)) return [token];
    if ('({'.includes(value)) open.push(value);
    const isArray = open.at(-1) === '{';
    if (')}'.includes(value)) open.pop();
    const replaced = isArray ? BRACES[value] : PARENTHESES[value];
    return replaced ? replaced.map((part) => tokenLike(token, part)) : [token];
  });
}

const PARENTHESES: Readonly<Record<string, readonly string[]>> = { ';': [','] };

const BRACES: Readonly<Record<string, readonly string[]>> = {
  '{': ['ARRAY.ROWS', '(', 'ARRAY.ROW', '('],
  ';': [')', ',', 'ARRAY.ROW', '('],
  '}': [')', ')'],
};

function tokenLike(token: Token, value: string): Token {
  return { ...token, type: value.startsWith('ARRAY') ? 'func' : 'operator', value };
}

/** The parser's own tree, as far as it is used here. */
interface FxNode {
  readonly type: string;
  readonly value: string | number | boolean;
  readonly name: string;
  readonly kind: string;
  readonly operator: string;
  readonly callee: FxNode;
  readonly arguments: readonly (FxNode | null)[];
  readonly params: readonly FxNode[];
  readonly body: FxNode | null;
  readonly declarations: readonly { readonly id: FxNode; readonly init: FxNode | null }[];
}

const CONVERTERS: Readonly<Record<string, (node: FxNode) => Node>> = {
  Literal: ({ value }) => ({ kind: 'literal', value }),
  ErrorLiteral: ({ value }) => ({ kind: 'literal', value: { error: String(value) } }),
  ReferenceIdentifier: referenceOf,
  UnaryExpression: ({ operator, arguments: [operand] }) => ({
    kind: 'unary',
    operator,
    operand: required(operand),
  }),
  BinaryExpression: ({ operator, arguments: [left, right] }) => ({
    kind: 'binary',
    operator,
    left: required(left),
    right: required(right),
  }),
  CallExpression: callOf,
  LambdaExpression: ({ params, body }) => ({
    kind: 'lambda',
    parameters: params.map((parameter) => parameter.name.toLowerCase()),
    body: required(body),
  }),
  LetExpression: ({ declarations, body }) => ({
    kind: 'let',
    names: declarations.map(({ id }) => id.name.toLowerCase()),
    values: declarations.map(({ init }) => required(init)),
    body: required(body),
  }),
};

function nodeOf(node: FxNode): Node {
  const convert = CONVERTERS[node.type];
  if (!convert) throw new SyntaxError(`no meaning for ${node.type}`);
  return convert(node);
}

function required(node: FxNode | null | undefined): Node {
  if (!node) throw new SyntaxError('an operand is missing');
  return nodeOf(node);
}

function referenceOf(node: FxNode): Node {
  const text = String(node.value);
  if (node.kind === 'name') return { kind: 'name', name: text };
  const address = parseAddress(text);
  if (!address) throw new SyntaxError(`not a range: ${text}`);
  return { kind: 'reference', address };
}

function callOf(node: FxNode): Node {
  const args = node.arguments.map((argument) => argument && nodeOf(argument));
  if (node.callee.type !== 'Identifier') return { kind: 'apply', callee: nodeOf(node.callee), args };
  const name = node.callee.name.toUpperCase().replace(/^_XLFN\./, '');
  if (name !== 'ARRAY.ROWS') return { kind: 'call', name, args };
  return { kind: 'array', rows: args.map((row) => elementsOf(row)) };
}

function elementsOf(row: Node | null): Node[] {
  if (row?.kind !== 'call') throw new SyntaxError('not an array row');
  return row.args.map((element) => {
    if (!element) throw new SyntaxError('an array has no empty places');
    return element;
  });
}
