import type { CellFormat, SheetModel } from '../../../model/contract';
import { type Axis, COLUMNS } from './axes';

/**
 * The size that shows a row or column whole. The host has no fonts to measure with: seven pixels to a letter and
 * seventeen to a line at ten points are near Google's figures, not equal to them.
 */
const LETTER = 7;
const LINE = 17;
const PADDING = 4;
const NARROWEST = 21;
const PLAIN_SIZE = 10;

/** `fittingSize(COLUMNS, model, 0)` → the pixels column A wants. */
export function fittingSize(axis: Axis, model: SheetModel, line: number): number {
  const block =
    axis === COLUMNS
      ? { row: 0, column: line, rows: Math.max(1, model.usedRows), columns: 1 }
      : { row: line, column: 0, rows: 1, columns: Math.max(1, model.usedColumns) };
  const formats = model.formats(block).flat();
  const wants = model
    .texts(block)
    .flat()
    .map((text, index) => (axis === COLUMNS ? width : height)(text, formats[index] ?? {}));
  return Math.max(NARROWEST, ...wants);
}

function width(text: string, { fontSize = PLAIN_SIZE }: CellFormat): number {
  const longest = Math.max(...text.split('\n').map(visibleLength));
  return Math.ceil((longest * LETTER * fontSize) / PLAIN_SIZE) + 2 * PADDING;
}

function height(text: string, { fontSize = PLAIN_SIZE }: CellFormat): number {
  return Math.ceil((text.split('\n').length * LINE * fontSize) / PLAIN_SIZE) + PADDING;
}

/** Thai vowels and tone marks above and below a letter take no width. */
function visibleLength(text: string): number {
  return text.replace(/\p{Mn}/gu, '').length;
}
