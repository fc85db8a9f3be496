import type { DependencySet } from './dependencies';
import { type Parsed, parseFormula } from './parse';
import type { Matrix, Scalar } from './values';

/** What a formula came to, and what it read on the way. */
export interface Computed {
  readonly value: Scalar | Matrix;
  /** The number format its value comes with: `''` for a plain number. */
  readonly pattern: string;
  readonly read: DependencySet;
  /** The stamp at which it was computed. */
  at: number;
}

/** The formula of one cell with its last result. Each cell has its own, also where texts are equal. */
export class Formula {
  computed: Computed | null = null;
  /** While it is being computed: its place in the order of computing (see `recalculation.ts`). */
  place: number | null = null;
  /** Its result is more than one cell, but there is no room for it. */
  blocked = false;
  /** It reads, directly or not, what it would fill: a ring that would open and close for ever, so it fills nothing. */
  fillsItself = false;

  constructor(readonly text: string) {}

  get parsed(): Parsed {
    return parseFormula(this.text);
  }
}
