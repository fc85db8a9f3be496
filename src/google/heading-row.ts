import type { Table } from '../tables/table';

/** People freeze rows, thaw them, and put rows of their own above: headings are looked for so far down. */
const TOP_ROWS = 10;

/**
 * The row in which the headings of a table stand, counted from 1: the last frozen one, unless another near the top holds more of them.
 * Null when nothing speaks for any row.
 */
export function headingRowOf(
  table: Table,
  rows: readonly (readonly unknown[])[],
  frozenRows: number,
): number | null {
  const headers = new Set(Object.values(table.columns).map(({ header }) => header));
  const hits = rows
    .slice(0, TOP_ROWS)
    .map((row) => row.filter((cell) => headers.has(String(cell).trim())).length);
  const most = Math.max(0, ...hits);
  if (most < 2 || hits[frozenRows - 1] === most) return frozenRows > 0 ? frozenRows : null;
  return hits.indexOf(most) + 1;
}

/** What stands in the rows in which `headingRowOf` looks. */
export function topRowsOf(sheet: GoogleAppsScript.Spreadsheet.Sheet, rows = TOP_ROWS): string[][] {
  const width = sheet.getLastColumn();
  return width === 0
    ? []
    : sheet.getRange(1, 1, Math.min(rows, sheet.getMaxRows()), width).getDisplayValues();
}
