import { type Method, type Methods, picked } from '../methods';
import type { Sheet, Spreadsheet } from '../objects';
import { activeSheet } from './active';

/** Methods a spreadsheet answers with its active sheet, left from the days when the two were one. */
const NAMES = `appendRow autoResizeColumn deleteColumn deleteColumns deleteRow deleteRows getColumnWidth
  getDataRange getFrozenColumns getFrozenRows getLastColumn getLastRow getRowHeight getSheetId getSheetName
  getSheetValues hideColumn hideRow insertColumnAfter insertColumnBefore insertColumnsAfter insertColumnsBefore
  insertRowAfter insertRowBefore insertRowsAfter insertRowsBefore isColumnHiddenByUser isRowHiddenByFilter isRowHiddenByUser
  setColumnWidth setFrozenColumns setFrozenRows setRowHeight sort unhideColumn unhideRow`;

/** Those methods, taken from the sheet's own. A call that answers with the sheet does so here too. */
export function delegated(own: Methods<Sheet>): Methods<Spreadsheet> {
  return Object.fromEntries(picked(own, NAMES).map(([name, method]) => [name, onActiveSheet(method)]));
}

function onActiveSheet({ run, ...rest }: Method<Sheet>): Method<Spreadsheet> {
  return { ...rest, run: (book, ...args) => run(activeSheet(book), ...args) };
}
