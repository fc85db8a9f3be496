import { numberFromText, readTyped, type TypingContext } from '../../coercion';
import { displayText } from '../../display';
import { toText } from '../coerce';
import {
  anything,
  define,
  type FunctionSpec,
  flag,
  given,
  number,
  optional,
  scalar,
  text,
  variadic,
} from '../params';
import type { Scope } from '../scope';
import { ERRORS, failure, isError, Matrix, type Scalar, tableOf, type Value } from '../values';

/** "Text result of REPT is longer than the limit of 32000 characters." */
const LONGEST_REPEATED = 32_000;

/** Every value given as text; blanks are '' or, when passed over, left out. */
function textsOf(
  values: readonly { readonly it: Value }[],
  skipBlank: boolean,
): string[] | ReturnType<typeof failure> {
  const texts: string[] = [];
  for (const { it } of values) {
    for (const value of tableOf(it).toRows().flat()) {
      const read = toText(value);
      if (isError(read)) return read;
      if (!skipBlank || read !== '') texts.push(read);
    }
  }
  return texts;
}

const joined = (texts: string[] | ReturnType<typeof failure>, separator: string): Scalar =>
  isError(texts) ? texts : texts.join(separator);

function find(wanted: string, within: string, start: number, ignoreCase: boolean): Scalar {
  const [needle, text] = ignoreCase ? [wanted.toLowerCase(), within.toLowerCase()] : [wanted, within];
  const at = start < 1 ? -1 : text.indexOf(needle, Math.trunc(start) - 1);
  return at < 0 ? failure('#VALUE!', `Cannot find '${wanted}' within '${within}'.`) : at + 1;
}

function substitute(whole: string, old: string, by: string, occurrence: number | undefined): Scalar {
  if (old === '') return whole;
  if (occurrence === undefined) return whole.replaceAll(old, () => by);
  let at = -1;
  for (let count = 0; count < occurrence; count++) {
    at = whole.indexOf(old, at + 1);
    if (at < 0) return whole;
  }
  return whole.slice(0, at) + by + whole.slice(at + old.length);
}

function split(
  whole: string,
  delimiter: string,
  byEach: boolean,
  removeEmpty: boolean,
  typing: TypingContext,
): Value {
  if (delimiter === '') return ERRORS.value;
  const cuts = byEach ? [...delimiter] : [delimiter];
  const parts = cuts.reduce<string[]>((pieces, cut) => pieces.flatMap((piece) => piece.split(cut)), [whole]);
  const kept = removeEmpty ? parts.filter((piece) => piece !== '') : parts;
  const values = kept.map((piece) => (piece === '' ? null : (readTyped(piece, typing)?.value ?? piece)));
  return values.length === 0 ? ERRORS.value : new Matrix([values]);
}

/** TEXT reads a text that is a number as that number. */
function formatted(value: Scalar, pattern: string, { book }: Scope): Scalar {
  const { typing } = book;
  const typed = typeof value === 'string' ? (numberFromText(value, typing) ?? value) : value;
  return displayText(typed ?? 0, pattern, typing.locale);
}

/** A value as its cell shows it. */
function shown(value: Value, { book }: Scope): Scalar {
  const table = tableOf(value);
  return displayText(table.at(0, 0), table.patternAt(0, 0), book.typing.locale);
}

const proper = (whole: string) =>
  whole
    .toLowerCase()
    .replace(
      /(^|[^\p{L}\p{M}'’])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );

function fixed(value: number, places: number, plain: boolean, typing: TypingContext): string {
  const decimals = Math.max(0, Math.trunc(places));
  return displayText(
    value,
    (plain ? '0' : '#,##0') + (decimals > 0 ? `.${'0'.repeat(decimals)}` : ''),
    typing.locale,
  );
}

const character = (code: number): Scalar =>
  code >= 1 && code <= 0x10ffff ? String.fromCodePoint(Math.trunc(code)) : ERRORS.number;
const codeOf = (whole: string): Scalar => whole.codePointAt(0) ?? ERRORS.value;
const cut = (count: number) => Math.max(0, Math.trunc(count));

export const TEXT = {
  LEN: define([text], ([whole]) => whole.length),
  LEFT: define([text, optional(number)], ([whole, count = 1]) =>
    count < 0 ? ERRORS.value : whole.slice(0, cut(count)),
  ),
  RIGHT: define([text, optional(number)], ([whole, count = 1]) =>
    count < 0 ? ERRORS.value : whole.slice(Math.max(0, whole.length - cut(count))),
  ),
  MID: define([text, number, number], ([whole, start, count]) =>
    start < 1 || count < 0 ? ERRORS.value : whole.slice(cut(start) - 1, cut(start) - 1 + cut(count)),
  ),
  LOWER: define([text], ([whole]) => whole.toLowerCase()),
  UPPER: define([text], ([whole]) => whole.toUpperCase()),
  PROPER: define([text], ([whole]) => proper(whole)),
  TRIM: define([text], ([whole]) => whole.trim().replace(/ {2,}/g, ' ')),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is what CLEAN is for
  CLEAN: define([text], ([whole]) => whole.replace(/[\u0000-\u001f]/g, '')),
  CONCAT: define([text, text], ([one, other]) => one + other),
  CONCATENATE: variadic([given], [given], ([first], more) => joined(textsOf([first, ...more], false), '')),
  JOIN: variadic([text, given], [given], ([separator, first], more) =>
    joined(textsOf([first, ...more], false), separator),
  ),
  TEXTJOIN: variadic([text, flag, given], [given], ([separator, skip, first], more) =>
    joined(textsOf([first, ...more], skip), separator),
  ),
  SPLIT: define(
    [text, text, optional(flag), optional(flag)],
    ([whole, delimiter, byEach = true, removeEmpty = true], { book }) =>
      split(whole, delimiter, byEach, removeEmpty, book.typing),
    { fills: 'always' },
  ),
  SUBSTITUTE: define([text, text, text, optional(number)], ([whole, old, by, occurrence]) =>
    substitute(whole, old, by, occurrence),
  ),
  REPLACE: define([text, number, number, text], ([whole, start, count, by]) =>
    start < 1 || count < 0
      ? ERRORS.value
      : whole.slice(0, cut(start) - 1) + by + whole.slice(cut(start) - 1 + cut(count)),
  ),
  FIND: define([text, text, optional(number)], ([wanted, within, start = 1]) =>
    find(wanted, within, start, false),
  ),
  SEARCH: define([text, text, optional(number)], ([wanted, within, start = 1]) =>
    find(wanted, within, start, true),
  ),
  EXACT: define([text, text], ([one, other]) => one === other),
  REPT: define([text, number], ([whole, count]) =>
    count < 0 || whole.length * cut(count) > LONGEST_REPEATED ? ERRORS.value : whole.repeat(cut(count)),
  ),
  CHAR: define([number], ([code]) => character(code)),
  UNICHAR: define([number], ([code]) => character(code)),
  CODE: define([text], ([whole]) => codeOf(whole)),
  UNICODE: define([text], ([whole]) => codeOf(whole)),
  VALUE: define([scalar], ([value], { book }) => {
    if (typeof value !== 'string')
      return typeof value === 'number' ? value : value === null ? 0 : ERRORS.value;
    return numberFromText(value, book.typing) ?? failure('#VALUE!', `VALUE cannot read '${value}'.`);
  }),
  TEXT: define([scalar, text], ([value, pattern], scope) => formatted(value, pattern, scope)),
  TO_TEXT: define([given], ([value], scope) => shown(value.it, scope)),
  TO_PURE_NUMBER: define([scalar], ([value]) => value),
  TO_PERCENT: define([scalar], ([value]) => value, { shows: 'percent' }),
  FIXED: define([number, optional(number), optional(flag)], ([value, places = 2, plain = false], { book }) =>
    fixed(value, places, plain, book.typing),
  ),
  T: define([anything], ([{ it }]) => (typeof it === 'string' || isError(it) ? it : '')),
} satisfies Record<string, FunctionSpec>;
