import type { Block, SheetModel } from '../../model/contract';
import { ScriptError } from '../contract';
import { type Address, type Bounds, parseAddress } from './addresses';
import { isHiddenName } from './book/filter-name';
import { Range, Sheet, type Spreadsheet } from './objects';

/** From what a script says (numbers from 1, A1 text, a name) to a range of a sheet, with Google's refusals. */

/** `rangeAt(sheet, 2, 1, 3, 2)` is A2:B4; outside the grid it throws. */
export function rangeAt(sheet: Sheet, row: number, column: number, rows = 1, columns = 1): Range {
  const refusal = SMALL.find(({ small }) => small({ row, column, rows, columns }));
  if (refusal) throw new ScriptError(refusal.says);
  const block = {
    row: Math.floor(row) - 1,
    column: Math.floor(column) - 1,
    rows: Math.floor(rows),
    columns: Math.floor(columns),
  };
  return new Range(sheet, inside(block, sheet.model));
}

const SMALL: readonly { small(block: Block): boolean; says: string }[] = [
  { small: ({ row }) => row < 1, says: 'The starting row of the range is too small.' },
  { small: ({ column }) => column < 1, says: 'The starting column of the range is too small.' },
  { small: ({ rows }) => rows < 1, says: 'The number of rows in the range must be at least 1.' },
  { small: ({ columns }) => columns < 1, says: 'The number of columns in the range must be at least 1.' },
];

/** Throws when a block reaches beyond the sheet. */
export function inside(block: Block, grid: SheetModel): Block {
  const fits =
    block.row >= 0 &&
    block.column >= 0 &&
    block.row + block.rows <= grid.rowCount &&
    block.column + block.columns <= grid.columnCount;
  if (!fits) throw new ScriptError('The coordinates of the range are outside the dimensions of the sheet.');
  return block;
}

/** The range a text names: A1 or R1C1 notation, with or without a tab, or a named range. */
export function rangeNamed(book: Spreadsheet, text: string, home: Sheet): Range {
  const address = parseAddress(text);
  const found = address ? addressed(book, address, home) : rangeByName(book, text);
  if (!found) throw new ScriptError('Range not found');
  return found;
}

function addressed(book: Spreadsheet, address: Address, home: Sheet): Range | undefined {
  if (address.sheetName === undefined) return new Range(home, ...resolved(address, home.model));
  const model = book.model.sheetByName(address.sheetName);
  return model && new Range(new Sheet(book, model.id), ...resolved(address, model));
}

function resolved({ top, left, bottom, right }: Address, grid: SheetModel): [Block, Bounds] {
  const row = top ?? 0;
  const column = left ?? 0;
  const rows = (bottom ?? Math.max(grid.rowCount - 1, row)) - row + 1;
  const columns = (right ?? Math.max(grid.columnCount - 1, column)) - column + 1;
  const written = (edge: number | undefined) => edge !== undefined;
  const bounds = { top: written(top), left: written(left), bottom: written(bottom), right: written(right) };
  return [inside({ row, column, rows, columns }, grid), bounds];
}

/** The range a name stands for; undefined when there is no such name. Names do not tell capitals apart. */
export function rangeByName(book: Spreadsheet, name: string): Range | undefined {
  const wanted = name.toLowerCase();
  const names = book.model.namedRanges().filter((one) => !isHiddenName(one.name));
  const named = names.find((one) => one.name.toLowerCase() === wanted);
  return named && new Range(new Sheet(book, named.sheetId), named.block);
}

/** Everything a sheet has. */
export function wholeSheet(grid: SheetModel): Block {
  return { row: 0, column: 0, rows: grid.rowCount, columns: grid.columnCount };
}

/** From A1 to the last cell with content; an empty sheet gives A1. */
export function dataBlock(grid: SheetModel): Block {
  return { row: 0, column: 0, rows: Math.max(1, grid.usedRows), columns: Math.max(1, grid.usedColumns) };
}
