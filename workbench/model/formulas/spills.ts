import { hasContent } from '../grid';
import type { SheetSource } from './area';
import { canFill } from './filling';
import type { Formula } from './formula';
import { isError, Matrix, type Scalar } from './values';

/** A formula that can fill more than its own cell. */
export interface Anchor {
  readonly sheet: SheetSource;
  readonly row: number;
  readonly column: number;
  readonly formula: Formula;
  /** What it fills at present; null when it has one value or no room. */
  filled: Matrix | null;
}

/** The anchors of the workbook and what they fill. Whether there is room is decided in the order of sheets, rows, columns. */
export class Spills {
  private readonly anchors = new Map<SheetSource, Anchor[]>();
  private readonly unknown = new Set<SheetSource>();

  /** A formula was put into a sheet. */
  added(sheet: SheetSource, formula: Formula): void {
    if (!this.unknown.has(sheet) && canFill(formula.parsed.tree)) this.unknown.add(sheet);
  }

  /** A formula was taken out of a sheet. */
  removed(sheet: SheetSource, formula: Formula): void {
    if (this.anchors.get(sheet)?.some((anchor) => anchor.formula === formula)) this.unknown.add(sheet);
  }

  /** Cells of a sheet moved: its anchors are looked for anew. */
  restructured(sheet: SheetSource): void {
    this.unknown.add(sheet);
  }

  dropped(sheet: SheetSource): void {
    this.anchors.delete(sheet);
    this.unknown.delete(sheet);
  }

  /** Every anchor, sheet by sheet; those found anew are compared with what stood there before. */
  all(stale: (sheet: SheetSource, anchor: Anchor) => void): Anchor[] {
    for (const sheet of this.unknown) {
      const before = this.anchors.get(sheet) ?? [];
      for (const anchor of before) stale(sheet, anchor);
      this.anchors.set(sheet, findAnchors(sheet));
    }
    this.unknown.clear();
    return [...this.anchors.values()].flat();
  }

  /** The anchor whose result covers a cell that holds nothing itself. */
  covering(sheet: SheetSource, row: number, column: number): Anchor | undefined {
    return this.anchors.get(sheet)?.find((anchor) => covers(anchor, row, column));
  }

  hasAny(sheet: SheetSource): boolean {
    return (this.anchors.get(sheet)?.length ?? 0) > 0;
  }

  /** One past the last row or column that a result covers. */
  extent(sheet: SheetSource): { rows: number; columns: number } {
    const filled = (this.anchors.get(sheet) ?? []).filter((anchor) => anchor.filled);
    return {
      rows: Math.max(0, ...filled.map((anchor) => anchor.row + (anchor.filled?.rows ?? 0))),
      columns: Math.max(0, ...filled.map((anchor) => anchor.column + (anchor.filled?.columns ?? 0))),
    };
  }

  /** Gives every computed anchor its room; tells of each one whose cells now show something else. */
  settle(anchors: readonly Anchor[], changed: (anchor: Anchor, columns: number) => void): void {
    const placed: Anchor[] = [];
    for (const anchor of anchors) {
      const { filled: before, formula } = anchor;
      const next = roomFor(anchor, placed);
      const isBlocked = next === null && formula.computed?.value instanceof Matrix;
      const isNew = formula.blocked !== isBlocked || !sameMatrix(before, next);
      formula.blocked = isBlocked;
      anchor.filled = next;
      if (next) placed.push(anchor);
      if (isNew) changed(anchor, Math.max(next?.columns ?? 1, before?.columns ?? 1));
    }
  }
}

/** What an anchor may fill beside those that have their room already. */
function roomFor(anchor: Anchor, placed: readonly Anchor[]): Matrix | null {
  const wanted = anchor.formula.computed?.value;
  if (!(wanted instanceof Matrix) || !hasRoom(anchor, wanted)) return null;
  return placed.some((other) => overlap(other, anchor, wanted)) ? null : wanted;
}

function findAnchors(sheet: SheetSource): Anchor[] {
  const anchors: Anchor[] = [];
  for (const { row, column, cell } of sheet.grid.cells()) {
    const { formula } = cell;
    if (formula && canFill(formula.parsed.tree)) anchors.push({ sheet, row, column, formula, filled: null });
  }
  return anchors;
}

function covers({ row, column, filled }: Anchor, atRow: number, atColumn: number): boolean {
  if (!filled || atRow < row || atColumn < column) return false;
  return atRow < row + filled.rows && atColumn < column + filled.columns;
}

function hasRoom({ sheet: { grid }, row, column }: Anchor, wanted: Matrix): boolean {
  if (row + wanted.rows > grid.rowCount || column + wanted.columns > grid.columnCount) return false;
  for (let r = 0; r < wanted.rows; r++) {
    for (let c = r === 0 ? 1 : 0; c < wanted.columns; c++)
      if (hasContent(grid.at(row + r, column + c))) return false;
  }
  return true;
}

function overlap(placed: Anchor, anchor: Anchor, wanted: Matrix): boolean {
  if (placed.sheet !== anchor.sheet || !placed.filled) return false;
  const rows = placed.row < anchor.row + wanted.rows && anchor.row < placed.row + placed.filled.rows;
  return (
    rows &&
    placed.column < anchor.column + wanted.columns &&
    anchor.column < placed.column + placed.filled.columns
  );
}

function sameMatrix(one: Matrix | null, other: Matrix | null): boolean {
  if (one === other) return true;
  if (!one || !other || one.rows !== other.rows || one.columns !== other.columns) return false;
  if (one.patterns.join('\n') !== other.patterns.join('\n')) return false;
  return one.cells.every((row, r) => row.every((value, c) => sameValue(value, other.at(r, c))));
}

function sameValue(one: Scalar, other: Scalar): boolean {
  return (
    one === other ||
    (isError(one) && isError(other) && one.error === other.error && one.detail === other.detail)
  );
}
