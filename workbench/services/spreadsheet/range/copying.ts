import type { CellInput, SheetModel } from '../../../model/contract';
import { translateFormula } from '../../../model/formulas/rewrite';
import { badParameters, type EnumValue, NotImplemented } from '../../contract';
import { sameAgain, table } from '../cells';
import { putValidations } from '../cutting';
import { inside, rangeAt } from '../locate';
import { type Methods, write } from '../methods';
import { type Range, Sheet } from '../objects';
import { turnOf } from './transposing';

const CORNERS = 'int int int int int | Sheet int int int int';

/** A range put down elsewhere: as it is, only its values, only its looks. */
export const copying: Methods<Range> = {
  copyTo: write('Range [object] | Range CopyPasteType [boolean]', copyTo),
  copyValuesToRange: write(CORNERS, (range, ...said: Corners) =>
    pasteTiled(PASTES.PASTE_VALUES, range, cornered(range, said)),
  ),
  copyFormatToRange: write(CORNERS, (range, ...said: Corners) =>
    pasteTiled(PASTES.PASTE_FORMAT, range, cornered(range, said)),
  ),
};

type Corners = [sheet: Sheet | number, column: number, columnEnd: number, row: number, rowEnd: number];

/** Puts one source block down with its first cell at a place. */
type Paste = (source: Range, target: SheetModel, at: { row: number; column: number }) => void;

const PASTES = {
  PASTE_NORMAL: ({ grid, block }, sheet, at) => grid.copy(block, { sheet, ...at }, 'all'),
  PASTE_VALUES: ({ grid, block }, sheet, at) => grid.copy(block, { sheet, ...at }, 'values'),
  PASTE_FORMAT: ({ grid, block }, sheet, at) => grid.copy(block, { sheet, ...at }, 'formats'),
  PASTE_NO_BORDERS: ({ grid, block }, sheet, at) => {
    grid.copy(block, { sheet, ...at }, 'all');
    sheet.format({ ...block, ...at }, { borders: null });
  },
  PASTE_FORMULA: pasteFormulas,
  PASTE_DATA_VALIDATION: ({ grid, block }, sheet, at) =>
    putValidations(sheet, { ...block, ...at }, grid.validations(block)),
  PASTE_COLUMN_WIDTHS: ({ grid, block }, sheet, at) => {
    for (let index = 0; index < block.columns; index += 1) {
      sheet.setColumnWidth(at.column + index, grid.columnWidth(block.column + index));
    }
  },
  PASTE_CONDITIONAL_FORMATTING: () => {
    throw new NotImplemented('Range.copyTo with PASTE_CONDITIONAL_FORMATTING');
  },
} satisfies Record<string, Paste>;

function copyTo(
  source: Range,
  target: Range,
  how?: EnumValue | CopyOptions | null,
  transposed?: boolean,
): void {
  const name = pasteName(how, [target, how]);
  if (transposed)
    pasteTiled(turnOf(name), source, target, { rows: source.block.columns, columns: source.block.rows });
  else pasteTiled(PASTES[name], source, target);
}

interface CopyOptions {
  readonly contentsOnly?: boolean;
  readonly formatOnly?: boolean;
}

function pasteName(how: EnumValue | CopyOptions | null | undefined, args: unknown[]): keyof typeof PASTES {
  if (!how) return 'PASTE_NORMAL';
  if ('name' in how) return how.name as keyof typeof PASTES;
  const { contentsOnly, formatOnly } = how;
  if (contentsOnly && formatOnly) throw badParameters('SpreadsheetApp.Range.copyTo', args);
  if (contentsOnly) return 'PASTE_VALUES';
  return formatOnly ? 'PASTE_FORMAT' : 'PASTE_NORMAL';
}

/** As often as the source fits whole into the target, at least once; it may reach beyond a smaller target, as on Google. */
function pasteTiled(
  paste: Paste,
  source: Range,
  target: Range,
  { rows, columns }: { rows: number; columns: number } = source.block,
): void {
  const down = Math.max(1, Math.floor(target.block.rows / rows));
  const right = Math.max(1, Math.floor(target.block.columns / columns));
  inside({ ...target.block, rows: down * rows, columns: right * columns }, target.grid);
  for (const { row, column } of table(down, right, (row, column) => ({ row, column })).flat()) {
    paste(source, target.grid, {
      row: target.block.row + row * rows,
      column: target.block.column + column * columns,
    });
  }
}

function cornered({ sheet }: Range, [where, column, columnEnd, row, rowEnd]: Corners): Range {
  const target = typeof where === 'number' ? new Sheet(sheet.book, where) : where;
  return rangeAt(target, row, column, rowEnd - row + 1, columnEnd - column + 1);
}

function pasteFormulas({ grid, block }: Range, sheet: SheetModel, at: { row: number; column: number }): void {
  const values = grid.values(block);
  const inputs = grid.formulas(block).map((row, down) =>
    row.map((formula, right): CellInput => {
      if (formula === '') return sameAgain(values[down]?.[right] ?? null);
      return translateFormula(formula, at.row - block.row, at.column - block.column);
    }),
  );
  sheet.write({ ...block, ...at }, inputs);
}
