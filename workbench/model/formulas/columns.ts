import type { SheetSource } from './area';
import { columnKey, type Dependencies } from './dependencies';
import type { Scalar } from './values';

type Key = string | number | boolean;

interface ColumnIndex {
  readonly at: number;
  /** Rows by value, texts in lower case; null when the column holds a formula and has to be read cell by cell. */
  readonly rows: ReadonlyMap<Key, readonly number[]> | null;
}

/** Which rows of a column hold a value, for columns of plain values; made when first asked for, kept until a write. */
export class ColumnIndexes {
  private readonly indexes = new Map<number, ColumnIndex>();

  constructor(private readonly dependencies: Dependencies) {}

  /** The rows whose value equals the key as `=` has it, ascending; null when there is no index for the column. */
  rowsWith(sheet: SheetSource, column: number, key: Scalar): readonly number[] | null {
    if (key === null || typeof key === 'object') return null;
    const { rows } = this.indexOf(sheet, column);
    return rows && (rows.get(indexKey(key)) ?? []);
  }

  private indexOf(sheet: SheetSource, column: number): ColumnIndex {
    const key = columnKey(sheet.key, column);
    const known = this.indexes.get(key);
    if (known && known.at >= this.dependencies.newestOf(key)) return known;
    const made = { at: this.dependencies.stamp, rows: rowsByValue(sheet, column) };
    this.indexes.set(key, made);
    return made;
  }
}

function rowsByValue({ grid }: SheetSource, column: number): Map<Key, number[]> | null {
  const rows = new Map<Key, number[]>();
  for (let row = 0; row < grid.rows.length; row++) {
    const cell = grid.at(row, column);
    if (cell?.formula) return null;
    const value = cell?.value ?? null;
    if (value === null || typeof value === 'object') continue;
    const key = indexKey(value);
    const known = rows.get(key);
    if (known) known.push(row);
    else rows.set(key, [row]);
  }
  return rows;
}

function indexKey(value: Key): Key {
  return typeof value === 'string' ? value.toLowerCase() : value;
}
