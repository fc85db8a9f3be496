import type { Book } from './book';
import type { SheetSource } from './formulas/area';
import { Grid } from './grid';
import { Groups } from './groups';
import { Lines } from './lines';

/** What `sheet.hidden = true` and its like change. */
export interface Looks {
  hidden: boolean;
  tabColor: string | null;
  frozenRows: number;
  frozenColumns: number;
  hiddenGridlines: boolean;
  rightToLeft: boolean;
}

/** What a sheet has besides what is in its cells: its name, its place on the screen, the sizes of its rows and columns. */
export class Tab implements SheetSource {
  readonly grid: Grid;
  readonly key: number;
  readonly rowLines = new Lines(21);
  readonly columnLines = new Lines(100);
  readonly looks: Looks = {
    hidden: false,
    tabColor: null,
    frozenRows: 0,
    frozenColumns: 0,
    hiddenGridlines: false,
    rightToLeft: false,
  };
  readonly rowGroups = new Groups(this.rowLines, (at, count, hidden) => this.hideRows(at, count, hidden));
  readonly columnGroups = new Groups(this.columnLines, (at, count, hidden) =>
    this.hideColumns(at, count, hidden),
  );

  constructor(
    readonly book: Book,
    readonly id: number,
    private title: string,
    size: { rows: number; columns: number },
  ) {
    this.key = book.nextKey();
    this.grid = new Grid(size.rows, size.columns);
  }

  get name(): string {
    return this.title;
  }

  set name(name: string) {
    this.book.renameSheet(this.id, name);
  }

  /** Only the workbook renames: formulas follow. */
  retitle(name: string): void {
    this.title = name;
  }

  get hidden(): boolean {
    return this.looks.hidden;
  }

  set hidden(hidden: boolean) {
    this.setLook('hidden', hidden);
  }

  get tabColor(): string | null {
    return this.looks.tabColor;
  }

  set tabColor(color: string | null) {
    this.setLook('tabColor', color);
  }

  get frozenRows(): number {
    return this.looks.frozenRows;
  }

  set frozenRows(rows: number) {
    this.setLook('frozenRows', rows);
  }

  get frozenColumns(): number {
    return this.looks.frozenColumns;
  }

  set frozenColumns(columns: number) {
    this.setLook('frozenColumns', columns);
  }

  get hiddenGridlines(): boolean {
    return this.looks.hiddenGridlines;
  }

  set hiddenGridlines(hidden: boolean) {
    this.setLook('hiddenGridlines', hidden);
  }

  get rightToLeft(): boolean {
    return this.looks.rightToLeft;
  }

  set rightToLeft(reversed: boolean) {
    this.setLook('rightToLeft', reversed);
  }

  private setLook<K extends keyof Looks>(key: K, value: Looks[K]): void {
    this.looks[key] = value;
    this.book.touch();
  }

  get rowCount(): number {
    return this.grid.rowCount;
  }

  get columnCount(): number {
    return this.grid.columnCount;
  }

  rowHeight(row: number): number {
    return this.rowLines.size(row);
  }

  setRowHeight(row: number, pixels: number): void {
    this.rowLines.setSize(row, pixels);
    this.book.touch();
  }

  columnWidth(column: number): number {
    return this.columnLines.size(column);
  }

  setColumnWidth(column: number, pixels: number): void {
    this.columnLines.setSize(column, pixels);
    this.book.touch();
  }

  isRowHidden(row: number): boolean {
    return this.isRowHiddenByHand(row) || this.isRowFiltered(row);
  }

  isRowHiddenByHand(row: number): boolean {
    return this.rowLines.hidden.has(row);
  }

  isRowFiltered(row: number): boolean {
    return this.rowLines.filtered.has(row);
  }

  hideRows(at: number, count: number, hidden: boolean): void {
    this.rowLines.hide(at, count, hidden);
    this.book.engine.rowsHidden();
    this.book.touch();
  }

  isColumnHidden(column: number): boolean {
    return this.columnLines.hidden.has(column);
  }

  hideColumns(at: number, count: number, hidden: boolean): void {
    this.columnLines.hide(at, count, hidden);
    this.book.touch();
  }
}
