import type { BadCell, Placed, Row, Table } from '../tables/table';
import type { Problem } from './problem';

/** A tab as a decision sees it: its records, the cells that cannot be read, and where its columns are. */
export interface Sheet<T extends Table> {
  /** As people call the tab now. */
  readonly tab: string;
  readonly rows: readonly Placed<Row<T>>[];
  readonly bad: readonly BadCell[];
  /** Column letters by key. */
  readonly columns: Readonly<Record<keyof T['columns'], string>>;
}

/** A cell as people name it: `cellOf(register, 'status', 12)` is `'G12'`. */
export function cellOf<T extends Table>(
  sheet: Pick<Sheet<T>, 'columns'>,
  key: keyof T['columns'],
  at: number,
): string {
  return `${sheet.columns[key]}${at}`;
}

/** Something wrong with a cell of the tab. */
export function problemAt<T extends Table>(
  sheet: Pick<Sheet<T>, 'tab' | 'columns'>,
  key: keyof T['columns'],
  at: number,
  sentence: string,
): Problem {
  return { tab: sheet.tab, cell: cellOf(sheet, key, at), sentence };
}

/** Whether what a person typed there cannot be read: it stays as typed. */
export function isUnreadable<T extends Table>(sheet: Sheet<T>, key: keyof T['columns'], at: number): boolean {
  return sheet.bad.some(({ cell }) => cell === cellOf(sheet, key, at));
}
