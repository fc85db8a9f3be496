import { UserError } from '../domain/problem';
import type { Cell } from '../tables/cells';
import type { Table } from '../tables/table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The developer metadata that marks a column: it travels with the column when people rename or move it. */
const COLUMN_MARK = 'oit-column';
/** The document property that keeps the sheet id of a tab. */
const tabProperty = (key: string): string => `tab.${key}`;

/** Anything that has a tab: a table or a painted page. */
export interface Tab {
  readonly key: string;
  readonly tab: string;
}

/** Where things are: tabs by their sheet id, columns by their mark, each looked up once per execution. */
export interface Places {
  readonly book: Spreadsheet;
  find(tab: Tab): Sheet | null;
  remember(tab: Tab, sheet: Sheet): void;
  /** Column numbers by mark (`rules.items`) within a sheet. */
  marks(sheet: Sheet): ReadonlyMap<string, number>;
  /** Leaves marks on whole columns, by mark. */
  mark(sheet: Sheet, columns: ReadonlyMap<string, number>): void;
  /** What reads of this execution found, by table key; a write to the tab drops its entry, a fresh lock drops all. */
  readonly taken: Map<string, Snapshot>;
}

/** A tab as one read found it. */
export interface Snapshot {
  readonly sheet: Sheet;
  readonly headingRow: number;
  /** Column numbers by key. */
  readonly columns: ReadonlyMap<string, number>;
  /** Cells of the whole tab from A1. */
  readonly cells: readonly (readonly Cell[])[];
}

/** Opens the places of the active workbook. */
export function openPlaces(): Places {
  const book = SpreadsheetApp.getActive();
  const properties = PropertiesService.getDocumentProperties();
  let ids: Record<string, string> | null = null;
  let marks: Map<number, Map<string, number>> | null = null;
  const idOf = (key: string): string | undefined => {
    ids ??= properties.getProperties();
    return ids[tabProperty(key)];
  };
  const marksOf = (sheet: Sheet): Map<string, number> => {
    marks ??= readMarks(book);
    const id = sheet.getSheetId();
    const known = marks.get(id) ?? new Map<string, number>();
    marks.set(id, known);
    return known;
  };
  return {
    book,
    find: ({ key, tab }) => {
      const id = idOf(key);
      return (id === undefined ? null : book.getSheetById(Number(id))) ?? book.getSheetByName(tab);
    },
    remember: ({ key }, sheet) => {
      const id = String(sheet.getSheetId());
      if (idOf(key) === id) return;
      properties.setProperty(tabProperty(key), id);
      ids = { ...ids, [tabProperty(key)]: id };
    },
    marks: marksOf,
    mark: (sheet, columns) => {
      const rows = columns.size === 0 ? 0 : sheet.getMaxRows();
      for (const [mark, column] of columns) {
        const whole = sheet.getRange(1, column, rows, 1);
        whole.addDeveloperMetadata(COLUMN_MARK, mark, SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
        marksOf(sheet).set(mark, column);
      }
    },
    taken: new Map(),
  };
}

function readMarks(book: Spreadsheet): Map<number, Map<string, number>> {
  const bySheet = new Map<number, Map<string, number>>();
  for (const mark of book.createDeveloperMetadataFinder().withKey(COLUMN_MARK).find()) {
    const column = mark.getLocation().getColumn();
    const value = mark.getValue();
    if (column === null || value === null) continue;
    const id = column.getSheet().getSheetId();
    const ofSheet = bySheet.get(id) ?? new Map<string, number>();
    if (!ofSheet.has(value)) ofSheet.set(value, column.getColumn());
    bySheet.set(id, ofSheet);
  }
  return bySheet;
}

/** The sheet of a tab, or a sentence that tells how to get it back. */
export function requireSheet(places: Places, tab: Tab): Sheet {
  const sheet = places.find(tab);
  if (sheet !== null) return sheet;
  throw new UserError(
    `ไม่พบแท็บ "${tab.tab}" ให้เลือกเมนู OIT > เริ่มต้นใช้งาน / ซ่อมแซมสมุดงาน เพื่อสร้างแท็บนี้ขึ้นใหม่ ข้อมูลในแท็บอื่นไม่สูญหาย`,
  );
}

/** Columns by key, from marks first and heading texts second; a key that is nowhere is absent. */
export function locateColumns(
  table: Table,
  marks: ReadonlyMap<string, number>,
  headings: readonly string[],
): Map<string, number> {
  const located = new Map<string, number>();
  for (const [key, { header }] of Object.entries(table.columns)) {
    const byText = headings.findIndex((heading) => heading.trim() === header) + 1;
    const place = marks.get(`${table.key}.${key}`) ?? byText;
    if (place > 0) located.set(key, place);
  }
  return located;
}

/** As `locateColumns`, but a missing column is a sentence that names it and the remedy. */
export function requireColumns(
  table: Table,
  marks: ReadonlyMap<string, number>,
  headings: readonly string[],
  headingRow: number,
): Map<string, number> {
  const located = locateColumns(table, marks, headings);
  const missing = Object.entries(table.columns).filter(([key]) => !located.has(key));
  if (missing.length === 0) return located;
  const names = missing.map(([, { header }]) => `"${header}"`).join(', ');
  throw new UserError(
    `ไม่พบคอลัมน์ ${names} ในแท็บ "${table.tab}" (หัวคอลัมน์อยู่แถวที่ ${headingRow}) ` +
      'ให้เลือกเมนู OIT > เริ่มต้นใช้งาน / ซ่อมแซมสมุดงาน เพื่อเพิ่มคอลัมน์คืน หรือใช้คำสั่งเลิกทำ (Ctrl+Z)',
  );
}
