import type { Block, SheetModel } from '../../../model/contract';
import { type EnumValue, NotImplemented } from '../../contract';
import { contentsOf, putDown, wipe } from '../cutting';
import { followReferences, type Move } from '../following';
import { inside } from '../locate';
import { change, type Methods, write } from '../methods';
import type { Range } from '../objects';

/** Cells cut out and put elsewhere; what points at them follows. */
export const moving: Methods<Range> = {
  moveTo: write('Range', moveTo),
  insertCells: change('Dimension', insertCells),
  deleteCells: write('Dimension', deleteCells),
};

function moveTo(range: Range, target: Range): void {
  const { sheet, grid, block } = range;
  if (target.sheet.id !== sheet.id) throw new NotImplemented('Range.moveTo another sheet');
  const { row, column } = inside({ ...block, row: target.block.row, column: target.block.column }, grid);
  carry(range, [{ sheet: grid, from: block, to: { row, column } }]);
}

/** Makes room: the cells below (or right of) the range go on by its size; the sheet grows when they need it. */
function insertCells(range: Range, { name }: EnumValue): void {
  const { grid, block } = range;
  const rest = restFrom(grid, block, name);
  const to =
    name === 'ROWS'
      ? { row: rest.row + block.rows, column: rest.column }
      : { row: rest.row, column: rest.column + block.columns };
  grow(grid, { ...rest, ...to });
  if (rest.rows > 0 && rest.columns > 0) carry(range, [{ sheet: grid, from: rest, to }]);
}

/** Closes the gap the range leaves with the cells below (or right of) it. */
function deleteCells(range: Range, { name }: EnumValue): void {
  const { grid, block } = range;
  const after =
    name === 'ROWS'
      ? { ...block, row: block.row + block.rows }
      : { ...block, column: block.column + block.columns };
  const rest = restFrom(grid, after, name);
  const moves: Move[] = [{ sheet: grid, from: block }];
  if (rest.rows > 0 && rest.columns > 0) moves.push({ sheet: grid, from: rest, to: block });
  carry(range, moves);
}

/** From the block's first row (or column) to the end of what the sheet holds, no wider than the block. */
function restFrom(grid: SheetModel, block: Block, dimension: string): Block {
  return dimension === 'ROWS'
    ? { ...block, rows: Math.max(0, grid.usedRows - block.row) }
    : { ...block, columns: Math.max(0, grid.usedColumns - block.column) };
}

function grow(grid: SheetModel, { row, column, rows, columns }: Block): void {
  const [down, right] = [row + rows - grid.rowCount, column + columns - grid.columnCount];
  if (down > 0) grid.insertRows(grid.rowCount, down);
  if (right > 0) grid.insertColumns(grid.columnCount, right);
}

/** References first, while they still mean the old places; then everything is taken up before anything is put down. */
function carry({ sheet, grid }: Range, moves: readonly Move[]): void {
  followReferences(sheet.book.model, moves);
  const cuts = moves.map(({ from }) => contentsOf(grid, from));
  for (const { from } of moves) wipe(grid, from);
  for (const [index, { to }] of moves.entries()) {
    const cut = cuts[index];
    if (to && cut) putDown(grid, to, cut);
  }
}
