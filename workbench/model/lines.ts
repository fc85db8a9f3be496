/** Sizes, hiding and grouping of the rows (or columns) of a sheet; only what differs from the default is kept. */
export class Lines {
  sizes = new Map<number, number>();
  hidden = new Set<number>();
  /** Hidden by the filter. */
  filtered = new Set<number>();
  /** In how many groups each line lies. */
  depths = new Map<number, number>();
  /** The folded groups, as `first line/depth`. */
  folds = new Set<string>();
  togglesBefore = false;

  constructor(readonly usual: number) {}

  size(index: number): number {
    return this.sizes.get(index) ?? this.usual;
  }

  setSize(index: number, pixels: number): void {
    if (pixels === this.usual) this.sizes.delete(index);
    else this.sizes.set(index, pixels);
  }

  hide(at: number, count: number, hidden: boolean): void {
    for (let index = at; index < at + count; index++) {
      if (hidden) this.hidden.add(index);
      else this.hidden.delete(index);
    }
  }

  /** Moves everything to where `place` says; undefined means that the line is gone. */
  replace(place: (index: number) => number | undefined): void {
    this.sizes = new Map(
      [...this.sizes].flatMap(([index, pixels]) => at(place(index), (to) => [to, pixels] as const)),
    );
    this.hidden = new Set([...this.hidden].flatMap((index) => at(place(index), (to) => to)));
    this.filtered = new Set([...this.filtered].flatMap((index) => at(place(index), (to) => to)));
    this.depths = new Map(
      [...this.depths].flatMap(([index, depth]) => at(place(index), (to) => [to, depth] as const)),
    );
    this.folds = new Set(
      [...this.folds].flatMap((fold) => {
        const [index, depth] = fold.split('/');
        return at(place(Number(index)), (to) => `${to}/${depth}`);
      }),
    );
  }

  /** New lines between two of a group belong to it. */
  join(first: number, count: number): void {
    const depth = Math.min(this.depths.get(first - 1) ?? 0, this.depths.get(first + count) ?? 0);
    for (let index = first; depth > 0 && index < first + count; index++) this.depths.set(index, depth);
  }
}

function at<T>(index: number | undefined, make: (index: number) => T): T[] {
  return index === undefined ? [] : [make(index)];
}
