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
  /** The marked columns of a table within its sheet: column numbers by key. */
  marks(tab: Tab, sheet: Sheet): ReadonlyMap<string, number>;
  /** Leaves marks on whole columns, by key. */
  mark(tab: Tab, sheet: Sheet, columns: ReadonlyMap<string, number>): void;
  /** What reads of this execution found, by table key; a write to the tab drops its entry. */
  readonly taken: Map<string, Snapshot>;
  /** A `UserError` when the days of the sheet are not those of the script. */
  requireZone(): void;
  /** Forgets everything that was looked up: people may have moved it since. */
  forget(): void;
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
  const [tabs, marks, taken] = [openTabs(book), openMarks(book), new Map<string, Snapshot>()];
  const forget = () => {
    tabs.forget();
    marks.forget();
    taken.clear();
  };
  return { book, ...tabs, ...marks, taken, forget, requireZone: zoneGuard(book) };
}

/** Asked once per execution. A day of another zone could be read as the day before. */
function zoneGuard(book: Spreadsheet): () => void {
  let isChecked = false;
  return () => {
    if (isChecked) return;
    const [zone, wanted] = [book.getSpreadsheetTimeZone(), Session.getScriptTimeZone()];
    if (zone !== wanted)
      throw new UserError(
        `เขตเวลาของสมุดงานเป็น ${zone} วันที่ในทุกแท็บจะคลาดเคลื่อน ให้เลือกเมนู OIT > เริ่มต้นใช้งาน / ซ่อมแซมสมุดงาน เพื่อตั้งเป็น ${wanted} ยังไม่มีข้อมูลใดถูกเปลี่ยน`,
      );
    isChecked = true;
  };
}

function openTabs(book: Spreadsheet): Pick<Places, 'find' | 'remember' | 'forget'> {
  const properties = PropertiesService.getDocumentProperties();
  const found = new Map<string, Sheet>();
  let ids: Record<string, string> | null = null;
  const idOf = (key: string): string | undefined => {
    ids ??= properties.getProperties();
    return ids[tabProperty(key)];
  };
  const look = ({ key, tab }: Tab): Sheet | null => {
    const id = idOf(key);
    return (id === undefined ? null : book.getSheetById(Number(id))) ?? book.getSheetByName(tab);
  };
  return {
    find: (tab) => {
      const sheet = found.get(tab.key) ?? look(tab);
      if (sheet !== null) found.set(tab.key, sheet);
      return sheet;
    },
    remember: ({ key }, sheet) => {
      const id = String(sheet.getSheetId());
      found.set(key, sheet);
      if (idOf(key) === id) return;
      properties.setProperty(tabProperty(key), id);
      ids = { ...ids, [tabProperty(key)]: id };
    },
    forget: () => found.clear(),
  };
}

/** All marks come with one search; where each of them is gets asked of the tables in use alone. */
function openMarks(book: Spreadsheet): Pick<Places, 'marks' | 'mark' | 'forget'> {
  const located = new Map<string, Map<string, number>>();
  let marks: readonly Mark[] | null = null;
  const marksOf = ({ key }: Tab, sheet: Sheet): Map<string, number> => {
    marks ??= book.createDeveloperMetadataFinder().withKey(COLUMN_MARK).find().map(markOf);
    const known =
      located.get(key) ??
      columnsOf(
        marks.filter(({ tab }) => tab === key),
        sheet.getSheetId(),
      );
    located.set(key, known);
    return known;
  };
  return {
    marks: marksOf,
    mark: (tab, sheet, columns) => {
      const rows = columns.size === 0 ? 0 : sheet.getMaxRows();
      for (const [key, column] of columns) {
        const whole = sheet.getRange(1, column, rows, 1);
        const visibility = SpreadsheetApp.DeveloperMetadataVisibility.PROJECT;
        whole.addDeveloperMetadata(COLUMN_MARK, `${tab.key}.${key}`, visibility);
        marksOf(tab, sheet).set(key, column);
      }
    },
    forget: () => {
      marks = null;
      located.clear();
    },
  };
}

/** What stands on a column: `rules.items`. */
interface Mark {
  readonly tab: string;
  readonly key: string;
  readonly metadata: GoogleAppsScript.Spreadsheet.DeveloperMetadata;
}

function markOf(metadata: GoogleAppsScript.Spreadsheet.DeveloperMetadata): Mark {
  const [tab = '', key = ''] = (metadata.getValue() ?? '').split('.');
  return { tab, key, metadata };
}

/** Of a mark that stands twice the first; a tab that somebody copied carries them too. */
function columnsOf(marks: readonly Mark[], sheetId: number): Map<string, number> {
  const columns = new Map<string, number>();
  for (const { key, metadata } of marks) {
    const column = metadata.getLocation().getColumn();
    if (column === null || columns.has(key) || column.getGridId() !== sheetId) continue;
    columns.set(key, column.getColumn());
  }
  return columns;
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
    const place = marks.get(key) ?? byText;
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
      'ถ้าเพิ่งลบ ให้กดเลิกทำ (Ctrl+Z) ข้อมูลในคอลัมน์จะกลับมาด้วย ' +
      'หากเลิกทำไม่ได้ ให้เลือกเมนู OIT > เริ่มต้นใช้งาน / ซ่อมแซมสมุดงาน เพื่อเพิ่มคอลัมน์คืน ข้อมูลจะกลับมาเท่าที่มีบันทึกในแท็บอื่น',
  );
}
