import type { Block } from '../model/contract';
import type { CellDetails, EditReply } from '../server/protocol';
import { command } from './api';
import { loadDetails, selection } from './select';
import { blockOf } from './selection';
import { type Draft, get, set } from './store';

/** Opens the editor on the active cell: with what it holds, or with what was typed over it. */
export async function beginEdit(typed?: string): Promise<void> {
  const { row, column } = selection().active;
  const known = get().details;
  const quick = typed !== undefined;
  const whole = quick || known !== null;
  set({ draft: { row, column, text: typed ?? known?.input ?? '', quick, touched: quick, whole } });
  if (whole) return;
  const details = await loadDetails();
  const { draft } = get();
  if (details && draft?.row === row && draft.column === column && !draft.whole) {
    set({ draft: { ...draft, text: details.input + draft.text, whole: true } });
  }
}

export function cancelEdit(): void {
  set({ draft: null });
  focusGrid();
}

/** Sends what stands in the editor. */
export function commitEdit(): void {
  const { draft, details } = get();
  if (!draft) return;
  cancelEdit();
  if (!draft.touched || draft.text === details?.input) return;
  void putDraft(draft);
}

async function putDraft({ row, column, text, whole }: Draft): Promise<void> {
  const at = { sheetId: get().tabId, row, column };
  const before = whole ? '' : (await command<CellDetails>('cell', at)).input;
  await putCells({ row, column, rows: 1, columns: 1 }, [[before + text]]);
}

/** Types into cells of the open tab; a refusal or a warning is shown to the person. */
export function putCells(block: Block, inputs: readonly (readonly string[])[]): Promise<void> {
  return send('edit', { block, inputs });
}

/** Empties the selected cells. */
export const clearSelection = (): Promise<void> => send('clear', { block: blockOf(selection()) });

/** Copies the first row (or column) of what is selected into the others. */
export const fillSelection = (direction: 'down' | 'right'): Promise<void> =>
  send('fill', { block: blockOf(selection()), direction });

/** Sends a person's change of the open tab, and asks again with a "yes" when the server warns. */
export async function send(name: string, order: object): Promise<void> {
  const reply = await change(name, { sheetId: get().tabId, ...order });
  if (reply.done) void loadDetails();
  else if ('refusal' in reply) set({ notice: { text: reply.refusal } });
  else
    set({ notice: { text: reply.warning, proceed: () => void send(name, { ...order, confirmed: true }) } });
}

let last: Promise<unknown> = Promise.resolve();

/** One change after the other: an undo must not overtake the typing it is to take back. */
export function change(name: string, question: object): Promise<EditReply> {
  const reply = last
    .then(() => command<EditReply>(name, question))
    .catch((error: Error) => ({ done: false, refusal: error.message }) as const);
  last = reply;
  return reply;
}

/** Keys go to the grid again once an editor or a menu has closed. */
export function focusGrid(): void {
  document.querySelector<HTMLElement>('.sink')?.focus({ preventScroll: true });
}
