import type { CellValue, EffectiveFormat, SheetModel, Validation } from '../model/contract';
import type { CellStyle, CellView, RowsView, SheetLayout } from './protocol';
import type { StyleNumbers } from './style-numbers';

const DEFAULT_HEIGHT = 21;

/** The shape of a sheet: sizes, frozen panes, what is hidden and merged. */
export function layoutOf(sheet: SheetModel): SheetLayout {
  const rows = range(0, sheet.rowCount);
  const columns = range(0, sheet.columnCount);
  const heights = rows.map((row) => [row, sheet.rowHeight(row)] as const);
  return {
    rows: sheet.rowCount,
    columns: sheet.columnCount,
    usedRows: sheet.usedRows,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    widths: columns.map((column) => sheet.columnWidth(column)),
    heights: Object.fromEntries(heights.filter(([, height]) => height !== DEFAULT_HEIGHT)),
    hiddenRows: rows.filter((row) => sheet.isRowHidden(row)),
    hiddenColumns: columns.filter((column) => sheet.isColumnHidden(column)),
    merges: sheet.merges(),
  };
}

/** Some rows as people see them now; rows below the last one that holds or shows anything have no cells. */
export function rowsOf(sheet: SheetModel, wanted: readonly number[], styles: StyleNumbers): RowsView['rows'] {
  return runsOf(wanted.filter((row) => row < sheet.rowCount)).flatMap(([from, count]) =>
    rowBlock(sheet, from, count, styles),
  );
}

function rowBlock(sheet: SheetModel, from: number, count: number, styles: StyleNumbers): RowsView['rows'] {
  const block = { row: from, column: 0, rows: count, columns: sheet.columnCount };
  const texts = sheet.texts(block);
  const values = sheet.values(block);
  const looks = sheet.effective(block);
  const notes = sheet.notes(block);
  const validations = sheet.validations(block);
  return range(0, count).map((index) => {
    const cells = range(0, block.columns).map((column): CellView => {
      const look = looks[index]?.[column];
      const style = styleOf(look, values[index]?.[column] ?? null, validations[index]?.[column] ?? null);
      const note = notes[index]?.[column];
      const seen = [texts[index]?.[column] ?? '', styles.number(style)] as const;
      return note ? [...seen, note] : seen;
    });
    return [from + index, withoutPlainEnd(cells, styles.number({}))] as const;
  });
}

/** Cells that are empty and look like nothing are not sent. */
function withoutPlainEnd(cells: readonly CellView[], plain: number): readonly CellView[] {
  let end = cells.length;
  while (end > 0 && isPlain(cells[end - 1], plain)) end -= 1;
  return cells.slice(0, end);
}

const isPlain = (cell: CellView | undefined, plain: number): boolean =>
  cell !== undefined && cell[0] === '' && cell[1] === plain && !cell[2];

const DEFAULT_ALIGNMENT = { number: 'right', boolean: 'center', object: 'center' } as const;

function styleOf(
  look: EffectiveFormat | undefined,
  value: CellValue,
  validation: Validation | null,
): CellStyle {
  const align = look?.horizontalAlignment ?? alignmentOf(value);
  const control = controlOf(validation);
  return {
    ...(look && textOf(look)),
    ...(look?.fill && { fill: look.fill }),
    ...(align && { align }),
    ...(look?.verticalAlignment && { vertical: look.verticalAlignment }),
    ...(look?.wrap && look.wrap !== 'overflow' && { wrap: look.wrap }),
    ...(look?.rotation && { rotation: look.rotation }),
    ...(look?.borders && Object.keys(look.borders).length > 0 && { borders: look.borders }),
    ...(control && { control }),
  };
}

const TEXT_KEYS = [
  'fontColor',
  'fontFamily',
  'fontSize',
  'bold',
  'italic',
  'underline',
  'strikethrough',
] as const;

const textOf = (look: EffectiveFormat): CellStyle =>
  Object.fromEntries(TEXT_KEYS.filter((key) => look[key]).map((key) => [key, look[key]]));

function alignmentOf(value: CellValue): CellStyle['align'] {
  if (value === null || typeof value === 'string') return undefined;
  return DEFAULT_ALIGNMENT[typeof value as keyof typeof DEFAULT_ALIGNMENT];
}

/** What a validation puts into a cell: a box to tick, or the arrow of a list. */
export function controlOf(validation: Validation | null): 'checkbox' | 'list' | null {
  if (!validation) return null;
  if (validation.criterion.type === 'CHECKBOX') return 'checkbox';
  const isList = ['VALUE_IN_LIST', 'VALUE_IN_RANGE'].includes(validation.criterion.type);
  return isList && validation.showArrow !== false ? 'list' : null;
}

/** `range(2, 5)` → [2, 3, 4] */
export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

/** Neighbouring numbers together: `runsOf([0, 1, 5])` → [[0, 2], [5, 1]] */
function runsOf(rows: readonly number[]): [from: number, count: number][] {
  const runs: [number, number][] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[0] + last[1] === row) last[1] += 1;
    else runs.push([row, 1]);
  }
  return runs;
}
