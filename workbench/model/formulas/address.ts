import { parseA1Ref } from '@borgar/fx';

/** A reference as a formula writes it: rows and columns from 0, `null` where it is open (`A2:A`), `$` where it is fixed. */
export interface Address {
  /** Absent: the sheet the formula stands in. */
  readonly sheet?: string;
  readonly top: number | null;
  readonly left: number | null;
  readonly bottom: number | null;
  readonly right: number | null;
  readonly fixed: Fixed;
  /** Written with two corners, also where they are the same cell. */
  readonly hasCorners: boolean;
}

export interface Fixed {
  readonly top: boolean;
  readonly left: boolean;
  readonly bottom: boolean;
  readonly right: boolean;
}

const KEPT = 5_000;
const known = new Map<string, Address | undefined>();

/** Reads a reference: `parseAddress("'ข้อมูล'!$A2:A")`; undefined when the text is no range. The same text is read once. */
export function parseAddress(text: string): Address | undefined {
  if (known.has(text)) return known.get(text);
  if (known.size >= KEPT) known.clear();
  const address = readAddress(text);
  known.set(text, address);
  return address;
}

function readAddress(text: string): Address | undefined {
  const parsed = parseA1Ref(text, { allowTernary: true, allowNamed: false });
  if (!parsed || !('range' in parsed)) return undefined;
  const { top, left, bottom, right } = parsed.range;
  const fixed = {
    top: !!parsed.range.$top,
    left: !!parsed.range.$left,
    bottom: !!parsed.range.$bottom,
    right: !!parsed.range.$right,
  };
  const edges = {
    top,
    left,
    bottom: bottom ?? null,
    right: right ?? null,
    fixed,
    hasCorners: text.includes(':', text.lastIndexOf('!') + 1),
  };
  const sheet = parsed.context?.join('');
  return sheet ? { sheet, ...edges } : edges;
}

/** The reverse of `parseAddress`; a sheet's name is quoted unless it is plain ASCII. */
export function writeAddress(address: Address): string {
  const { top, left, bottom, right, fixed } = address;
  const prefix = address.sheet === undefined ? '' : `${sheetPrefix(address.sheet)}!`;
  const from = corner(top, left, fixed.top, fixed.left);
  const to = corner(bottom, right, fixed.bottom, fixed.right);
  return prefix + (address.hasCorners ? `${from}:${to}` : from);
}

/** A sheet's name before the `!`: `sheetPrefix('ข้อ OIT')` → `'ข้อ OIT'`, `sheetPrefix('Data')` → `Data`. */
export function sheetPrefix(name: string): string {
  const isPlain =
    /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^([A-Z]{1,3}\d+|R\d*C?\d*|C\d*|TRUE|FALSE)$/i.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

function corner(row: number | null, column: number | null, fixedRow: boolean, fixedColumn: boolean): string {
  const letters = column === null ? '' : (fixedColumn ? '$' : '') + columnLetters(column);
  return letters + (row === null ? '' : (fixedRow ? '$' : '') + (row + 1));
}

/** `columnLetters(26)` → `AA`. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** `cellName(1, 0)` → `A2`. */
export function cellName(row: number, column: number): string {
  return columnLetters(column) + (row + 1);
}
