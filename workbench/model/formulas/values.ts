import type { CellError, CellValue } from '../contract';

/** One value while computing; null is a blank cell. */
export type Scalar = CellValue;

/** What an expression can be. */
export type Value = Scalar | Table | Lambda;

export interface Lambda {
  readonly parameters: readonly string[];
  apply(args: readonly Value[]): Value;
}

const error = (code: string, detail?: string): CellError =>
  Object.freeze(detail === undefined ? { error: code } : { error: code, detail });

/** Google's errors without a story of their own. */
export const ERRORS = {
  value: error('#VALUE!'),
  reference: error('#REF!'),
  name: error('#NAME?'),
  number: error('#NUM!'),
  missing: error('#N/A'),
  zero: error('#DIV/0!'),
  syntax: error('#ERROR!', 'Formula parse error.'),
  circular: error('#REF!', 'Circular dependency detected.'),
} as const;

/** An error that tells its reason: `failure('#NAME?', "Unknown function: 'FOO'.")`. */
export const failure = error;

/** Cells in rows and columns, whether a range of a sheet or the result of a function. */
export abstract class Table {
  abstract readonly rows: number;
  abstract readonly columns: number;
  /** From here on all rows are blank; loops over values end here. */
  abstract readonly filledRows: number;
  abstract at(row: number, column: number): Scalar;
  /** The number format its values come with, if any. */
  abstract patternAt(row: number, column: number): string;

  /** Every value of the filled rows, row by row; blanks are null. */
  *values(): Generator<Scalar> {
    for (let row = 0; row < this.filledRows; row++) {
      for (let column = 0; column < this.columns; column++) yield this.at(row, column);
    }
  }

  row(row: number): Scalar[] {
    return Array.from({ length: this.columns }, (_, column) => this.at(row, column));
  }

  column(column: number): Scalar[] {
    return Array.from({ length: this.rows }, (_, row) => this.at(row, column));
  }

  toRows(): Scalar[][] {
    return Array.from({ length: this.rows }, (_, row) => this.row(row));
  }
}

/** A computed table; `patterns` holds one number format per column. */
export class Matrix extends Table {
  readonly rows: number;
  readonly columns: number;
  readonly filledRows: number;

  constructor(
    readonly cells: readonly (readonly Scalar[])[],
    readonly patterns: readonly string[] = [],
  ) {
    super();
    this.rows = cells.length;
    this.columns = cells[0]?.length ?? 0;
    this.filledRows = cells.length;
  }

  at(row: number, column: number): Scalar {
    return this.cells[row]?.[column] ?? null;
  }

  patternAt(_row: number, column: number): string {
    return this.patterns[column] ?? '';
  }

  override row(row: number): Scalar[] {
    return [...(this.cells[row] ?? [])];
  }
}

/** A table from its rows; an empty one is Google's `#N/A`, a single value is itself. */
export function matrixOf(cells: readonly (readonly Scalar[])[], patterns?: readonly string[]): Value {
  if (cells.length === 0 || cells[0]?.length === 0) return failure('#N/A', 'No matches are found.');
  return new Matrix(cells, patterns);
}

export function isTable(value: Value): value is Table {
  return value instanceof Table;
}

export function isLambda(value: Value): value is Lambda {
  return typeof value === 'object' && value !== null && 'apply' in value;
}

/** Of scalars only errors are objects. */
export function isError(value: unknown): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** Any value as a table: `tableOf(5)` is 1 × 1. */
export function tableOf(value: Value): Table {
  if (isTable(value)) return value;
  return new Matrix([[isLambda(value) ? ERRORS.value : value]]);
}
