import type { Block, SheetModel, WorkbookModel } from '../../model/contract';
import type { Address } from '../../model/formulas/address';
import { rewriteReferences } from '../../model/formulas/rewrite';
import { rewriteRule, rewriteValidation } from '../../model/rewriting';
import { cellsOf, contains } from './blocks';
import { putValidations } from './cutting';
import { dataBlock, wholeSheet } from './locate';

/** Cells of one sheet that go elsewhere in it; without a place they are deleted. */
export interface Move {
  readonly sheet: SheetModel;
  readonly from: Block;
  readonly to?: { readonly row: number; readonly column: number };
}

/** Lets formulas, rules, validations and names point at where moved cells will be. Ask before the cells are moved. */
export function followReferences(workbook: WorkbookModel, moves: readonly Move[]): void {
  for (const sheet of workbook.sheets()) {
    const rewrite = (text: string) => rewriteReferences(text, (address) => followed(address, sheet, moves));
    rewriteCells(sheet, rewrite);
    sheet.setConditionalRules(sheet.conditionalRules().map((rule) => rewriteRule(rule, rewrite)));
  }
  for (const { name, sheetId, block } of workbook.namedRanges()) {
    const move = moves.find(({ sheet, from }) => sheet.id === sheetId && contains(from, block));
    const place = move && placeOf(block, move);
    if (place) workbook.setNamedRange(name, sheetId, { ...block, ...place });
  }
}

function rewriteCells(sheet: SheetModel, rewrite: (text: string) => string): void {
  const used = dataBlock(sheet);
  const formulas = sheet.formulas(used);
  for (const { cell, down, right } of cellsOf(used)) {
    const before = formulas[down]?.[right] ?? '';
    const after = before && rewrite(before);
    if (after !== before) sheet.write(cell, [[after]]);
  }
  const all = wholeSheet(sheet);
  const rules = sheet.validations(all);
  const rewritten = rules.map((row) => row.map((rule) => rule && rewriteValidation(rule, rewrite)));
  const changed = rewritten.some((row, down) => row.some((rule, right) => rule !== rules[down]?.[right]));
  if (changed) putValidations(sheet, all, rewritten);
}

/** Only a reference that lies wholly among the moved cells goes with them. */
function followed(address: Address, home: SheetModel, moves: readonly Move[]): Address | null {
  const { top, left, bottom, right } = address;
  if (top === null || left === null || bottom === null || right === null) return address;
  const block = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  const name = (address.sheet ?? home.name).toLowerCase();
  const move = moves.find(({ sheet, from }) => sheet.name.toLowerCase() === name && contains(from, block));
  if (!move) return address;
  const place = placeOf(block, move);
  if (!place) return null;
  const { row, column } = place;
  return {
    ...address,
    top: row,
    left: column,
    bottom: row + block.rows - 1,
    right: column + block.columns - 1,
  };
}

function placeOf(block: Block, { from, to }: Move): { row: number; column: number } | null {
  return to ? { row: to.row + block.row - from.row, column: to.column + block.column - from.column } : null;
}
