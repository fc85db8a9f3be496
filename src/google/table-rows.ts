import type { Layout, Reading } from '../actions/services';
import { columnLetter } from '../tables/address';
import type { Cell } from '../tables/cells';
import {
  type BadCell,
  type Change,
  decodeCell,
  encodeCell,
  type Placed,
  type Row,
  type Table,
} from '../tables/table';
import { cellOf, type GoogleValue, googleValueOf, numberFormatOf, sameCell } from './cells';
import { headingRowOf } from './heading-row';
import { type Places, requireColumns, requireSheet, type Snapshot } from './places';
import { tickBoxes } from './prepare-cells';
import { rectangles, type Write } from './rectangles';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Reads a tab whole, once until it is written to: a read costs as much as a hundred queued writes. */
function take(places: Places, table: Table): Snapshot {
  const known = places.taken.get(table.key);
  if (known) return known;
  places.requireZone();
  const sheet = requireSheet(places, table);
  const values: GoogleValue[][] = sheet.getDataRange().getValues();
  const cells = values.map((row) => row.map(cellOf));
  const headingRow = headingRowOf(table, cells, sheet.getFrozenRows()) ?? 1;
  const headings = (cells[headingRow - 1] ?? []).map(String);
  const columns = requireColumns(table, places.marks(table, sheet), headings, headingRow);
  const snapshot = { sheet, headingRow, columns, cells };
  places.taken.set(table.key, snapshot);
  return snapshot;
}

const cellAt = (snapshot: Snapshot, row: number, column: number): Cell =>
  snapshot.cells[row - 1]?.[column - 1] ?? '';

const isBlankRow = (snapshot: Snapshot, row: number): boolean =>
  [...snapshot.columns.values()].every((column) => {
    const cell = cellAt(snapshot, row, column);
    // A check box of an otherwise empty row is FALSE, not data.
    return cell === '' || cell === false;
  });

const dataRows = (snapshot: Snapshot): number[] => {
  const count = Math.max(0, snapshot.cells.length - snapshot.headingRow);
  const rows = Array.from({ length: count }, (_, index) => snapshot.headingRow + 1 + index);
  return rows.filter((row) => !isBlankRow(snapshot, row));
};

/** All records of a tab, and the cells that cannot be read. */
export function readTable<T extends Table>(places: Places, table: T): Reading<Row<T>> {
  const snapshot = take(places, table);
  const bad: BadCell[] = [];
  const rows = dataRows(snapshot).map((at) => {
    const record: Record<string, unknown> = { at };
    for (const [key, column] of Object.entries(table.columns)) {
      const place = snapshot.columns.get(key) ?? 0;
      const cell = cellAt(snapshot, at, place);
      const { value, readable } = decodeCell(column, cell);
      record[key] = value;
      if (!readable)
        bad.push(badCell(table, column.header, `${columnLetter(place)}${at}`, cell, column.kind.expects));
    }
    return record as Placed<Row<T>>;
  });
  return { rows, bad };
}

const badCell = (table: Table, header: string, cell: string, content: Cell, expects: string): BadCell => ({
  tab: table.tab,
  header,
  cell,
  shown: typeof content === 'object' ? content.date.slice(0, 10) : String(content),
  expects,
});

/** Where a tab and its columns are, for formulas. */
export function layoutOf<T extends Table>(places: Places, table: T): Layout<T> {
  const { sheet, headingRow, columns } = take(places, table);
  const letters = [...columns].map(([key, column]) => [key, columnLetter(column)]);
  return {
    tab: `'${sheet.getName().replace(/'/g, "''")}'`,
    headingRow,
    // Only colours ask for it, and asking costs a call.
    get endRow() {
      return sheet.getMaxRows();
    },
    columns: Object.fromEntries(letters) as Layout<T>['columns'],
  };
}

/** Writes cells of existing rows: of the given ones those that differ, or all of them when `always`. A formula that a person typed stays. */
export function updateRows<T extends Table>(
  places: Places,
  table: T,
  changes: readonly Change<Row<T>>[],
  always: boolean,
): void {
  if (changes.length === 0) return;
  const snapshot = take(places, table);
  const writes = changes.flatMap(({ at, values }) =>
    cellsOf(table, snapshot, values).map(({ look, column, cell }) => ({ row: at, column, cell, look })),
  );
  const needed = always
    ? writes
    : writes.filter(({ row, column, cell }) => !sameCell(cellAt(snapshot, row, column), cell));
  if (needed.length === 0) return;
  const formulas = table.writtenBy === 'program' ? [] : snapshot.sheet.getDataRange().getFormulas();
  writeCells(
    snapshot.sheet,
    needed.filter(({ row, column }) => !formulas[row - 1]?.[column - 1]),
  );
  places.taken.delete(table.key);
}

/** Adds records below the last one. */
export function appendRows<T extends Table>(places: Places, table: T, rows: readonly Row<T>[]): void {
  if (rows.length === 0) return;
  const snapshot = take(places, table);
  const last = Math.max(snapshot.headingRow, ...dataRows(snapshot).slice(-1));
  makeRoom(snapshot.sheet, last + rows.length);
  const writes = rows.flatMap((row, index) =>
    cellsOf(table, snapshot, row).map(({ look, column, cell }) => ({
      row: last + 1 + index,
      column,
      cell,
      look,
    })),
  );
  for (const { column } of writes.filter(({ row, look }) => row === last + 1 && look.as === 'tick')) {
    tickBoxes(snapshot.sheet.getRange(last + 1, column, rows.length, 1));
  }
  writeCells(snapshot.sheet, writes);
  places.taken.delete(table.key);
}

/** Adds rows at the end of the grid until it has so many. */
export function makeRoom(sheet: Sheet, rows: number): void {
  const present = sheet.getMaxRows();
  if (rows > present) sheet.insertRowsAfter(present, rows - present);
}

function cellsOf(table: Table, { columns }: Snapshot, values: Readonly<Record<string, unknown>>) {
  return Object.entries(values).flatMap(([key, value]) => {
    const column = table.columns[key];
    const place = columns.get(key);
    if (column === undefined || place === undefined || value === undefined) return [];
    return [{ look: column.kind.look, column: place, cell: encodeCell(column, value) }];
  });
}

/** Formats first, so that plain text is plain before the text arrives; then values, both in as few calls as the shape allows. */
export function writeCells(sheet: Sheet, writes: readonly Write[]): void {
  const formatted = writes.flatMap((write) => {
    const format = numberFormatOf(write.look, write.cell);
    return format === null ? [] : [{ ...write, cell: format }];
  });
  for (const { row, column, block } of rectangles(formatted)) {
    sheet
      .getRange(row, column, block.length, block[0]?.length ?? 1)
      .setNumberFormats(block.map((line) => line.map(String)));
  }
  for (const { row, column, block } of rectangles(writes)) {
    sheet
      .getRange(row, column, block.length, block[0]?.length ?? 1)
      .setValues(block.map((line) => line.map(googleValueOf)));
  }
}
