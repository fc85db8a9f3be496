import type { SheetModel } from '../model/contract';
import type { CellsChange, CellView, RowsView, SheetLayout } from './protocol';
import { layoutOf, range, rowsOf } from './sheet-view';
import type { StyleNumbers } from './style-numbers';

/** The part of a sheet that a page shows: its frozen rows and a window of others. */
export interface Watched {
  readonly sheetId: number;
  readonly from: number;
  readonly to: number;
}

/** What is new in a watched part; absent where nothing is. */
export interface News {
  readonly layout?: SheetLayout;
  readonly cells?: CellsChange;
}

/** Remembers what a page was told of the part it watches, and says what has changed since. */
export class Watch {
  #layout = '';
  #rows = new Map<number, readonly CellView[]>();

  constructor(
    readonly watched: Watched,
    private readonly styles: StyleNumbers,
  ) {}

  /** Everything that is watched, as it is now. */
  all(sheet: SheetModel): RowsView {
    const layout = layoutOf(sheet);
    const rows = rowsOf(sheet, this.#wanted(sheet), this.styles);
    this.#layout = JSON.stringify(layout);
    this.#rows = new Map(rows);
    const styles = this.styles.sheet(rows.flatMap(([, cells]) => cells.map((cell) => cell[1])));
    return { sheetId: sheet.id, layout, styles, rows };
  }

  /** What differs from the last time it was asked. */
  news(sheet: SheetModel): News {
    const layout = layoutOf(sheet);
    const text = JSON.stringify(layout);
    const cells = this.#changes(sheet);
    const isNewShape = text !== this.#layout;
    this.#layout = text;
    return { ...(isNewShape && { layout }), ...(cells.cells.length > 0 && { cells }) };
  }

  #changes(sheet: SheetModel): CellsChange {
    const rows = rowsOf(sheet, this.#wanted(sheet), this.styles);
    const plain: CellView = ['', this.styles.number({})];
    const cells = rows.flatMap(([row, now]) => {
      const before = this.#rows.get(row) ?? [];
      return range(0, Math.max(now.length, before.length)).flatMap((column) => {
        const cell = now[column] ?? plain;
        return sameCell(cell, before[column] ?? plain) ? [] : [[row, column, cell] as const];
      });
    });
    this.#rows = new Map(rows);
    const styles = this.styles.sheet(cells.map(([, , cell]) => cell[1]));
    return { sheetId: sheet.id, styles, cells };
  }

  #wanted(sheet: SheetModel): number[] {
    return [...range(0, sheet.frozenRows), ...range(this.watched.from, this.watched.to)];
  }
}

const sameCell = (a: CellView, b: CellView): boolean => a[0] === b[0] && a[1] === b[1] && a[2] === b[2];
