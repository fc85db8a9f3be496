import { eachCell } from './blocks';
import { readTyped, type Typed } from './coercion';
import type { Block, CellInput, CellValue } from './contract';
import { isDateFormat } from './display';
import { Formula } from './formulas/formula';
import type { Cell } from './grid';
import { momentPattern } from './locale';
import type { Sheet } from './sheet';

/** What an input puts into a cell: a value or a formula, and the number format it brings along. */
export interface Content {
  readonly value: CellValue;
  readonly formula?: string;
  readonly pattern?: string;
}

const NOTHING: Content = { value: null };

/**
 * Reads an input as Sheets reads what is typed. Text stays text behind `'` and under the format `@`; that `@` also
 * keeps a leading `=` from being a formula is believed, not confirmed on a live account.
 */
export function contentOf(input: CellInput, pattern: string, { book }: Sheet): Content {
  if (input === null || input === '') return NOTHING;
  if (typeof input === 'object') return serialContent(input, pattern, book);
  if (typeof input !== 'string') return { value: input };
  if (input.startsWith("'")) return { value: input.slice(1) };
  if (pattern === '@') return { value: input };
  if (input.startsWith('=') && input.length > 1) return { value: null, formula: input };
  return typedContent(readTyped(input, book.typing), input, pattern);
}

function serialContent(
  input: { serial: number; kind: 'day' | 'moment' },
  pattern: string,
  { typing }: Sheet['book'],
): Content {
  if (isDateFormat(pattern)) return { value: input.serial };
  const { locale } = typing;
  return { value: input.serial, pattern: input.kind === 'day' ? locale.date : momentPattern(locale) };
}

/** A given number format stays, unless a day is typed where the format shows none. */
function typedContent(typed: Typed | null, input: string, pattern: string): Content {
  if (!typed) return { value: input };
  const isKept = pattern !== '' && !(isDateFormat(typed.pattern ?? '') && !isDateFormat(pattern));
  return isKept || typed.pattern === undefined
    ? { value: typed.value }
    : { value: typed.value, pattern: typed.pattern };
}

/** Writes inputs into a block as if typed. */
export function writeCells(sheet: Sheet, block: Block, inputs: readonly (readonly CellInput[])[]): void {
  sheet.requireInside(block);
  eachCell(block, (row, column, r, c) => {
    const input = inputs[r]?.[c] ?? null;
    const known = sheet.grid.at(row, column);
    if (input === null && !known) return;
    putContent(
      sheet,
      known ?? sheet.grid.ensure(row, column),
      contentOf(input, known?.format.numberFormat ?? '', sheet),
    );
  });
  sheet.changed(block);
}

/** Replaces what a cell holds; its format only where the content brings one. */
export function putContent(sheet: Sheet, cell: Cell, content: Content): void {
  const { engine, formats } = sheet.book;
  if (cell.formula) engine.formulaRemoved(sheet, cell.formula);
  cell.value = content.value;
  cell.formula = content.formula === undefined ? null : new Formula(content.formula);
  if (cell.formula) engine.formulaAdded(sheet, cell.formula);
  if (content.pattern !== undefined)
    cell.format = formats.patched(cell.format, { numberFormat: content.pattern });
}

/** What `clear` may take away. */
export interface Clearing {
  readonly contents?: boolean;
  readonly formats?: boolean;
  readonly notes?: boolean;
  readonly validations?: boolean;
}

/** Takes contents, formats, notes or validations out of a block. */
export function clearCells(sheet: Sheet, block: Block, what: Clearing): void {
  eachCell(block, (row, column) => {
    const cell = sheet.grid.at(row, column);
    if (!cell) return;
    if (what.contents) putContent(sheet, cell, NOTHING);
    if (what.formats) cell.format = sheet.book.formats.shared({});
    if (what.notes) cell.note = '';
    if (what.validations) cell.validation = null;
  });
  sheet.changed(block);
}
