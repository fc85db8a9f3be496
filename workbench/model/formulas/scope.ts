import type { TypingContext } from '../coercion';
import type { CustomFunctions } from '../contract';
import type { Address } from './address';
import type { Area, SheetSource } from './area';
import type { Scalar, Value } from './values';

/** A name bound by LET or LAMBDA, and those bound outside of it. */
export interface Names {
  readonly name: string;
  readonly value: Value;
  readonly pattern: string;
  readonly outer: Names | null;
}

/** What formulas may ask of the workbook around them. */
export interface Surroundings {
  readonly typing: TypingContext;
  /** The number format of what was evaluated last. */
  pattern: string;
  /** The range an address means, or null when there is no such sheet or place. */
  area(address: Address, scope: Scope): Area | null;
  namedArea(name: string): Area | undefined;
  sheetNamed(name: string): SheetSource | undefined;
  /** The present moment as a serial; `precision` says what the asking formula will depend on. */
  now(precision: 'day' | 'moment'): number;
  /** Rows of a column whose value equals a key, when the column holds plain values only. */
  rowsWith(area: Area, key: Scalar): readonly number[] | null;
  /** Functions of scripts; the asking formula depends on them. */
  customFunctions(): CustomFunctions | null;
  formulaAt(sheet: SheetSource, row: number, column: number): string | null;
  isRowHidden(sheet: SheetSource, row: number): boolean;
}

/** Where a formula is being evaluated. */
export interface Scope {
  readonly book: Surroundings;
  readonly sheet: SheetSource;
  /** The cell the formula is evaluated for. */
  readonly row: number;
  readonly column: number;
  /** How far that is from the cell it was written for: a rule is written once and evaluated at each cell. */
  readonly rowsAway: number;
  readonly columnsAway: number;
  readonly names: Names | null;
  /** Ranges are computed with value by value, as inside ARRAYFORMULA. */
  readonly arrays: boolean;
}
