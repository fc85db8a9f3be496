import type { Cell } from '../tables/cells';
import { type FoundTab, headingsIn } from './fill-in';
import { findLinks } from './links';

/** Where in a tab words stand in place of links: rows and the column count from 1. */
export interface WordsForLinks {
  readonly column: number;
  readonly rows: readonly number[];
}

/** The cells for links that hold words alone, behind which a file may hide the address; null when there is none. */
export function wordsForLinks(cells: FoundTab['cells']): WordsForLinks | null {
  const headings = headingsIn(cells);
  const column = headings?.columns.get('links');
  if (headings === null || column === undefined) return null;
  const rows = cells.flatMap((row, index) =>
    index >= headings.row && isWords(row[column - 1] ?? '') ? [index + 1] : [],
  );
  return rows.length === 0 ? null : { column, rows };
}

const isWords = (cell: Cell) =>
  typeof cell === 'string' && cell.trim() !== '' && findLinks(cell).length === 0;

/** The cells with what stands behind the words below them, as if it had been typed: row → addresses. */
export function withAddresses(
  cells: FoundTab['cells'],
  { column }: WordsForLinks,
  behind: ReadonlyMap<number, readonly string[]>,
): FoundTab['cells'] {
  return cells.map((row, index) => {
    const addresses = [...new Set(behind.get(index + 1) ?? [])];
    return addresses.length === 0
      ? row
      : row.map((cell, at) => (at === column - 1 ? [cell, ...addresses].join('\n') : cell));
  });
}

/** The address in a formula that shows a link: `=HYPERLINK("https://a.go.th","กดที่นี่")`; none in others. */
export function addressInFormula(formula: string): string[] {
  const [, address] = /^=\s*HYPERLINK\(\s*"([^"]+)"/i.exec(formula) ?? [];
  return address === undefined ? [] : [address];
}
