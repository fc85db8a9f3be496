import type { Block, WorkbookModel } from '../../model/contract';
import { parseAddress } from './addresses';
import { select, selectionOf } from './selection';

/** A person selects cells: `standOn(book, "Requests!A2:C3")`; open edges reach to the end of the tab. False when there is no such place. */
export function standOn(book: WorkbookModel, text: string): boolean {
  const address = parseAddress(text);
  const here = selectionOf(book).sheetId;
  const sheet = address?.sheetName === undefined ? book.sheetById(here) : book.sheetByName(address.sheetName);
  if (!address || !sheet) return false;
  const { top = 0, left = 0, bottom = sheet.rowCount - 1, right = sheet.columnCount - 1 } = address;
  const block: Block = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  if (bottom >= sheet.rowCount || right >= sheet.columnCount) return false;
  select(book, sheet.id, [block]);
  return true;
}
