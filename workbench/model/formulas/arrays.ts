import { Area } from './area';
import type { Scope } from './scope';
import { ERRORS, isLambda, isTable, Matrix, type Scalar, type Table, type Value } from './values';

/** One value of what may be a range: outside ARRAYFORMULA a range stands for its cell in the formula's own row or column. */
export function singleOf(value: Value, scope: Scope): Scalar {
  if (value instanceof Area) return intersection(value, scope);
  if (isTable(value)) return value.at(0, 0);
  return isLambda(value) ? ERRORS.value : value;
}

function intersection(area: Area, scope: Scope): Scalar {
  const row = area.rows === 1 ? 0 : area.columns === 1 ? scope.row - area.top : -1;
  const column = area.columns === 1 ? 0 : area.rows === 1 ? scope.column - area.left : -1;
  if (row < 0 || column < 0 || row >= area.rows || column >= area.columns) return ERRORS.value;
  const value = area.at(row, column);
  scope.book.pattern = area.patternAt(row, column);
  return value;
}

/** Inside ARRAYFORMULA a table stays whole, elsewhere it is one value. */
export function operandOf(value: Value, scope: Scope): Scalar | Table {
  if (!isTable(value)) return isLambda(value) ? ERRORS.value : value;
  if (!scope.arrays || (value.rows === 1 && value.columns === 1)) return singleOf(value, scope);
  return value;
}

/** Computes value by value over tables of one size; single rows, columns and values are repeated. */
export function broadcast(
  operands: readonly (Scalar | Table)[],
  compute: (values: Scalar[]) => Scalar,
): Scalar | Matrix {
  const tables = operands.filter((operand): operand is Table => isTable(operand));
  if (tables.length === 0) return compute(operands as Scalar[]);
  const rows = Math.max(...tables.map((table) => table.rows));
  const columns = Math.max(...tables.map((table) => table.columns));
  const cells: Scalar[][] = [];
  for (let row = 0; row < rows; row++) {
    const line: Scalar[] = [];
    for (let column = 0; column < columns; column++) {
      line.push(
        compute(operands.map((operand) => (isTable(operand) ? repeatedAt(operand, row, column) : operand))),
      );
    }
    cells.push(line);
  }
  return new Matrix(cells);
}

function repeatedAt(table: Table, row: number, column: number): Scalar {
  const r = table.rows === 1 ? 0 : row;
  const c = table.columns === 1 ? 0 : column;
  return r < table.rows && c < table.columns ? table.at(r, c) : ERRORS.missing;
}

/** The number format of each column, as its first row has it. */
export function columnPatterns(table: Table): string[] {
  if (table.filledRows === 0) return [];
  return Array.from({ length: table.columns }, (_, column) => table.patternAt(0, column));
}

/** A table that no longer depends on the sheet. */
export function snapshotOf(table: Table): Matrix {
  return table instanceof Matrix ? table : new Matrix(table.toRows(), columnPatterns(table));
}

/** Tables side by side; all must have the same number of rows. */
export function beside(tables: readonly Table[]): Table | null {
  const [first] = tables;
  if (!first || tables.length === 1) return first ?? null;
  if (tables.some((table) => table.rows !== first.rows)) return null;
  const cells = Array.from({ length: first.rows }, (_, row) => tables.flatMap((table) => table.row(row)));
  return new Matrix(
    cells,
    tables.flatMap((table) => patternsPadded(table)),
  );
}

/** Tables one below the other; all must have the same number of columns. */
export function below(tables: readonly Table[]): Table | null {
  const [first] = tables;
  if (!first || tables.length === 1) return first ?? null;
  if (tables.some((table) => table.columns !== first.columns)) return null;
  return new Matrix(
    tables.flatMap((table) => table.toRows()),
    columnPatterns(first),
  );
}

function patternsPadded(table: Table): string[] {
  const patterns = columnPatterns(table);
  return Array.from({ length: table.columns }, (_, column) => patterns[column] ?? '');
}

/** A table's columns as rows. */
export function transposed(table: Table): Scalar[][] {
  return Array.from({ length: table.columns }, (_, column) => table.column(column));
}
