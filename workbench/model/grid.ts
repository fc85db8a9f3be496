import type { CellFormat, CellValue, Validation } from './contract';
import type { Formula } from './formulas/formula';

/** A cell that holds anything at all. Formats and validations are shared between cells and never changed in place. */
export interface Cell {
  /** What was typed; null in a formula's cell. */
  value: CellValue;
  formula: Formula | null;
  format: CellFormat;
  note: string;
  validation: Validation | null;
}

export type Row = (Cell | undefined)[];

export const PLAIN: CellFormat = Object.freeze({});

/** An empty cell. */
export function blankCell(): Cell {
  return { value: null, formula: null, format: PLAIN, note: '', validation: null };
}

/** FALSE and a formula that shows nothing are content; a format is not. */
export function hasContent(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.value !== null || cell.formula !== null);
}

/** The cells of one sheet, as sparse rows; it knows nothing of what the cells mean. */
export class Grid {
  rows: (Row | undefined)[] = [];

  constructor(
    public rowCount: number,
    public columnCount: number,
  ) {}

  at(row: number, column: number): Cell | undefined {
    return this.rows[row]?.[column];
  }

  /** The cell at a place, made when there is none yet. */
  ensure(row: number, column: number): Cell {
    const cells = this.rowAt(row);
    const known = cells[column];
    if (known) return known;
    const made = blankCell();
    cells[column] = made;
    return made;
  }

  put(row: number, column: number, cell: Cell | undefined): void {
    if (cell) this.rowAt(row)[column] = cell;
    else if (this.rows[row]) this.rows[row][column] = undefined;
  }

  /** Every cell that holds anything, row by row. */
  *cells(): Generator<{ row: number; column: number; cell: Cell }> {
    for (const [row, cells] of this.rows.entries()) {
      if (!cells) continue;
      for (const [column, cell] of cells.entries()) if (cell) yield { row, column, cell };
    }
  }

  insertRows(at: number, count: number): void {
    this.rowCount += count;
    if (at < this.rows.length) this.rows = spliced(this.rows, at, count);
  }

  deleteRows(at: number, count: number): void {
    this.rowCount -= count;
    this.rows.splice(at, count);
  }

  insertColumns(at: number, count: number): void {
    this.columnCount += count;
    this.rows = this.rows.map((cells) => (cells && at < cells.length ? spliced(cells, at, count) : cells));
  }

  deleteColumns(at: number, count: number): void {
    this.columnCount -= count;
    for (const cells of this.rows) cells?.splice(at, count);
  }

  private rowAt(row: number): Row {
    while (this.rows.length <= row) this.rows.push(undefined);
    const known = this.rows[row];
    if (known) return known;
    const made: Row = [];
    this.rows[row] = made;
    return made;
  }
}

function spliced<T>(list: readonly (T | undefined)[], at: number, count: number): (T | undefined)[] {
  return [...list.slice(0, at), ...Array<undefined>(count).fill(undefined), ...list.slice(at)];
}
