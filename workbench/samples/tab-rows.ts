import type { Table } from '../../src/tables/table';
import type { SheetModel, WorkbookModel } from '../model/contract';

/** A row of a tab as people read it, and where it stands (from 0). */
export type TabRow<T extends Table> = Readonly<Record<keyof T['columns'], string>> & { readonly row: number };

/** The tab of a table, which set-up has made. */
export function tabOf(workbook: WorkbookModel, { tab }: Table): SheetModel {
  const sheet = workbook.sheetByName(tab);
  if (!sheet) throw new Error(`There is no tab ${tab}`);
  return sheet;
}

/** The rows below the headings, which stand in the last frozen row. */
export function rowsOfTab<T extends Table>(workbook: WorkbookModel, table: T): TabRow<T>[] {
  const sheet = tabOf(workbook, table);
  const texts = sheet.texts({ row: 0, column: 0, rows: sheet.usedRows, columns: sheet.usedColumns });
  const places = Object.entries(table.columns).map(
    ([key, { header }]) => [key, texts[sheet.frozenRows - 1]?.indexOf(header) ?? -1] as const,
  );
  return texts.slice(sheet.frozenRows).map((cells, index) => {
    const values = Object.fromEntries(places.map(([key, column]) => [key, cells[column] ?? '']));
    return { ...values, row: sheet.frozenRows + index } as TabRow<T>;
  });
}

/** The column of a table's field in its tab (from 0). */
export function columnOfTab<T extends Table>(
  workbook: WorkbookModel,
  table: T,
  key: keyof T['columns'],
): number {
  const sheet = tabOf(workbook, table);
  const heading = { row: sheet.frozenRows - 1, column: 0, rows: 1, columns: sheet.usedColumns };
  const column = sheet.texts(heading)[0]?.indexOf(table.columns[key as string]?.header ?? '') ?? -1;
  if (column < 0) throw new Error(`The tab ${table.tab} has no column ${String(key)}`);
  return column;
}
