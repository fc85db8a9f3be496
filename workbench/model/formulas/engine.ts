import type { TypingContext } from '../coercion';
import type { CustomFunctions } from '../contract';
import type { Address } from './address';
import { Area, type CellReader, type SheetSource } from './area';
import { singleOf, snapshotOf } from './arrays';
import { ColumnIndexes } from './columns';
import { columnKey, OUTSIDE } from './dependencies';
import { evaluate } from './evaluate';
import { canFill } from './filling';
import type { Formula } from './formula';
import type { Node } from './parse';
import { Recalculation, type Site } from './recalculation';
import type { Scope, Surroundings } from './scope';
import { type Anchor, Spills } from './spills';
import { ERRORS, isTable, type Matrix, type Scalar, type Value } from './values';

/** What the engine is told of the workbook it computes for. */
export interface Book {
  readonly typing: TypingContext;
  readonly customFunctions: CustomFunctions | null;
  sheetByKey(key: number): SheetSource | undefined;
  sheetNamed(name: string): SheetSource | undefined;
  namedBlock(
    name: string,
  ): { sheet: SheetSource; row: number; column: number; rows: number; columns: number } | undefined;
  isRowHidden(sheet: SheetSource, row: number): boolean;
}

/** Computes what cells show: only what is read and stale. Whoever changes a cell says so; reading is all else there is. */
export class Engine implements Surroundings, CellReader {
  private readonly recalculation = new Recalculation((site) => this.evaluateSite(site));
  private readonly indexes = new ColumnIndexes(this.recalculation.dependencies);
  private readonly spills = new Spills();
  private settledAt = 0;
  private moment = 0;

  constructor(private readonly book: Book) {}

  // --- what the workbook tells ---

  /** Values or number formats of these columns changed. */
  changed(sheet: SheetSource, column: number, columns: number): void {
    for (let at = column; at < column + columns; at++) {
      this.recalculation.dependencies.touch(columnKey(sheet.key, at));
    }
  }

  formulaAdded(sheet: SheetSource, formula: Formula): void {
    this.spills.added(sheet, formula);
  }

  formulaRemoved(sheet: SheetSource, formula: Formula): void {
    this.spills.removed(sheet, formula);
  }

  /** Cells moved, sheets came, went or were renamed. */
  restructured(sheet: SheetSource): void {
    this.spills.restructured(sheet);
    this.recalculation.dependencies.touchEverything();
  }

  dropped(sheet: SheetSource): void {
    this.spills.dropped(sheet);
    this.recalculation.dependencies.touchEverything();
  }

  /** Functions of scripts give other answers now. */
  customFunctionsAnswered(): void {
    this.recalculation.dependencies.touch(OUTSIDE.scripts);
  }

  /** Other rows are hidden now. */
  rowsHidden(): void {
    this.recalculation.dependencies.touch(OUTSIDE.hiding);
  }

  setNow(serial: number): void {
    const { dependencies } = this.recalculation;
    if (Math.floor(serial) !== Math.floor(this.moment)) dependencies.touch(OUTSIDE.day);
    if (serial !== this.moment) dependencies.touch(OUTSIDE.moment);
    this.moment = serial;
  }

  get stamp(): number {
    return this.recalculation.dependencies.stamp;
  }

  // --- what the world reads ---

  /** Computes what fills several cells, until nothing changes; to be called before reading. */
  settle(): void {
    if (this.settledAt === this.stamp) return;
    const anchors = this.spills.all((sheet, anchor) =>
      this.changed(sheet, anchor.column, anchor.filled?.columns ?? 1),
    );
    this.emptyStale(anchors);
    for (let round = 0; this.settleOnce(anchors); round++) {
      if (round <= anchors.length + 2) continue;
      // Formulas that feed each other with what they fill: those that cannot agree are rings.
      for (const { formula } of anchors) formula.fillsItself ||= !this.recalculation.isFresh(formula);
    }
    this.settledAt = this.stamp;
  }

  /** What is to be computed anew fills nothing at first, so that the outcome does not depend on what it filled before. */
  private emptyStale(anchors: readonly Anchor[]): void {
    const stale = anchors.filter(({ formula }) => !this.recalculation.isFresh(formula));
    for (const anchor of stale) {
      anchor.formula.fillsItself = false;
      if (anchor.filled) this.changed(anchor.sheet, anchor.column, anchor.filled.columns);
      anchor.filled = null;
    }
  }

  /** Did anything have to be computed or shown anew? */
  private settleOnce(anchors: readonly Anchor[]): boolean {
    const stale = anchors.filter(({ formula }) => !this.recalculation.isFresh(formula));
    for (const { formula, sheet, row, column } of stale) {
      this.recalculation.computeFromTop({ formula, sheetKey: sheet.key, row, column });
    }
    let isChanged = false;
    this.spills.settle(anchors, (anchor, columns) => {
      isChanged = true;
      this.changed(anchor.sheet, anchor.column, columns);
    });
    return isChanged || stale.length > 0;
  }

  /** One past the last row and column covered by results of formulas elsewhere. */
  filledExtent(sheet: SheetSource): { rows: number; columns: number } {
    return this.spills.extent(sheet);
  }

  /** Evaluates a tree for a cell that does not hold it, such as a rule at one of its cells. */
  evaluateAt(
    tree: Node,
    place: Pick<Scope, 'sheet' | 'row' | 'column' | 'rowsAway' | 'columnsAway'>,
  ): Scalar {
    const { sheet, row, column, rowsAway, columnsAway } = place;
    const scope: Scope = {
      book: this,
      sheet,
      row,
      column,
      rowsAway,
      columnsAway,
      names: null,
      arrays: false,
    };
    return singleOf(evaluate(tree, scope), scope);
  }

  // --- what formulas ask ---

  get typing(): TypingContext {
    return this.book.typing;
  }

  get pattern(): string {
    return this.recalculation.pattern;
  }

  set pattern(pattern: string) {
    this.recalculation.pattern = pattern;
  }

  now(precision: 'day' | 'moment'): number {
    this.recalculation.note(OUTSIDE[precision]);
    return precision === 'day' ? Math.floor(this.moment) : this.moment;
  }

  customFunctions(): CustomFunctions | null {
    this.recalculation.note(OUTSIDE.scripts);
    return this.book.customFunctions;
  }

  valueAt(sheet: SheetSource, row: number, column: number): Scalar {
    this.recalculation.note(columnKey(sheet.key, column));
    const cell = sheet.grid.at(row, column);
    if (cell?.formula) return this.recalculation.read(cell.formula, sheet.key, row, column);
    if (cell && cell.value !== null) return cell.value;
    return this.spills.hasAny(sheet) ? this.filledAt(sheet, row, column) : null;
  }

  /** A cell that another formula fills depends on all that formula reads, and is in a ring with it when it reads back. */
  private filledAt(sheet: SheetSource, row: number, column: number): Scalar {
    const anchor = this.spills.covering(sheet, row, column);
    if (!anchor) return null;
    const { formula } = anchor;
    const isReadBack = formula.place !== null;
    const first = this.recalculation.read(formula, sheet.key, anchor.row, anchor.column);
    if (!isReadBack && formula.place === null)
      return anchor.filled?.at(row - anchor.row, column - anchor.column) ?? null;
    formula.fillsItself = true;
    return first;
  }

  patternAt(sheet: SheetSource, row: number, column: number): string {
    const cell = sheet.grid.at(row, column);
    if (cell?.format.numberFormat !== undefined) return cell.format.numberFormat;
    if (cell?.formula) return cell.formula.computed?.pattern ?? '';
    if ((cell && cell.value !== null) || !this.spills.hasAny(sheet)) return '';
    const anchor = this.spills.covering(sheet, row, column);
    const own = anchor?.filled?.patternAt(row - anchor.row, column - anchor.column);
    return own || (anchor?.formula.computed?.pattern ?? '');
  }

  filledRows(sheet: SheetSource, column: number, columns: number): number {
    for (let at = column; at < column + columns; at++) this.recalculation.note(columnKey(sheet.key, at));
    const { rows } = sheet.grid;
    return this.spills.hasAny(sheet) ? Math.max(rows.length, this.spills.extent(sheet).rows) : rows.length;
  }

  area(address: Address, scope: Scope): Area | null {
    const sheet = address.sheet === undefined ? scope.sheet : this.book.sheetNamed(address.sheet);
    if (!sheet) return null;
    const { fixed } = address;
    const top = edge(address.top, fixed.top, scope.rowsAway) ?? 0;
    const left = edge(address.left, fixed.left, scope.columnsAway) ?? 0;
    const { rowCount, columnCount } = sheet.grid;
    const bottom = Math.min(edge(address.bottom, fixed.bottom, scope.rowsAway) ?? rowCount - 1, rowCount - 1);
    const right = Math.min(
      edge(address.right, fixed.right, scope.columnsAway) ?? columnCount - 1,
      columnCount - 1,
    );
    if (top < 0 || left < 0 || bottom < top || right < left) return null;
    return new Area(this, sheet, top, left, bottom - top + 1, right - left + 1);
  }

  namedArea(name: string): Area | undefined {
    const block = this.book.namedBlock(name);
    return block && new Area(this, block.sheet, block.row, block.column, block.rows, block.columns);
  }

  sheetNamed(name: string): SheetSource | undefined {
    return this.book.sheetNamed(name);
  }

  rowsWith(area: Area, key: Scalar): readonly number[] | null {
    if (area.columns !== 1 || this.spills.hasAny(area.sheet)) return null;
    const rows = this.indexes.rowsWith(area.sheet, area.left, key);
    if (!rows) return null;
    this.recalculation.note(columnKey(area.sheet.key, area.left));
    return within(rows, area.top, area.top + area.rows);
  }

  formulaAt(sheet: SheetSource, row: number, column: number): string | null {
    this.recalculation.note(columnKey(sheet.key, column));
    return sheet.grid.at(row, column)?.formula?.text ?? null;
  }

  isRowHidden(sheet: SheetSource, row: number): boolean {
    this.recalculation.note(OUTSIDE.hiding);
    return this.book.isRowHidden(sheet, row);
  }

  private evaluateSite({ formula, sheetKey, row, column }: Site): Scalar | Matrix {
    const sheet = this.book.sheetByKey(sheetKey);
    const { tree } = formula.parsed;
    if (!sheet || !tree) return ERRORS.syntax;
    const scope: Scope = {
      book: this,
      sheet,
      row,
      column,
      rowsAway: 0,
      columnsAway: 0,
      names: null,
      arrays: false,
    };
    return this.result(evaluate(tree, scope), tree, scope);
  }

  private result(value: Value, tree: Node, scope: Scope): Scalar | Matrix {
    const isLarge = isTable(value) && value.rows * value.columns > 1;
    return isLarge && canFill(tree) ? snapshotOf(value) : singleOf(value, scope);
  }
}

function edge(at: number | null, isFixed: boolean, away: number): number | null {
  return at === null || isFixed ? at : at + away;
}

/** The part of an ascending list from `first` up to but not including `end`. */
function within(rows: readonly number[], first: number, end: number): readonly number[] {
  const isInside = rows.length === 0 || ((rows[0] ?? 0) >= first && (rows[rows.length - 1] ?? 0) < end);
  return isInside ? rows : rows.filter((row) => row >= first && row < end);
}
