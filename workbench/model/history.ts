import type { Book } from './book';
import type { Axis, Block, HistoryModel, SheetModel, Undone } from './contract';
import { keepCells, keepLines, keepLosses, type PutBack } from './memento';
import { resize } from './structure';

interface Step {
  readonly what: Undone;
  /** How many cells it holds on to. */
  readonly size: number;
  readonly undo: PutBack;
  readonly redo: PutBack;
}

/** Beyond these the oldest steps go; the newest stays, however large. */
const MOST = { steps: 100, cells: 200_000 };

/**
 * What a person did to a workbook, each step with what takes it back. A step puts back only what it changed itself, so
 * what scripts wrote elsewhere meanwhile stays. Where others moved cells about, places mean other cells: all is forgotten.
 */
export class History implements HistoryModel {
  private done: Step[] = [];
  private undone: Step[] = [];
  /** The shape of the workbook that the steps are true for. */
  private shape = 0;

  constructor(private readonly book: Book) {}

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  cells(model: SheetModel, block: Block, change: () => void): void {
    const sheet = this.book.own(model);
    const undo = keepCells(sheet, block);
    this.carryOut(change, () => ({
      what: { sheetId: sheet.id, block, kind: 'cells' },
      size: 2 * block.rows * block.columns,
      undo,
      redo: keepCells(sheet, block),
    }));
  }

  lines(model: SheetModel, axis: Axis, change: () => void): void {
    const sheet = this.book.own(model);
    const undo = keepLines(sheet, axis);
    this.carryOut(change, () => ({
      what: { sheetId: sheet.id, block: null, kind: 'looks' },
      size: sheet.rowLines.sizes.size,
      undo,
      redo: keepLines(sheet, axis),
    }));
  }

  insert(model: SheetModel, axis: Axis, at: number, count: number): void {
    const sheet = this.book.own(model);
    const redo = () => resize(sheet, axis, at, count);
    const undo = () => resize(sheet, axis, at, -count);
    this.carryOut(redo, () => ({
      what: { sheetId: sheet.id, block: null, kind: 'shape' },
      size: 0,
      undo,
      redo,
    }));
  }

  remove(model: SheetModel, axis: Axis, at: number, count: number): void {
    const sheet = this.book.own(model);
    const { rowCount, columnCount } = sheet;
    const block =
      axis === 'rows'
        ? { row: at, column: 0, rows: count, columns: columnCount }
        : { row: 0, column: at, rows: rowCount, columns: count };
    let putBack: PutBack = () => {};
    const redo = () => {
      const losses = keepLosses(sheet, axis, block);
      resize(sheet, axis, at, -count);
      putBack = losses();
    };
    const undo = () => {
      resize(sheet, axis, at, count);
      putBack();
    };
    const what = { sheetId: sheet.id, block, kind: 'shape' } as const;
    this.carryOut(redo, () => ({ what, size: block.rows * block.columns, undo, redo }));
  }

  rename(model: SheetModel, name: string): void {
    const { id, name: before } = model;
    if (name === before) return;
    const give = (wanted: string) => () => this.book.renameSheet(id, wanted);
    this.carryOut(give(name), () => ({
      what: { sheetId: id, block: null, kind: 'shape' },
      size: 0,
      undo: give(before),
      redo: give(name),
    }));
  }

  undo(): Undone | 'lost' | null {
    return this.move(this.done, this.undone, (step) => step.undo());
  }

  redo(): Undone | 'lost' | null {
    return this.move(this.undone, this.done, (step) => step.redo());
  }

  private carryOut(change: () => void, remember: () => Step): void {
    if (this.isStale()) this.forget();
    change();
    this.done.push(remember());
    this.undone = [];
    this.shape = this.book.shape;
    this.trim();
  }

  private move(from: Step[], to: Step[], act: (step: Step) => void): Undone | 'lost' | null {
    if (from.length > 0 && this.isStale()) {
      this.forget();
      return 'lost';
    }
    const step = from.pop();
    if (!step) return null;
    act(step);
    to.push(step);
    this.shape = this.book.shape;
    return step.what;
  }

  private isStale(): boolean {
    return this.shape !== this.book.shape;
  }

  private forget(): void {
    this.done = [];
    this.undone = [];
  }

  private trim(): void {
    const size = () => this.done.reduce((sum, step) => sum + step.size, 0);
    while (this.done.length > 1 && (this.done.length > MOST.steps || size() > MOST.cells)) this.done.shift();
  }
}
