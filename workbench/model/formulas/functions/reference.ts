import { columnLetters, parseAddress, sheetPrefix } from '../address';
import { Area } from '../area';
import { define, type FunctionSpec, flag, given, number, optional, table, text } from '../params';
import type { Scope } from '../scope';
import { ERRORS, failure, Matrix, type Value } from '../values';

const ALWAYS = { fills: 'always' } as const;

function offset(from: Value, [rows, columns, height, width]: readonly (number | undefined)[]): Value {
  if (!(from instanceof Area)) return ERRORS.value;
  const [down, right] = [Math.trunc(rows ?? 0), Math.trunc(columns ?? 0)];
  const [tall, wide] = [Math.trunc(height ?? from.rows), Math.trunc(width ?? from.columns)];
  const { rowCount, columnCount } = from.sheet.grid;
  const isInside = from.top + down >= 0 && from.left + right >= 0 && tall >= 1 && wide >= 1;
  const fits = from.top + down + tall <= rowCount && from.left + right + wide <= columnCount;
  return isInside && fits
    ? from.part(down, right, tall, wide)
    : failure('#REF!', 'OFFSET evaluates to an out of bounds range.');
}

/** The text is taken as it stands: in a rule it does not move from cell to cell. */
function indirect(reference: string, scope: Scope): Value {
  const address = parseAddress(reference.trim());
  const fixed = { ...scope, rowsAway: 0, columnsAway: 0 };
  const area = address ? scope.book.area(address, fixed) : scope.book.namedArea(reference.trim());
  return area ?? failure('#REF!', `INDIRECT cannot find '${reference}'.`);
}

/** ROW and COLUMN of a range are a list only inside ARRAYFORMULA. */
function positions(value: Value | undefined, scope: Scope, axis: 'row' | 'column'): Value {
  if (value === undefined) return (axis === 'row' ? scope.row : scope.column) + 1;
  if (!(value instanceof Area)) return ERRORS.value;
  if (!scope.arrays) return (axis === 'row' ? value.top : value.left) + 1;
  if (axis === 'row')
    return new Matrix(Array.from({ length: value.rows }, (_, row) => [value.top + row + 1]));
  return new Matrix([Array.from({ length: value.columns }, (_, column) => value.left + column + 1)]);
}

function address(row: number, column: number, mode: number, a1: boolean, sheet: string | undefined): Value {
  if (row < 1 || column < 1 || mode < 1 || mode > 4) return ERRORS.value;
  const [fixedRow, fixedColumn] = [mode <= 2, mode === 1 || mode === 3];
  const prefix = sheet === undefined ? '' : `${sheetPrefix(sheet)}!`;
  if (!a1) return `${prefix}R${fixedRow ? row : `[${row}]`}C${fixedColumn ? column : `[${column}]`}`;
  return `${prefix}${fixedColumn ? '$' : ''}${columnLetters(column - 1)}${fixedRow ? '$' : ''}${row}`;
}

function formulaText(value: Value, { book }: Scope): Value {
  if (!(value instanceof Area)) return ERRORS.missing;
  return book.formulaAt(value.sheet, value.top, value.left) ?? ERRORS.missing;
}

/** A whole range as R1C1 text is not understood, as nobody writes it into a sheet. */
const onlyA1 = (a1: boolean, use: () => Value): Value =>
  a1 ? use() : failure('#REF!', 'INDIRECT reads A1 notation only in the workbench.');

export const REFERENCE = {
  OFFSET: define(
    [given, number, number, optional(number), optional(number)],
    ([from, ...sizes]) => offset(from.it, sizes),
    { ...ALWAYS, shows: 'same' },
  ),
  INDIRECT: define(
    [text, optional(flag)],
    ([reference, a1 = true], scope) => onlyA1(a1, () => indirect(reference, scope)),
    {
      ...ALWAYS,
      shows: 'same',
    },
  ),
  ROW: define([optional(given)], ([value], scope) => positions(value?.it, scope, 'row')),
  COLUMN: define([optional(given)], ([value], scope) => positions(value?.it, scope, 'column')),
  ROWS: define([table], ([source]) => source.rows),
  COLUMNS: define([table], ([source]) => source.columns),
  ADDRESS: define(
    [number, number, optional(number), optional(flag), optional(text)],
    ([row, column, mode = 1, a1 = true, sheet]) =>
      address(Math.trunc(row), Math.trunc(column), mode, a1, sheet),
  ),
  FORMULATEXT: define([given], ([value], scope) => formulaText(value.it, scope)),
} satisfies Record<string, FunctionSpec>;
