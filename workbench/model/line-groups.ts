/** Lines that fold together. */
export interface LineGroup {
  readonly at: number;
  readonly count: number;
  /** 1 for the outermost. */
  readonly depth: number;
  readonly folded: boolean;
}

/** The groups of the rows or of the columns of a sheet. */
export interface LineGroups {
  /** The sign that folds a group stands before it, not after it. */
  togglesBefore: boolean;
  /** In how many groups a line lies. */
  depth(index: number): number;
  /** Lays lines deeper (or, below 0, less deep), up to eight groups. */
  shift(at: number, count: number, by: number): void;
  /** Outer groups first. */
  all(): LineGroup[];
  fold(group: LineGroup, folded: boolean): void;
}
