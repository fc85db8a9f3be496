/** Sizes and hiding of the rows (or columns) of a sheet; only what differs from the default is kept. */
export class Lines {
  sizes = new Map<number, number>();
  hidden = new Set<number>();

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
  }
}

function at<T>(index: number | undefined, make: (index: number) => T): T[] {
  return index === undefined ? [] : [make(index)];
}
