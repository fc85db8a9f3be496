import type { Cell } from '../tables/cells';
import type { PageCell, PageStyle } from './page';
import { INK, PAPER } from './page-style';

/** A block of cells of one width: what stands on one half of the overview. */
export type Block = readonly (readonly PageCell[])[];

const SMALL = 9;

/** The line above a part: its name, and what the numbers beside it are. */
export function partTitle(title: string, columns: readonly string[]): readonly PageCell[] {
  const style = {
    bold: true,
    colour: INK.heading,
    fill: PAPER.heading,
    border: 'bottom',
    size: SMALL,
  } as const;
  return [
    { value: title, style: { ...style, size: 10 } },
    ...columns.map((value): PageCell => ({ value, style: { ...style, align: 'center', wrap: true } })),
  ];
}

/** A line of a part: its name, whole however long it is, and its cells. */
export function partLine(
  label: string,
  cells: readonly PageCell[],
  style: PageStyle = {},
): readonly PageCell[] {
  return [{ value: label, style: { size: SMALL, border: 'bottom', wrap: true, ...style } }, ...cells];
}

/** A number, or a formula without its `=`. */
export function numberCell(content: number | { readonly formula: string }, style: PageStyle = {}): PageCell {
  const look = { size: SMALL, align: 'center', border: 'bottom', ...style } as const;
  return typeof content === 'number'
    ? { value: content, style: look }
    : { formula: `=${content.formula}`, style: look };
}

/** A quiet word in a line. */
export function mutedCell(value: Cell, style: PageStyle = {}): PageCell {
  return { value, style: { size: SMALL, colour: INK.muted, border: 'bottom', align: 'center', ...style } };
}

/** One line that says that there is nothing. */
export function emptyLine(sentence: string, width: number): readonly PageCell[] {
  const rest = Array<PageCell>(width - 1).fill({});
  return [{ value: sentence, style: { size: SMALL, colour: INK.muted } }, ...rest];
}

/** One block under another, a blank line between. */
export function stack(blocks: readonly Block[], width: number): Block {
  const blank = Array<PageCell>(width).fill({});
  return blocks.flatMap((block, index) => (index === 0 ? block : [blank, ...block]));
}

/** Two blocks side by side, with an empty column between. */
export function beside(left: Block, right: Block): Block {
  const height = Math.max(left.length, right.length);
  const widthOf = (block: Block) => Math.max(0, ...block.map((row) => row.length));
  const padded = (block: Block, row: number) => {
    const cells = block[row] ?? [];
    return [...cells, ...Array<PageCell>(widthOf(block) - cells.length).fill({})];
  };
  return Array.from({ length: height }, (_, row) => [...padded(left, row), {}, ...padded(right, row)]);
}
