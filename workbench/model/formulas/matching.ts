import type { CellError } from '../contract';
import { Area } from './area';
import { type Criterion, criterionOf } from './criteria';
import type { Scope } from './scope';
import { ERRORS, isTable, type Scalar, type Table, tableOf, type Value } from './values';

/** A range and what its cells have to fulfil. */
export interface Condition {
  readonly table: Table;
  readonly criterion: Criterion;
}

/** The cells that fulfil every condition; the blank rows below all filled ones are only counted. */
export interface Matches {
  readonly cells: readonly (readonly [row: number, column: number])[];
  readonly blankTail: number;
}

/** Reads pairs of range and criterion as COUNTIFS takes them. */
export function conditionsOf(parts: readonly { readonly it: Value }[], scope: Scope): readonly Condition[] {
  return Array.from({ length: parts.length / 2 }, (_, index) => {
    const wanted = parts[index * 2 + 1]?.it ?? null;
    return {
      table: tableOf(parts[index * 2]?.it ?? null),
      criterion: criterionOf(isTable(wanted) ? wanted.at(0, 0) : (wanted as Scalar), scope.book.typing),
    };
  });
}

/** Finds the cells that fulfil all conditions; `beside` are ranges whose filled rows have to be looked at too. */
export function matchAll(
  conditions: readonly Condition[],
  scope: Scope,
  beside: readonly Table[] = [],
): Matches | CellError {
  const [first] = conditions;
  if (!first) return ERRORS.value;
  const { rows, columns } = first.table;
  if (conditions.some(({ table }) => table.rows !== rows || table.columns !== columns)) return ERRORS.value;
  const looked = lookedUpRows(conditions, scope);
  if (looked) {
    const found = looked.rows.filter((row) => fulfils(looked.others, row, 0));
    return { cells: found.map((row) => [row, 0] as const), blankTail: 0 };
  }
  const filled = Math.min(
    rows,
    Math.max(...[...conditions.map(({ table }) => table), ...beside].map((table) => table.filledRows)),
  );
  const tail = conditions.every(({ criterion }) => criterion.test(null)) ? (rows - filled) * columns : 0;
  return { cells: scan(conditions, filled, columns), blankTail: tail };
}

function fulfils(conditions: readonly Condition[], row: number, column: number): boolean {
  return conditions.every(({ table, criterion }) => criterion.test(table.at(row, column)));
}

function scan(conditions: readonly Condition[], rows: number, columns: number): [number, number][] {
  const cells: [number, number][] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++)
      if (fulfils(conditions, row, column)) cells.push([row, column]);
  }
  return cells;
}

/** The shortest list of candidate rows that an index gives, and the conditions left to test on them. */
function lookedUpRows(
  conditions: readonly Condition[],
  scope: Scope,
): { rows: number[]; others: Condition[] } | null {
  let best: { rows: number[]; others: Condition[] } | null = null;
  for (const condition of conditions) {
    const rows = rowsOf(condition, scope);
    if (rows && (!best || rows.length < best.rows.length)) {
      best = { rows, others: conditions.filter((other) => other !== condition) };
    }
  }
  return best;
}

function rowsOf({ table, criterion }: Condition, { book }: Scope): number[] | null {
  if (!criterion.keys || !(table instanceof Area)) return null;
  const rows: number[] = [];
  for (const key of criterion.keys) {
    const found = book.rowsWith(table, key);
    if (!found) return null;
    for (const row of found) rows.push(row - table.top);
  }
  return criterion.keys.length > 1 ? rows.sort((one, other) => one - other) : rows;
}
