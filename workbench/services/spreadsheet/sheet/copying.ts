import type { SheetModel } from '../../../model/contract';
import { contentsOf, putDown } from '../cutting';
import { wholeSheet } from '../locate';
import { Sheet, type Spreadsheet } from '../objects';
import { makeRoom } from '../room';

/** A copy of a sheet with all it shows, in this or another spreadsheet; protections stay behind, as on Google. */
export function duplicate(source: Sheet, target: Spreadsheet, index: number, name?: string): Sheet {
  const from = source.model;
  const size = { rows: from.rowCount, columns: from.columnCount };
  makeRoom(target.model, size.rows * size.columns);
  const to = target.model.addSheet(name ?? copyName(from.name, target), index, size);
  copyContents(source, target, to);
  copyLayout(from, to);
  return new Sheet(target, to.id);
}

const TOP_LEFT = { row: 0, column: 0 };

/** Within one spreadsheet the workbook copies by itself. */
function copyContents(source: Sheet, target: Spreadsheet, to: SheetModel): void {
  const from = source.model;
  if (source.book.model === target.model) from.copy(wholeSheet(from), { sheet: to, ...TOP_LEFT });
  else putDown(to, TOP_LEFT, contentsOf(from, wholeSheet(from)));
  to.setConditionalRules(from.conditionalRules());
}

function copyLayout(from: SheetModel, to: SheetModel): void {
  to.frozenRows = from.frozenRows;
  to.frozenColumns = from.frozenColumns;
  to.tabColor = from.tabColor;
  to.hiddenGridlines = from.hiddenGridlines;
  to.rightToLeft = from.rightToLeft;
  to.bandings.push(...structuredClone(from.bandings));
  for (let row = 0; row < from.rowCount; row += 1) {
    to.setRowHeight(row, from.rowHeight(row));
    if (from.isRowHiddenByHand(row)) to.hideRows(row, 1, true);
  }
  for (let column = 0; column < from.columnCount; column += 1) {
    to.setColumnWidth(column, from.columnWidth(column));
    if (from.isColumnHidden(column)) to.hideColumns(column, 1, true);
  }
}

/** `Copy of A`, then `Copy of A 2`; in Thai spreadsheets `สำเนาของ A`. */
function copyName(name: string, target: Spreadsheet): string {
  const stem = `${target.model.locale.startsWith('th') ? 'สำเนาของ' : 'Copy of'} ${name}`;
  let candidate = stem;
  for (let number = 2; target.model.sheetByName(candidate); number += 1) candidate = `${stem} ${number}`;
  return candidate;
}
