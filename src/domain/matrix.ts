import { columnLetter } from '../tables/address';
import type { Agency } from '../tables/agencies';
import type { Item } from '../tables/items';
import { PAGES } from '../tables/pages';
import { type Duty, register, STATUSES } from '../tables/register';
import type { Day } from '../thai/day';
import { dutyKey } from './duties';
import { highlightsOfMatrix, legendCells, type RegisterPlace, type SettingsPlace } from './highlights';
import type { Page, PageCell } from './page';
import { dayFormat, headingCell, INK } from './page-style';
import { STATUS } from './status';

/** What the matrix shows: the duties that count, and where the register and the settings are. */
export interface MatrixParts {
  readonly items: readonly Pick<Item, 'code' | 'title'>[];
  readonly agencies: readonly Pick<Agency, 'id' | 'name' | 'shortName'>[];
  readonly duties: readonly Pick<Duty, 'key' | 'due'>[];
  readonly register: Pick<RegisterPlace, 'columns'> & { readonly tab: string };
  readonly settings: SettingsPlace;
}

const HEADINGS = PAGES.matrix.headings;
const FIXED = HEADINGS.length;
const HEADING_ROW = 2;
const FIRST_ROW = HEADING_ROW + 1;
const WIDTHS = [52, 250, 104] as const;
const AGENCY_WIDTH = 84;

/** The legend: two colours above the fixed columns, the others one above each agency. */
const NOTICE_COLUMN = 2;
const OVERDUE_COLUMN = 3;
const LEGEND_OVER_AGENCIES = ['broken', 'returned', 'waiting', 'passed', 'released'] as const;

/**
 * Items by agencies, each duty's symbol read live from the register, so that a change of status shows without a script. To
 * the right of the agencies a hidden block of the same shape holds each duty's date, below the agencies' ids: colour rules
 * cannot look at another tab.
 */
export function matrixPage(parts: MatrixParts): Page {
  const { items, agencies, duties } = parts;
  const shown = Math.max(agencies.length, LEGEND_OVER_AGENCIES.length + 1);
  const firstDate = FIXED + shown + 1;
  const dues = new Map(duties.map(({ key, due }) => [key, due]));
  const rows = items.map((item, index) => itemRow(parts, item, { row: FIRST_ROW + index, shown, dues }));
  const last = FIRST_ROW + Math.max(items.length, 1) - 1;
  return {
    key: 'matrix',
    rows: [legendRow(parts.settings, shown), headingRow(agencies, shown), ...rows],
    frozenRows: HEADING_ROW,
    frozenColumns: FIXED,
    columnWidths: [...WIDTHS, ...Array<number>(shown).fill(AGENCY_WIDTH)],
    merges: [],
    rules: highlightsOfMatrix({
      area: { row: FIRST_ROW, column: FIXED + 1, rows: last - FIRST_ROW + 1, columns: shown },
      symbol: `${columnLetter(FIXED + 1)}${FIRST_ROW}`,
      due: `${columnLetter(firstDate)}${FIRST_ROW}`,
      notice: `$${columnLetter(NOTICE_COLUMN)}$1`,
    }),
    hidden: agencies.length === 0 ? [] : [{ from: firstDate, count: agencies.length }],
  };
}

function legendRow(settings: SettingsPlace, shown: number): readonly PageCell[] {
  const legend = legendCells(settings);
  const row = Array.from({ length: FIXED + shown }, (): PageCell => ({}));
  row[NOTICE_COLUMN - 1] = legend.dueSoon;
  row[OVERDUE_COLUMN - 1] = legend.overdue;
  LEGEND_OVER_AGENCIES.forEach((key, index) => {
    row[FIXED + index] = legend[key];
  });
  row[FIXED + LEGEND_OVER_AGENCIES.length] = notReportedCell;
  return row;
}

const notReported = register.columns.status.kind.empty;
const notReportedCell: PageCell = {
  value: `${STATUS[notReported].symbol} ${notReported}`,
  style: { align: 'center', wrap: true, size: 9, colour: INK.muted },
};

function headingRow(agencies: MatrixParts['agencies'], shown: number): readonly PageCell[] {
  const blanks = Array<PageCell>(shown - agencies.length).fill({});
  const names = agencies.map((agency) =>
    headingCell(headingOf(agency, agencies), { note: agency.name, size: 9 }),
  );
  const ids = agencies.map(({ id }) => ({ value: id }));
  return [...HEADINGS.map((heading) => headingCell(heading)), ...names, ...blanks, ...ids];
}

/** The short name, told apart by the id where two agencies share it. */
function headingOf(
  { id, name, shortName }: MatrixParts['agencies'][number],
  all: MatrixParts['agencies'],
): string {
  const heading = shortName || name;
  const shared = all.filter((other) => (other.shortName || other.name) === heading).length > 1;
  return shared ? `${heading} (${id})` : heading;
}

interface RowPlace {
  readonly row: number;
  readonly shown: number;
  readonly dues: ReadonlyMap<string, Day | null>;
}

function itemRow(
  { agencies, register: place }: MatrixParts,
  { code, title }: MatrixParts['items'][number],
  { row, shown, dues }: RowPlace,
): readonly PageCell[] {
  const has = agencies.map(({ id }) => dues.has(dutyKey(code, id)));
  const dateColumn = (index: number) => columnLetter(FIXED + shown + 1 + index);
  const keyAt = (index: number) => `$A${row}&"|"&${dateColumn(index)}$${HEADING_ROW}`;
  const cells = agencies.map((_, index) => (has[index] ? symbolCell(place, keyAt(index)) : {}));
  const dates = agencies.map((_, index) =>
    has[index] ? { formula: `=IFERROR(${found(place, 'due', keyAt(index))},"")` } : {},
  );
  const earliest = agencies
    .map(({ id }) => dues.get(dutyKey(code, id)) ?? null)
    .filter((due) => due !== null);
  return [
    { value: code, style: { bold: true } },
    { value: title, style: { wrap: true } },
    has.includes(true)
      ? dueCell(`${dateColumn(0)}${row}:${dateColumn(agencies.length - 1)}${row}`, earliest.sort()[0])
      : {},
    ...cells,
    ...Array<PageCell>(shown - agencies.length).fill({}),
    ...dates,
  ];
}

/** The cell of a duty's row in a column of the register; an error when the row is gone. */
function found(
  { tab, columns }: MatrixParts['register'],
  key: 'status' | 'due',
  dutyKeyCell: string,
): string {
  const inColumn = (letter: string) => `${tab}!$${letter}:$${letter}`;
  return `INDEX(${inColumn(columns[key])},MATCH(${dutyKeyCell},${inColumn(columns.key)},0))`;
}

/** A status that is none of the list counts as not reported, as it does when the program reads it. */
const SYMBOLS = [
  ...STATUSES.filter((status) => status !== notReported).map(
    (status) => `"${status}","${STATUS[status].symbol}"`,
  ),
  `"${STATUS[notReported].symbol}"`,
].join(',');

function symbolCell(place: MatrixParts['register'], key: string): PageCell {
  return {
    formula: `=IFERROR(SWITCH(${found(place, 'status', key)},${SYMBOLS}),"")`,
    style: { align: 'center', size: 12 },
  };
}

/** The earliest date of the item; a Buddhist year that Sheets took for one of our era is put right. */
function dueCell(dates: string, day: Day | undefined): PageCell {
  const min = `MIN(${dates})`;
  return {
    formula: `=IF(COUNT(${dates})=0,"",IF(YEAR(${min})>2400,EDATE(${min},-6516),${min}))`,
    style: { format: dayFormat(day ?? null), align: 'center' },
  };
}
