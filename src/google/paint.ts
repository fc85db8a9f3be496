import type { Area, Page, PageCell, PageStyle } from '../domain/page';
import { PAGES } from '../tables/pages';
import { cellOf, googleValueOf, sameCell } from './cells';
import { setColours } from './colours';
import { type Places, requireSheet } from './places';
import { runs } from './runs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Makes a painted tab look like its page. Contents are written only in rows that differ; looks are set in one call each. */
export function paintPage(places: Places, page: Page): void {
  const sheet = requireSheet(places, PAGES[page.key]);
  const width = Math.max(1, ...page.rows.map((row) => row.length));
  const grid = page.rows.map((row) => [...row, ...Array<PageCell>(width - row.length).fill({})]);
  fitGrid(sheet, page, width);
  setMerges(sheet, page.merges);
  clearOutside(sheet, grid.length, width);
  if (grid.length === 0) return;
  const range = sheet.getRange(1, 1, grid.length, width);
  setStyles(range, grid);
  writeContents(sheet, range, grid);
  setColours(sheet, page.rules);
  setSizes(sheet, page);
}

function fitGrid(sheet: Sheet, page: Page, width: number): void {
  const rows = Math.max(page.rows.length, page.frozenRows + 1);
  const columns = Math.max(width, page.columnWidths.length, page.frozenColumns + 1);
  if (sheet.getMaxRows() < rows) sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
  if (sheet.getMaxColumns() < columns)
    sheet.insertColumnsAfter(sheet.getMaxColumns(), columns - sheet.getMaxColumns());
  if (sheet.getFrozenRows() !== page.frozenRows) sheet.setFrozenRows(page.frozenRows);
  if (sheet.getFrozenColumns() !== page.frozenColumns) sheet.setFrozenColumns(page.frozenColumns);
}

/** What an earlier, larger page left behind. */
function clearOutside(sheet: Sheet, rows: number, columns: number): void {
  const lastRow = sheet.getLastRow();
  const lastColumn = sheet.getLastColumn();
  if (lastRow > rows) sheet.getRange(rows + 1, 1, lastRow - rows, Math.max(columns, lastColumn)).clear();
  if (lastColumn > columns) sheet.getRange(1, columns + 1, Math.max(rows, 1), lastColumn - columns).clear();
}

function setMerges(sheet: Sheet, wanted: readonly Area[]): void {
  const everything = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  const present = everything.getMergedRanges().map(areaOf);
  const stale = present.filter((area) => !wanted.some((other) => sameArea(area, other)));
  for (const { row, column, rows, columns } of stale) sheet.getRange(row, column, rows, columns).breakApart();
  const fresh = wanted.filter((area) => !present.some((other) => sameArea(area, other)));
  for (const { row, column, rows, columns } of fresh) sheet.getRange(row, column, rows, columns).merge();
}

const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

const areaOf = (range: Range): Area => ({
  row: range.getRow(),
  column: range.getColumn(),
  rows: range.getNumRows(),
  columns: range.getNumColumns(),
});

/** Runs of rows that differ are written whole; a page's cells belong to the program. */
function writeContents(sheet: Sheet, range: Range, grid: readonly (readonly PageCell[])[]): void {
  const values = range.getValues().map((row) => row.map(cellOf));
  const formulas = range.getFormulas();
  const differs = (cell: PageCell, row: number, column: number): boolean =>
    cell.formula !== undefined
      ? formulas[row]?.[column] !== cell.formula
      : formulas[row]?.[column] !== '' || !sameCell(values[row]?.[column] ?? '', cell.value ?? '');
  const changed = grid.map((row, index) => row.some((cell, column) => differs(cell, index, column)));
  for (const { from, count } of runs(changed)) {
    const block = grid.slice(from, from + count).map((row) => row.map(contentOf));
    sheet.getRange(from + 1, 1, count, block[0]?.length ?? 1).setValues(block);
  }
}

const contentOf = ({ formula, value }: PageCell) =>
  formula ?? (value === undefined ? '' : textSafe(googleValueOf(value)));

/** In a cell of general format any text could be taken for a date or a number, so it is escaped. */
const textSafe = (value: ReturnType<typeof googleValueOf>) =>
  typeof value === 'string' && value !== '' && !value.startsWith("'") ? `'${value}` : value;

/** Every style of a page is one call for the whole page. */
const STYLES: readonly ((range: Range, styles: PageStyle[][]) => void)[] = [
  (range, styles) =>
    range.setBackgrounds(styles.map((row) => row.map(({ fill }) => fill ?? null)) as string[][]),
  (range, styles) => range.setFontColors(styles.map((row) => row.map(({ colour }) => colour ?? '#202124'))),
  (range, styles) =>
    range.setFontWeights(styles.map((row) => row.map(({ bold }) => (bold ? 'bold' : 'normal')))),
  (range, styles) => range.setFontSizes(styles.map((row) => row.map(({ size }) => size ?? DEFAULT_SIZE))),
  (range, styles) =>
    range.setHorizontalAlignments(styles.map((row) => row.map(({ align }) => align ?? 'left'))),
  (range, styles) => range.setWraps(styles.map((row) => row.map(({ wrap }) => wrap ?? false))),
  (range, styles) =>
    range.setNumberFormats(styles.map((row) => row.map(({ format }) => format ?? 'General'))),
  (range, styles) => range.setNotes(styles.map((row) => row.map(({ note }) => note ?? ''))),
  (range) => range.setVerticalAlignment('middle').setFontFamily('Sarabun'),
];
const DEFAULT_SIZE = 10;
const RULE_COLOUR = '#dadce0';

/** Gives a range its looks, each in one call. */
export function setStyles(range: Range, grid: readonly (readonly PageCell[])[]): void {
  const styles = grid.map((row) => row.map(({ style }) => style ?? {}));
  for (const apply of STYLES) apply(range, styles);
  setBorders(range, styles);
}

/** Borders have no array form: cells with the same border are one list of ranges each. */
function setBorders(range: Range, styles: readonly (readonly PageStyle[])[]): void {
  const sheet = range.getSheet();
  const solid = SpreadsheetApp.BorderStyle.SOLID;
  range.setBorder(false, false, false, false, false, false);
  for (const border of ['bottom', 'box'] as const) {
    const addresses = styles.flatMap((row, r) =>
      borderRuns(row, border).map(({ from, count }) => ({ row: r + 1, from, count })),
    );
    if (addresses.length === 0) continue;
    const list = sheet.getRangeList(
      addresses.map(({ row, from, count }) => sheet.getRange(row, from + 1, 1, count).getA1Notation()),
    );
    const boxed = border === 'box';
    list.setBorder(boxed, boxed, true, boxed, boxed, boxed, RULE_COLOUR, solid);
  }
}

const borderRuns = (row: readonly PageStyle[], border: PageStyle['border']) =>
  runs(row.map((style) => style.border === border));

function setSizes(sheet: Sheet, page: Page): void {
  // Setting is cheaper than asking, and most columns beside one another are of one width.
  for (const width of new Set(page.columnWidths))
    for (const { from, count } of runs(page.columnWidths.map((pixels) => pixels === width)))
      sheet.setColumnWidths(from + 1, count, width);
  const columns = sheet.getMaxColumns();
  sheet.showColumns(1, columns);
  for (const { from, count } of page.hidden) sheet.hideColumns(from, count);
}
