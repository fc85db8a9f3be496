import { createWorkbook } from '../../../workbench/model';
import type { CellInput, SheetModel, WorkbookModel } from '../../../workbench/model/contract';

/** 31 March 2022, noon: the day the tests of days stand on. */
export const NOON = 44651.5;

/** An empty Thai workbook whose sheet is called `S`. */
export function thaiBook(locale = 'th_TH'): { book: WorkbookModel; sheet: SheetModel } {
  const book = createWorkbook({ id: 'b', name: 'Book', locale, timeZone: 'Asia/Bangkok' });
  book.setNow(NOON);
  const [sheet] = book.sheets();
  if (!sheet) throw new Error('a new workbook has a sheet');
  sheet.name = 'S';
  return { book, sheet };
}

/** The block of an A1 address: `at('B2:C9')`. */
export function at(address: string): { row: number; column: number; rows: number; columns: number } {
  const [from = '', to = from] = address.split(':');
  const [start, end] = [cell(from), cell(to)];
  return { ...start, rows: end.row - start.row + 1, columns: end.column - start.column + 1 };
}

function cell(name: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** Types rows of inputs from a cell on. */
export function type(sheet: SheetModel, from: string, rows: readonly (readonly CellInput[])[]): void {
  sheet.write({ ...at(from), rows: rows.length, columns: rows[0]?.length ?? 0 }, rows);
}

/** What one cell shows. */
export function shows(sheet: SheetModel, address: string): string {
  return sheet.texts(at(address))[0]?.[0] ?? '';
}

/** What one cell holds. */
export function holds(sheet: SheetModel, address: string): unknown {
  return sheet.values(at(address))[0]?.[0];
}

/** The formula of one cell. */
export function formulaOf(sheet: SheetModel, address: string): string {
  return sheet.formulas(at(address))[0]?.[0] ?? '';
}

/** A small register beside a sheet with a Thai name, as tracking sheets have them. */
function register(): SheetModel {
  const { book, sheet } = thaiBook();
  const other = book.addSheet('ข้อมูล');
  type(other, 'A1', [
    ['k', 'v'],
    ['a', 10],
    ['b', 20],
    ['c', 30],
  ]);
  type(sheet, 'A1', [
    ['name', 'size', 'day', 'kind'],
    ['a', 1, '31/3/2022', 'x'],
    ['b', 2, '1/4/2022', 'y'],
    ['c', 3, '5/4/2022', 'X'],
    ['a', 4, '6/4/2022', ''],
    ['d', 5, '', 'z'],
  ]);
  book.setNamedRange('sizes', sheet.id, at('B2:B6'));
  return sheet;
}

/** What a formula in H1 shows, spilled rows separated by ` / `. */
export function result(formula: string): string {
  const sheet = register();
  type(sheet, 'H1', [[formula]]);
  const lines = sheet.texts(at('H1:M8')).map((row) => row.join(' ').trimEnd());
  return lines.join(' / ').replace(/( \/ )+$/, '');
}
