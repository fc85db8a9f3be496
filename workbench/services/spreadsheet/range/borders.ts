import type { Block, CellFormat, Edge, FormatPatch, SheetModel } from '../../../model/contract';
import type { EnumValue } from '../../contract';
import { intersects } from '../blocks';
import { table } from '../cells';
import { hexColor } from '../colors';
import { wholeSheet } from '../locate';
import { change, type Methods } from '../methods';
import type { Range } from '../objects';

type Line = { color: string; style: string };
type Borders = NonNullable<CellFormat['borders']>;

/** What a script says about each line: true draws it, false takes it away, null leaves it. */
interface Wishes {
  readonly outer: Readonly<Record<Edge, boolean | null>>;
  readonly vertical: boolean | null;
  readonly horizontal: boolean | null;
  readonly line: Line;
}

const SIX = 'boolean? boolean? boolean? boolean? boolean? boolean?';

/** Lines around and between cells. */
export const borders: Methods<Range> = {
  setBorder: change(`${SIX} | ${SIX} string? BorderStyle?`, setBorder),
};

function setBorder(range: Range, ...said: (boolean | null | string | EnumValue)[]): void {
  const [top, left, bottom, right, vertical, horizontal] = said as (boolean | null)[];
  const [color, style] = said.slice(6) as [(string | null)?, (EnumValue | null)?];
  const line = { color: hexColor(color) ?? '#000000', style: style?.name ?? 'SOLID' };
  const outer = { top: top ?? null, left: left ?? null, bottom: bottom ?? null, right: right ?? null };
  draw(range, { outer, vertical: vertical ?? null, horizontal: horizontal ?? null, line });
}

function draw({ grid, block }: Range, wishes: Wishes): void {
  const before = grid.formats(block);
  const patches = table(block.rows, block.columns, (row, column): FormatPatch => {
    const wish = wishesOfCell(wishes, {
      top: row === 0,
      left: column === 0,
      bottom: row === block.rows - 1,
      right: column === block.columns - 1,
    });
    return { borders: drawn(before[row]?.[column]?.borders ?? {}, wish, wishes.line) };
  });
  grid.format(block, patches);
  dropFacing(grid, block, wishes.outer);
}

/** A line belongs to both cells beside it: said anew from one side, the other side's word counts no more. */
function dropFacing(grid: SheetModel, block: Block, outer: Wishes['outer']): void {
  for (const { edge, facing, beside } of NEIGHBOURS) {
    const strip = beside(block);
    const isThere = intersects(strip, wholeSheet(grid));
    if (outer[edge] === null || !isThere) continue;
    const gone: [Edge, boolean][] = [[facing, false]];
    const patches = grid
      .formats(strip)
      .map((row) => row.map(({ borders = {} }) => ({ borders: drawn(borders, gone) })));
    grid.format(strip, patches);
  }
}

const NEIGHBOURS: readonly { edge: Edge; facing: Edge; beside(block: Block): Block }[] = [
  { edge: 'top', facing: 'bottom', beside: (block) => ({ ...block, row: block.row - 1, rows: 1 }) },
  { edge: 'bottom', facing: 'top', beside: (block) => ({ ...block, row: block.row + block.rows, rows: 1 }) },
  { edge: 'left', facing: 'right', beside: (block) => ({ ...block, column: block.column - 1, columns: 1 }) },
  {
    edge: 'right',
    facing: 'left',
    beside: (block) => ({ ...block, column: block.column + block.columns, columns: 1 }),
  },
];

/** An edge at the rim follows the outer wish, one between two cells the inner. */
function wishesOfCell(
  { outer, vertical, horizontal }: Wishes,
  rim: Record<Edge, boolean>,
): [Edge, boolean | null][] {
  return [
    ['top', rim.top ? outer.top : horizontal],
    ['bottom', rim.bottom ? outer.bottom : horizontal],
    ['left', rim.left ? outer.left : vertical],
    ['right', rim.right ? outer.right : vertical],
  ];
}

function drawn(before: Borders, wishes: [Edge, boolean | null][], line?: Line): Borders | null {
  const after = { ...before };
  for (const [edge, wish] of wishes) {
    if (wish === true && line) after[edge] = line;
    if (wish === false) delete after[edge];
  }
  return Object.keys(after).length > 0 ? after : null;
}
