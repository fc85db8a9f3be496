import type { Block, CellInput, SheetModel, Validation } from '../../../model/contract';
import { cellName } from '../../../model/formulas/address';
import { ScriptError } from '../../contract';
import { cellsOf, intersects } from '../blocks';
import { cellInput } from '../cells';
import type { Range } from '../objects';

/** The one way values get into cells: looked at by the validations first, all or nothing. */
export function writeInputs({ grid, block }: Range, inputs: readonly (readonly CellInput[])[]): void {
  refuseInvalid(grid, block, inputs);
  grid.write(block, withoutCovered(grid, block, inputs));
}

/** The same, later: what a validation turns away is said at once when it is known, and looked at again when it is written. */
export function writeLater(range: Range, inputs: readonly (readonly CellInput[])[]): () => void {
  const { grid, block, sheet } = range;
  if (grid.refusal(block, inputs)) {
    // A write that waits may have changed what the rule asks for.
    sheet.book.execution.applyWrites();
    refuseInvalid(grid, block, inputs);
  }
  return () => writeInputs(range, inputs);
}

/** A cell that a merge covers holds nothing: what is written there is lost, as on Google. */
function withoutCovered(
  grid: SheetModel,
  block: Block,
  inputs: readonly (readonly CellInput[])[],
): readonly (readonly CellInput[])[] {
  const merges = grid.merges().filter((merge) => intersects(merge, block));
  if (merges.length === 0) return inputs;
  const left = inputs.map((row) => [...row]);
  for (const { cell, down, right } of cellsOf(block)) {
    const merge = merges.find((one) => intersects(one, cell));
    const isFirst = merge?.row === cell.row && merge.column === cell.column;
    const row = left[down];
    if (merge && !isFirst && row) row[right] = null;
  }
  return left;
}

/** A script's values as inputs, Dates in the spreadsheet's zone. */
export function inputsOf({ zone }: Range, values: readonly (readonly unknown[])[]): CellInput[][] {
  return values.map((row) => row.map((value) => cellInput(value, zone)));
}

/** Throws Google's sentence for the first value a validation turns away. */
function refuseInvalid(grid: SheetModel, block: Block, inputs: readonly (readonly CellInput[])[]): void {
  const refused = grid.refusal(block, inputs);
  if (!refused) return;
  const cell = cellName(refused.row, refused.column);
  const sentence = `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;
  throw new ScriptError([sentence, ...wanted(refused.validation)].join(' '));
}

function wanted({ helpText, criterion }: Validation): string[] {
  if (helpText) return [helpText];
  if (criterion.type !== 'VALUE_IN_LIST') return [];
  return [`Please enter one of the following values: ${criterion.values.join(', ')}.`];
}
