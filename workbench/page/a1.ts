/** Letters of a column counted from 0: `columnName(27)` → `AB`. */
export function columnName(column: number): string {
  const before = column < 26 ? '' : columnName(Math.floor(column / 26) - 1);
  return before + String.fromCharCode(65 + (column % 26));
}

/** `a1({ row: 1, column: 1 })` → `B2` */
export const a1 = ({ row, column }: Cell): string => `${columnName(column)}${row + 1}`;

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The inverse of `a1`, null for anything else: `parseA1('$B$2')` → `{ row: 1, column: 1 }` */
export function parseA1(text: string): Cell | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(text.trim()) ?? [];
  if (!letters || !digits) return null;
  const number = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: number - 1 };
}
