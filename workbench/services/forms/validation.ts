import type { Answer, ValidationState } from './state';

type Operand = string | number;
type TextCheck = (text: string, first: Operand, second: Operand) => boolean;

const isNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));
const compare =
  (holds: (number: number, first: number, second: number) => boolean): TextCheck =>
  (text, first, second) =>
    isNumber(text) && holds(Number(text), Number(first), Number(second));
const finds =
  (wrap: (pattern: string) => string, wanted: boolean): TextCheck =>
  (text, pattern) =>
    new RegExp(wrap(String(pattern))).test(text) === wanted;
const anywhere = (pattern: string): string => pattern;
const whole = (pattern: string): string => `^(?:${pattern})$`;

/** The rules of the text validation builders: what an answer must be. */
export const TEXT_RULES = {
  requireNumber: (text) => isNumber(text),
  requireWholeNumber: (text) => isNumber(text) && Number.isInteger(Number(text)),
  requireNumberEqualTo: compare((n, a) => n === a),
  requireNumberNotEqualTo: compare((n, a) => n !== a),
  requireNumberGreaterThan: compare((n, a) => n > a),
  requireNumberGreaterThanOrEqualTo: compare((n, a) => n >= a),
  requireNumberLessThan: compare((n, a) => n < a),
  requireNumberLessThanOrEqualTo: compare((n, a) => n <= a),
  requireNumberBetween: compare((n, a, b) => n >= a && n <= b),
  requireNumberNotBetween: compare((n, a, b) => n < a || n > b),
  requireTextContainsPattern: finds(anywhere, true),
  requireTextDoesNotContainPattern: finds(anywhere, false),
  requireTextMatchesPattern: finds(whole, true),
  requireTextDoesNotMatchPattern: finds(whole, false),
  requireTextLengthGreaterThanOrEqualTo: (text, length) => text.length >= Number(length),
  requireTextLengthLessThanOrEqualTo: (text, length) => text.length <= Number(length),
  requireTextIsEmail: (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text),
  requireTextIsUrl: (text) => /^(?:https?|ftp):\/\/[^\s/]+\.[^\s/]+/iu.test(text),
} as const satisfies Record<string, TextCheck>;

const PARAGRAPH_RULE_NAMES = Object.keys(TEXT_RULES).filter((name) => /Pattern|Length/.test(name));

type ListCheck = (chosen: readonly string[], number: number) => boolean;

/** The rules of the check box builder. */
export const CHECKBOX_RULES = {
  requireSelectAtLeast: (chosen, number) => chosen.length >= number,
  requireSelectAtMost: (chosen, number) => chosen.length <= number,
  requireSelectExactly: (chosen, number) => chosen.length === number,
} as const satisfies Record<string, ListCheck>;

/** The rule of both grid builders. */
export const GRID_RULE = 'requireLimitOneResponsePerColumn';

/** Which rules each builder of FormApp offers. */
export const BUILDERS = {
  TextValidation: Object.keys(TEXT_RULES),
  ParagraphTextValidation: PARAGRAPH_RULE_NAMES,
  CheckboxValidation: Object.keys(CHECKBOX_RULES),
  GridValidation: [GRID_RULE],
  CheckboxGridValidation: [GRID_RULE],
} as const satisfies Record<string, readonly string[]>;
export type ValidationClass = keyof typeof BUILDERS;

/** Whether an answer that was given satisfies a rule; `passes({ rule: 'requireNumber', values: [], helpText: '' }, '12')` → true. */
export function passes(validation: ValidationState, answer: Answer): boolean {
  const { rule, values } = validation;
  if (rule in TEXT_RULES) {
    return TEXT_RULES[rule as keyof typeof TEXT_RULES](String(answer), values[0] ?? '', values[1] ?? '');
  }
  if (rule in CHECKBOX_RULES) {
    return CHECKBOX_RULES[rule as keyof typeof CHECKBOX_RULES](
      answer as readonly string[],
      Number(values[0]),
    );
  }
  const columns = (answer as readonly (string | readonly string[])[])
    .flat()
    .filter((column) => column !== '');
  return new Set(columns).size === columns.length;
}
