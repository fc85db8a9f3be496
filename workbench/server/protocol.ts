import type { Block, Edge } from '../model/contract';
import type { MenuEntry } from '../services/contract';

/** What the page and its server say to each other, as JSON. Types only: both sides import it. Rows and columns count from 0. */

/** Everything about the workbook but its cells. */
export interface BookView {
  readonly name: string;
  readonly timeZone: string;
  /** The virtual clock in milliseconds since 1970. */
  readonly now: number;
  readonly tabs: readonly TabView[];
  readonly menus: readonly MenuView[];
  readonly mails: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly forms: readonly FormLink[];
}

export interface TabView {
  readonly id: number;
  readonly name: string;
  readonly color: string | null;
  readonly hidden: boolean;
}

export interface MenuView {
  readonly title: string;
  readonly items: readonly MenuEntry[];
}

/** A form that agencies can answer; `path` is its address on this server. */
export interface FormLink {
  readonly title: string;
  readonly path: string;
}

/** The shape of a sheet. What is not listed is Google's default. */
export interface SheetLayout {
  readonly rows: number;
  readonly columns: number;
  readonly usedRows: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly widths: readonly number[];
  /** Row → pixels, where it is not the default. */
  readonly heights: Readonly<Record<number, number>>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly Block[];
}

/** A cell as people see it: text, number of its style, and its note where it has one. */
export type CellView = readonly [text: string, style: number, note?: string];

/** How a cell looks once the live colours have spoken. */
export interface CellStyle {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: 'wrap' | 'clip';
  readonly rotation?: number;
  readonly borders?: Readonly<Partial<Record<Edge, { readonly color: string; readonly style: string }>>>;
  /** What stands in the cell in place of, or beside, its text. */
  readonly control?: 'checkbox' | 'list';
}

export type StyleSheet = Readonly<Record<number, CellStyle>>;

/** Rows of a sheet as they are now; cells after the last used column are left out. */
export interface RowsView {
  readonly sheetId: number;
  readonly layout: SheetLayout;
  readonly styles: StyleSheet;
  readonly rows: readonly (readonly [row: number, cells: readonly CellView[]])[];
}

/** Cells that have changed in what the page watches. */
export interface CellsChange {
  readonly sheetId: number;
  readonly styles: StyleSheet;
  readonly cells: readonly (readonly [row: number, column: number, cell: CellView])[];
}

/** What the formula bar and the editor need of one cell. */
export interface CellDetails {
  /** What a person would type to get this cell: a formula, a day as `31/3/2022`, plain text. */
  readonly input: string;
  /** The choices of its drop-down list. */
  readonly choices: readonly string[] | null;
  readonly control: 'checkbox' | 'list' | null;
  /** Where it leads: the addresses that its lines begin with, or its HYPERLINK. */
  readonly links: readonly string[];
}

/** Where an undo took place, for the page to go there. */
export interface Shown {
  readonly sheetId: number;
  readonly block: Block | null;
}

/** What came of something a person did to cells. */
export type EditReply =
  | { readonly done: true; readonly shown?: Shown }
  /** Refused, in a sentence for the person. */
  | { readonly done: false; readonly refusal: string }
  /** Protected with a warning: to be sent again as `confirmed`. */
  | { readonly done: false; readonly warning: string };

/** A question or message of a script that waits for its answer. */
export interface WaitingDialog {
  readonly id: number;
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly string[];
}

/** A page of the script's own: the sidebar or a dialog, in a frame. */
export interface FrameView {
  readonly id: string;
  readonly kind: 'sidebar' | 'dialog';
  readonly title: string;
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly modal: boolean;
}

/** An execution under way. */
export interface RunView {
  readonly id: number;
  readonly label: string;
  readonly elapsedMs: number;
  /** It waits for an answer in a dialog. */
  readonly waiting: boolean;
  readonly stoppable: boolean;
  /** Somebody has stopped it, and it is not over yet. */
  readonly stopping: boolean;
}

/** One line of the execution log. */
export interface LogEntry {
  readonly id: number;
  /** Virtual time. */
  readonly at: number;
  readonly kind: 'started' | 'done' | 'stopped' | 'failed' | 'line';
  readonly label: string;
  readonly text: string;
}

export interface ToastView {
  readonly id: number;
  readonly title: string;
  readonly text: string;
  /** Negative: until closed. */
  readonly seconds: number;
}

/** What a sidebar's `google.script.run` gets back. */
export type CallReply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly name: string; readonly message: string } };

export interface MailSummary {
  readonly id: string;
  readonly date: number;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly hasHtml: boolean;
}

/** All that a page needs to begin. */
export interface Hello {
  readonly book: BookView;
  readonly dialogs: readonly WaitingDialog[];
  readonly frames: readonly FrameView[];
  readonly runs: readonly RunView[];
  readonly log: readonly LogEntry[];
  /** Where the script's own pages come from: another origin than the workbook's. */
  readonly frameOrigin: string;
}

/** Server-sent events by name. */
export interface LiveEvents {
  hello: Hello;
  book: BookView;
  layout: { readonly sheetId: number; readonly layout: SheetLayout };
  cells: CellsChange;
  dialogs: readonly WaitingDialog[];
  frames: readonly FrameView[];
  runs: readonly RunView[];
  log: LogEntry;
  toast: ToastView;
}

export type LiveEvent = {
  [Name in keyof LiveEvents]: { readonly name: Name; readonly data: LiveEvents[Name] };
}[keyof LiveEvents];
