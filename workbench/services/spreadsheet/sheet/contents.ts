import { ScriptError } from '../../contract';
import { dataBlock, rangeAt, rangeNamed, wholeSheet } from '../locate';
import { change, local, type Methods, read } from '../methods';
import { Range, RangeList, type Sheet } from '../objects';
import { type ClearOptions, clearRange } from '../range/clearing';
import { OUTSIDE } from '../range/ordering';
import { scriptValues } from '../range/values';
import { inputsOf, writeInputs } from '../range/writing';
import { makeRoomIn } from '../room';

/** The cells of a sheet: as ranges, as rows added below, as something to clear or sort. */
export const contents: Methods<Sheet> = {
  getRange: local('a1Notation:string | int int [int] [int]', getRange),
  getRangeList: local('string[]', (sheet, names: string[]) => {
    return new RangeList(names.map((name) => rangeNamed(sheet.book, name, sheet)));
  }),
  getDataRange: read('', (sheet) => new Range(sheet, dataBlock(sheet.model))),
  getSheetValues: read('int int int int', (sheet, ...place: Place) => scriptValues(valuesAt(sheet, place))),
  appendRow: change('any[]', appendRow),
  sort: change('int [boolean]', sort),
  clear: change('[object]', (sheet, options?: ClearOptions) => clearRange(whole(sheet), options)),
  clearContents: change('', ({ model }) => model.clear(wholeSheet(model), { contents: true })),
  clearFormats: change('', ({ model }) => model.clear(wholeSheet(model), { formats: true })),
  clearNotes: change('', ({ model }) => model.clear(wholeSheet(model), { notes: true })),
};

/** `getRange('A2:B')` or `getRange(2, 1, 3, 2)`. */
function getRange(sheet: Sheet, where: string | number, ...rest: [number, number?, number?]): Range {
  return typeof where === 'string' ? rangeNamed(sheet.book, where, sheet) : rangeAt(sheet, where, ...rest);
}

type Place = [row: number, column: number, rows: number, columns: number];

/** -1 is the last row or column with data (the reference); what lies beyond the grid is left out, as a sample of Google's needs it. */
function valuesAt(sheet: Sheet, [row, column, rows, columns]: Place): Range {
  const { model } = sheet;
  const top = row === -1 ? Math.max(1, model.usedRows) : row;
  const left = column === -1 ? Math.max(1, model.usedColumns) : column;
  const height = Math.min(rows, Math.max(1, model.rowCount - top + 1));
  return rangeAt(sheet, top, left, height, Math.min(columns, Math.max(1, model.columnCount - left + 1)));
}

const whole = (sheet: Sheet) => new Range(sheet, wholeSheet(sheet.model));

/** Below the last row with content; the grid grows when it must. */
function appendRow(sheet: Sheet, values: unknown[]): void {
  const { model } = sheet;
  const row = model.usedRows;
  if (values.length === 0) return;
  makeRoomIn(sheet.book.model, model, { rows: row + 1, columns: values.length });
  if (row === model.rowCount) model.insertRows(row, 1);
  const missing = values.length - model.columnCount;
  if (missing > 0) model.insertColumns(model.columnCount, missing);
  const range = new Range(sheet, { row, column: 0, rows: 1, columns: values.length });
  writeInputs(range, inputsOf(range, [values]));
}

/** All rows but the frozen ones. */
function sort({ model }: Sheet, column: number, ascending = true): void {
  const block = wholeSheet(model);
  if (column < 1 || column > block.columns) throw new ScriptError(OUTSIDE);
  const rows = Math.max(model.usedRows - model.frozenRows, 0);
  if (rows > 0) model.sort({ ...block, row: model.frozenRows, rows }, [{ column: column - 1, ascending }]);
}
