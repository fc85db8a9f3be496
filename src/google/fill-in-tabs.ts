import type { FillIns } from '../actions/services';
import { type FoundTab, headingsIn, TOP_ROWS } from '../domain/fill-in';
import type { Additions, NewTab } from '../domain/fill-in-layout';
import { addressInFormula, type WordsForLinks, withAddresses, wordsForLinks } from '../domain/hidden-links';
import type { PageCell } from '../domain/page';
import { cellOf, type GoogleValue, googleValueOf, sameCell } from './cells';
import { topRowsOf } from './heading-row';
import { setStyles } from './paint';
import type { Places } from './places';
import { makeRoom, writeCells } from './table-rows';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The developer metadata that marks a tab; its value tells whose it is. */
const TAB_MARK = 'oit-fill-in';

/** Tabs that agencies fill in. Each is read and written for itself: there is no call for several tabs at once. */
export function openFillIns({ book, requireZone }: Places): FillIns {
  return {
    find: (which) => {
      const marked = markedTabs(book);
      const others = which === 'all' ? strangers(book, marked) : [];
      if (marked.length + others.length > 0) requireZone();
      return [...marked, ...others.map((sheet) => ({ sheet, mark: null }))].map(foundTab);
    },
    mark: (tabs) => {
      for (const { id, mark } of tabs) leaveMark(sheetAt(book, id), mark ?? '');
    },
    make: (tabs) => {
      for (const tab of tabs) makeTab(book, tab);
    },
    complete: (additions) => {
      for (const each of additions) completeTab(sheetAt(book, each.id), each);
    },
    tell: (results) => {
      for (const { id, changes } of results) {
        const sheet = sheetAt(book, id);
        makeColumns(sheet, Math.max(...changes.map(({ column }) => column)));
        writeCells(sheet, changes);
      }
    },
  };
}

interface Marked {
  readonly sheet: Sheet;
  readonly mark: string | null;
}

/** One search; the sheets come with it. */
function markedTabs(book: Book): Marked[] {
  return book
    .createDeveloperMetadataFinder()
    .withKey(TAB_MARK)
    .find()
    .flatMap((metadata) => {
      const sheet = metadata.getLocation().getSheet();
      return sheet === null ? [] : [{ sheet, mark: metadata.getValue() ?? '' }];
    });
}

/** Tabs that are neither the program's nor marked, with the headings of a filled-in one. */
function strangers(book: Book, marked: readonly Marked[]): Sheet[] {
  const known = new Set([
    ...Object.values(PropertiesService.getDocumentProperties().getProperties()),
    ...marked.map(({ sheet }) => String(sheet.getSheetId())),
  ]);
  return book
    .getSheets()
    .filter((sheet) => !known.has(String(sheet.getSheetId())))
    .filter((sheet) => sheet.getType() === SpreadsheetApp.SheetType.GRID)
    .filter((sheet) => headingsIn(topRowsOf(sheet, TOP_ROWS)) !== null);
}

function foundTab({ sheet, mark }: Marked): FoundTab {
  const values: GoogleValue[][] = sheet.getDataRange().getValues();
  const cells = values.map((row) => row.map(cellOf));
  const words = wordsForLinks(cells);
  return {
    id: sheet.getSheetId(),
    name: sheet.getName(),
    mark,
    cells: words === null ? cells : withAddresses(cells, words, addressesBehind(sheet, words)),
  };
}

/** Row → the addresses that its words lead to, by the text's own links or by a formula. */
function addressesBehind(sheet: Sheet, { column, rows }: WordsForLinks): ReadonlyMap<number, string[]> {
  const [first = 1, last = first] = [rows[0], rows[rows.length - 1]];
  const range = sheet.getRange(first, column, last - first + 1, 1);
  const [texts, formulas] = [range.getRichTextValues(), range.getFormulas()];
  return new Map(
    rows.map((row) => {
      const runs = texts[row - first]?.[0]?.getRuns() ?? [];
      const links = runs.flatMap((run) => run.getLinkUrl() ?? []);
      return [row, [...links, ...addressInFormula(formulas[row - first]?.[0] ?? '')]];
    }),
  );
}

function sheetAt(book: Book, id: number): Sheet {
  const sheet = book.getSheetById(id);
  if (sheet === null) throw new Error(`The tab ${id} went away while it was worked on.`);
  return sheet;
}

function leaveMark(sheet: Sheet, mark: string): void {
  sheet.addDeveloperMetadata(TAB_MARK, mark, SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
}

/** Rows below the duties in which people can write more, such as a second row for an item. */
const SPARE_ROWS = 100;

/** Contents come last and at once: a tab that has headings is whole, one that was cut off before is finished the next time. */
function makeTab(book: Book, tab: NewTab): void {
  const sheet = bareSheet(book, tab);
  const [rows, columns] = [tab.rows.length, tab.widths.length];
  fitGrid(sheet, rows + SPARE_ROWS, columns);
  const grid = tab.rows.map((row) => filled(row, columns));
  const range = sheet.getRange(1, 1, rows, columns);
  setStyles(range, grid);
  formatBelow(sheet, tab, rows);
  tab.widths.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  sheet.setFrozenRows(tab.frozenRows);
  range.setValues(grid.map((row) => row.map(contentOf)));
  SpreadsheetApp.flush();
}

/** The tab that was begun, or a new one at the end; a name that is taken gets a number. */
function bareSheet(book: Book, { mark, name }: NewTab): Sheet {
  const begun = markedTabs(book).find((each) => each.mark === mark && each.sheet.getLastRow() === 0)?.sheet;
  if (begun) return begun;
  const namesake = book.getSheetByName(name);
  const sheet =
    namesake?.getLastRow() === 0 ? namesake : book.insertSheet(freeName(book, name), book.getNumSheets());
  leaveMark(sheet, mark);
  return sheet;
}

function freeName(book: Book, name: string): string {
  const taken = new Set(book.getSheets().map((sheet) => sheet.getName()));
  const numbers = Array.from(taken, (_name, index) => index + 2);
  return [name, ...numbers.map((number) => `${name} (${number})`)].find((each) => !taken.has(each)) ?? name;
}

function fitGrid(sheet: Sheet, rows: number, columns: number): void {
  makeRoom(sheet, rows);
  const [surplusRows, surplusColumns] = [sheet.getMaxRows() - rows, sheet.getMaxColumns() - columns];
  if (surplusRows > 0) sheet.deleteRows(rows + 1, surplusRows);
  if (surplusColumns > 0) sheet.deleteColumns(columns + 1, surplusColumns);
}

/** Plain text below the duties too, without borders: Sheets would print them. */
function formatBelow(sheet: Sheet, { blankRow, widths }: NewTab, rows: number): void {
  const below = sheet.getRange(rows + 1, 1, SPARE_ROWS, widths.length);
  const formats = filled(blankRow, widths.length).map(({ style }) => style?.format ?? '@');
  below.setNumberFormats(Array.from({ length: SPARE_ROWS }, () => formats));
  below.setWrap(true).setVerticalAlignment('middle').setFontFamily('Sarabun');
}

const filled = (row: readonly PageCell[], columns: number): PageCell[] => [
  ...row,
  ...Array<PageCell>(columns - row.length).fill({}),
];

const contentOf = ({ value }: PageCell) => googleValueOf(value ?? '');

function completeTab(sheet: Sheet, { row, rows, changes }: Additions): void {
  const present: GoogleValue[][] = sheet.getDataRange().getValues();
  const standing = (at: number, column: number) => cellOf(present[at - 1]?.[column - 1] ?? '');
  writeCells(
    sheet,
    changes.filter((each) => !sameCell(standing(each.row, each.column), each.cell)),
  );
  if (rows.length === 0) return;
  const columns = Math.max(...rows.map(({ length }) => length));
  const grid = rows.map((cells) => filled(cells, columns));
  makeRoom(sheet, row + rows.length - 1);
  const range = sheet.getRange(row, 1, rows.length, columns);
  setStyles(range, grid);
  range.setValues(grid.map((cells) => cells.map(contentOf)));
}

function makeColumns(sheet: Sheet, columns: number): void {
  const present = sheet.getMaxColumns();
  if (columns > present) sheet.insertColumnsAfter(present, columns - present);
}
