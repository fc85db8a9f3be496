import type { Hello, LiveEvent, RowsView, StyleSheet } from '../server/protocol';
import { command, listen, PAGE_ID } from './api';
import { read } from './router';
import { withCells, withRows } from './sheet-data';
import { get, type PageState, set } from './store';
import { addStyles } from './styles';

type Heard = { [Event in LiveEvent as Event['name']]: (data: Event['data']) => void };

let welcome: () => void;

/** Fulfilled when the page knows the workbook. */
export const welcomed = new Promise<void>((resolve) => {
  welcome = resolve;
});

/** Keeps the state as the server tells it. */
export function follow(): void {
  listen(
    ({ name, data }) => (HEARD[name] as (data: LiveEvent['data']) => void)(data),
    (connected) => set({ connected }),
  );
}

const HEARD: Heard = {
  hello: (hello) => {
    set({ ...picked(hello), sheets: new Map() });
    read();
    welcome();
  },
  book: (book) => {
    const before = get().book;
    set({ book });
    if (book.mails !== before?.mails) void loadMails();
    if (!book.tabs.some((tab) => tab.id === get().tabId && !tab.hidden)) read();
  },
  layout: ({ sheetId, layout }) => {
    const held = get().sheets.get(sheetId);
    if (held) set({ sheets: new Map(get().sheets).set(sheetId, { ...held, layout }) });
  },
  cells: (change) => {
    learn(change.styles);
    const held = get().sheets.get(change.sheetId);
    if (held) set({ sheets: new Map(get().sheets).set(change.sheetId, withCells(held, change)) });
  },
  dialogs: (dialogs) => set({ dialogs }),
  frames: (frames) => set({ frames }),
  runs: (runs) => set({ runs: timed(runs) }),
  log: (entry) => set({ log: [...get().log.slice(-499), entry] }),
  toast: (toast) => set({ toast }),
};

function picked({ book, dialogs, frames, runs, log }: Hello) {
  void loadMails();
  return { book, dialogs, frames, runs: timed(runs), log };
}

const timed = (runs: Hello['runs']) =>
  runs.map((run) => ({ ...run, began: performance.now() - run.elapsedMs }));

/** Tells the server which rows of a sheet are shown, and takes them as they are now. */
export async function watch(sheetId: number, from: number, to: number): Promise<void> {
  const view = await command<RowsView | null>('watch', { page: PAGE_ID, sheetId, from, to }).catch(
    () => null,
  );
  if (view) takeRows(view);
}

/** Adds rows to what is held. */
export function takeRows(view: RowsView): void {
  learn(view.styles);
  const held = get().sheets.get(view.sheetId);
  set({ sheets: new Map(get().sheets).set(view.sheetId, withRows(held, view)) });
}

function learn(sheet: StyleSheet): void {
  const unknown = Object.entries(sheet).filter(([number]) => !get().styles.has(Number(number)));
  if (unknown.length === 0) return;
  const styles = new Map(get().styles);
  for (const [number, style] of unknown) styles.set(Number(number), style);
  set({ styles });
  addStyles(unknown);
}

async function loadMails(): Promise<void> {
  const mails = await command<PageState['mails']>('mails', {}).catch(() => null);
  if (mails) set({ mails });
}
