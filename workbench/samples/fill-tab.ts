import type { Cell } from '../../src/tables/cells';
import { type Column, encodeCell, type Table } from '../../src/tables/table';
import { isDay, partsOf } from '../../src/thai/day';
import { BUDDHIST_OFFSET } from '../../src/thai/year';
import type { Block, CellInput, FormatPatch, SheetModel } from '../model/contract';
import { serialOfDay } from '../model/serial';
import type { SampleRow } from './sample-year';

/** Writes the headings of a table and rows below them, as a person would have typed them into an empty tab. */
export function fillTab(sheet: SheetModel, table: Table, rows: readonly SampleRow[]): void {
  const columns = Object.entries(table.columns);
  const cells = rows.map((row) => columns.map(([key, column]) => cellOf(column, row[key])));
  const heading: Block = { row: table.rowsAbove, column: 0, rows: 1, columns: columns.length };
  sheet.write(heading, [columns.map(([, { header }]) => header)]);
  sheet.format(heading, { bold: true });
  sheet.frozenRows = table.rowsAbove + 1;
  for (const [index, [, { width }]] of columns.entries()) sheet.setColumnWidth(index, width);
  if (rows.length === 0) return;
  const body: Block = { ...heading, row: heading.row + 1, rows: rows.length };
  sheet.format(
    body,
    cells.map((row) => row.map((cell, index) => formatOf(cell, columns[index]?.[1]))),
  );
  sheet.write(
    body,
    cells.map((row) => row.map(inputOf)),
  );
}

function cellOf(column: Column<unknown>, value: SampleRow[string] | undefined): Cell {
  return encodeCell(column, value ?? column.kind.empty);
}

/** A day is a real date cell; text is written into cells of plain text, or `0000` would lose its zeros. */
function inputOf(cell: Cell): CellInput {
  if (typeof cell !== 'object') return cell;
  const day = cell.date.slice(0, 10);
  if (!isDay(day)) throw new Error(`No day: ${cell.date}`);
  const { year, month, date } = partsOf(day);
  return { serial: serialOfDay(year, month, date), kind: 'day' };
}

/** The year stands in the format as literal text, for Sheets counts in the common era. */
function formatOf(cell: Cell, column: Column<unknown> | undefined): FormatPatch {
  if (typeof cell === 'object')
    return { numberFormat: `d mmm "${partsOf(cell.date).year + BUDDHIST_OFFSET}"` };
  return column?.kind.look.as === 'text' ? { numberFormat: '@' } : {};
}
