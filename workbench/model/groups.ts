import type { LineGroup, LineGroups } from './line-groups';
import type { Lines } from './lines';

/** As many levels as Google draws. */
export const DEEPEST_GROUP = 8;

/**
 * The groups of a sheet's rows (or columns). Only how deep each line lies is kept: a group of one depth is an unbroken run
 * of lines that lie at least so deep.
 */
export class Groups implements LineGroups {
  constructor(
    private readonly lines: Lines,
    /** How lines are hidden and shown again; it tells the workbook of the change. */
    private readonly hide: (at: number, count: number, hidden: boolean) => void,
  ) {}

  get togglesBefore(): boolean {
    return this.lines.togglesBefore;
  }

  set togglesBefore(before: boolean) {
    this.lines.togglesBefore = before;
    this.hide(0, 0, false);
  }

  depth(index: number): number {
    return this.lines.depths.get(index) ?? 0;
  }

  shift(at: number, count: number, by: number): void {
    for (let index = at; index < at + count; index++) {
      const depth = Math.max(0, Math.min(DEEPEST_GROUP, this.depth(index) + by));
      if (depth === 0) this.lines.depths.delete(index);
      else this.lines.depths.set(index, depth);
    }
    this.hide(at, 0, false);
  }

  all(): LineGroup[] {
    const indexes = [...this.lines.depths.keys()].sort((one, other) => one - other);
    return Array.from({ length: DEEPEST_GROUP }, (_, level) => this.runs(indexes, level + 1)).flat();
  }

  private runs(indexes: readonly number[], depth: number): LineGroup[] {
    const runs: { at: number; count: number }[] = [];
    for (const index of indexes.filter((one) => this.depth(one) >= depth)) {
      const last = runs.at(-1);
      if (last && last.at + last.count === index) last.count += 1;
      else runs.push({ at: index, count: 1 });
    }
    return runs.map((run) => ({ ...run, depth, folded: this.lines.folds.has(foldName(run.at, depth)) }));
  }

  /** Folding hides the lines, unfolding shows them; they can be hidden and shown otherwise, too. */
  fold({ at, count, depth }: LineGroup, folded: boolean): void {
    if (folded) this.lines.folds.add(foldName(at, depth));
    else this.lines.folds.delete(foldName(at, depth));
    this.hide(at, count, folded);
  }
}

const foldName = (at: number, depth: number) => `${at}/${depth}`;
