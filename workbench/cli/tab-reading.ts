import type { Block, SheetModel } from '../model/contract';

/** A cell as people see it; with its fill when colours are asked for. */
export type Shown = string | { readonly text: string; readonly fill: string | null };

/** Every visible cell from A1 to the last one with content. */
export function readGrid(sheet: SheetModel, colours: boolean): Shown[][] {
  return readVisible(sheet, colours).map(({ cells }) => cells);
}

/**
 * One object per data row: headings stand in the last frozen row (else row 1), blank rows are left out, a repeated heading
 * gets ` (2)`.
 */
export function readRecords(sheet: SheetModel, colours: boolean): Record<string, Shown>[] {
  const headingRow = Math.max(sheet.frozenRows, 1) - 1;
  const rows = readVisible(sheet, colours);
  const headings = rows.find(({ row }) => row === headingRow)?.cells.map(textOf) ?? [];
  const names = distinct(headings);
  const data = rows.filter(({ row, cells }) => row > headingRow && cells.some((cell) => textOf(cell) !== ''));
  return data.map(({ cells }) => Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])));
}

interface Line {
  readonly row: number;
  readonly cells: Shown[];
}

function readVisible(sheet: SheetModel, colours: boolean): Line[] {
  const block: Block = { row: 0, column: 0, rows: sheet.usedRows, columns: sheet.usedColumns };
  if (block.rows === 0 || block.columns === 0) return [];
  const texts = sheet.texts(block);
  const looks = colours ? sheet.effective(block) : [];
  const columns =
    texts[0]?.map((_text, column) => column).filter((column) => !sheet.isColumnHidden(column)) ?? [];
  const cell = (row: number, column: number): Shown => {
    const text = texts[row]?.[column] ?? '';
    return colours ? { text, fill: looks[row]?.[column]?.fill ?? null } : text;
  };
  const lines = texts.map((_texts, row) => ({ row, cells: columns.map((column) => cell(row, column)) }));
  return lines.filter(({ row }) => !sheet.isRowHidden(row));
}

const textOf = (cell: Shown) => (typeof cell === 'string' ? cell : cell.text);

function distinct(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const count = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, count);
    return count === 1 ? heading : `${heading} (${count})`;
  });
}
