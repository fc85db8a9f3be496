import { rowsNow } from './api';
import { beginEdit, clearSelection, fillSelection, putCells } from './edit';
import { onEditorKey } from './editor-keys';
import { takeRows } from './live';
import { FAR, farther, type Move, move, moveToCorner, selectAll, selectWhole } from './moving';
import { select, selection } from './select';
import { blockOf, single } from './selection';
import { cellAt } from './sheet-data';
import { type Draft, get, openSheet } from './store';
import { fromTsv, toTsv } from './tsv';
import { takeBack } from './undo';

const PAGE = 20;

const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-PAGE, 0],
  PageDown: [PAGE, 0],
};

const ROW_ENDS: Readonly<Record<string, Move>> = { Home: [0, -FAR], End: [0, FAR] };

/** Keys that do something to the active cell. */
const DEEDS: Readonly<Record<string, Deed>> = {
  Enter: () => void (toggle() || beginEdit()),
  F2: () => void beginEdit(),
  Tab: (event) => move([0, event.shiftKey ? -1 : 1], false),
  Delete: () => void clearSelection(),
  Backspace: () => void clearSelection(),
  ' ': ({ shiftKey }) => void (shiftKey ? selectWhole('rows') : toggle() || beginEdit(' ')),
};

/** What the keyboard does in the grid; keys of an open editor are its own. */
export function onGridKey(event: KeyboardEvent): void {
  if (event.altKey || event.isComposing) return;
  const { draft } = get();
  const isCommand = event.ctrlKey || event.metaKey;
  const deed = draft ? unfocusedEditor(draft, event) : isCommand ? commandOf(event) : deedOf(event);
  if (!deed) return;
  event.preventDefault();
  deed(event);
}

/** The editor has just opened and the next key was faster than its focus; letters come as input. */
function unfocusedEditor(draft: Draft, { key }: KeyboardEvent): Deed | undefined {
  return key.length > 1 ? (event) => onEditorKey(event, draft) : undefined;
}

type Deed = (event: KeyboardEvent) => void;

function deedOf({ key, shiftKey }: KeyboardEvent): Deed | undefined {
  const steps = MOVES[key] ?? ROW_ENDS[key];
  if (steps) return () => move(steps, shiftKey);
  return DEEDS[key];
}

function commandOf(event: KeyboardEvent): Deed | undefined {
  const steps = MOVES[event.key];
  if (steps) return () => move(farther(steps), event.shiftKey);
  const corner = CORNERS[event.key];
  if (corner) return () => moveToCorner(corner, event.shiftKey);
  if (event.key === ' ') return () => selectWhole('columns');
  return COMMANDS[`${event.shiftKey ? 'shift+' : ''}${letterOf(event)}`];
}

const CORNERS: Readonly<Record<string, 'first' | 'last'>> = { Home: 'first', End: 'last' };

const COMMANDS: Readonly<Record<string, Deed>> = {
  a: selectAll,
  d: () => void fillSelection('down'),
  r: () => void fillSelection('right'),
  z: () => void takeBack('undo'),
  y: () => void takeBack('redo'),
  'shift+z': () => void takeBack('redo'),
};

/** A Thai keyboard says ผ where Z stands: then the place of the key counts. */
const letterOf = ({ key, code }: KeyboardEvent): string =>
  (/^[a-z]$/i.test(key) ? key : code.replace(/^Key/, '')).toLowerCase();

/** Ticks or unticks the active cell; false when it is no check box. */
export function toggle(): boolean {
  const { row, column } = selection().active;
  const [text, style] = cellAt(openSheet(), row, column);
  if (get().styles.get(style)?.control !== 'checkbox') return false;
  void putCells({ row, column, rows: 1, columns: 1 }, [[text === 'TRUE' ? 'FALSE' : 'TRUE']]);
  return true;
}

/** Puts the selected cells on the clipboard as they read; `cut` empties them. */
export function copyText(event: ClipboardEvent): void {
  event.preventDefault();
  event.clipboardData?.setData('text/plain', toTsv(selectedTexts()));
  if (event.type === 'cut') void clearSelection();
}

function selectedTexts(): string[][] {
  const { tabId } = get();
  const block = blockOf(selection());
  const rows = Array.from({ length: block.rows }, (_, index) => block.row + index);
  const missing = rows.find((row) => !openSheet()?.rows.has(row));
  for (let from = missing ?? FAR; from < block.row + block.rows; from += 2000)
    takeRows(rowsNow(tabId, from, from + 2000));
  const sheet = openSheet();
  return rows.map((row) =>
    Array.from({ length: block.columns }, (_, index) => cellAt(sheet, row, block.column + index)[0]),
  );
}

/** Types a copied block from the active cell on; one cell fills the whole selection. */
export function pasteText(event: ClipboardEvent): void {
  event.preventDefault();
  const inputs = fromTsv(event.clipboardData?.getData('text/plain') ?? '');
  const block = blockOf(selection());
  const [only, ...more] = inputs.flat();
  if (only === undefined) return;
  if (more.length === 0) {
    void putCells(
      block,
      Array.from({ length: block.rows }, () => Array<string>(block.columns).fill(only)),
    );
    return;
  }
  const size = { rows: inputs.length, columns: inputs[0]?.length ?? 1 };
  const { row, column } = block;
  select({
    ...single({ row, column }),
    corner: { row: row + size.rows - 1, column: column + size.columns - 1 },
  });
  void putCells({ row, column, ...size }, inputs);
}
