import type { Cell } from '../tables/cells';
import type { PageKey } from '../tables/pages';

/** A tab that the program paints whole, as data: cells, and how they look. Rows and columns count from 1. */
export interface Page {
  readonly key: PageKey;
  readonly rows: readonly (readonly PageCell[])[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Pixels, left to right; columns beyond keep their width. */
  readonly columnWidths: readonly number[];
  readonly merges: readonly Area[];
  readonly rules: readonly ColourRule[];
  /** Columns hidden from people, such as the dates beside the matrix. */
  readonly hidden: readonly { readonly from: number; readonly count: number }[];
}

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A cell of a page: a value or a formula (`=…`, only ever made by the program), and its style. */
export interface PageCell {
  readonly value?: Cell;
  readonly formula?: string;
  readonly style?: PageStyle;
}

/** The looks a page may use; google/paint.ts has the table of what each means. */
export interface PageStyle {
  readonly fill?: string;
  readonly colour?: string;
  readonly bold?: boolean;
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  readonly format?: string;
  readonly note?: string;
  readonly border?: 'bottom' | 'box';
}

/** A live colour: a formula over the first cell of the area, and what it does to the cell. */
export interface ColourRule {
  readonly areas: readonly Area[];
  /** Without the leading `=`; relative to the first cell of the first area. */
  readonly formula: string;
  readonly fill: string;
  readonly bold?: boolean;
  readonly colour?: string;
}
