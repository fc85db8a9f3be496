import { serialOfDay } from '../../serial';
import { QueryError, type Token, tokensOf } from './tokens';

/** What a query computes from a row or a group of rows. */
export type Expression =
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'value'; readonly value: number | string | boolean }
  | { readonly kind: 'aggregate'; readonly name: string; readonly of: Expression }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] };

export type Test =
  | { readonly kind: 'and' | 'or'; readonly tests: readonly Test[] }
  | { readonly kind: 'not'; readonly test: Test }
  | { readonly kind: 'null'; readonly of: Expression }
  | { readonly kind: 'compare'; readonly how: string; readonly left: Expression; readonly right: Expression };

export interface Query {
  /** Absent: every column. */
  readonly select?: readonly Expression[];
  readonly where?: Test;
  readonly groupBy: readonly Expression[];
  readonly orderBy: readonly { readonly by: Expression; readonly ascending: boolean }[];
  readonly limit?: number;
  readonly offset: number;
  readonly labels: readonly { readonly of: Expression; readonly text: string }[];
  readonly formats: readonly { readonly of: Expression; readonly text: string }[];
}

export const AGGREGATES = new Set(['avg', 'count', 'max', 'min', 'sum']);
const CLAUSES = [
  'select',
  'where',
  'group',
  'pivot',
  'order',
  'limit',
  'offset',
  'label',
  'format',
  'options',
];

/** Reads a query of Google's Visualization API Query Language; `pivot` is not implemented. */
export function parseQuery(text: string): Query {
  return new Parser(tokensOf(text)).query();
}

class Parser {
  private index = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  query(): Query {
    const select = this.clause('select', () => this.selection());
    const where = this.clause('where', () => this.either());
    const groupBy = this.clause('group', () => this.by(() => this.sum())) ?? [];
    if (this.isWord('pivot')) throw new QueryError('PIVOT is not implemented in the workbench');
    const orderBy = this.clause('order', () => this.by(() => this.ordering())) ?? [];
    const limit = this.clause('limit', () => this.number());
    const offset = this.clause('offset', () => this.number()) ?? 0;
    const labels = this.clause('label', () => this.list(() => this.named())) ?? [];
    const formats = this.clause('format', () => this.list(() => this.named())) ?? [];
    if (this.token.kind !== 'end') throw this.unexpected();
    return {
      ...(select && { select }),
      ...(where && { where }),
      ...(limit !== undefined && { limit }),
      ...{ groupBy, orderBy, offset, labels, formats },
    };
  }

  private get token(): Token {
    return this.tokens[this.index] ?? { kind: 'end', text: '' };
  }

  private isWord(word: string): boolean {
    return this.token.kind === 'word' && this.token.text.toLowerCase() === word;
  }

  private isSign(sign: string): boolean {
    return this.token.kind === 'sign' && this.token.text === sign;
  }

  private take(): Token {
    const { token } = this;
    this.index += 1;
    return token;
  }

  private skipWord(word: string): boolean {
    const found = this.isWord(word);
    if (found) this.index += 1;
    return found;
  }

  private skipSign(sign: string): boolean {
    const found = this.isSign(sign);
    if (found) this.index += 1;
    return found;
  }

  private expect(sign: string): void {
    if (!this.skipSign(sign)) throw this.unexpected();
  }

  private unexpected(): QueryError {
    return new QueryError(`PARSE_ERROR: Encountered "${this.token.text || '<EOF>'}"`);
  }

  private clause<T>(word: string, read: () => T): T | undefined {
    return this.skipWord(word) ? read() : undefined;
  }

  private list<T>(read: () => T): T[] {
    const all = [read()];
    while (this.skipSign(',')) all.push(read());
    return all;
  }

  private by<T>(read: () => T): T[] {
    if (!this.skipWord('by')) throw this.unexpected();
    return this.list(read);
  }

  private selection(): Expression[] | undefined {
    return this.skipSign('*') ? undefined : this.list(() => this.sum());
  }

  private ordering(): { by: Expression; ascending: boolean } {
    const by = this.sum();
    const descending = this.skipWord('desc');
    if (!descending) this.skipWord('asc');
    return { by, ascending: !descending };
  }

  private named(): { of: Expression; text: string } {
    const of = this.sum();
    if (this.token.kind !== 'text') throw this.unexpected();
    return { of, text: this.take().text };
  }

  private number(): number {
    if (this.token.kind !== 'number') throw this.unexpected();
    return Number(this.take().text);
  }

  private either(): Test {
    return this.joined('or', () => this.joined('and', () => this.negated()));
  }

  private joined(kind: 'and' | 'or', read: () => Test): Test {
    const tests = [read()];
    while (this.skipWord(kind)) tests.push(read());
    return tests.length === 1 ? (tests[0] as Test) : { kind, tests };
  }

  private negated(): Test {
    return this.skipWord('not') ? { kind: 'not', test: this.negated() } : this.condition();
  }

  /** A bracket may hold a condition or begin a sum: the first is tried, then the second. */
  private condition(): Test {
    const start = this.index;
    if (this.skipSign('(')) {
      try {
        const test = this.either();
        this.expect(')');
        return test;
      } catch {
        this.index = start;
      }
    }
    return this.comparison();
  }

  private comparison(): Test {
    const left = this.sum();
    if (this.skipWord('is')) {
      const isNegated = this.skipWord('not');
      if (!this.skipWord('null')) throw this.unexpected();
      const test: Test = { kind: 'null', of: left };
      return isNegated ? { kind: 'not', test } : test;
    }
    return { kind: 'compare', how: this.comparator(), left, right: this.sum() };
  }

  private comparator(): string {
    const { kind, text } = this.take();
    const word = text.toLowerCase();
    if (kind === 'sign' && /^[<>=!]/.test(text)) return text === '<>' ? '!=' : text;
    if (kind === 'word' && ['contains', 'matches', 'like'].includes(word)) return word;
    if (kind === 'word' && ['starts', 'ends'].includes(word) && this.skipWord('with')) return word;
    this.index -= 1;
    throw this.unexpected();
  }

  private sum(): Expression {
    return this.chain(['+', '-'], () => this.chain(['*', '/'], () => this.term()));
  }

  private chain(signs: readonly string[], read: () => Expression): Expression {
    let left = read();
    while (this.token.kind === 'sign' && signs.includes(this.token.text)) {
      left = { kind: 'call', name: this.take().text, args: [left, read()] };
    }
    return left;
  }

  private term(): Expression {
    const { kind, text } = this.take();
    if (kind === 'number') return { kind: 'value', value: Number(text) };
    if (kind === 'text') return { kind: 'value', value: text };
    if (kind === 'sign' && text === '-')
      return { kind: 'call', name: '-', args: [{ kind: 'value', value: 0 }, this.term()] };
    if (kind === 'sign' && text === '(') {
      const inner = this.sum();
      this.expect(')');
      return inner;
    }
    if (kind === 'word') return this.word(text);
    this.index -= 1;
    throw this.unexpected();
  }

  private word(text: string): Expression {
    const word = text.toLowerCase();
    if (word === 'true' || word === 'false') return { kind: 'value', value: word === 'true' };
    if (['date', 'datetime', 'timestamp'].includes(word) && this.token.kind === 'text') {
      return { kind: 'value', value: momentOf(this.take().text) };
    }
    if (this.skipSign('(')) return this.call(word);
    if (CLAUSES.includes(word)) {
      this.index -= 1;
      throw this.unexpected();
    }
    return { kind: 'column', name: text };
  }

  private call(name: string): Expression {
    const args = this.isSign(')') ? [] : this.list(() => this.sum());
    this.expect(')');
    const [of] = args;
    return AGGREGATES.has(name) && of ? { kind: 'aggregate', name, of } : { kind: 'call', name, args };
  }
}

/** `2026-01-05` or `2026-01-05 14:30:00` as a serial. */
function momentOf(text: string): number {
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/.exec(
    text.trim(),
  );
  if (!parts)
    throw new QueryError(`Invalid date literal [${text}]. Date literals should be of form yyyy-MM-dd.`);
  const [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  return serialOfDay(year, month, day) + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}
