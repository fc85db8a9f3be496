import type { Edit } from '../actions/record-edit';
import { TABLES } from '../tables/workbook';
import { headingRowOf, topRowsOf } from './heading-row';
import { locateColumns, openPlaces } from './places';

/** What Google hands to an edit trigger, as far as the add-on reads it. */
export interface GoogleEdit {
  readonly range: GoogleAppsScript.Spreadsheet.Range;
}

/** Which table, rows and columns a person touched; `null` for a place that is no data of ours. */
export function editOf({ range }: GoogleEdit): Edit | null {
  const places = openPlaces();
  const sheet = range.getSheet();
  const table = TABLES.find((candidate) => places.find(candidate)?.getSheetId() === sheet.getSheetId());
  if (table === undefined) return null;
  const top = topRowsOf(sheet);
  const headingRow = headingRowOf(table, top, sheet.getFrozenRows()) ?? 1;
  const firstRow = Math.max(range.getRow(), headingRow + 1);
  if (firstRow > range.getLastRow()) return null;
  const headings = top[headingRow - 1] ?? [];
  const touched = (column: number): boolean => column >= range.getColumn() && column <= range.getLastColumn();
  const columns = [...locateColumns(table, places.marks(table, sheet), headings)]
    .filter(([, column]) => touched(column))
    .map(([key]) => key);
  return columns.length === 0 ? null : { table, firstRow, lastRow: range.getLastRow(), columns };
}
