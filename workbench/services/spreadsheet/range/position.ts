import { ScriptError } from '../../contract';
import { blockName } from '../addresses';
import { inside, rangeAt } from '../locate';
import { local, type Methods } from '../methods';
import { Range } from '../objects';

/** Where a range lies, and the ranges that are reached from it by counting. */
export const position: Methods<Range> = {
  getRow: local('', ({ block }) => block.row + 1),
  getRowIndex: local('', ({ block }) => block.row + 1),
  getColumn: local('', ({ block }) => block.column + 1),
  getColumnIndex: local('', ({ block }) => block.column + 1),
  getLastRow: local('', ({ block }) => block.row + block.rows),
  getLastColumn: local('', ({ block }) => block.column + block.columns),
  getNumRows: local('', ({ block }) => block.rows),
  getHeight: local('', ({ block }) => block.rows),
  getNumColumns: local('', ({ block }) => block.columns),
  getWidth: local('', ({ block }) => block.columns),
  getA1Notation: local('', ({ block, bounds }) => blockName(block, bounds)),
  getGridId: local('', ({ sheet }) => sheet.id),
  getSheet: local('', ({ sheet }) => sheet),
  isStartRowBounded: local('', ({ bounds }) => bounds?.top ?? true),
  isEndRowBounded: local('', ({ bounds }) => bounds?.bottom ?? true),
  isStartColumnBounded: local('', ({ bounds }) => bounds?.left ?? true),
  isEndColumnBounded: local('', ({ bounds }) => bounds?.right ?? true),
  getCell: local('int int', cellOf),
  offset: local('int int [int] [int]', offset),
};

function cellOf({ sheet, block }: Range, row: number, column: number): Range {
  const within = row >= 1 && column >= 1 && row <= block.rows && column <= block.columns;
  if (!within) throw new ScriptError('Cell reference out of range');
  const cell = { row: block.row + row - 1, column: block.column + column - 1, rows: 1, columns: 1 };
  return new Range(sheet, inside(cell, sheet.model));
}

function offset(
  { sheet, block }: Range,
  down: number,
  right: number,
  rows = block.rows,
  columns = block.columns,
): Range {
  return rangeAt(sheet, block.row + down + 1, block.column + right + 1, rows, columns);
}
