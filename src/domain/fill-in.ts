import type { Cell } from '../tables/cells';
import { EVERY_AGENCY, EVERY_AGENCY_MARK, FILL_IN_LABELS, type FillInKey, fillIn } from '../tables/fill-in';
import { decodeCell } from '../tables/table';
import { foldThai, tidyText } from '../thai/text';
import { type AgencyDirectory, findAgency } from './agency-names';

/** A tab as it was found: perhaps one that an agency has filled in. */
export interface FoundTab {
  readonly id: number;
  readonly name: string;
  /** What the program left on it: an agency's id or `*`; null on a tab that came from elsewhere. */
  readonly mark: string | null;
  /** From A1. */
  readonly cells: readonly (readonly Cell[])[];
}

/** A tab with the headings of แบบกรอก. */
export interface FillIn extends Pick<FoundTab, 'id' | 'name' | 'mark'> {
  readonly headings: Headings;
  /** The agency that the whole tab is of: its id, null when it tells none, or a text that names none or several. */
  readonly agency: string | null | { readonly unclear: string };
  /** Rows below the headings in which an item, a link or a remark stands. */
  readonly rows: readonly FilledRow[];
  /** The widest row. */
  readonly width: number;
  /** The last row in which anything stands. */
  readonly lastRow: number;
}

export interface Headings {
  /** Counted from 1, like the columns. */
  readonly row: number;
  readonly columns: ReadonlyMap<FillInKey, number>;
}

export interface FilledRow {
  readonly at: number;
  readonly item: string;
  readonly title: string;
  readonly agency: string;
  readonly links: string;
  readonly note: string;
  readonly result: string;
}

/** People put rows of their own above the headings. */
export const TOP_ROWS = 15;

/** Where the headings of แบบกรอก stand, in any order, other columns between them; null in a tab that has none. */
export function headingsIn(rows: readonly (readonly unknown[])[]): Headings | null {
  const found = rows.slice(0, TOP_ROWS).map(columnsIn);
  const index = found.findIndex(
    (columns) => columns.has('links') && (columns.has('item') || columns.has('title')),
  );
  const columns = found[index];
  return columns === undefined ? null : { row: index + 1, columns };
}

function columnsIn(row: readonly unknown[]): Map<FillInKey, number> {
  const texts = row.map((cell) => foldThai(String(cell)));
  const places = HEADERS.map(([key, header]) => [key, texts.indexOf(header) + 1] as const);
  return new Map(places.filter(([, column]) => column > 0));
}

const HEADERS = Object.entries(fillIn.columns).map(
  ([key, { header }]) => [key as FillInKey, foldThai(header)] as const,
);

/** The tab as แบบกรอก; null when its headings are not those. */
export function readFillIn(tab: FoundTab, agencies: Names): FillIn | null {
  const headings = headingsIn(tab.cells);
  if (headings === null) return null;
  const { id, name, mark, cells } = tab;
  return {
    id,
    name,
    mark,
    headings,
    agency: agencyOf(mark, cells.slice(0, headings.row - 1), agencies),
    rows: cells
      .slice(headings.row)
      .map((row, index) => rowOf(row, headings.row + 1 + index, headings))
      .filter(isFilled),
    width: Math.max(...cells.map(({ length }) => length)),
    lastRow: cells.length,
  };
}

const isFilled = ({ item, title, links, note }: FilledRow) =>
  [item, title, links, note].some((text) => text !== '');

function rowOf(cells: readonly Cell[], at: number, { columns }: Headings): FilledRow {
  const text = (key: TextKey) =>
    decodeCell(fillIn.columns[key], cells[(columns.get(key) ?? 0) - 1] ?? '').value;
  return {
    at,
    item: tidyText(text('item')),
    title: tidyText(text('title')),
    agency: tidyText(text('agency')),
    links: text('links'),
    note: text('note'),
    result: text('result'),
  };
}
type TextKey = 'item' | 'title' | 'agency' | 'links' | 'note' | 'result';

/** The agencies as a tab may name them. */
export interface Names {
  readonly directory: AgencyDirectory;
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
}

/** What the rows above the headings say, and else the program's own mark; where the two differ nothing is guessed. */
function agencyOf(mark: string | null, block: readonly (readonly Cell[])[], names: Names): FillIn['agency'] {
  const own = mark === EVERY_AGENCY_MARK ? null : mark;
  const named = [...new Set(namesIn(block, names))];
  const ids = new Set(named.map((text) => findAgency(text, names.directory)));
  const [id = null] = ids;
  if (own !== null && !names.agencies.some((each) => each.id === own)) return { unclear: own };
  // A block that names nobody known is that of an agency that was renamed since the tab was made.
  if (named.length === 0 || (own !== null && id === null && ids.size === 1)) return own;
  if (ids.size > 1 || id === null || (own !== null && own !== id)) return { unclear: named.join(', ') };
  return id;
}

/** Texts behind the word หน่วยงาน; without it, cells that are the whole name of an agency. */
function namesIn(block: readonly (readonly Cell[])[], { agencies }: Names): string[] {
  const rows = block.map((row) => row.map((cell) => tidyText(String(cell))).filter((text) => text !== ''));
  const labelled = rows.flatMap((row) =>
    row.flatMap((text, index) => (isLabel(text) ? [row[index + 1] ?? ''] : (LABELLED.exec(text)?.[1] ?? []))),
  );
  const told = labelled.filter((text) => text !== '' && text !== EVERY_AGENCY);
  if (labelled.length > 0) return told;
  const known = new Set(agencies.map(({ name }) => foldThai(name)));
  return rows.flat().filter((text) => known.has(foldThai(text)));
}

const isLabel = (text: string) => /^(?:ชื่อ)?หน่วยงาน\s*:?$/.test(text);
const LABELLED = new RegExp(`^(?:ชื่อ)?${FILL_IN_LABELS.agency}\\s*:\\s*(.+)$`);

/** The agency of a row: its id, or the text that names none; a row that contradicts its tab belongs to nobody. */
export function agencyOfRow(
  { agency }: Pick<FilledRow, 'agency'>,
  tab: Pick<FillIn, 'agency'>,
  { directory }: Names,
): { readonly id: string } | { readonly unknown: string; readonly contradicts: boolean } {
  const own = agency === '' ? null : findAgency(agency, directory);
  const ofTab = typeof tab.agency === 'string' ? tab.agency : null;
  if (agency === '') return ofTab === null ? { unknown: '', contradicts: false } : { id: ofTab };
  if (own === null) return { unknown: agency, contradicts: false };
  return ofTab === null || ofTab === own ? { id: own } : { unknown: agency, contradicts: true };
}
