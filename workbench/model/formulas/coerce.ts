import { numberFromText, type TypingContext } from '../coercion';
import type { CellError } from '../contract';
import { generalText } from '../display';
import { ERRORS, failure, isError, type Scalar } from './values';

/** A value where a number is needed: blank is 0, TRUE is 1, text is read as if typed. */
export function toNumber(value: Scalar, context: TypingContext): number | CellError {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'object') return value;
  return (
    numberFromText(value, context) ?? failure('#VALUE!', `Expects number values, but '${value}' is a text.`)
  );
}

/** A value where text is needed: blank is '', numbers have up to 15 digits. */
export function toText(value: Scalar): string | CellError {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'number') return generalText(value, 15);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value;
}

/** A value as a condition: numbers but 0 hold, the words TRUE and FALSE are understood. */
export function toFlag(value: Scalar): boolean | CellError {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  if (isError(value)) return value;
  if (/^true$/i.test(value)) return true;
  return /^false$/i.test(value) ? false : ERRORS.value;
}

// Locale `th` takes punctuation for nothing, whatever is asked: `–` would equal an empty cell. The common order has Thai right too.
const collator = new Intl.Collator('en', { sensitivity: 'accent', ignorePunctuation: false });
const RANK = { number: 0, string: 1, boolean: 2 } as const;

/** Google's order: numbers, then text (case does not matter), then FALSE and TRUE; blank is like the other's zero. */
export function compareScalars(left: Scalar, right: Scalar): number {
  const one = blankLike(left, right);
  const other = blankLike(right, left);
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'string' && typeof other === 'string') return compareTexts(one, other);
  const rank = rankOf(one) - rankOf(other);
  return rank === 0 ? Number(one) - Number(other) : rank;
}

/** The order of sorting: blanks come last in either direction. */
export function compareForSort(one: Scalar, other: Scalar, ascending: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const order = compareScalars(one, other);
  return ascending ? order : -order;
}

function blankLike(value: Scalar, other: Scalar): number | string | boolean {
  if (value === null) return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
  return isError(value) ? value.error : value;
}

function rankOf(value: number | string | boolean): number {
  return RANK[typeof value as keyof typeof RANK];
}

/** Order of texts without regard to case, Thai by its dictionary. */
function compareTexts(left: string, right: string): number {
  return left === right ? 0 : collator.compare(left, right);
}

/** Equal as `=` has it: `sameScalar('Yes', 'YES')` → true, `sameScalar(5, '5')` → false. */
export function sameScalar(left: Scalar, right: Scalar): boolean {
  if (left === right) return true;
  if (typeof left === 'string' && typeof right === 'string')
    return left.toLowerCase() === right.toLowerCase();
  if (left === null || right === null) return compareScalars(left, right) === 0;
  return false;
}
