/**
 * What formulas read is remembered by whole columns: a write stamps its column, and a result is stale when a column it
 * read carries a later stamp. Coarse, but a write costs nothing and a check is one comparison per set.
 */

const COLUMNS = 32_768;

/** What a formula can depend on besides columns: the clock, which rows are hidden, functions of scripts, or any change at all. */
export const OUTSIDE = { day: 0, moment: 1, hiding: 2, anything: 3, scripts: 4 } as const;

/** The key of a sheet's column among dependencies. */
export function columnKey(sheetKey: number, column: number): number {
  return sheetKey * COLUMNS + column + COLUMNS;
}

/** A set of dependencies; equal sets are one object, so that formulas of a column share it. */
export interface DependencySet {
  readonly keys: readonly number[];
  checkedAt: number;
  newest: number;
}

/** The stamps of everything a formula can depend on. */
export class Dependencies {
  /** Counts up with every change. */
  stamp = 1;
  private everything = 1;
  private readonly stamps = new Map<number, number>();
  private readonly sets = new Map<string, DependencySet>();

  /** Something under this key changed. */
  touch(key: number): void {
    this.stamps.set(key, ++this.stamp);
  }

  /** Sheets or rows moved: nothing computed so far counts. */
  touchEverything(): void {
    this.everything = ++this.stamp;
    this.sets.clear();
  }

  setOf(keys: ReadonlySet<number>): DependencySet {
    const sorted = [...keys].sort((one, other) => one - other);
    const name = sorted.join();
    const known = this.sets.get(name);
    if (known) return known;
    const made = { keys: sorted, checkedAt: 0, newest: 0 };
    this.sets.set(name, made);
    return made;
  }

  /** The stamp of the latest change among the keys. */
  newest(set: DependencySet): number {
    if (set.checkedAt === this.stamp) return set.newest;
    set.newest = set.keys.includes(OUTSIDE.anything) ? this.stamp : this.latestOf(set.keys);
    set.checkedAt = this.stamp;
    return set.newest;
  }

  private latestOf(keys: readonly number[]): number {
    return keys.reduce((latest, key) => Math.max(latest, this.stamps.get(key) ?? 0), this.everything);
  }

  /** The stamp of one column's latest change. */
  newestOf(key: number): number {
    return Math.max(this.everything, this.stamps.get(key) ?? 0);
  }
}
