import type { Book } from './book';
import type {
  Banding,
  Block,
  CellError,
  CellFormat,
  ConditionalRule,
  FilterColumn,
  Metadata,
  Protection,
  Validation,
} from './contract';
import { Formula } from './formulas/formula';
import type { Cell, Row } from './grid';
import { blankCell } from './grid';
import type { Lines } from './lines';
import type { Sheet } from './sheet';
import type { Looks } from './tab';

const VERSION = 1;

type Content = number | string | boolean | null | CellError | { readonly formula: string };

/** Column, content, number of its format, number of its validation, note; what is missing at the end is the default. */
type CellRecord = readonly [
  column: number,
  content?: Content,
  format?: number,
  validation?: number,
  note?: string,
];

interface SheetRecord {
  readonly id: number;
  readonly name: string;
  readonly size: { readonly rows: number; readonly columns: number };
  readonly looks: Looks;
  readonly cells: readonly (readonly [row: number, ...cells: CellRecord[]])[];
  readonly merges: readonly Block[];
  readonly rules: readonly ConditionalRule[];
  readonly protections: readonly Protection[];
  readonly metadata: readonly Metadata[];
  readonly rowSizes: readonly (readonly [number, number])[];
  readonly columnSizes: readonly (readonly [number, number])[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Absent in what was kept before there were any. */
  readonly bandings?: readonly Banding[];
  readonly filterColumns?: readonly FilterColumn[];
  readonly filteredRows?: readonly number[];
  readonly rowGroups?: GroupsRecord;
  readonly columnGroups?: GroupsRecord;
}

interface GroupsRecord {
  readonly depths: readonly (readonly [number, number])[];
  readonly folds: readonly string[];
  readonly togglesBefore: boolean;
}

/** A workbook as plain data: what people and scripts gave it, and nothing that can be computed. */
export interface BookRecord {
  readonly version: number;
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly now: number;
  readonly nextSheetId: number;
  readonly formats: readonly CellFormat[];
  readonly validations: readonly Validation[];
  readonly names: readonly { readonly name: string; readonly sheetId: number; readonly block: Block }[];
  readonly metadata: readonly Metadata[];
  readonly sheets: readonly SheetRecord[];
}

/** Gives each different object a number, in the order of meeting. */
class Numbering<T extends object> {
  readonly list: T[] = [];
  private readonly numbers = new Map<T, number>();

  numberOf(entry: T): number {
    const known = this.numbers.get(entry);
    if (known !== undefined) return known;
    const number = this.list.push(entry) - 1;
    this.numbers.set(entry, number);
    return number;
  }
}

/** Everything of a workbook, as data for JSON. */
export function takeSnapshot(book: Book): BookRecord {
  const formats = new Numbering<CellFormat>();
  const validations = new Numbering<Validation>();
  formats.numberOf(book.formats.shared({}));
  const sheets = book.sheets().map((sheet) => recordOf(sheet, formats, validations));
  const { id, name, locale, timeZone, nextSheetId } = book;
  return {
    version: VERSION,
    ...{ id, name, locale, timeZone, nextSheetId },
    now: book.moment,
    formats: formats.list,
    validations: validations.list,
    names: book.namedRanges(),
    metadata: structuredClone(book.metadata),
    sheets,
  };
}

function recordOf(
  sheet: Sheet,
  formats: Numbering<CellFormat>,
  validations: Numbering<Validation>,
): SheetRecord {
  const rows = sheet.grid.rows.flatMap((cells, row) => {
    const records = cells ? recordsOf(cells, formats, validations) : [];
    return records.length > 0 ? [[row, ...records] as [number, ...CellRecord[]]] : [];
  });
  return {
    id: sheet.id,
    name: sheet.name,
    size: { rows: sheet.rowCount, columns: sheet.columnCount },
    looks: { ...sheet.looks },
    cells: rows,
    merges: sheet.merges(),
    rules: sheet.rules,
    protections: structuredClone(sheet.protections),
    metadata: structuredClone(sheet.metadata),
    rowSizes: [...sheet.rowLines.sizes],
    columnSizes: [...sheet.columnLines.sizes],
    hiddenRows: [...sheet.rowLines.hidden],
    hiddenColumns: [...sheet.columnLines.hidden],
    bandings: structuredClone(sheet.bandings),
    filterColumns: sheet.filterColumns,
    filteredRows: [...sheet.rowLines.filtered],
    rowGroups: groupsOf(sheet.rowLines),
    columnGroups: groupsOf(sheet.columnLines),
  };
}

const groupsOf = ({ depths, folds, togglesBefore }: Lines): GroupsRecord => ({
  depths: [...depths],
  folds: [...folds],
  togglesBefore,
});

function recordsOf(
  cells: Row,
  formats: Numbering<CellFormat>,
  validations: Numbering<Validation>,
): CellRecord[] {
  const records: CellRecord[] = [];
  for (const [column, cell] of cells.entries()) {
    if (!cell) continue;
    const record = [
      column,
      cell.formula ? { formula: cell.formula.text } : cell.value,
      formats.numberOf(cell.format),
      cell.validation ? validations.numberOf(cell.validation) + 1 : 0,
      cell.note,
    ] as const;
    const defaults = [undefined, null, 0, 0, ''];
    const length = record.reduce<number>(
      (last, part, index) => (part === defaults[index] ? last : index + 1),
      0,
    );
    if (length > 1) records.push(record.slice(0, length) as unknown as CellRecord);
  }
  return records;
}

/** A snapshot as what it should be; throws on data of another kind or version. */
export function readRecord(snapshot: unknown): BookRecord {
  const record = snapshot as BookRecord | null;
  if (record?.version !== VERSION) throw new TypeError('This is no snapshot of a workbook.');
  return record;
}

/** Fills an empty book with what a snapshot kept. */
export function restoreInto(book: Book, record: BookRecord): void {
  const formats = record.formats.map((format) => book.formats.shared(format));
  for (const [index, sheet] of record.sheets.entries()) {
    restoreSheet(book, index, sheet, formats, record.validations);
  }
  for (const { name, sheetId, block } of record.names) book.setNamedRange(name, sheetId, block);
  book.metadata.push(...structuredClone(record.metadata));
  book.nextSheetId = record.nextSheetId;
  book.setNow(record.now);
}

function restoreSheet(
  book: Book,
  index: number,
  record: SheetRecord,
  formats: readonly CellFormat[],
  validations: readonly Validation[],
): void {
  const sheet = book.addSheetWithId(record.id, record.name, index, record.size);
  for (const [row, ...cells] of record.cells) {
    for (const cell of cells) sheet.grid.put(row, cell[0], restoredCell(cell, formats, validations));
  }
  Object.assign(sheet.looks, record.looks);
  sheet.merged = structuredClone([...record.merges]);
  sheet.rules = structuredClone(record.rules);
  sheet.protections.push(...structuredClone(record.protections));
  sheet.metadata.push(...structuredClone(record.metadata));
  sheet.rowLines.sizes = new Map(record.rowSizes);
  sheet.columnLines.sizes = new Map(record.columnSizes);
  sheet.rowLines.hidden = new Set(record.hiddenRows);
  sheet.columnLines.hidden = new Set(record.hiddenColumns);
  sheet.bandings.push(...structuredClone(record.bandings ?? []));
  sheet.filterColumns = structuredClone(record.filterColumns ?? []);
  sheet.rowLines.filtered = new Set(record.filteredRows);
  restoreGroups(sheet.rowLines, record.rowGroups);
  restoreGroups(sheet.columnLines, record.columnGroups);
}

function restoreGroups(lines: Lines, record: GroupsRecord | undefined): void {
  if (!record) return;
  const { depths, folds, togglesBefore } = record;
  Object.assign(lines, { depths: new Map(depths), folds: new Set(folds), togglesBefore });
}

function restoredCell(
  record: CellRecord,
  formats: readonly CellFormat[],
  validations: readonly Validation[],
): Cell {
  const [, content = null, format = 0, validation = 0, note = ''] = record;
  const cell = { ...blankCell(), note, validation: validations[validation - 1] ?? null };
  const dressed = { ...cell, format: formats[format] ?? cell.format };
  if (typeof content === 'object' && content !== null && 'formula' in content) {
    return { ...dressed, formula: new Formula(content.formula) };
  }
  return { ...dressed, value: content };
}
