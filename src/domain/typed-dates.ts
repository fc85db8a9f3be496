import type { Change, Placed, Row, Table } from '../tables/table';

/** The columns of a table that hold days, of the given ones or of all. */
export function dayColumns(
  table: Table,
  keys: readonly string[] = Object.keys(table.columns),
): readonly string[] {
  return keys.filter((key) => table.columns[key]?.kind.look.as === 'day');
}

/** The days of some rows as changes: written back, a day typed in any way stands there as a real date. */
export function daysAsChanges(
  rows: readonly Placed<Row<Table>>[],
  keys: readonly string[],
): readonly Change<Row<Table>>[] {
  return rows.flatMap((row) => {
    const days = keys.map((key) => [key, row[key]] as const).filter(([, day]) => day !== null);
    return days.length === 0 ? [] : [{ at: row.at, values: Object.fromEntries(days) }];
  });
}
