import { cancelEdit, commitEdit } from './edit';
import { move } from './moving';
import { type Draft, get, set } from './store';

/** Changes what stands in the editor. */
export function typeText(text: string): void {
  const { draft } = get();
  if (draft) set({ draft: { ...draft, text, touched: true } });
}

const AFTER: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Keys of an editor, be it in the cell or in the formula bar. */
export function onEditorKey(event: KeyboardEvent, draft: Draft): void {
  const finish = (rows: number, columns: number) => {
    event.preventDefault();
    commitEdit();
    move([rows, columns], false);
  };
  const arrow = draft.quick ? AFTER[event.key] : undefined;
  if (event.key === 'Escape') cancelEdit();
  else if (event.key === 'Enter' && !event.altKey) finish(event.shiftKey ? -1 : 1, 0);
  else if (event.key === 'Enter') typeText(`${draft.text}\n`);
  else if (event.key === 'Tab') finish(0, event.shiftKey ? -1 : 1);
  else if (event.key === 'F2') set({ draft: { ...draft, quick: false } });
  else if (arrow) finish(...arrow);
}
