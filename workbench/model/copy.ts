import { eachCell, within } from './blocks';
import { putContent } from './contents';
import type { Block } from './contract';
import { Formula } from './formulas/formula';
import { translateFormula } from './formulas/rewrite';
import type { Cell } from './grid';
import type { Sheet } from './sheet';
import { translateValidation } from './validation';

export interface Destination {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** Copies a block to another place, also onto itself; formulas are translated. Conditional rules are not copied. */
export function copyCells(
  sheet: Sheet,
  from: Block,
  to: Destination,
  what: 'all' | 'values' | 'formats',
): void {
  const target: Block = { ...from, row: to.row, column: to.column };
  sheet.requireInside(from);
  to.sheet.requireInside(target);
  const values = what === 'values' ? sheet.values(from) : [];
  const copies = copiesOf(sheet, from);
  eachCell(target, (row, column, r, c) => {
    const source = copies[r * from.columns + c];
    const known = to.sheet.grid.at(row, column);
    if (!source && !known) return;
    const cell = known ?? to.sheet.grid.ensure(row, column);
    if (what === 'values') return putContent(to.sheet, cell, { value: values[r]?.[c] ?? null });
    cell.format = to.sheet.book.formats.shared(source?.format ?? {});
    if (what === 'all') pasteAll(to.sheet, cell, source, [row - (from.row + r), column - (from.column + c)]);
  });
  if (what === 'all') copyMerges(sheet, from, to);
  to.sheet.changed(target);
}

function copiesOf({ grid }: Sheet, block: Block): (Cell | undefined)[] {
  const copies: (Cell | undefined)[] = [];
  eachCell(block, (row, column) => {
    const cell = grid.at(row, column);
    copies.push(cell && { ...cell, formula: cell.formula && new Formula(cell.formula.text) });
  });
  return copies;
}

function pasteAll(
  sheet: Sheet,
  cell: Cell,
  source: Cell | undefined,
  [rows, columns]: readonly [number, number],
): void {
  const formula = source?.formula && translateFormula(source.formula.text, rows, columns);
  putContent(sheet, cell, formula ? { value: null, formula } : { value: source?.value ?? null });
  cell.note = source?.note ?? '';
  cell.validation = source?.validation ? translateValidation(source.validation, rows, columns) : null;
}

function copyMerges(sheet: Sheet, from: Block, to: Destination): void {
  const [rows, columns] = [to.row - from.row, to.column - from.column];
  for (const block of sheet.merges().filter((merged) => within(merged, from))) {
    to.sheet.merge({ ...block, row: block.row + rows, column: block.column + columns });
  }
}
