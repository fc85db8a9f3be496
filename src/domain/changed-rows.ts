import type { Change, Placed } from '../tables/table';

/** The rows as they stand once the changes are written. */
export function afterChanges<R>(rows: readonly Placed<R>[], changes: readonly Change<R>[]): Placed<R>[] {
  const valuesAt = new Map(changes.map(({ at, values }) => [at, values]));
  return rows.map((row) => ({ ...row, ...valuesAt.get(row.at) }));
}
