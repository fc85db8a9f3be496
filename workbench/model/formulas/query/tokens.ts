/** A word, a number, a text or a sign of a query. */
export interface Token {
  readonly kind: 'word' | 'number' | 'text' | 'sign' | 'end';
  readonly text: string;
}

/** Something in a query that cannot be understood; the message becomes part of the error of the cell. */
export class QueryError extends Error {}

const PARTS =
  /\s*(?:(\d+(?:\.\d+)?)|'([^']*)'|"([^"]*)"|`([^`]*)`|([\p{L}_][\p{L}\p{N}_]*)|(<=|>=|<>|!=|[-+*/=<>(),]))/uy;

/** `tokensOf("select A where B > 5")`: the tokens in order, the last one of kind `end`. */
export function tokensOf(query: string): Token[] {
  const tokens: Token[] = [];
  const text = query.trimEnd();
  PARTS.lastIndex = 0;
  while (PARTS.lastIndex < text.length) {
    const from = PARTS.lastIndex;
    const match = PARTS.exec(text);
    if (!match) throw new QueryError(`PARSE_ERROR: Encountered "${text.slice(from).trim()}"`);
    tokens.push(tokenOf(match));
  }
  return [...tokens, { kind: 'end', text: '' }];
}

function tokenOf([, number, single, double, quoted, word, sign]: RegExpExecArray): Token {
  if (number !== undefined) return { kind: 'number', text: number };
  const text = single ?? double;
  if (text !== undefined) return { kind: 'text', text };
  const name = quoted ?? word;
  return name === undefined ? { kind: 'sign', text: sign ?? '' } : { kind: 'word', text: name };
}
