import { eachCell } from './blocks';
import type { Axis, Block, ConditionalRule, Metadata } from './contract';
import { type Edit, movedSpan, resizedSpan, shiftFormula, translateFormula } from './formulas/rewrite';
import { blankCell, type Grid } from './grid';
import type { Lines } from './lines';
import { rewriteAll, rewriteRule } from './rewriting';
import type { Sheet } from './sheet';
import { translateValidation } from './validation';

/** Puts in (count above 0) or takes out (below 0) rows or columns; everything in the workbook follows. */
export function resize(sheet: Sheet, axis: Axis, at: number, count: number, like?: 'before' | 'after'): void {
  requireLines(sheet, axis, at, count);
  if (count === 0) return;
  const isAtEnd = count > 0 && at === (axis === 'rows' ? sheet.rowCount : sheet.columnCount);
  if (!isAtEnd) sheet.book.shape++;
  rearrange(sheet, { sheet: sheet.name, axis, span: resizedSpan(at, count) }, () => {
    resizeGrid(sheet.grid, axis, at, count);
    if (count > 0) dressLike(sheet.grid, axis, at, count, like ?? (at > 0 ? 'before' : 'after'));
  });
  if (count > 0) linesOf(sheet, axis).join(at, count);
  shiftFrozen(sheet, axis, at, count);
}

/** Moves rows or columns to before the line `to`, counted before the move. */
export function moveLines(sheet: Sheet, axis: Axis, from: number, count: number, to: number): void {
  requireLines(sheet, axis, from, -count);
  requireLines(sheet, axis, to, 0);
  if (count === 0 || (to >= from && to <= from + count)) return;
  sheet.book.shape++;
  const span = movedSpan(from, count, to);
  rearrange(sheet, { sheet: sheet.name, axis, span }, () =>
    reorder(sheet.grid, axis, (index) => span(index, index)?.[0] ?? index),
  );
}

function rearrange(sheet: Sheet, edit: Edit, moveCells: () => void): void {
  const rules = sheet.rules.flatMap((rule) => shiftedRule(rule, edit));
  sheet.rules = [];
  rewriteAll(sheet.book, (text, home) => shiftFormula(text, home.name, edit));
  sheet.rules = rules;
  moveCells();
  linesOf(sheet, edit.axis).replace((index) => edit.span(index, index)?.[0]);
  shiftAttachments(sheet, edit);
  sheet.book.restructured(sheet.book.sheets());
}

function reorder(grid: Grid, axis: Axis, place: (index: number) => number): void {
  if (axis === 'rows') grid.rows = reordered(grid.rows, grid.rowCount, place);
  else grid.rows = grid.rows.map((cells) => cells && reordered(cells, grid.columnCount, place));
}

function reordered<T>(
  list: readonly (T | undefined)[],
  size: number,
  place: (index: number) => number,
): (T | undefined)[] {
  const moved = Array<T | undefined>(size).fill(undefined);
  for (const [index, entry] of list.entries()) if (entry !== undefined) moved[place(index)] = entry;
  return moved;
}

function requireLines(sheet: Sheet, axis: Axis, at: number, count: number): void {
  const size = axis === 'rows' ? sheet.rowCount : sheet.columnCount;
  const isInside = at >= 0 && at <= size && at - Math.min(count, 0) <= size;
  if (!isInside) throw new RangeError(`${sheet.name} has ${size} ${axis}: cannot change ${count} at ${at}.`);
}

function resizeGrid(grid: Grid, axis: Axis, at: number, count: number): void {
  if (axis === 'rows') {
    if (count > 0) grid.insertRows(at, count);
    else grid.deleteRows(at, -count);
  } else if (count > 0) grid.insertColumns(at, count);
  else grid.deleteColumns(at, -count);
}

/** The sizes and hiding of a sheet's rows or columns. */
export function linesOf(sheet: Sheet, axis: Axis): Lines {
  return axis === 'rows' ? sheet.rowLines : sheet.columnLines;
}

/** New rows and columns take formats and validations from their neighbour. */
function dressLike(grid: Grid, axis: Axis, at: number, count: number, like: 'before' | 'after'): void {
  const model = like === 'before' ? at - 1 : at + count;
  const [rows, columns] =
    axis === 'rows' ? [count, grid.rows[model]?.length ?? 0] : [grid.rows.length, count];
  const first = axis === 'rows' ? { row: at, column: 0 } : { row: 0, column: at };
  eachCell({ ...first, rows, columns }, (row, column) => {
    const neighbour = axis === 'rows' ? grid.at(model, column) : grid.at(row, model);
    if (!neighbour) return;
    const [rows, columns] = axis === 'rows' ? [row - model, 0] : [0, column - model];
    const validation = neighbour.validation && translateValidation(neighbour.validation, rows, columns);
    grid.put(row, column, { ...blankCell(), format: neighbour.format, validation });
  });
}

/** A block after an edit of its sheet; null when nothing is left. */
function shiftedBlock(block: Block, { axis, span: spanAfter }: Edit): Block | null {
  const [start, size] = axis === 'rows' ? [block.row, block.rows] : [block.column, block.columns];
  const span = spanAfter(start, start + size - 1);
  if (!span) return null;
  const [first, last] = span;
  return axis === 'rows'
    ? { ...block, row: first, rows: last - first + 1 }
    : { ...block, column: first, columns: last - first + 1 };
}

const shiftedBlocks = (blocks: readonly Block[], edit: Edit) =>
  blocks.flatMap((block) => shiftedBlock(block, edit) ?? []);

/**
 * A rule's formula is written for the first cell of its first range. When an edit takes that cell away, the formula is
 * first carried to a cell that stays.
 */
function shiftedRule(rule: ConditionalRule, edit: Edit): ConditionalRule[] {
  const staying = rule.ranges.filter((range) => shiftedBlock(range, edit));
  const [before, after] = [rule.ranges[0], staying[0]];
  if (!before || !after) return [];
  const start = firstStaying(after, edit);
  return [
    {
      ...rewriteRule(rule, (text) =>
        shiftFormula(
          translateFormula(text, start.row - before.row, start.column - before.column),
          edit.sheet,
          edit,
        ),
      ),
      ranges: shiftedBlocks(staying, edit),
    },
  ];
}

/** The cell of a block that will be its first. */
function firstStaying(block: Block, edit: Edit): { row: number; column: number } {
  const { row, column } = block;
  const after = shiftedBlock(block, edit);
  const isFirst = (index: number, first: number | undefined) => edit.span(index, index)?.[0] === first;
  const [start, end, first] =
    edit.axis === 'rows'
      ? [row, row + block.rows, after?.row]
      : [column, column + block.columns, after?.column];
  let index = start;
  while (index < end - 1 && !isFirst(index, first)) index++;
  return edit.axis === 'rows' ? { row: index, column } : { row, column: index };
}

function shiftAttachments(sheet: Sheet, edit: Edit): void {
  sheet.merged = shiftedBlocks(sheet.merged, edit).filter(({ rows, columns }) => rows * columns > 1);
  replaceAll(sheet.metadata, (entry) => shiftedMetadata(entry, edit));
  replaceAll(sheet.bandings, (banding) => {
    const block = shiftedBlock(banding.block, edit);
    return block ? Object.assign(banding, { block }) : undefined;
  });
  sheet.filterColumns = sheet.filterColumns.flatMap((entry) => {
    const span = edit.axis === 'columns' ? edit.span(entry.column, entry.column) : [entry.column];
    return span ? { ...entry, column: span[0] } : [];
  });
  replaceAll(sheet.protections, (protection) => {
    const block = protection.block && shiftedBlock(protection.block, edit);
    if (block === null) return undefined;
    const unprotected = shiftedBlocks(protection.unprotected, edit);
    // In place: callers hold on to protections.
    return Object.assign(protection, { unprotected }, block && { block });
  });
  for (const [key, named] of sheet.book.names) {
    if (named.sheet !== sheet) continue;
    const block = shiftedBlock(named.block, edit);
    if (block) named.block = block;
    else sheet.book.names.delete(key);
  }
}

function shiftFrozen({ looks }: Sheet, axis: Axis, at: number, count: number): void {
  const key = axis === 'rows' ? 'frozenRows' : 'frozenColumns';
  const frozen = looks[key];
  if (at >= frozen) return;
  looks[key] = count > 0 ? frozen + count : Math.max(at, frozen + count);
}

function shiftedMetadata(entry: Metadata, { axis, span: spanAfter }: Edit): Metadata | undefined {
  const { on } = entry;
  if (on.kind === 'sheet' || (on.kind === 'row') !== (axis === 'rows')) return entry;
  const span = spanAfter(on.index, on.index);
  return span ? { ...entry, on: { kind: on.kind, index: span[0] } } : undefined;
}

function replaceAll<T>(list: T[], change: (entry: T) => T | undefined): void {
  list.splice(0, list.length, ...list.flatMap((entry) => change(entry) ?? []));
}
