import type { Block, CellValue, SortKey } from './contract';
import { compareForSort } from './formulas/coerce';
import { Formula } from './formulas/formula';
import { translateFormula } from './formulas/rewrite';
import { blankCell, type Cell } from './grid';
import type { Sheet } from './sheet';

/**
 * Sorts the rows of a block. Contents, formats and notes move; validations stay where they are, as do hidden rows.
 * A formula that moves is translated like a copied one; formulas elsewhere keep pointing at the same places.
 */
export function sortCells(sheet: Sheet, block: Block, keys: readonly SortKey[]): void {
  sheet.requireInside(block);
  const sortKeys = keys.length > 0 ? keys : [{ column: block.column, ascending: true }];
  const columns = sortKeys.map(({ column }) =>
    sheet.values({ ...block, column, columns: 1 }).map((row) => row[0] ?? null),
  );
  const order = Array.from({ length: block.rows }, (_, index) => index);
  order.sort((one, other) => compareRows(one, other, sortKeys, columns));
  const cells = order.map((from) => takeRow(sheet, block, from));
  for (const [to, row] of cells.entries()) {
    const rowsAway = to - (order[to] ?? to);
    for (const [c, cell] of row.entries()) place(sheet, block.row + to, block.column + c, cell, rowsAway);
  }
  sheet.book.restructured([sheet]);
}

/** The sort is stable, and blanks come last in either direction. */
function compareRows(
  one: number,
  other: number,
  keys: readonly SortKey[],
  columns: readonly CellValue[][],
): number {
  for (const [index, { ascending }] of keys.entries()) {
    const order = compareForSort(columns[index]?.[one] ?? null, columns[index]?.[other] ?? null, ascending);
    if (order !== 0) return order;
  }
  return one - other;
}

function takeRow({ grid }: Sheet, block: Block, from: number): (Cell | undefined)[] {
  return Array.from({ length: block.columns }, (_, c) => grid.at(block.row + from, block.column + c));
}

function place({ grid }: Sheet, row: number, column: number, cell: Cell | undefined, rowsAway: number): void {
  const validation = grid.at(row, column)?.validation ?? null;
  if (!cell && !validation) {
    grid.put(row, column, undefined);
    return;
  }
  const moved = cell ?? blankCell();
  const formula = moved.formula && new Formula(translateFormula(moved.formula.text, rowsAway, 0));
  grid.put(row, column, { ...moved, formula, validation });
}
