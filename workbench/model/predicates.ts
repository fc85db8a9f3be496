import type { CellValue } from './contract';
import { wildcard } from './formulas/criteria';
import { isEmail, isUrl } from './formulas/web-text';

/** A cell as a criterion looks at it. */
export interface Subject {
  readonly value: CellValue;
  /** As people read it. */
  readonly text: string;
  /** A day or a moment: a number under a date format. */
  readonly isDay: boolean;
}

/** Does a criterion with these arguments hold? `today` is the serial of the present day. */
export type Predicate = (subject: Subject, args: readonly CellValue[], today: number) => boolean;

const numeric =
  (holds: (value: number, first: number, second: number) => boolean): Predicate =>
  ({ value }, [first, second]) => {
    if (typeof value !== 'number' || typeof first !== 'number') return false;
    return typeof second === 'number'
      ? holds(value, Math.min(first, second), Math.max(first, second))
      : holds(value, first, first);
  };

/** Days are compared without their time; what is no day does not hold. */
const daily =
  (holds: (day: number, first: number, second: number) => boolean): Predicate =>
  ({ value, isDay }, [first, second]) => {
    if (!isDay || typeof value !== 'number' || typeof first !== 'number') return false;
    return holds(
      Math.floor(value),
      Math.floor(first),
      Math.floor(typeof second === 'number' ? second : first),
    );
  };

interface Span {
  readonly first: number;
  readonly last: number;
}

/** Relative dates as spans of days around today. */
const RELATIVE: Readonly<Record<string, Span>> = {
  TODAY: { first: 0, last: 0 },
  TOMORROW: { first: 1, last: 1 },
  YESTERDAY: { first: -1, last: -1 },
  PAST_WEEK: { first: -7, last: -1 },
  PAST_MONTH: { first: -30, last: -1 },
  PAST_YEAR: { first: -365, last: -1 },
};

const relative =
  (holds: (days: number, span: Span) => boolean): Predicate =>
  ({ value, isDay }, [name], today) => {
    const span = RELATIVE[String(name)];
    return isDay && typeof value === 'number' && span !== undefined && holds(Math.floor(value) - today, span);
  };

const textual =
  (holds: (text: string, wanted: string) => boolean): Predicate =>
  ({ value, text }, [wanted]) =>
    (typeof value !== 'object' || value === null) &&
    holds(text.toLowerCase(), String(wanted ?? '').toLowerCase());

/** `*` and `?` stand for other characters. */
const has = (text: string, wanted: string) => wildcard(`*${wanted}*`)?.test(text) ?? text.includes(wanted);

const isEmpty: Predicate = ({ value }) => value === null || value === '';
const isValue = (value: CellValue, wanted: CellValue | undefined) =>
  value === wanted || String(value) === String(wanted);
const isAmong: Predicate = ({ value, text }, items) =>
  items.some((item) => isValue(value, item) || text === String(item));

/** Every criterion but CUSTOM_FORMULA, by Apps Script's names for rules and for validations. */
export const PREDICATES: Readonly<Record<string, Predicate>> = {
  CELL_EMPTY: isEmpty,
  CELL_NOT_EMPTY: (subject, args, today) => !isEmpty(subject, args, today),
  NUMBER_BETWEEN: numeric((value, low, high) => value >= low && value <= high),
  NUMBER_NOT_BETWEEN: numeric((value, low, high) => value < low || value > high),
  NUMBER_EQUAL_TO: numeric((value, wanted) => value === wanted),
  NUMBER_NOT_EQUAL_TO: numeric((value, wanted) => value !== wanted),
  NUMBER_GREATER_THAN: numeric((value, limit) => value > limit),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: numeric((value, limit) => value >= limit),
  NUMBER_LESS_THAN: numeric((value, limit) => value < limit),
  NUMBER_LESS_THAN_OR_EQUAL_TO: numeric((value, limit) => value <= limit),
  DATE_IS_VALID_DATE: ({ isDay }) => isDay,
  DATE_EQUAL_TO: daily((day, wanted) => day === wanted),
  DATE_NOT_EQUAL_TO: daily((day, wanted) => day !== wanted),
  DATE_BEFORE: daily((day, limit) => day < limit),
  DATE_AFTER: daily((day, limit) => day > limit),
  DATE_ON_OR_BEFORE: daily((day, limit) => day <= limit),
  DATE_ON_OR_AFTER: daily((day, limit) => day >= limit),
  DATE_BETWEEN: daily((day, from, to) => day >= from && day <= to),
  DATE_NOT_BETWEEN: daily((day, from, to) => day < from || day > to),
  DATE_EQUAL_TO_RELATIVE: relative((days, { first, last }) => days >= first && days <= last),
  DATE_BEFORE_RELATIVE: relative((days, { first }) => days < first),
  DATE_AFTER_RELATIVE: relative((days, { last }) => days > last),
  TEXT_CONTAINS: textual(has),
  TEXT_DOES_NOT_CONTAIN: textual((text, wanted) => !has(text, wanted)),
  TEXT_EQUAL_TO: textual((text, wanted) => text === wanted),
  TEXT_NOT_EQUAL_TO: textual((text, wanted) => text !== wanted),
  TEXT_STARTS_WITH: textual((text, wanted) => text.startsWith(wanted)),
  TEXT_ENDS_WITH: textual((text, wanted) => text.endsWith(wanted)),
  TEXT_IS_VALID_EMAIL: textual(isEmail),
  TEXT_IS_VALID_URL: textual(isUrl),
  VALUE_IN_LIST: isAmong,
  VALUE_IN_RANGE: isAmong,
  CHECKBOX: (subject, args, today) => isAmong(subject, args.length > 0 ? args : [true, false], today),
};
