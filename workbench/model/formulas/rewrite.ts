import { type Address, writeAddress } from './address';
import { parseFormula } from './parse';

/** Rows or columns of a sheet that came, went or moved. */
export interface Edit {
  readonly sheet: string;
  readonly axis: 'rows' | 'columns';
  /** Where the lines from `first` to `last` lie afterwards; null when they are gone. */
  span(first: number, last: number): Span | null;
}

type Span = readonly [first: number, last: number];

/** What becomes of a reference: itself (the same object), another, or null for `#REF!`. */
type Change = (address: Address) => Address | null;

/** Rewrites the references of a formula and nothing else of its text. */
export function rewriteReferences(text: string, change: Change): string {
  let written = '';
  let done = 0;
  for (const { start, end, address } of parseFormula(text).references) {
    const changed = change(address);
    if (changed === address) continue;
    written += text.slice(done, start) + (changed ? writeAddress(changed) : '#REF!');
    done = end;
  }
  return done === 0 ? text : written + text.slice(done);
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** What a formula in sheet `home` becomes by an edit: `=A5` → `=A7` when two rows come in above, `=#REF!` when row 5 goes. */
export function shiftFormula(text: string, home: string, edit: Edit): string {
  return rewriteReferences(text, (address) =>
    same(address.sheet ?? home, edit.sheet) ? shiftAddress(address, edit) : address,
  );
}

function shiftAddress(address: Address, { axis, span: spanAfter }: Edit): Address | null {
  const [first, last]: [keyof Address, keyof Address] =
    axis === 'rows' ? ['top', 'bottom'] : ['left', 'right'];
  const [from, to] = [address[first] as number | null, address[last] as number | null];
  if (from === null && to === null) return address;
  const span = spanAfter(from ?? 0, to ?? Number.POSITIVE_INFINITY);
  if (!span) return null;
  const [newFrom, newTo] = [from === null ? null : span[0], to === null ? null : span[1]];
  return newFrom === from && newTo === to ? address : { ...address, [first]: newFrom, [last]: newTo };
}

/** Where lines lie after `count` came in at a place (below 0: went), null when none is left: `resizedSpan(5, 2)(1, 9)` → [1, 11]. */
export function resizedSpan(at: number, count: number): Edit['span'] {
  return (first, last) => resized(first, last, at, count);
}

/** Where lines lie after some moved to before the line `to`; a span that was cut keeps what stayed. */
export function movedSpan(from: number, count: number, to: number): Edit['span'] {
  const end = from + count;
  const by = to > from ? to - end : to - from;
  const gap = to > from ? to - count : to;
  return (first, last) => {
    if (first >= from && last < end) return [first + by, last + by];
    const staying = resized(first, last, from, -count);
    return staying && resized(staying[0], staying[1], gap, count);
  };
}

function resized(first: number, last: number, at: number, count: number): Span | null {
  if (count >= 0) return [first >= at ? first + count : first, last >= at ? last + count : last];
  const end = at - count;
  const newFirst = first < at ? first : Math.max(at, first + count);
  const newLast = last < at ? last : last < end ? at - 1 : last + count;
  return newFirst > newLast ? null : [newFirst, newLast];
}

/** A formula copied so many rows and columns away: what has no `$` moves along, `#REF!` beyond the edge. */
export function translateFormula(text: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return text;
  return rewriteReferences(text, (address) => translateAddress(address, rows, columns));
}

function translateAddress(address: Address, rows: number, columns: number): Address | null {
  const { fixed } = address;
  const moved = {
    ...address,
    top: movedEdge(address.top, rows, fixed.top),
    bottom: movedEdge(address.bottom, rows, fixed.bottom),
    left: movedEdge(address.left, columns, fixed.left),
    right: movedEdge(address.right, columns, fixed.right),
  };
  const isOutside = [moved.top, moved.bottom, moved.left, moved.right].some(
    (edge) => edge !== null && edge < 0,
  );
  return isOutside ? null : moved;
}

function movedEdge(edge: number | null, by: number, isFixed: boolean): number | null {
  return edge === null || isFixed ? edge : edge + by;
}

/** The formula after a sheet got another name. */
export function renameInFormula(text: string, from: string, to: string): string {
  return rewriteReferences(text, (address) =>
    address.sheet !== undefined && same(address.sheet, from) ? { ...address, sheet: to } : address,
  );
}

/** The formula after a sheet was removed: what pointed there is `#REF!`. */
export function dropFromFormula(text: string, sheet: string): string {
  return rewriteReferences(text, (address) =>
    address.sheet !== undefined && same(address.sheet, sheet) ? null : address,
  );
}
