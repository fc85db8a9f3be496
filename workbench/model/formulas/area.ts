import type { Grid } from '../grid';
import { type Scalar, Table } from './values';

/** A sheet as formulas see it. */
export interface SheetSource {
  /** Its place among dependencies; the same as long as it lives. */
  readonly key: number;
  readonly name: string;
  readonly grid: Grid;
}

/** Reads single cells, computing them when necessary. */
export interface CellReader {
  valueAt(sheet: SheetSource, row: number, column: number): Scalar;
  patternAt(sheet: SheetSource, row: number, column: number): string;
  /** One past the last row that may hold a value, for a formula that goes through these columns. */
  filledRows(sheet: SheetSource, column: number, columns: number): number;
}

/** A range of a sheet: nothing is read before it is asked for. */
export class Area extends Table {
  constructor(
    private readonly reader: CellReader,
    readonly sheet: SheetSource,
    readonly top: number,
    readonly left: number,
    readonly rows: number,
    readonly columns: number,
  ) {
    super();
  }

  get filledRows(): number {
    return Math.max(
      0,
      Math.min(this.rows, this.reader.filledRows(this.sheet, this.left, this.columns) - this.top),
    );
  }

  at(row: number, column: number): Scalar {
    if (row >= this.rows || column >= this.columns) return null;
    return this.reader.valueAt(this.sheet, this.top + row, this.left + column);
  }

  patternAt(row: number, column: number): string {
    return this.reader.patternAt(this.sheet, this.top + row, this.left + column);
  }

  /** Another rectangle of the same sheet, placed from this one's corner. */
  part(row: number, column: number, rows: number, columns: number): Area {
    return new Area(this.reader, this.sheet, this.top + row, this.left + column, rows, columns);
  }
}
