import type { Table } from '../tables/table';
import type { Places } from './places';

/** The row in which the person at the keyboard stands, when it is one of this tab. */
export function selectedRow(places: Places, table: Table): number | null {
  const sheet = places.find(table);
  const range = places.book.getActiveRange();
  if (sheet === null || range === null || range.getSheet().getSheetId() !== sheet.getSheetId()) return null;
  return range.getRow();
}
