/**
 * What the rest of the workbench may ask of a workbook. Plain data in, plain data out; rows and columns count from 0.
 * Nothing here knows Apps Script: the services translate A1 notation, 1-based numbers, enums and error texts.
 */

import type { Block, CellFormat, CellInput, CellValue, FormatPatch } from './cell-contract';
import type { LineGroups } from './line-groups';

export type * from './cell-contract';

/**
 * The criterion of a validation or a boolean rule, named as Apps Script names it, with its plain arguments (`['=$A1>0']`).
 * A list gives its items, `VALUE_IN_RANGE` gives `["='ตั้งค่า'!$A$2:$A$9"]`, `CHECKBOX` nothing or its two values, a relative
 * date its name (`TODAY`), any other date a serial. A text that starts with `=` is a formula; where it is relative
 * it counts from the first cell of the block it is given to (of a rule: of its first range).
 */
export interface Criterion {
  readonly type: string;
  readonly values: readonly CellInput[];
}

export interface Validation {
  readonly criterion: Criterion;
  readonly allowInvalid: boolean;
  readonly helpText?: string;
  /** Drop-down arrow shown. */
  readonly showArrow?: boolean;
}

export interface ConditionalRule {
  readonly ranges: readonly Block[];
  readonly when?: Criterion;
  readonly format?: Pick<
    CellFormat,
    'background' | 'fontColor' | 'bold' | 'italic' | 'underline' | 'strikethrough'
  >;
  /** A colour scale in place of `when` and `format`. */
  readonly gradient?: readonly GradientPoint[];
}

export interface GradientPoint {
  readonly at: 'min' | 'mid' | 'max';
  readonly type: 'MIN' | 'MAX' | 'NUMBER' | 'PERCENT' | 'PERCENTILE';
  readonly value?: string;
  readonly color: string;
}

/** A protected area; without a block the whole sheet. */
export interface Protection {
  readonly id: number;
  block?: Block;
  unprotected: Block[];
  description: string;
  warningOnly: boolean;
  editors: string[];
}

/** Developer metadata of a whole row, a whole column or the sheet; it travels with its row or column. */
export interface Metadata {
  readonly id: number;
  readonly key: string;
  value: string;
  /** Absent: `DOCUMENT`, open to every project. */
  readonly visibility?: 'DOCUMENT' | 'PROJECT';
  readonly on: { readonly kind: 'sheet' } | { readonly kind: 'row' | 'column'; readonly index: number };
}

export interface BandColors {
  readonly header?: string;
  readonly first: string;
  readonly second: string;
  readonly footer?: string;
}

/** Alternating colours of a block: where a cell has a colour of its own they are not seen. */
export interface Banding {
  readonly id: number;
  block: Block;
  rows?: BandColors;
  columns?: BandColors;
}

/** What the filter of a sheet says of one of its columns: who is let through, and how it was sorted by it. */
export interface FilterColumn {
  readonly column: number;
  readonly criterion?: Criterion;
  readonly hiddenValues?: readonly string[];
  readonly visibleValues?: readonly string[];
  readonly ascending?: boolean;
}

export interface SortKey {
  readonly column: number;
  readonly ascending: boolean;
}

/** How a cell looks after the conditional rules have spoken at the workbook's present moment. */
export interface EffectiveFormat extends CellFormat {
  /** Fill as seen; `null` is the white of the sheet. */
  readonly fill: string | null;
}

export interface SheetModel {
  readonly id: number;
  name: string;
  hidden: boolean;
  tabColor: string | null;
  frozenRows: number;
  frozenColumns: number;
  hiddenGridlines: boolean;
  rightToLeft: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  /** One past the last row or column with content: 0 on an empty sheet. FALSE and a formula that shows '' count as content. */
  readonly usedRows: number;
  readonly usedColumns: number;

  write(block: Block, inputs: readonly (readonly CellInput[])[]): void;
  values(block: Block): CellValue[][];
  /** As people read it, in the workbook's locale. */
  texts(block: Block): string[][];
  /** `''` where a cell has no formula. */
  formulas(block: Block): string[][];
  /** The pattern each cell is shown with: the given one, else what its formula suggests (`d/m/yyyy` for `=TODAY()`), else `''`. */
  numberFormats(block: Block): string[][];

  formats(block: Block): CellFormat[][];
  format(block: Block, patch: FormatPatch | readonly (readonly FormatPatch[])[]): void;
  effective(block: Block): EffectiveFormat[][];

  clear(
    block: Block,
    what: { contents?: boolean; formats?: boolean; notes?: boolean; validations?: boolean },
  ): void;
  notes(block: Block): string[][];
  setNotes(block: Block, notes: readonly (readonly string[])[]): void;
  validations(block: Block): (Validation | null)[][];
  setValidations(block: Block, rules: readonly (readonly (Validation | null)[])[]): void;
  /** The first value of `inputs` a validation refuses, with its cell; `null` when all may be written. */
  refusal(
    block: Block,
    inputs: readonly (readonly CellInput[])[],
  ): { row: number; column: number; validation: Validation } | null;

  merges(): Block[];
  merge(block: Block): void;
  unmerge(block: Block): void;

  conditionalRules(): ConditionalRule[];
  setConditionalRules(rules: readonly ConditionalRule[]): void;
  readonly bandings: Banding[];
  readonly rowGroups: LineGroups;
  readonly columnGroups: LineGroups;
  readonly filterColumns: readonly FilterColumn[];
  /** Hides the rows of the block that the columns do not let through; without a block there is no filter any more. */
  setFilter(block: Block | null, columns: readonly FilterColumn[]): void;
  isRowFiltered(row: number): boolean;
  readonly protections: Protection[];
  readonly metadata: Metadata[];

  /** Structural edits move everything: values, formulas elsewhere, formats, rules, validations, notes, merges, metadata, sizes. */
  insertRows(at: number, count: number, likeNeighbour?: 'before' | 'after'): void;
  deleteRows(at: number, count: number): void;
  /** New rows and columns look like their neighbour before them (at the edge: after them) unless told otherwise. */
  insertColumns(at: number, count: number, likeNeighbour?: 'before' | 'after'): void;
  deleteColumns(at: number, count: number): void;
  moveRows(from: number, count: number, to: number): void;
  moveColumns(from: number, count: number, to: number): void;
  sort(block: Block, keys: readonly SortKey[]): void;
  /** Copies contents, formats, notes, validations of a block to another place (maybe another sheet); formulas are translated. */
  copy(
    from: Block,
    to: { sheet: SheetModel; row: number; column: number },
    what?: 'all' | 'values' | 'formats',
  ): void;

  rowHeight(row: number): number;
  setRowHeight(row: number, pixels: number): void;
  columnWidth(column: number): number;
  setColumnWidth(column: number, pixels: number): void;
  /** Hidden by a person, a script or the filter. */
  isRowHidden(row: number): boolean;
  /** Hidden by a person or a script, whatever the filter says. */
  isRowHiddenByHand(row: number): boolean;
  hideRows(at: number, count: number, hidden: boolean): void;
  isColumnHidden(column: number): boolean;
  hideColumns(at: number, count: number, hidden: boolean): void;
}

export type Axis = 'rows' | 'columns';

/** What was taken back or done again: contents of cells, sizes and hiding, or rows, columns and names. */
export interface Undone {
  readonly sheetId: number;
  /** The cells it is about, where there are such. */
  readonly block: Block | null;
  readonly kind: 'cells' | 'looks' | 'shape';
}

/** What a person does through these can be taken back; what others do is left out. */
export interface HistoryModel {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** A change of nothing but the cells of a block. */
  cells(sheet: SheetModel, block: Block, change: () => void): void;
  /** A change of sizes or hiding. */
  lines(sheet: SheetModel, axis: Axis, change: () => void): void;
  insert(sheet: SheetModel, axis: Axis, at: number, count: number): void;
  remove(sheet: SheetModel, axis: Axis, at: number, count: number): void;
  rename(sheet: SheetModel, name: string): void;
  /** Null when there is nothing; `lost` when others have moved cells since: then all is forgotten. */
  undo(): Undone | 'lost' | null;
  redo(): Undone | 'lost' | null;
}

/** One value that a formula gives to a function of a script; a day or a moment is its serial. */
export type GivenCell = null | boolean | number | string | { readonly serial: number };
export type Given = GivenCell | readonly (readonly GivenCell[])[];

/** What a function of a script gave: at least one cell, and the number format each column comes with. */
export interface Answered {
  readonly cells: readonly (readonly CellValue[])[];
  readonly patterns: readonly string[];
}

/** The functions of scripts that formulas may call beside those of Sheets, by name in capitals. */
export interface CustomFunctions {
  has(name: string): boolean;
  /** Of a function that is there. The answer may come later: whoever has it tells by `customFunctionsAnswered`. */
  answer(name: string, args: readonly Given[]): Answered;
}

export interface WorkbookModel {
  customFunctions: CustomFunctions | null;
  /** Formulas that call functions of scripts are to be computed anew. */
  customFunctionsAnswered(): void;
  readonly id: string;
  name: string;
  /** Such as `th_TH`: it decides how typed dates are read and how dates are shown. */
  locale: string;
  timeZone: string;
  /** In tab order. */
  sheets(): SheetModel[];
  sheetById(id: number): SheetModel | undefined;
  sheetByName(name: string): SheetModel | undefined;
  /** A new sheet of 1000 × 26 cells at the given place of the tab order; throws on a name already there. */
  addSheet(name: string, index?: number, size?: { rows: number; columns: number }): SheetModel;
  removeSheet(id: number): void;
  moveSheet(id: number, index: number): void;
  /** Renames and rewrites the formulas that name the sheet. */
  renameSheet(id: number, name: string): void;
  namedRanges(): { name: string; sheetId: number; block: Block }[];
  setNamedRange(name: string, sheetId: number, block: Block): void;
  removeNamedRange(name: string): void;
  readonly metadata: Metadata[];
  readonly history: HistoryModel;

  /** The present moment as a serial in the workbook's zone; TODAY(), NOW() and every colour follow it. */
  setNow(serial: number): void;
  /** Counts up with every change but that of the moment; the page and the saver compare it. */
  readonly revision: number;
  /** Everything, as JSON-able data; `loadWorkbook(snapshot)` gives the same workbook back. */
  snapshot(): unknown;
}
