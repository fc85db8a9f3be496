import type { Cell as ExcelCell, Sheet as ExcelSheet } from 'write-excel-file/node';
import type { Block, CellValue, EffectiveFormat, SheetModel, WorkbookModel } from '../model/contract';

/** The visible tabs of a workbook for an xlsx writer. */
export function excelSheets(workbook: WorkbookModel): ExcelSheet<never>[] {
  return workbook
    .sheets()
    .filter(({ hidden }) => !hidden)
    .map(excelSheet);
}

/** Prints a wide tab as wide as the paper, over as many pages as it is long: the writer knows only how the paper lies. */
export const FITS_WIDTH = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string, { orientation }: { readonly orientation?: 'landscape' }) =>
          orientation === undefined
            ? xml
            : xml
                .replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
                .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" '),
      },
    },
  },
};

/** Excel's widths count characters of about this many pixels. */
const CHARACTER = 7;
/** What A4 upright takes within usual margins, in pixels. */
const PAPER_WIDTH = 680;
const MAX_NAME = 31;

/** A tab as people see it today: values with their formats, fills as shown, no formulas. */
export function excelSheet(sheet: SheetModel): ExcelSheet<never> {
  const rows = visible(sheet.usedRows, (row) => sheet.isRowHidden(row));
  const columns = visible(sheet.usedColumns, (column) => sheet.isColumnHidden(column));
  const frozen = {
    rows: rows.filter((row) => row < sheet.frozenRows).length,
    columns: columns.filter((column) => column < sheet.frozenColumns).length,
  };
  const widths = columns.map((column) => sheet.columnWidth(column));
  return {
    ...(sum(widths) > PAPER_WIDTH && { orientation: 'landscape' as const }),
    sheet: sheet.name.replace(/[[\]:*?/\\]/g, ' ').slice(0, MAX_NAME),
    data: dataOf(sheet, rows, columns),
    columns: widths.map((width) => ({ width: Math.round(width / CHARACTER) })),
    stickyRowsCount: frozen.rows,
    stickyColumnsCount: frozen.columns,
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

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

/** Plain text: what is typed there stays text in Excel, too. */
const TEXT = '@';

/** A day stays the number it is: the pattern makes it a date in Excel, too. */
function content(value: CellValue, pattern: string): object {
  if (typeof value === 'number') return { value, type: Number, ...(pattern !== '' && { format: pattern }) };
  if (typeof value === 'boolean') return { value, type: Boolean };
  const format = pattern === TEXT ? { format: TEXT } : {};
  if (value === null || value === '') return format.format ? { type: String, ...format } : {};
  return { value: typeof value === 'object' ? value.error : value, type: String, ...format };
}

const VERTICAL = { top: 'top', middle: 'center', bottom: 'bottom' } as const;

function style({
  fill,
  fontColor,
  bold,
  fontSize,
  borders,
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
    ...(fontSize && { fontSize }),
    ...(borders && borderStyle(borders)),
  };
}

/** Every line is thin: the looks of Google's borders are not those of Excel. */
function borderStyle(borders: NonNullable<EffectiveFormat['borders']>): object {
  const edges = EDGES.flatMap((edge) => {
    const border = borders[edge];
    return border === undefined
      ? []
      : [
          [`${edge}BorderStyle`, 'thin'],
          [`${edge}BorderColor`, border.color],
        ];
  });
  return Object.fromEntries(edges);
}
const EDGES = ['left', 'right', 'top', 'bottom'] as const;
