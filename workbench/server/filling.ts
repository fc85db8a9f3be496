import type { Block, HistoryModel, SheetModel } from '../model/contract';
import type { EditReply } from './protocol';
import { obstacleTo, overlaps } from './typing';

/** What a person fills, and from which of its edges on. */
export interface Filling {
  readonly sheet: SheetModel;
  readonly block: Block;
  readonly direction: 'down' | 'right';
  readonly confirmed: boolean;
}

/** The first row (or column) of what is selected, and the others; of a single one the neighbour before it is the first. */
export function edgesOf({
  block,
  direction,
}: Pick<Filling, 'block' | 'direction'>): { from: Block; to: Block } | null {
  const { row, column, rows, columns } = block;
  if (direction === 'down') {
    const first = rows === 1 ? row - 1 : row;
    if (first < 0) return null;
    return {
      from: { ...block, row: first, rows: 1 },
      to: { ...block, row: first + 1, rows: Math.max(1, rows - 1) },
    };
  }
  const first = columns === 1 ? column - 1 : column;
  if (first < 0) return null;
  return {
    from: { ...block, column: first, columns: 1 },
    to: { ...block, column: first + 1, columns: Math.max(1, columns - 1) },
  };
}

/** Copies the first row or column of a selection into the others, as Ctrl+D and Ctrl+R do; formulas are translated. */
export function fill(history: HistoryModel, filling: Filling): EditReply {
  const { sheet, confirmed } = filling;
  const edges = edgesOf(filling);
  if (!edges) return { done: true };
  const { from, to } = edges;
  if (sheet.merges().some((merge) => overlaps(merge, to) || overlaps(merge, from)))
    return { done: false, refusal: 'มีเซลล์ที่ผสานอยู่ในส่วนที่เลือก จึงเติมไม่ได้ ให้เลือกเฉพาะเซลล์ที่ไม่ผสาน' };
  const obstacle = obstacleTo(sheet, to, confirmed);
  if (obstacle) return obstacle;
  history.cells(sheet, to, () => {
    for (let row = to.row; row < to.row + to.rows; row += from.rows)
      for (let column = to.column; column < to.column + to.columns; column += from.columns)
        sheet.copy(from, { sheet, row, column });
  });
  return { done: true };
}
