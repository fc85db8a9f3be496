import { readTyped, type TypingContext } from '../coercion';
import { compareScalars, sameScalar } from './coerce';
import type { Scalar } from './values';

/** The condition of COUNTIF and its like. */
export interface Criterion {
  test(value: Scalar): boolean;
  /** The only values that can fulfil it, when it asks for equality; such rows can be looked up. */
  readonly keys: readonly Scalar[] | null;
}

const FORM = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/;

/** Reads a criterion: `criterionOf('>=5', context).test(7)` → true; `criterionOf('ก*', context)` matches texts that start with ก. */
export function criterionOf(wanted: Scalar, context: TypingContext): Criterion {
  if (typeof wanted !== 'string') return equals(wanted ?? '', context);
  const [, operator = '', operand = ''] = FORM.exec(wanted) ?? [];
  if (operator === '<>') return different(operand, context);
  if (operator === '=' && operand === '') return matching((value) => value === null);
  if (operator === '' || operator === '=') return equals(operand, context);
  return ordered(operator, operandOf(operand, context));
}

const matching = (test: (value: Scalar) => boolean): Criterion => ({ test, keys: null });

function operandOf(text: string, context: TypingContext): Scalar {
  return readTyped(text, context)?.value ?? text;
}

/** What is written like a number matches both the number and the text. */
function equals(wanted: Scalar, context: TypingContext): Criterion {
  if (wanted === '') return matching((value) => value === null || value === '');
  const pattern = typeof wanted === 'string' ? wildcard(wanted) : null;
  if (pattern) return matching((value) => typeof value === 'string' && pattern.test(value));
  const typed = typeof wanted === 'string' ? operandOf(wanted, context) : wanted;
  const keys = typed === wanted ? [typed, String(wanted)] : [typed, wanted];
  const distinct = keys[0] === keys[1] ? keys.slice(1) : keys;
  return {
    test: (value) => value !== null && distinct.some((key) => sameScalar(value, key)),
    keys: distinct,
  };
}

function different(text: string, context: TypingContext): Criterion {
  if (text === '') return matching((value) => value !== null && value !== '');
  const { test } = equals(text, context);
  return matching((value) => !test(value));
}

const HOLDS: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

/** Only values of the operand's own kind are compared. */
function ordered(operator: string, operand: Scalar): Criterion {
  const holds = HOLDS[operator] ?? (() => false);
  return matching(
    (value) => typeof value === typeof operand && value !== null && holds(compareScalars(value, operand)),
  );
}

/** The expression for a text with `*` or `?` (`~` before one takes it literally); null when it has none. */
export function wildcard(text: string): RegExp | null {
  if (!/[*?~]/.test(text)) return null;
  const source = text.replace(/~[*?~]|[\s\S]/g, (part) => {
    if (part === '*') return '[\\s\\S]*';
    if (part === '?') return '[\\s\\S]';
    const literal = part.length === 2 ? part.slice(1) : part;
    return literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${source}$`, 'i');
}
