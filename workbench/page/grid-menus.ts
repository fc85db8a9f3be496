import type { StructureAct } from '../server/structure';
import { columnName } from './a1';
import { send } from './edit';
import { sizeEntry } from './resizing';
import { selection } from './select';
import { blockOf } from './selection';
import { openSheet, type PopupEntry } from './store';

/** What can be done to the rows that are selected around one. */
export function rowMenu(row: number): PopupEntry[] {
  const block = blockOf(selection());
  const inside = row >= block.row && row < block.row + block.rows;
  const [at, count] = inside ? [block.row, block.rows] : [row, 1];
  const rows = count === 1 ? `แถว ${at + 1}` : `แถว ${at + 1}–${at + count}`;
  return [
    entry(`แทรก ${count} แถวด้านบน`, 'insertRows', at, count),
    entry(`แทรก ${count} แถวด้านล่าง`, 'insertRows', at + count, count),
    entry(`ลบ${rows}`, 'deleteRows', at, count),
    entry(`ซ่อน${rows}`, 'hideRows', at, count),
    sizeEntry('rows', row),
    ...hiddenAround('row', at, count),
  ];
}

/** What can be done to the columns that are selected around one. */
export function columnMenu(column: number): PopupEntry[] {
  const block = blockOf(selection());
  const inside = column >= block.column && column < block.column + block.columns;
  const [at, count] = inside ? [block.column, block.columns] : [column, 1];
  const last = columnName(at + count - 1);
  const columns = count === 1 ? `คอลัมน์ ${last}` : `คอลัมน์ ${columnName(at)}–${last}`;
  return [
    entry(`แทรก ${count} คอลัมน์ด้านซ้าย`, 'insertColumns', at, count),
    entry(`แทรก ${count} คอลัมน์ด้านขวา`, 'insertColumns', at + count, count),
    entry(`ลบ${columns}`, 'deleteColumns', at, count),
    entry(`ซ่อน${columns}`, 'hideColumns', at, count),
    sizeEntry('columns', column),
    ...hiddenAround('column', at, count),
    { separator: true },
    sorting(column, true),
    sorting(column, false),
  ];
}

const entry = (label: string, act: StructureAct, at: number, count: number): PopupEntry => ({
  label,
  act: () => void send('structure', { act, at, count }),
});

const sorting = (column: number, ascending: boolean): PopupEntry => ({
  label: `เรียงทั้งแท็บตามคอลัมน์ ${columnName(column)}: ${ascending ? 'ก → ฮ, A → Z' : 'ฮ → ก, Z → A'}`,
  act: () => void send('sort', { column, ascending }),
});

/** Hidden ones next to or inside the selection can be brought back. */
function hiddenAround(axis: 'row' | 'column', at: number, count: number): PopupEntry[] {
  const layout = openSheet()?.layout;
  const hidden = new Set(axis === 'row' ? layout?.hiddenRows : layout?.hiddenColumns);
  let from = at;
  let to = at + count;
  while (hidden.has(from - 1)) from -= 1;
  while (hidden.has(to)) to += 1;
  const isAny = Array.from({ length: to - from }, (_, index) => from + index).some((each) =>
    hidden.has(each),
  );
  if (!isAny) return [];
  const [label, act] =
    axis === 'row' ? (['แสดงแถวที่ซ่อน', 'showRows'] as const) : (['แสดงคอลัมน์ที่ซ่อน', 'showColumns'] as const);
  return [entry(label, act, from, to - from)];
}
