import type { CellInput, Criterion } from '../../../model/contract';
import { sheetPrefix } from '../../../model/formulas/address';
import { EnumValue, ScriptError } from '../../contract';
import { blockName } from '../addresses';
import { cellInput } from '../cells';
import { constant } from '../enums';
import { rangeNamed } from '../locate';
import { momentOf } from '../moments';
import { Range, type Sheet } from '../objects';

/** A condition as a script holds it (Dates, ranges, enumerations) and as the workbook keeps it (plain data). */
export interface Condition {
  readonly type: string;
  readonly values: readonly unknown[];
}

const RELATIVE = '_RELATIVE';

/** Into the workbook: a date is a serial of the sheet's zone, a range its absolute address, a relative date its name. */
export function criterionOf({ type, values }: Condition, zone: string): Criterion {
  return { type, values: values.map((value) => plainArgument(value, zone)) };
}

function plainArgument(value: unknown, zone: string): CellInput {
  if (value instanceof Range) return rangeArgument(value);
  if (value instanceof EnumValue) return value.name;
  const input = cellInput(value, zone);
  return input !== null && typeof input === 'object' ? input.serial : input;
}

function rangeArgument({ sheet, block, bounds }: Range): string {
  const absolute = blockName(block, bounds).replace(/[A-Z]+|\d+/g, '$$$&');
  return `=${sheetPrefix(sheet.model.name)}!${absolute}`;
}

/** Back to the script's hand, on the sheet the rule stands on. */
export function conditionOf({ type, values }: Criterion, sheet: Sheet): Condition {
  return { type, values: values.map((value) => scriptArgument(type, value, sheet)) };
}

function scriptArgument(type: string, value: CellInput, sheet: Sheet): unknown {
  if (type === 'VALUE_IN_RANGE' && typeof value === 'string') return rangeOf(value, sheet);
  if (type.endsWith(RELATIVE)) return constant('RelativeDate', String(value));
  const isDate = type.startsWith('DATE') && typeof value === 'number';
  return isDate ? momentOf(value, sheet.book.model.timeZone) : value;
}

function rangeOf(text: string, sheet: Sheet): Range {
  return rangeNamed(sheet.book, text.replace(/^=/, ''), sheet);
}

/** How many arguments a criterion takes; those not listed take one. */
const COUNTS: Readonly<Record<string, readonly number[]>> = {
  CELL_EMPTY: [0],
  CELL_NOT_EMPTY: [0],
  DATE_IS_VALID_DATE: [0],
  TEXT_IS_VALID_EMAIL: [0],
  TEXT_IS_VALID_URL: [0],
  DATE_BETWEEN: [2],
  DATE_NOT_BETWEEN: [2],
  NUMBER_BETWEEN: [2],
  NUMBER_NOT_BETWEEN: [2],
  VALUE_IN_LIST: [1, 2],
  VALUE_IN_RANGE: [1, 2],
  CHECKBOX: [0, 1, 2],
};

/** Throws when `withCriteria` is given too few or too many arguments. */
export function checkCount(type: string, values: readonly unknown[]): void {
  const counts = COUNTS[type] ?? [1];
  if (!counts.includes(values.length)) {
    throw new ScriptError(
      `The criteria ${type} takes ${counts.join(' or ')} arguments but ${values.length} were given.`,
    );
  }
}
