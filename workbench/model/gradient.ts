import { eachCell } from './blocks';
import type { CellValue, ConditionalRule, GradientPoint } from './contract';
import { parseFormula } from './formulas/parse';
import type { Sheet } from './sheet';

interface Stop {
  readonly at: number;
  readonly color: string;
}

type ValueAt = (row: number, column: number) => CellValue;

const ORDER: Readonly<Record<GradientPoint['at'], number>> = { min: 0, mid: 1, max: 2 };

/** The colour a scale gives to a number, from the numbers its ranges hold now; null when they hold none. */
export function gradientColors(
  sheet: Sheet,
  { ranges, gradient = [] }: ConditionalRule,
  valueAt: ValueAt,
): ((value: number) => string) | null {
  const numbers: number[] = [];
  for (const range of ranges) {
    eachCell({ ...range, rows: Math.min(range.rows, sheet.grid.rows.length - range.row) }, (row, column) => {
      const value = valueAt(row, column);
      if (typeof value === 'number') numbers.push(value);
    });
  }
  if (numbers.length === 0) return null;
  numbers.sort((one, other) => one - other);
  const points = [...gradient].sort((one, other) => ORDER[one.at] - ORDER[other.at]);
  const stops = points.map((point) => ({ at: placeOf(point, numbers, sheet), color: point.color }));
  return (value) => colorAt(value, stops);
}

function placeOf(point: GradientPoint, numbers: readonly number[], sheet: Sheet): number {
  const [low, high] = [numbers[0] ?? 0, numbers.at(-1) ?? 0];
  const value = numberOf(point.value ?? '', sheet);
  switch (point.type) {
    case 'MIN':
      return low;
    case 'MAX':
      return high;
    case 'NUMBER':
      return value;
    case 'PERCENT':
      return low + ((high - low) * value) / 100;
    case 'PERCENTILE': {
      const place = (Math.min(100, Math.max(0, value)) / 100) * (numbers.length - 1);
      const [before, after] = [numbers[Math.floor(place)] ?? 0, numbers[Math.ceil(place)] ?? 0];
      return before + (after - before) * (place % 1);
    }
  }
}

function numberOf(text: string, sheet: Sheet): number {
  const { tree } = text.startsWith('=') ? parseFormula(text) : { tree: null };
  if (!tree) return Number(text) || 0;
  const value = sheet.book.engine.evaluateAt(tree, { sheet, row: 0, column: 0, rowsAway: 0, columnsAway: 0 });
  return typeof value === 'number' ? value : 0;
}

function colorAt(value: number, stops: readonly Stop[]): string {
  const after = stops.findIndex((stop) => value <= stop.at);
  const next = after < 0 ? stops.at(-1) : stops[after];
  const before = after > 0 ? stops[after - 1] : next;
  if (!next || !before) return '#ffffff';
  const share = next.at === before.at ? 0 : (value - before.at) / (next.at - before.at);
  return mixed(before.color, next.color, share);
}

function mixed(from: string, to: string, share: number): string {
  const [one, other] = [channels(from), channels(to)];
  const mix = one.map((channel, index) => Math.round(channel + ((other[index] ?? 0) - channel) * share));
  return `#${mix.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}
