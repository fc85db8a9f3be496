import type { Project } from '../cloud/project';
import type { Block, CellValue, SheetModel, WorkbookModel } from '../model/contract';
import type { CloudState, LogLevel, Outcome, UiPort } from '../services/contract';
import type { Draft } from '../services/forms/submission';

/** What the page's server needs of the cloud; cli/serve.ts hands it over. */
export interface Host {
  readonly cloud: CloudState;
  /** The workbook that the page shows and the script is bound to. */
  readonly workbook: WorkbookModel;
  /** The projects that want to run when the file opens. */
  readonly openers: readonly Project[];
  /** Starts an execution for the person at the page. */
  begin(order: Order): Begun;
  /** Fires what waits for an edit; the cells have been written. */
  edited(edit: Edit, desk: Desk): Promise<readonly Outcome[]>;
  /** Fires what waits for a change of structure, such as `INSERT_ROW`. */
  changed(changeType: string, desk: Desk): Promise<readonly Outcome[]>;
  /** An agency answers a form: stored, written to its tab, triggers fired. */
  submit(
    formId: string,
    draft: Draft,
    desk: Desk,
  ): Promise<{ readonly responseId: string; readonly outcomes: Promise<readonly Outcome[]> }>;
  /** Moves the clock to a moment and fires the clock triggers due until then, in order; once stopped, no further one and no further on. */
  advance(until: number, desk: Desk, isStopped: () => boolean): Promise<readonly Outcome[]>;
  /** The mails that were sent, oldest first. */
  mails(): readonly SentMail[];
  /** Keeps what has changed in the data folder. */
  save(): Promise<void>;
}

/** Who watches an execution: the page's dialogs, and the log. */
export interface Desk {
  readonly ui: UiPort | null;
  log(level: LogLevel, text: string): void;
}

export interface Order extends Desk {
  /** Which of the projects; else the first that has the function. */
  readonly project?: Project;
  readonly functionName: string;
  readonly args: readonly unknown[];
  /** `page` is `google.script.run`: plain data only, and names ending in `_` are hidden; `open` is a simple trigger. */
  readonly caller: 'menu' | 'page' | 'open';
}

export interface Begun {
  readonly outcome: Promise<Outcome>;
  /** Ends the execution at once. */
  stop(): void;
}

/** What a person did to cells. */
export interface Edit {
  readonly sheet: SheetModel;
  readonly block: Block;
  /** Before and after, when it was one cell. */
  readonly oldValue?: CellValue;
  readonly value?: CellValue;
}

export interface SentMail {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly date: number;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The whole message as it goes over the wire. */
  eml(): Uint8Array;
}
