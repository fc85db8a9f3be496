/** A stretch of true flags; indexes count from 0. */
export interface Run {
  readonly from: number;
  count: number;
}

/** `[true, true, false, true]` → `[{ from: 0, count: 2 }, { from: 3, count: 1 }]`: one service call each. */
export function runs(flags: readonly boolean[]): Run[] {
  const found: Run[] = [];
  flags.forEach((flag, index) => {
    const last = found[found.length - 1];
    if (!flag) return;
    if (last && last.from + last.count === index) last.count += 1;
    else found.push({ from: index, count: 1 });
  });
  return found;
}
