import type { Cell as ExcelCell, Sheet as ExcelSheet } from 'write-excel-file/node';
import type { Block, CellValue, EffectiveFormat, SheetModel, WorkbookModel } from '../model/contract';

/** The tabs of a workbook for an xlsx writer, as people see them today: values with their formats, fills as shown, no formulas. */
export function excelSheets(workbook: WorkbookModel): ExcelSheet<never>[] {
  return workbook
    .sheets()
    .filter(({ hidden }) => !hidden)
    .map(excelSheet);
}

/** Excel's widths count characters of about this many pixels. */
const CHARACTER = 7;
const MAX_NAME = 31;

function excelSheet(sheet: SheetModel): ExcelSheet<never> {
  const rows = visible(sheet.usedRows, (row) => sheet.isRowHidden(row));
  const columns = visible(sheet.usedColumns, (column) => sheet.isColumnHidden(column));
  const frozen = {
    rows: rows.filter((row) => row < sheet.frozenRows).length,
    columns: columns.filter((column) => column < sheet.frozenColumns).length,
  };
  return {
    sheet: sheet.name.replace(/[[\]:*?/\\]/g, ' ').slice(0, MAX_NAME),
    data: dataOf(sheet, rows, columns),
    columns: columns.map((column) => ({ width: Math.round(sheet.columnWidth(column) / CHARACTER) })),
    stickyRowsCount: frozen.rows,
    stickyColumnsCount: frozen.columns,
  };
}

const visible = (count: number, isHidden: (index: number) => boolean): number[] =>
  Array.from({ length: count }, (_one, index) => index).filter((index) => !isHidden(index));

function dataOf(sheet: SheetModel, rows: readonly number[], columns: readonly number[]): ExcelCell[][] {
  if (rows.length === 0 || columns.length === 0) return [];
  const block: Block = { row: 0, column: 0, rows: sheet.usedRows, columns: sheet.usedColumns };
  const [values, patterns, looks] = [sheet.values(block), sheet.numberFormats(block), sheet.effective(block)];
  const merges = sheet.merges();
  return rows.map((row) =>
    columns.map((column) => {
      const value = values[row]?.[column] ?? null;
      const look = looks[row]?.[column];
      const merge = merges.find((each) => each.row === row && each.column === column);
      if (merge === undefined && merges.some((each) => covers(each, row, column))) return null;
      const spans = merge && {
        rowSpan: rows.filter((each) => each >= row && each < row + merge.rows).length,
        columnSpan: columns.filter((each) => each >= column && each < column + merge.columns).length,
      };
      return {
        ...content(value, patterns[row]?.[column] ?? ''),
        ...(look && style(look)),
        ...spans,
      } as ExcelCell;
    }),
  );
}

/** The writer wants nothing at all where a merged cell lies. */
const covers = (merge: Block, row: number, column: number): boolean =>
  row >= merge.row &&
  row < merge.row + merge.rows &&
  column >= merge.column &&
  column < merge.column + merge.columns;

/** A day stays the number it is: the pattern makes it a date in Excel, too. */
function content(value: CellValue, pattern: string): object {
  if (typeof value === 'number') return { value, type: Number, ...(pattern !== '' && { format: pattern }) };
  if (typeof value === 'boolean') return { value, type: Boolean };
  if (value === null || value === '') return {};
  return { value: typeof value === 'object' ? value.error : value, type: String };
}

const VERTICAL = { top: 'top', middle: 'center', bottom: 'bottom' } as const;

function style({
  fill,
  fontColor,
  bold,
  horizontalAlignment,
  verticalAlignment,
  wrap,
}: EffectiveFormat): object {
  return {
    ...(fill && { backgroundColor: fill }),
    ...(fontColor && { textColor: fontColor }),
    ...(bold && { fontWeight: 'bold' }),
    ...(horizontalAlignment && { align: horizontalAlignment }),
    ...(verticalAlignment && { alignVertical: VERTICAL[verticalAlignment] }),
    ...(wrap === 'wrap' && { wrap: true }),
  };
}
