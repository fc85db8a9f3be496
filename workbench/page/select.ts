import type { CellDetails } from '../server/protocol';
import type { Cell } from './a1';
import { command } from './api';
import { type Selection, START, single } from './selection';
import { get, set } from './store';

/** The selection of the open tab. */
export const selection = (): Selection => get().selections.get(get().tabId) ?? START;

/** Selects, and asks what the cell holds for the formula bar. */
export function select(next: Selection): void {
  const { tabId, selections } = get();
  const isSame = same(next.active, selection().active);
  set({ selections: new Map(selections).set(tabId, next), ...(!isSame && { details: null }) });
  void loadDetails(next.active);
}

export const selectCell = (cell: Cell): void => select(single(cell));

/** Draws the selection from where it began to another cell. */
export const selectTo = (corner: Cell): void => select({ active: selection().active, corner });

/** What the active cell holds; an answer that comes when another cell is active is dropped. */
export async function loadDetails(cell: Cell = selection().active): Promise<CellDetails | null> {
  const { tabId } = get();
  if (tabId < 0) return null;
  const question = { sheetId: tabId, row: cell.row, column: cell.column };
  // Without the server there is nothing to say of the cell; the title bar tells that it is away.
  const details = await command<CellDetails>('cell', question).catch(() => null);
  const isStill = get().tabId === tabId && same(selection().active, cell);
  if (isStill) set({ details });
  return details;
}

const same = (a: Cell, b: Cell): boolean => a.row === b.row && a.column === b.column;
