import type { Repair } from '../domain/repairs';
import type { Column, Table } from '../tables/table';
import { TABS } from '../tables/workbook';
import { headingRowOf, topRowsOf } from './heading-row';
import { dressHeadings, styleHeadings } from './headings';
import { locateColumns, type Places, type Tab } from './places';
import { prepareCells } from './prepare-cells';
import { protectTab } from './protect';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const LOCALE = 'th_TH';

/** Makes or mends every tab, and says what it did: nothing when everything was right. */
export function prepareWorkbook(places: Places): Repair[] {
  const zone = prepareZone(places);
  const tabs = TABS.flatMap((tab, index) =>
    'columns' in tab ? prepareTable(places, tab, index) : preparePage(places, tab, index),
  );
  removeFirstSheet(places);
  return [...zone, ...tabs];
}

/** Days are computed by the wall clock of the sheet and of the script, which must therefore be one. */
function prepareZone({ book }: Places): Repair[] {
  const zone = Session.getScriptTimeZone();
  if (book.getSpreadsheetTimeZone() === zone && book.getSpreadsheetLocale() === LOCALE) return [];
  book.setSpreadsheetTimeZone(zone);
  book.setSpreadsheetLocale(LOCALE);
  return [{ tab: book.getName(), part: 'zone', detail: `${LOCALE}, ${zone}` }];
}

/** The sheet of a tab, made at its place in the order when it is nowhere. */
function sheetOf(places: Places, tab: Tab, position: number): { sheet: Sheet; made: boolean } {
  const found = places.find(tab);
  const sheet = found ?? places.book.insertSheet(tab.tab, Math.min(position, places.book.getNumSheets()));
  places.remember(tab, sheet);
  return { sheet, made: found === null };
}

/** The keys of the columns that a tab lacks which is there. */
export function lackingColumns(places: Places, table: Table): string[] {
  const sheet = places.find(table);
  if (sheet === null) return [];
  const top = topRowsOf(sheet);
  const row = headingRowOf(table, top, sheet.getFrozenRows()) ?? table.rowsAbove + 1;
  const columns = locateColumns(table, places.marks(table, sheet), top[row - 1] ?? []);
  return Object.keys(table.columns).filter((key) => !columns.has(key));
}

function preparePage(places: Places, page: Tab, position: number): Repair[] {
  const { sheet, made } = sheetOf(places, page, position);
  const guarded = protectTab(sheet, { whole: true, headingRow: 1, columns: [] });
  return [
    ...(made ? [{ tab: page.tab, part: 'tab' } as const] : []),
    ...(guarded ? [{ tab: page.tab, part: 'protection' } as const] : []),
  ];
}

function prepareTable(places: Places, table: Table, position: number): Repair[] {
  const { sheet, made } = sheetOf(places, table, position);
  const { row, headings, isFrozen } = prepareFrozen(sheet, table);
  const { columns, added, written } = prepareColumns(places, table, { sheet, row, headings });
  const dressed = dressHeadings(sheet, table, columns, row);
  const parts = prepareCells(sheet, table, columns, row);
  const guarded = protectTab(sheet, guardOf(table, columns, row));
  const repair = (part: Repair['part'], detail?: string): Repair => ({
    tab: table.tab,
    part,
    ...(detail ? { detail } : {}),
  });
  if (made) return [repair('tab')];
  return [
    ...(isFrozen ? [repair('frozen')] : []),
    ...(added.length > 0 ? [repair('column', added.join(', '))] : []),
    ...(written.length > 0 ? [repair('heading', written.join(', '))] : []),
    ...(dressed && !parts.includes('format') ? [repair('format')] : []),
    ...parts.map((part) => repair(part)),
    ...(guarded ? [repair('protection')] : []),
  ];
}

/** The row of the headings is the last frozen one: people's and other scripts' eyes rely on that too. */
function prepareFrozen(sheet: Sheet, table: Table): { row: number; headings: string[]; isFrozen: boolean } {
  const top = topRowsOf(sheet);
  const frozen = sheet.getFrozenRows();
  const row = headingRowOf(table, top, frozen) ?? table.rowsAbove + 1;
  const headings = top[row - 1] ?? [];
  if (frozen === row) return { row, headings, isFrozen: false };
  sheet.setFrozenRows(row);
  if (sheet.getFrozenColumns() === 0 && table.frozenColumns > 0) sheet.setFrozenColumns(table.frozenColumns);
  return { row, headings, isFrozen: true };
}

/** The headings of a tab as they were found. */
interface HeadingsFound {
  readonly sheet: Sheet;
  readonly row: number;
  readonly headings: readonly string[];
}

/** Marks the columns that are there, adds those that are not at the right, and writes headings that were emptied; a heading that people worded their own way stays. */
function prepareColumns(places: Places, table: Table, found: HeadingsFound) {
  const { sheet, row, headings } = found;
  const marks = places.marks(table, sheet);
  const columns = locateColumns(table, marks, headings);
  const all = Object.entries(table.columns);
  const missing = all.filter(([key]) => !columns.has(key));
  const emptied = all.filter(([key]) => headings[(columns.get(key) ?? 0) - 1]?.trim() === '');
  for (const [key, { header }] of emptied)
    sheet
      .getRange(row, columns.get(key) ?? 1)
      .setNumberFormat('@')
      .setValue(header);
  if (missing.length > 0) addColumns(sheet, missing, row, columns);
  places.mark(table, sheet, new Map([...columns].filter(([key]) => !marks.has(key))));
  const headersOf = (entries: typeof all) => entries.map(([, { header }]) => header);
  return { columns, added: headersOf(missing), written: headersOf(emptied) };
}

function addColumns(
  sheet: Sheet,
  missing: readonly (readonly [string, Column<unknown>])[],
  headingRow: number,
  located: Map<string, number>,
): void {
  const first = sheet.getLastColumn() + 1;
  const lacking = first + missing.length - 1 - sheet.getMaxColumns();
  if (lacking > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), lacking);
  const headings = sheet.getRange(headingRow, first, 1, missing.length);
  headings.setNumberFormat('@').setValues([missing.map(([, { header }]) => header)]);
  styleHeadings(headings);
  headings.setNotes([missing.map(([, { note }]) => note ?? '')]);
  missing.forEach(([key, { width }], index) => {
    sheet.setColumnWidth(first + index, width);
    located.set(key, first + index);
  });
}

const PROGRAM_COLUMNS_OF_REGISTER = [
  'key',
  'item',
  'title',
  'agency',
  'round',
  'reportedAt',
  'lateDays',
  'linkResult',
  'remindedTimes',
  'remindedOn',
];

const guardOf = (table: Table, columns: ReadonlyMap<string, number>, headingRow: number) => ({
  whole: table.writtenBy === 'program',
  headingRow,
  columns:
    table.writtenBy === 'both'
      ? [...columns].filter(([key]) => PROGRAM_COLUMNS_OF_REGISTER.includes(key)).map(([, column]) => column)
      : [],
});

/** The empty sheet every new workbook has is removed; one in which anything stands is people's. */
function removeFirstSheet({ book }: Places): void {
  const ours = new Set(Object.values(PropertiesService.getDocumentProperties().getProperties()));
  for (const sheet of book.getSheets()) {
    const untouched = sheet.getLastRow() === 0 && /^(Sheet|ชีต|แผ่น)\s?1$/.test(sheet.getName());
    if (untouched && !ours.has(String(sheet.getSheetId())) && book.getNumSheets() > 1)
      book.deleteSheet(sheet);
  }
}
