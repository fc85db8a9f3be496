import type { Block, CellInput, CellValue } from '../../../model/contract';
import { isDateFormat } from '../../../model/display';
import { type EnumValue, ScriptError } from '../../contract';
import { contains } from '../blocks';
import { literal } from '../cells';
import { type Methods, write } from '../methods';
import type { Range } from '../objects';

/** Cells continued as a person does by dragging: series go on, everything else repeats, formulas are translated. */
export const filling: Methods<Range> = {
  autoFill: write('Range AutoFillSeries', (range, target: Range, series: EnumValue) => {
    fill(range, target.block, series.name === 'DEFAULT_SERIES');
  }),
  autoFillToNeighbor: write('AutoFillSeries', (range, series: EnumValue) => {
    fill(range, toNeighbour(range), series.name === 'DEFAULT_SERIES');
  }),
};

function fill(range: Range, target: Block, asSeries: boolean): void {
  const { block } = range;
  if (!contains(target, block)) {
    throw new ScriptError('AutoFill destination range must contain the source range.');
  }
  const changed = [
    target.row < block.row,
    target.row + target.rows > block.row + block.rows,
    target.column < block.column,
    target.column + target.columns > block.column + block.columns,
  ];
  if (changed.filter(Boolean).length > 1) {
    throw new ScriptError('AutoFill destination range must extend the source range in only one direction.');
  }
  const along = target.rows !== block.rows;
  for (let line = 0; line < (along ? block.columns : block.rows); line += 1) {
    fillLine(range, target, { along, line, asSeries });
  }
}

interface Line {
  /** Down or up a column; else along a row. */
  readonly along: boolean;
  readonly line: number;
  readonly asSeries: boolean;
}

/** One column (or row): each cell outside of the source copies its counterpart, then the series has its say. */
function fillLine({ grid, block }: Range, target: Block, { along, line, asSeries }: Line): void {
  const size = along ? block.rows : block.columns;
  const [from, end] = along
    ? [target.row - block.row, target.row + target.rows - block.row]
    : [target.column - block.column, target.column + target.columns - block.column];
  const cellAt = (index: number): Block => ({
    row: block.row + (along ? index : line),
    column: block.column + (along ? line : index),
    rows: 1,
    columns: 1,
  });
  const source = Array.from({ length: size }, (_, index) => cellAt(index));
  const isPlain = source.every((cell) => grid.formulas(cell)[0]?.[0] === '');
  const values = source.map((cell) => grid.values(cell)[0]?.[0] ?? null);
  const isDay = isDateFormat(grid.numberFormats(cellAt(0))[0]?.[0] ?? '');
  const next = asSeries && isPlain ? seriesOf(values, isDay) : undefined;
  for (let index = from; index < end; index += 1) {
    if (index >= 0 && index < size) continue;
    grid.copy(cellAt(((index % size) + size) % size), { sheet: grid, ...cellAt(index) });
    if (next) grid.write(cellAt(index), [[next(index)]]);
  }
}

/** The value at any place of a series; undefined when the values make none. */
function seriesOf(values: readonly CellValue[], isDay: boolean): ((index: number) => CellInput) | undefined {
  const numbers = progression(
    values.map((value) => (typeof value === 'number' ? value : null)),
    isDay,
  );
  if (numbers) return numbers;
  const names = nameSeries(values);
  if (names) return names;
  const parts = values.map((value) => (typeof value === 'string' ? /^(.*?)(\d+)$/s.exec(value) : null));
  const [prefix] = parts.map((part) => part?.[1]);
  if (prefix === undefined || parts.some((part) => part?.[1] !== prefix)) return undefined;
  const counter = progression(
    parts.map((part) => Number(part?.[2])),
    true,
  );
  return counter && ((index) => literal(prefix + counter(index)));
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const short = (names: readonly string[]) => names.map((name) => name.slice(0, 3));
/** Names that follow each other in a circle, whole and short. */
const CIRCLES = [MONTHS, DAYS, short(MONTHS), short(DAYS)];

/** `Jan, Feb` goes on with `Mar`; undefined when the values are no such names one step apart. */
function nameSeries(values: readonly CellValue[]): ((index: number) => CellInput) | undefined {
  for (const names of CIRCLES) {
    const places = values.map((value) => names.indexOf(String(value)));
    const [first = -1, second = first + 1] = places;
    const at = (index: number) => (first + index * (second - first) + names.length ** 2) % names.length;
    if (first >= 0 && places.every((place, index) => place === at(index)))
      return (index) => names[at(index)] ?? '';
  }
  return undefined;
}

/** Evenly spaced numbers; one alone goes on by one if it counts something (days, the end of a text), else it repeats. */
function progression(
  numbers: readonly (number | null)[],
  counts: boolean,
): ((index: number) => number) | undefined {
  const [first = null, second = null] = numbers;
  if (first === null || (numbers.length === 1 && !counts)) return undefined;
  const step = numbers.length === 1 ? 1 : (second ?? Number.NaN) - first;
  const isEven = numbers.every(
    (number, index) => number !== null && Math.abs(first + step * index - number) < 1e-9,
  );
  return isEven ? (index) => first + step * index : undefined;
}

/** Down as far as the column left of the range (or else right of it) goes on without a gap. */
function toNeighbour({ grid, block }: Range): Block {
  const reach = (column: number): number => {
    if (column < 0 || column >= grid.columnCount) return 0;
    const rows = grid.values({ row: block.row, column, rows: grid.rowCount - block.row, columns: 1 });
    const gap = rows.findIndex(([value]) => value === null || value === '');
    return gap < 0 ? rows.length : gap;
  };
  const rows = reach(block.column - 1) || reach(block.column + block.columns);
  return { ...block, rows: Math.max(rows, block.rows) };
}
