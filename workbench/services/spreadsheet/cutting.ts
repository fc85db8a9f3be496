import type { Block, CellFormat, CellInput, SheetModel, Validation } from '../../model/contract';
import { cellsOf, contains } from './blocks';
import { sameAgain } from './cells';

/** All that cells hold, taken out of a sheet to be put down elsewhere, in the same or another workbook. */
export interface Cut {
  readonly inputs: CellInput[][];
  readonly formats: CellFormat[][];
  readonly notes: string[][];
  readonly validations: (Validation | null)[][];
  /** Merged blocks inside, counted from the first cell. */
  readonly merges: Block[];
}

/** What a block holds; formulas as they stand. */
export function contentsOf(grid: SheetModel, block: Block): Cut {
  const values = grid.values(block);
  const inputs = grid
    .formulas(block)
    .map((row, down) => row.map((formula, right) => formula || sameAgain(values[down]?.[right] ?? null)));
  const merges = grid
    .merges()
    .filter((merge) => contains(block, merge))
    .map((merge) => ({ ...merge, row: merge.row - block.row, column: merge.column - block.column }));
  return {
    inputs,
    formats: grid.formats(block),
    notes: grid.notes(block),
    validations: grid.validations(block),
    merges,
  };
}

/** Empties a block of everything. */
export function wipe(grid: SheetModel, block: Block): void {
  for (const merge of grid.merges().filter((one) => contains(block, one))) grid.unmerge(merge);
  grid.clear(block, { contents: true, formats: true, notes: true, validations: true });
}

/** Puts a cut down with its first cell at a place. */
export function putDown(grid: SheetModel, at: { row: number; column: number }, cut: Cut): void {
  const block = {
    row: at.row,
    column: at.column,
    rows: cut.inputs.length,
    columns: cut.inputs[0]?.length ?? 0,
  };
  wipe(grid, block);
  grid.format(block, cut.formats);
  grid.write(block, cut.inputs);
  grid.setNotes(block, cut.notes);
  putValidations(grid, block, cut.validations);
  for (const merge of cut.merges) {
    grid.merge({ ...merge, row: merge.row + at.row, column: merge.column + at.column });
  }
}

/** Cell by cell: set as a table, a relative formula would be counted from the first cell again. */
export function putValidations(
  grid: SheetModel,
  block: Block,
  rules: readonly (readonly (Validation | null)[])[],
): void {
  for (const { cell, down, right } of cellsOf(block)) {
    const rule = rules[down]?.[right] ?? null;
    if (rule || grid.validations(cell)[0]?.[0]) grid.setValidations(cell, [[rule]]);
  }
}
