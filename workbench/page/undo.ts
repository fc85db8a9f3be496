import { change } from './edit';
import { addressOf } from './router';
import { loadDetails, select } from './select';
import { get, set } from './store';

/** Takes back what a person did last, or does it again, and goes to where that was. */
export async function takeBack(which: 'undo' | 'redo'): Promise<void> {
  const before = get().selections;
  const reply = await change(which, {});
  if (!reply.done) {
    if ('refusal' in reply) set({ notice: { text: reply.refusal } });
    return;
  }
  const hasMovedOn = get().selections !== before || get().draft !== null;
  if (!reply.shown || hasMovedOn) return;
  const { sheetId, block } = reply.shown;
  const tab = get().book?.tabs.find(({ id }) => id === sheetId);
  if (tab && sheetId !== get().tabId) set({ tabId: sheetId, details: null });
  if (tab) location.hash = addressOf.tab(tab.name);
  if (!block) return void loadDetails();
  const { row, column, rows, columns } = block;
  select({ active: { row, column }, corner: { row: row + rows - 1, column: column + columns - 1 } });
}
