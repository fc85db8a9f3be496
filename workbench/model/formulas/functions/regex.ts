import { define, type FunctionSpec, text } from '../params';
import { failure, Matrix, type Value } from '../values';

const KEPT = 500;
const known = new Map<string, RegExp | null>();

/** What Google's RE2 writes otherwise: flags in front, named groups, classes by name, whole-text anchors. */
const DIALECT: readonly (readonly [RegExp, string])[] = [
  [/\(\?P</g, '(?<'],
  [/\\pN/g, '\\p{N}'],
  [/\\pL/g, '\\p{L}'],
  [/\\A/g, '^'],
  [/\\z/g, '$'],
  [/\[\[:(alpha|digit|alnum|space|upper|lower|punct):\]\]/g, '[:$1:]'],
  [/\[:alpha:\]/g, '[A-Za-z]'],
  [/\[:digit:\]/g, '[0-9]'],
  [/\[:alnum:\]/g, '[0-9A-Za-z]'],
  [/\[:space:\]/g, '\\s'],
  [/\[:upper:\]/g, '[A-Z]'],
  [/\[:lower:\]/g, '[a-z]'],
  [/\[:punct:\]/g, '[!-\\/:-@\\[-`{-~]'],
];

/** A pattern as Google's engine reads it; null when it is none. */
export function expression(pattern: string): RegExp | null {
  const seen = known.get(pattern);
  if (seen !== undefined) return seen;
  if (known.size >= KEPT) known.clear();
  const made = compile(pattern);
  known.set(pattern, made);
  return made;
}

function compile(pattern: string): RegExp | null {
  const [, flags = '', body = pattern] = /^\(\?([ims]+)\)([\s\S]*)$/.exec(pattern) ?? [];
  const source = DIALECT.reduce((written, [from, to]) => written.replace(from, to), body);
  // RE2 takes escapes that the strict form refuses (`\-`), and has no look-around or back-reference.
  if (/\(\?<?[=!]|\\[1-9]/.test(source)) return null;
  return attempt(source, `${flags}gu`) ?? attempt(source, `${flags}g`);
}

function attempt(source: string, flags: string): RegExp | null {
  try {
    return new RegExp(source, flags);
  } catch {
    return null;
  }
}

function withExpression(pattern: string, use: (regex: RegExp) => Value): Value {
  const regex = expression(pattern);
  if (!regex) return failure('#REF!', `'${pattern}' is not a valid regular expression.`);
  regex.lastIndex = 0;
  return use(regex);
}

/** One group is its text, several are a row, none is the whole match. */
function extracted(match: RegExpExecArray | null, whole: string, pattern: string): Value {
  if (!match) return failure('#N/A', `'${whole}' does not match '${pattern}'.`);
  const groups = match.slice(1).map((group) => group ?? '');
  if (groups.length > 1) return new Matrix([groups]);
  return groups[0] ?? match[0];
}

/** `\1` and `$1` both mean the first group. */
const replacement = (by: string) =>
  by.replace(/\\(\d)/g, (_, digit: string) => `$${digit === '0' ? '&' : digit}`);

export const REGEX = {
  REGEXMATCH: define([text, text], ([whole, pattern]) =>
    withExpression(pattern, (regex) => regex.test(whole)),
  ),
  REGEXEXTRACT: define(
    [text, text],
    ([whole, pattern]) => withExpression(pattern, (regex) => extracted(regex.exec(whole), whole, pattern)),
    { fills: 'always' },
  ),
  REGEXREPLACE: define([text, text, text], ([whole, pattern, by]) =>
    withExpression(pattern, (regex) => whole.replace(regex, replacement(by))),
  ),
} satisfies Record<string, FunctionSpec>;
