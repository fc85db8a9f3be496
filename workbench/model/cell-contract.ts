/** What cells hold and look like: the words of the contract that speak of single cells. */

/** A rectangle of cells in one sheet. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What a cell holds once computed; a day or a moment is a serial number (25569 = 1970-01-01) under a date format. */
export type CellValue = number | string | boolean | null | CellError;

/** A cell that could not be computed, such as `{ error: '#N/A', detail: 'Unknown function FOO' }`. */
export interface CellError {
  readonly error: string;
  readonly detail?: string;
}

/** What is put into a cell: text is read as if typed (so `=1+1`, `00123` and `1/2` are not text); a serial arrives with its kind. */
export type CellInput =
  | number
  | string
  | boolean
  | null
  | { readonly serial: number; readonly kind: 'day' | 'moment' };

export interface TextStyle {
  fontColor?: string;
  /** Which colour of the theme `fontColor` is, such as `ACCENT1`; absent when it was given as such. */
  fontColorTheme?: string;
  fontFamily?: string;
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
}

/** Links and looks of parts of a cell's text; it counts only while the cell holds exactly this text. */
export interface RichText {
  readonly text: string;
  readonly runs: readonly {
    readonly start: number;
    readonly end: number;
    readonly style: TextStyle;
    readonly link?: string;
  }[];
}

export type Edge = 'top' | 'left' | 'bottom' | 'right';

/** What people (or a script) gave a cell; colours are `#rrggbb`. An absent key is Google's default. */
export interface CellFormat extends TextStyle {
  numberFormat?: string;
  background?: string;
  /** Which colour of the theme `background` is. */
  backgroundTheme?: string;
  horizontalAlignment?: 'left' | 'center' | 'right';
  verticalAlignment?: 'top' | 'middle' | 'bottom';
  wrap?: 'overflow' | 'wrap' | 'clip';
  rotation?: number;
  /** Letters one below the other; there is no rotation then. */
  vertical?: boolean;
  textDirection?: 'LEFT_TO_RIGHT' | 'RIGHT_TO_LEFT';
  richText?: RichText;
  /** Addresses in it are shown as plain text. */
  plainLinks?: boolean;
  borders?: Partial<Record<Edge, { color: string; style: string }>>;
}

/** A patch of a format: `null` takes a key back to the default. */
export type FormatPatch = { [Key in keyof CellFormat]?: CellFormat[Key] | null };
