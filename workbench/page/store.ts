import { useLayoutEffect, useState } from 'preact/hooks';
import type {
  BookView,
  CellDetails,
  CellStyle,
  FrameView,
  LogEntry,
  MailSummary,
  RunView,
  ToastView,
  WaitingDialog,
} from '../server/protocol';
import type { Resizing } from './resizing';
import type { Selection } from './selection';
import type { SheetData } from './sheet-data';

/** What the page knows and shows; changed only by `set`. */
export interface PageState {
  readonly connected: boolean;
  readonly book: BookView | null;
  readonly view: View;
  readonly tabId: number;
  readonly sheets: ReadonlyMap<number, SheetData>;
  readonly styles: ReadonlyMap<number, CellStyle>;
  readonly selections: ReadonlyMap<number, Selection>;
  readonly details: CellDetails | null;
  readonly draft: Draft | null;
  readonly dialogs: readonly WaitingDialog[];
  /** A question of the page itself, such as a refused value. */
  readonly notice: Notice | null;
  readonly question: Question | null;
  readonly frames: readonly FrameView[];
  readonly runs: readonly (RunView & { readonly began: number })[];
  readonly log: readonly LogEntry[];
  /** As in Sheets there is one at a time: a new one takes its place. */
  readonly toast: ToastView | null;
  readonly mails: readonly MailSummary[];
  readonly popup: Popup | null;
  readonly resizing: Resizing | null;
}

export type View =
  | { readonly name: 'sheet' }
  | { readonly name: 'mail'; readonly id: string | null }
  | { readonly name: 'log' };

/** A cell being edited, and what stands in the editor. */
export interface Draft {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Opened by typing: then the arrow keys finish it. */
  readonly quick: boolean;
  /** The person has typed: an editor that was only opened sends nothing. */
  readonly touched: boolean;
  /** False while it is not known what the cell holds: the text then comes after that. */
  readonly whole: boolean;
}

export interface Notice {
  readonly text: string;
  /** What "go on" does; without it there is only "OK". */
  readonly proceed?: () => void;
}

export interface Question {
  readonly title: string;
  /** What the field holds at first. */
  readonly text: string;
  readonly answer: (text: string) => void;
}

/** A menu that opened at a point of the window. */
export interface Popup {
  readonly x: number;
  readonly y: number;
  readonly entries: readonly PopupEntry[];
}

export type PopupEntry = { readonly label: string; readonly act: () => void } | { readonly separator: true };

let state: PageState = {
  connected: false,
  book: null,
  view: { name: 'sheet' },
  tabId: -1,
  sheets: new Map(),
  styles: new Map(),
  selections: new Map(),
  details: null,
  draft: null,
  dialogs: [],
  notice: null,
  question: null,
  frames: [],
  runs: [],
  log: [],
  toast: null,
  mails: [],
  popup: null,
  resizing: null,
};
const listeners = new Set<() => void>();

export const get = (): PageState => state;

export function set(patch: Partial<PageState>): void {
  state = { ...state, ...patch };
  for (const listener of [...listeners]) listener();
}

/** Part of the state; the component is drawn again when that part is another value. */
export function useStore<Part>(select: (state: PageState) => Part): Part {
  const [part, setPart] = useState(() => select(state));
  useLayoutEffect(() => {
    const look = () => setPart(() => select(state));
    listeners.add(look);
    look();
    return () => void listeners.delete(look);
  }, []);
  return part;
}

/** The tab that is open. */
export const openSheet = (): SheetData | undefined => state.sheets.get(state.tabId);
