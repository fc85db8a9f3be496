import type { Given, GivenCell } from '../contract';
import { isDateFormat } from '../display';
import { isError, isLambda, isTable, type Scalar, type Value } from './values';

/** A value as a function of a script gets it: a range in rows, an error by its name, a day by its number format as one. */
export function givenOf(value: Value, pattern: string): Given {
  if (isLambda(value)) return '#VALUE!';
  if (!isTable(value)) return cellOf(value, pattern);
  if (value.rows * value.columns === 1) return cellOf(value.at(0, 0), value.patternAt(0, 0));
  return value
    .toRows()
    .map((cells, row) => cells.map((cell, column) => cellOf(cell, value.patternAt(row, column))));
}

function cellOf(value: Scalar, pattern: string): GivenCell {
  if (isError(value)) return value.error;
  return typeof value === 'number' && isDateFormat(pattern) ? { serial: value } : value;
}
