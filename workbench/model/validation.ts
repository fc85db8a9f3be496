import type { Block, CellInput, SheetModel, Validation } from './contract';
import type { Sheet } from './sheet';

export function anchoredValidations(): (rule: Validation, r: number, c: number) => Validation {
  return (rule) => rule;
}
export function firstRefusal(
  _sheet: Sheet,
  _block: Block,
  _inputs: readonly (readonly CellInput[])[],
): ReturnType<SheetModel['refusal']> {
  return null;
}
