import { bottomOf, contains, eachCell, intersects, mapBlock, rightOf, within } from './blocks';
import { conditionOf } from './conditions';
import { type Clearing, clearCells, putContent, writeCells } from './contents';
import type {
  Banding,
  Block,
  CellFormat,
  CellInput,
  CellValue,
  ConditionalRule,
  EffectiveFormat,
  FilterColumn,
  FormatPatch,
  Metadata,
  Protection,
  SheetModel,
  SortKey,
  Validation,
} from './contract';
import { copyCells } from './copy';
import { displayText } from './display';
import { filteredRows } from './filter';
import { hasContent, PLAIN } from './grid';
import { patchFormats, touchesNumbers } from './looks';
import { effectiveFormats } from './rules';
import { sortCells } from './sort';
import { moveLines, resize } from './structure';
import { Tab } from './tab';
import { anchoredValidations, firstRefusal } from './validation';

/** One tab. Everything that is more than a look-up stands in a file of its own. */
export class Sheet extends Tab implements SheetModel {
  readonly protections: Protection[] = [];
  readonly metadata: Metadata[] = [];
  readonly bandings: Banding[] = [];
  filterColumns: readonly FilterColumn[] = [];
  merged: Block[] = [];
  rules: readonly ConditionalRule[] = [];
  private extent = { at: -1, rows: 0, columns: 0 };

  get usedRows(): number {
    return this.used().rows;
  }

  get usedColumns(): number {
    return this.used().columns;
  }

  private used(): { rows: number; columns: number } {
    this.book.engine.settle();
    const { stamp } = this.book.engine;
    if (this.extent.at !== stamp) this.extent = { at: stamp, ...this.measure() };
    return this.extent;
  }

  private measure(): { rows: number; columns: number } {
    const { rows: lines } = this.grid;
    const lasts = lines.map((cells) => (cells ? lastIndex(cells, hasContent) + 1 : 0));
    const filled = this.book.engine.filledExtent(this);
    return {
      rows: Math.max(lastIndex(lasts, (last) => last > 0) + 1, filled.rows),
      columns: lasts.reduce((most, last) => Math.max(most, last), filled.columns),
    };
  }

  /** Says that values or number formats of a block changed. */
  changed(block: Block): void {
    this.book.engine.changed(this, block.column, block.columns);
    this.book.touch();
  }

  /** Throws when a block reaches beyond the grid: who calls should have looked. */
  requireInside(block: Block): void {
    const isInside = block.row >= 0 && block.column >= 0 && bottomOf(block) <= this.rowCount;
    if (isInside && rightOf(block) <= this.columnCount) return;
    throw new RangeError(`The block ${JSON.stringify(block)} lies outside of ${this.name}.`);
  }

  write(block: Block, inputs: readonly (readonly CellInput[])[]): void {
    writeCells(this, block, inputs);
  }

  values(block: Block): CellValue[][] {
    const { engine } = this.book;
    engine.settle();
    return mapBlock(block, (row, column) => engine.valueAt(this, row, column));
  }

  texts(block: Block): string[][] {
    const { engine, typing } = this.book;
    engine.settle();
    return mapBlock(block, (row, column) => {
      const value = engine.valueAt(this, row, column);
      return displayText(value, engine.patternAt(this, row, column), typing.locale);
    });
  }

  formulas(block: Block): string[][] {
    return mapBlock(block, (row, column) => this.grid.at(row, column)?.formula?.text ?? '');
  }

  numberFormats(block: Block): string[][] {
    const { engine } = this.book;
    engine.settle();
    return mapBlock(block, (row, column) => {
      if (this.grid.at(row, column)?.formula) engine.valueAt(this, row, column);
      return engine.patternAt(this, row, column);
    });
  }

  formats(block: Block): CellFormat[][] {
    return mapBlock(block, (row, column) => this.grid.at(row, column)?.format ?? PLAIN);
  }

  format(block: Block, patch: FormatPatch | readonly (readonly FormatPatch[])[]): void {
    this.requireInside(block);
    patchFormats(this.grid, this.book.formats, block, patch);
    if (touchesNumbers(patch)) this.changed(block);
    else this.book.touch();
  }

  effective(block: Block): EffectiveFormat[][] {
    this.book.engine.settle();
    return effectiveFormats(this, block);
  }

  clear(block: Block, what: Clearing): void {
    clearCells(this, block, what);
  }

  notes(block: Block): string[][] {
    return mapBlock(block, (row, column) => this.grid.at(row, column)?.note ?? '');
  }

  setNotes(block: Block, notes: readonly (readonly string[])[]): void {
    this.requireInside(block);
    eachCell(block, (row, column, r, c) => {
      const note = notes[r]?.[c] ?? '';
      if (note !== '' || this.grid.at(row, column)) this.grid.ensure(row, column).note = note;
    });
    this.book.touch();
  }

  validations(block: Block): (Validation | null)[][] {
    return mapBlock(block, (row, column) => this.grid.at(row, column)?.validation ?? null);
  }

  setValidations(block: Block, rules: readonly (readonly (Validation | null)[])[]): void {
    this.requireInside(block);
    for (const rule of new Set(rules.flat())) if (rule) conditionOf(rule.criterion);
    const anchored = anchoredValidations();
    eachCell(block, (row, column, r, c) => {
      const rule = rules[r]?.[c] ?? null;
      if (rule || this.grid.at(row, column))
        this.grid.ensure(row, column).validation = rule && anchored(rule, r, c);
    });
    this.book.touch();
  }

  refusal(block: Block, inputs: readonly (readonly CellInput[])[]): ReturnType<SheetModel['refusal']> {
    return firstRefusal(this, block, inputs);
  }

  merges(): Block[] {
    return this.merged.map((block) => ({ ...block }));
  }

  /** Joins a block's cells; only the first keeps its content. */
  merge(block: Block): void {
    this.requireInside(block);
    this.merged = this.merged.filter((other) => !within(other, block));
    if (this.merged.some((other) => intersects(other, block))) {
      throw new RangeError('A merged block reaches across the border of the block to merge.');
    }
    eachCell(block, (row, column, r, c) => {
      const cell = this.grid.at(row, column);
      if (cell && r + c > 0 && hasContent(cell)) putContent(this, cell, { value: null });
    });
    if (block.rows * block.columns > 1) this.merged.push({ ...block });
    this.changed(block);
  }

  unmerge(block: Block): void {
    this.merged = this.merged.filter((other) => !intersects(other, block));
    this.book.touch();
  }

  /** The merged block a cell belongs to. */
  mergeAt(row: number, column: number): Block | undefined {
    return this.merged.find((block) => contains(block, row, column));
  }

  conditionalRules(): ConditionalRule[] {
    return [...this.rules];
  }

  setConditionalRules(rules: readonly ConditionalRule[]): void {
    for (const { when } of rules) if (when) conditionOf(when);
    this.rules = structuredClone(rules);
    this.book.touch();
  }

  setFilter(block: Block | null, columns: readonly FilterColumn[]): void {
    this.filterColumns = structuredClone(columns);
    this.rowLines.filtered = block ? filteredRows(this, block, columns) : new Set();
    this.book.engine.rowsHidden();
    this.book.touch();
  }

  insertRows(at: number, count: number, like?: 'before' | 'after'): void {
    resize(this, 'rows', at, count, like);
  }

  deleteRows(at: number, count: number): void {
    resize(this, 'rows', at, -count);
  }

  insertColumns(at: number, count: number, like?: 'before' | 'after'): void {
    resize(this, 'columns', at, count, like);
  }

  deleteColumns(at: number, count: number): void {
    resize(this, 'columns', at, -count);
  }

  moveRows(from: number, count: number, to: number): void {
    moveLines(this, 'rows', from, count, to);
  }

  moveColumns(from: number, count: number, to: number): void {
    moveLines(this, 'columns', from, count, to);
  }

  sort(block: Block, keys: readonly SortKey[]): void {
    sortCells(this, block, keys);
  }

  copy(
    from: Block,
    to: { sheet: SheetModel; row: number; column: number },
    what: 'all' | 'values' | 'formats' = 'all',
  ): void {
    copyCells(this, from, { ...to, sheet: this.book.own(to.sheet) }, what);
  }
}

function lastIndex<T>(list: readonly T[], fits: (entry: T) => boolean): number {
  let index = list.length - 1;
  while (index >= 0 && !fits(list[index] as T)) index--;
  return index;
}
