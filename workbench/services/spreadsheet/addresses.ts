import type { Block } from '../../model/contract';
import { columnLetters } from '../../model/formulas/address';

/** Which edges of a range are written down: in `A2:A` all but the bottom. */
export interface Bounds {
  readonly top: boolean;
  readonly left: boolean;
  readonly bottom: boolean;
  readonly right: boolean;
}

/** An address before it meets a sheet: rows and columns from 0, an open edge is undefined. */
export interface Address {
  readonly sheetName?: string;
  readonly top: number | undefined;
  readonly left: number | undefined;
  readonly bottom: number | undefined;
  readonly right: number | undefined;
}

/** Nothing before the exclamation mark is the sheet that was asked. */
const PREFIXED = /^(?:'((?:[^']|'')+)'|([^'!]*))!(.+)$/;
const CORNER = /^\$?([A-Z]{0,3})\$?(\d{0,8})$/i;
const R1C1 = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i;

/** Reads A1 or R1C1 notation: `parseAddress("'My tab'!A2:A")`; undefined when it is neither. */
export function parseAddress(text: string): Address | undefined {
  const prefixed = PREFIXED.exec(text.trim());
  const edges = parseEdges(prefixed?.[3] ?? text.trim());
  const sheetName = prefixed?.[1]?.replaceAll("''", "'") ?? (prefixed?.[2] || undefined);
  return edges && (sheetName === undefined ? edges : { sheetName, ...edges });
}

function parseEdges(text: string): Address | undefined {
  return parseA1(text) ?? parseR1C1(text);
}

function parseA1(text: string): Address | undefined {
  const sides = text.split(':');
  const corners = sides.map((side) => parseCorner(side.trim()));
  const [from, to = from] = corners;
  if (sides.length > 2 || !from || !to) return undefined;
  if (sides.length === 1 && (from.row === undefined || from.column === undefined)) return undefined;
  const [top, bottom] = ordered(from.row, to.row);
  const [left, right] = ordered(from.column, to.column);
  return { top, left, bottom, right };
}

function parseCorner(text: string): { row: number | undefined; column: number | undefined } | undefined {
  const match = CORNER.exec(text);
  const [, letters = '', digits = ''] = match ?? [];
  if (!letters && !digits) return undefined;
  const row = digits ? Number(digits) - 1 : undefined;
  if (row === -1) return undefined;
  return { row, column: letters ? columnIndex(letters) : undefined };
}

/** `A2:A` starts where it says and stays open; `B3:A1` is `A1:B3`. */
function ordered(one: number | undefined, other: number | undefined): (number | undefined)[] {
  if (one === undefined || other === undefined) return [one ?? other, undefined];
  return one <= other ? [one, other] : [other, one];
}

function parseR1C1(text: string): Address | undefined {
  const match = R1C1.exec(text);
  if (!match) return undefined;
  const [row = 0, column = 0, lastRow = row, lastColumn = column] = match
    .slice(1)
    .filter((part) => part !== undefined)
    .map((part) => Number(part) - 1);
  if (Math.min(row, column, lastRow, lastColumn) < 0) return undefined;
  const [top, bottom] = ordered(row, lastRow);
  const [left, right] = ordered(column, lastColumn);
  return { top, left, bottom, right };
}

/** `columnIndex('AA')` → 26. */
function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A block in A1 notation; open edges are left out: `A2:A`. */
export function blockName(block: Block, bounds?: Bounds): string {
  const corner = (row: number, column: number, withRow: boolean, withColumn: boolean) =>
    (withColumn ? columnLetters(column) : '') + (withRow ? row + 1 : '');
  const start = corner(block.row, block.column, bounds?.top ?? true, bounds?.left ?? true);
  const lastRow = block.row + block.rows - 1;
  const lastColumn = block.column + block.columns - 1;
  const end = corner(lastRow, lastColumn, bounds?.bottom ?? true, bounds?.right ?? true);
  const single = start === end && !isOpen(bounds);
  return single ? start : `${start}:${end}`;
}

function isOpen(bounds: Bounds | undefined): boolean {
  return bounds !== undefined && !(bounds.top && bounds.left && bounds.bottom && bounds.right);
}
