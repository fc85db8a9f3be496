import { type Cell, parseA1 } from './a1';
import { beginEdit, commitEdit, focusGrid } from './edit';
import { toggle } from './grid-keys';
import { columnMenu, rowMenu } from './grid-menus';
import { dragBorder } from './resizing';
import { select, selectCell, selection, selectTo } from './select';
import { blockOf, contains } from './selection';
import { get, openSheet, set } from './store';

/** What the mouse does in the grid, for the whole of it at once. */
export const onGridMouse = {
  onMouseDown: (event: MouseEvent) => press(event),
  onMouseOver: (event: MouseEvent) => {
    const cell = cellUnder(event);
    if (cell && event.buttons === 1 && !get().draft && !get().resizing) selectTo(cell);
  },
  onDblClick: (event: MouseEvent) => {
    if (cellUnder(event) && !inEditor(event)) void beginEdit();
  },
  onContextMenu: (event: MouseEvent) => {
    event.preventDefault();
    const heading = headingUnder(event);
    const cell = cellUnder(event);
    if (cell && !contains(blockOf(selection()), cell)) selectCell(cell);
    if (heading?.column !== undefined) set({ popup: popupAt(event, columnMenu(heading.column)) });
    else if (heading?.row !== undefined) set({ popup: popupAt(event, rowMenu(heading.row)) });
    else if (cell)
      set({ popup: popupAt(event, [...rowMenu(cell.row), { separator: true }, ...columnMenu(cell.column)]) });
  },
} as const;

function press(event: MouseEvent): void {
  if (event.button !== 0 || inEditor(event)) return;
  if (get().draft) commitEdit();
  if (dragBorder(event)) {
    event.preventDefault();
    return;
  }
  const heading = headingUnder(event);
  const cell = cellUnder(event);
  if (heading) selectStripe(heading);
  else if (cell) pressCell(cell, event);
  else return;
  event.preventDefault();
  focusGrid();
}

function pressCell(cell: Cell, event: MouseEvent): void {
  if (event.shiftKey) {
    selectTo(cell);
    return;
  }
  selectCell(cell);
  const deed = (event.target as Element).closest<HTMLElement>('[data-do]')?.dataset.do;
  if (deed === 'toggle') toggle();
  if (deed === 'list') void beginEdit();
}

function selectStripe({ row, column }: { readonly row?: number; readonly column?: number }): void {
  const layout = openSheet()?.layout;
  if (!layout) return;
  const corner = { row: row ?? layout.rows - 1, column: column ?? layout.columns - 1 };
  select({ active: { row: row ?? 0, column: column ?? 0 }, corner });
}

const inEditor = (event: Event): boolean => (event.target as Element).closest('.editor') !== null;

function cellUnder(event: Event): Cell | null {
  const name = (event.target as Element).closest<HTMLElement>('td[data-a1]')?.dataset.a1;
  return name ? parseA1(name) : null;
}

function headingUnder(event: Event): { readonly row?: number; readonly column?: number } | null {
  const heading = (event.target as Element).closest<HTMLElement>('th');
  if (!heading) return null;
  const { row, column } = heading.dataset;
  if (row !== undefined) return { row: Number(row) };
  return column === undefined ? {} : { column: Number(column) };
}

const popupAt = (event: MouseEvent, entries: ReturnType<typeof rowMenu>) => ({
  x: event.clientX,
  y: event.clientY,
  entries,
});
