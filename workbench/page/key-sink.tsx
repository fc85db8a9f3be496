import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { a1, type Cell } from './a1';
import { beginEdit, focusGrid } from './edit';
import { typeText } from './editor-keys';
import { copyText, onGridKey, pasteText } from './grid-keys';
import { get } from './store';

/**
 * Where the keys go while no editor is open: an unseen field, because only a field hears composed letters, dictation and
 * what a clipboard holds. It says to a screen reader where the person stands.
 */
export function KeySink({ active, text }: { readonly active: Cell; readonly text: string }): JSX.Element {
  useEffect(() => {
    // A tab that was just opened gets the keys, unless the person is in a dialog or a field.
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body || activeElement.closest('.tabs')) focusGrid();
  }, []);
  return (
    <textarea
      class="sink"
      aria-label={`${a1(active)} ${text}`}
      rows={1}
      autocomplete="off"
      onKeyDown={onGridKey}
      onInput={(event) => event.isComposing || take(event.currentTarget)}
      onCompositionEnd={(event) => take(event.currentTarget)}
      onCopy={copyText}
      onCut={copyText}
      onPaste={pasteText}
    />
  );
}

/** What was typed opens the editor, or joins it when it has just opened and has no focus yet. */
function take(field: HTMLTextAreaElement): void {
  const typed = field.value;
  field.value = '';
  const { draft } = get();
  if (typed === '') return;
  if (draft) typeText(draft.text + typed);
  else void beginEdit(typed);
}
