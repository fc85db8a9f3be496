import type { EnumValue } from '../../contract';
import type { Range } from '../objects';
import { nextDataCell } from './regions';

interface Axis {
  readonly start: 'row' | 'column';
  readonly size: 'rows' | 'columns';
  readonly forward: boolean;
}

const AXES: Readonly<Record<string, Axis>> = {
  UP: { start: 'row', size: 'rows', forward: false },
  DOWN: { start: 'row', size: 'rows', forward: true },
  PREVIOUS: { start: 'column', size: 'columns', forward: false },
  NEXT: { start: 'column', size: 'columns', forward: true },
};

/**
 * Ctrl, Shift and an arrow key: the edge of a selection away from its current cell goes to the next data, and never past that cell.
 * A selection of whole lines stays as it is. Which edge moves when both lie beyond the current cell is believed.
 */
export function nextDataRange(selected: Range, current: Range, direction: EnumValue): Range {
  const axis = AXES[direction.name];
  const { block, grid } = selected;
  const length = { rows: grid.rowCount, columns: grid.columnCount };
  if (!axis || block[axis.size] === length[axis.size]) return selected;
  const { start, size } = axis;
  const [first, last, at] = [block[start], block[start] + block[size] - 1, current.block[start]];
  const isLast = movesLast(axis, first < at, last > at);
  const from = current.at({ ...current.block, [start]: isLast ? last : first });
  const reached = nextDataCell(from, direction).block[start];
  const [low, high] = isLast ? [first, Math.max(at, reached)] : [Math.min(at, reached), last];
  return selected.at({ ...block, [start]: low, [size]: high - low + 1 });
}

/** The far edge moves; with none, or one on either side, that of the direction. */
const movesLast = ({ forward }: Axis, isBefore: boolean, isAfter: boolean): boolean =>
  isBefore === isAfter ? forward : isAfter;
