import type { JSX } from 'preact';
import { a1, parseA1 } from './a1';
import { commitEdit, focusGrid } from './edit';
import { onEditorKey, typeText } from './editor-keys';
import { Icon } from './icon';
import { localAddress } from './links';
import { selectCell } from './select';
import { blockOf, START } from './selection';
import { set, useStore } from './store';
import { takeBack } from './undo';

/** Where the person stands, and what the cell really holds. */
export function FormulaBar(): JSX.Element {
  const draft = useStore((state) => state.draft);
  const details = useStore((state) => state.details);
  const selection = useStore((state) => state.selections.get(state.tabId)) ?? START;
  const { row, column } = selection.active;
  const open = (text: string) =>
    set({ draft: { row, column, text, quick: false, touched: true, whole: details !== null } });
  return (
    <div class="formula-bar">
      <TakeBack />
      <NameBox name={nameOf(selection)} />
      <span class="fx" aria-hidden="true">
        fx
      </span>
      <input
        class="formula"
        aria-label="ค่าหรือสูตรของเซลล์"
        value={draft?.text ?? details?.input ?? ''}
        onInput={({ currentTarget: { value } }) => (draft ? typeText(value) : open(value))}
        onKeyDown={(event) => draft && onEditorKey(event, draft)}
        onBlur={() => draft && commitEdit()}
      />
      {details?.links.map((link, index, all) => (
        <a key={link} class="link" href={localAddress(link)} target="_blank" rel="noreferrer">
          เปิดลิงก์{all.length > 1 && ` ${index + 1}`} <Icon name="out" />
        </a>
      ))}
    </div>
  );
}

/** The same as Ctrl+Z and Ctrl+Y. */
function TakeBack(): JSX.Element {
  const canUndo = useStore((state) => state.book?.canUndo) ?? false;
  const canRedo = useStore((state) => state.book?.canRedo) ?? false;
  const button = (which: 'undo' | 'redo', label: string, keys: string, isPossible: boolean) => (
    <button
      type="button"
      class="sign"
      aria-label={label}
      title={`${label} (${keys})`}
      disabled={!isPossible}
      onClick={() => {
        void takeBack(which);
        focusGrid();
      }}
    >
      <Icon name={which} />
    </button>
  );
  return (
    <>
      {button('undo', 'เลิกทำ', 'Ctrl+Z', canUndo)}
      {button('redo', 'ทำซ้ำ', 'Ctrl+Y', canRedo)}
    </>
  );
}

function nameOf(selection: typeof START): string {
  const { row, column, rows, columns } = blockOf(selection);
  if (rows * columns === 1) return a1({ row, column });
  return `${a1({ row, column })}:${a1({ row: row + rows - 1, column: column + columns - 1 })}`;
}

/** Typing an address and Enter goes there. */
const NameBox = ({ name }: { readonly name: string }): JSX.Element => (
  <input
    class="name-box"
    aria-label="ตำแหน่งเซลล์"
    value={name}
    onKeyDown={(event) => {
      if (event.key !== 'Enter') return;
      // The key would go on into the grid, which has the focus by then, and open an editor there.
      event.preventDefault();
      const cell = parseA1(event.currentTarget.value);
      if (cell) selectCell(cell);
      focusGrid();
    }}
  />
);
