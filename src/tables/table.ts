import * as z from 'zod/mini';
import type { Cell, Kind } from './cells';

/** A column as people see it: its heading, what its cells mean, and how wide it is in pixels. */
export interface Column<Value> {
  readonly header: string;
  readonly kind: Kind<Value>;
  readonly width: number;
  /** Shown as a note on the heading: what people should type here. */
  readonly note?: string;
}

export type Columns = Readonly<Record<string, Column<unknown>>>;

/** A tab whose rows are records. */
export interface Table<C extends Columns = Columns> {
  /** Identifies the tab for the program, whatever people call it. */
  readonly key: string;
  /** The name of the tab. */
  readonly tab: string;
  readonly columns: C;
  readonly writtenBy: 'program' | 'people' | 'both';
  /** Rows above the heading, for a legend. */
  readonly rowsAbove: number;
  readonly frozenColumns: number;
}

type ValueOf<C> = C extends Column<infer Value> ? Value : never;

/** The record type of a table: `Row<typeof agencies>`. */
export type Row<T extends Table> = { -readonly [Key in keyof T['columns']]: ValueOf<T['columns'][Key]> };

/** A record with the row of the sheet it was read from, counted as people see it (from 1). */
export type Placed<R> = R & { readonly at: number };

/** A cell that cannot be read: where it is, what stands there, and what should. */
export interface BadCell {
  readonly tab: string;
  readonly header: string;
  /** Such as `F12`. */
  readonly cell: string;
  readonly shown: string;
  readonly expects: string;
}

/** A change to some cells of one row. */
export interface Change<R> {
  readonly at: number;
  readonly values: Partial<R>;
}

/** `column('กำหนดส่ง', day, 110)` */
export function column<Value>(
  header: string,
  kind: Kind<Value>,
  width: number,
  note?: string,
): Column<Value> {
  return note === undefined ? { header, kind, width } : { header, kind, width, note };
}

type Options = Partial<Pick<Table, 'writtenBy' | 'rowsAbove' | 'frozenColumns'>>;

/** Names a tab and its columns, left to right. */
export function table<const Key extends string, const C extends Columns>(
  key: Key,
  tab: string,
  columns: C,
  options: Options = {},
): Table<C> & { readonly key: Key } {
  return { key, tab, columns, writtenBy: 'people', rowsAbove: 0, frozenColumns: 0, ...options };
}

/** A record of empty values, to be filled in: `{ ...blank(agencies), id: 'sso' }`. */
export function blank<T extends Table>(of: T): Row<T> {
  const entries = Object.entries(of.columns).map(([key, { kind }]) => [key, kind.empty] as const);
  return Object.fromEntries(entries) as Row<T>;
}

/** The value of a cell, or `null` in `bad` when it cannot be read (the value is then the empty one). */
export function decodeCell<Value>(
  { kind }: Pick<Column<Value>, 'kind'>,
  cell: Cell,
): { value: Value; readable: boolean } {
  const result = z.safeDecode(kind.codec, cell);
  return result.success ? { value: result.data, readable: true } : { value: kind.empty, readable: false };
}

/** The cell of a value. */
export function encodeCell<Value>({ kind }: Pick<Column<Value>, 'kind'>, value: Value): Cell {
  return z.encode(kind.codec, value);
}
