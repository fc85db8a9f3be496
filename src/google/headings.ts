import { columnLetter } from '../tables/address';
import type { Table } from '../tables/table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

const FILL = '#e8eef7';
const COLOUR = '#1f3a5f';
const BARE = '#ffffff';

/** How headings look, also those that set-up adds beside a table, such as months. */
export function styleHeadings(headings: Range | RangeList): void {
  headings.setFontWeight('bold');
  headings.setFontFamily('Sarabun');
  headings.setBackground(FILL);
  headings.setFontColor(COLOUR);
  headings.setWrap(true);
  headings.setVerticalAlignment('middle');
}

/** Dresses headings that came bare, such as pasted ones, with their notes and the frozen columns; says whether there were any. */
export function dressHeadings(
  sheet: Sheet,
  table: Table,
  columns: ReadonlyMap<string, number>,
  row: number,
): boolean {
  const fills = sheet.getRange(row, 1, 1, Math.max(...columns.values())).getBackgrounds()[0] ?? [];
  const bare = [...columns].filter(([, column]) => fills[column - 1] === BARE);
  if (bare.length === 0) return false;
  styleHeadings(sheet.getRangeList(bare.map(([, column]) => `${columnLetter(column)}${row}`)));
  for (const [key, column] of bare) {
    const note = table.columns[key]?.note;
    if (note !== undefined) sheet.getRange(row, column).setNote(note);
  }
  if (table.frozenColumns > 0 && sheet.getFrozenColumns() === 0) sheet.setFrozenColumns(table.frozenColumns);
  return true;
}
