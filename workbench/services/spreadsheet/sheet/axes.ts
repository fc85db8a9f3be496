import type { SheetModel } from '../../../model/contract';

/** Rows and columns are the same work on two axes: this is what tells them apart. */
export interface Axis {
  /** In method names: `insertRowsAfter`. */
  readonly name: 'Row' | 'Column';
  readonly words: 'rows' | 'columns';
  readonly size: 'RowHeight' | 'ColumnWidth';
  count(model: SheetModel): number;
  /** How many cells one of them has. */
  across(model: SheetModel): number;
  used(model: SheetModel): number;
  insert(model: SheetModel, at: number, count: number, like?: 'before' | 'after'): void;
  remove(model: SheetModel, at: number, count: number): void;
  move(model: SheetModel, from: number, count: number, to: number): void;
  frozen(model: SheetModel): number;
  freeze(model: SheetModel, count: number): void;
  isHidden(model: SheetModel, at: number): boolean;
  hide(model: SheetModel, at: number, count: number, hidden: boolean): void;
  pixels(model: SheetModel, at: number): number;
  resize(model: SheetModel, at: number, pixels: number): void;
}

export const ROWS: Axis = {
  name: 'Row',
  words: 'rows',
  size: 'RowHeight',
  count: (model) => model.rowCount,
  across: (model) => model.columnCount,
  used: (model) => model.usedRows,
  insert: (model, at, count, like) => model.insertRows(at, count, like),
  remove: (model, at, count) => model.deleteRows(at, count),
  move: (model, from, count, to) => model.moveRows(from, count, to),
  frozen: (model) => model.frozenRows,
  freeze: (model, count) => {
    model.frozenRows = count;
  },
  isHidden: (model, at) => model.isRowHiddenByHand(at),
  hide: (model, at, count, hidden) => model.hideRows(at, count, hidden),
  pixels: (model, at) => model.rowHeight(at),
  resize: (model, at, pixels) => model.setRowHeight(at, pixels),
};

export const COLUMNS: Axis = {
  name: 'Column',
  words: 'columns',
  size: 'ColumnWidth',
  count: (model) => model.columnCount,
  across: (model) => model.rowCount,
  used: (model) => model.usedColumns,
  insert: (model, at, count, like) => model.insertColumns(at, count, like),
  remove: (model, at, count) => model.deleteColumns(at, count),
  move: (model, from, count, to) => model.moveColumns(from, count, to),
  frozen: (model) => model.frozenColumns,
  freeze: (model, count) => {
    model.frozenColumns = count;
  },
  isHidden: (model, at) => model.isColumnHidden(at),
  hide: (model, at, count, hidden) => model.hideColumns(at, count, hidden),
  pixels: (model, at) => model.columnWidth(at),
  resize: (model, at, pixels) => model.setColumnWidth(at, pixels),
};
