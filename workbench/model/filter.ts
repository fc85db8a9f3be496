import { bottomOf } from './blocks';
import { conditionOf } from './conditions';
import type { Block, FilterColumn } from './contract';
import { subjectAt } from './rules';
import type { Sheet } from './sheet';

/** The rows a filter hides: those below its heading of which any of its columns says so. */
export function filteredRows(sheet: Sheet, block: Block, columns: readonly FilterColumn[]): Set<number> {
  const hides = columns.map((column) => hiding(sheet, block, column));
  const hidden = new Set<number>();
  for (let row = block.row + 1; row < bottomOf(block); row++) {
    if (hides.some((hide) => hide(row))) hidden.add(row);
  }
  return hidden;
}

/** A formula among the criteria counts from the first row below the heading. */
function hiding(sheet: Sheet, block: Block, column: FilterColumn): (row: number) => boolean {
  const { criterion, hiddenValues = [], visibleValues } = column;
  const condition = criterion && conditionOf(criterion);
  return (row) => {
    const subject = subjectAt(sheet, row, column.column);
    if (hiddenValues.includes(subject.text)) return true;
    if (visibleValues && !visibleValues.includes(subject.text)) return true;
    const place = { sheet, row, column: column.column, rowsAway: row - block.row - 1, columnsAway: 0 };
    return condition ? !condition.holds(place, subject) : false;
  };
}
