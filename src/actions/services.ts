import type { ExistingForm } from '../domain/existing-form';
import type { FoundTab } from '../domain/fill-in';
import type { Additions, NewTab } from '../domain/fill-in-layout';
import type { TabResults } from '../domain/fill-in-results';
import type { FormPlan } from '../domain/form-plan';
import type { Letter } from '../domain/letters';
import type { RawAnswer } from '../domain/mapped-answer';
import type { ColourRule, Page } from '../domain/page';
import type { Visit, Want } from '../domain/visit';
import type * as judging from '../judging/main';
import type { Moment } from '../tables/cells';
import type { BadCell, Change, Placed, Row, Table } from '../tables/table';
import type { Day } from '../thai/day';

/** The outside world as one value: what an action may read and do. The clock, the user and chance are part of it. */
export interface Services {
  readonly clock: Clock;
  readonly user: User;
  readonly workbook: Workbook;
  readonly fillIns: FillIns;
  readonly data: DataFiles;
  readonly forms: Forms;
  readonly web: Web;
  /** What judges links; it is loaded when it is first asked for. */
  readonly judging: () => Judging;
  readonly mail: Mail;
  readonly schedule: Schedule;
  readonly store: Store;
  readonly chance: Chance;
  readonly lock: Lock;
  readonly ask: Ask;
}

export type Judging = typeof judging;

export interface Clock {
  /** The day in the zone of the sheet. */
  today(): Day;
  /** The moment by the wall clock of the sheet. */
  now(): Moment;
  /** Milliseconds since this execution began; long work stops well before six minutes. */
  elapsedMs(): number;
  /** Does nothing for so many milliseconds. */
  sleep(ms: number): void;
}

export interface User {
  /** The address of the person at the keyboard, or of the owner of the trigger; `''` when Google does not tell. */
  email(): string;
}

/** What one read of a tab gives: the rows that can be read and the cells that cannot. */
export interface Reading<R> {
  readonly rows: readonly Placed<R>[];
  readonly bad: readonly BadCell[];
}

/** The present place of a table: people move and rename tabs and columns. */
export interface Layout<T extends Table> {
  /** The name as it must stand in a formula: `'ทะเบียนติดตาม'`. */
  readonly tab: string;
  /** The last frozen row. */
  readonly headingRow: number;
  /** The last row of the grid: colours reach to it, so that later rows have them too. */
  readonly endRow: number;
  /** Column letters by key: `layout.columns.status` → `G`. */
  readonly columns: { readonly [Key in keyof T['columns']]: string };
}

export interface Workbook {
  /** Whether the tab is there, whatever people call it now. */
  has(table: Table): boolean;
  /** All records of a tab; a missing tab or column is a `UserError` that names it. */
  read<T extends Table>(table: T): Reading<Row<T>>;
  /** Where a tab and its columns are now, for formulas that speak of them; a missing one is a `UserError`. */
  layout<T extends Table>(table: T): Layout<T>;
  /** The row in which the person stands who calls; null when it is in another tab, or nobody is there. */
  selectedRow(table: Table): number | null;
  /** Writes the given cells, and of them only those that differ from what stands there. */
  update<T extends Table>(table: T, changes: readonly Change<Row<T>>[]): void;
  /** Rewrites cells that a person typed in the program's own way, such as a day typed as text. */
  tidy<T extends Table>(table: T, changes: readonly Change<Row<T>>[]): void;
  /** Adds records below the last row. */
  append<T extends Table>(table: T, rows: readonly Row<T>[]): void;
  /** Makes a painted tab look like the page; cells that already do are left alone. */
  paint(page: Page): void;
  /** Replaces the program's live colours of a tab; rules that people made stay. Says whether it had to. */
  colour<T extends Table>(table: T, rules: readonly ColourRule[]): boolean;
  /** Tells Google's side to write everything now. */
  flush(): void;
  /** The address of the workbook for people. */
  url(): string;
}

/** Tabs that agencies fill in (แบบกรอก): there may be many, and some were copied in from files. */
export interface FillIns {
  /** Those with the program's mark, which costs one search when there is none; `all` looks also at the headings of tabs it does not know. */
  find(which: 'marked' | 'all'): readonly FoundTab[];
  /** Leaves the program's mark on tabs that came from elsewhere. */
  mark(tabs: readonly Pick<FoundTab, 'id' | 'mark'>[]): void;
  /** Makes tabs, or finishes them where that was cut off before anything stood in them. */
  make(tabs: readonly NewTab[]): void;
  /** Writes what tabs lack; cells that are as they shall be are left alone. */
  complete(additions: readonly Additions[]): void;
  /** Writes what became of rows. */
  tell(results: readonly TabResults[]): void;
}

export interface DataFiles {
  /** The text of a data file that ships with the script, such as `catalogue-2565`; `null` when there is none. */
  read(name: string): string | null;
}

export interface Forms {
  /**
   * Makes the form, or changes the known one into the plan, page by page as far as time goes; ids of questions that stay are kept.
   * Until all is done agencies are led as before.
   */
  apply(plan: FormPlan, known: KnownForm | null, pace: FormPace): AppliedForm;
  /** Answers given after a moment (all when `null`), oldest first; those not wanted, and those for which time has run out, are left out. */
  responses(form: KnownForm, after: Moment | null, limits: ReadingLimits): readonly FormAnswer[];
  /** Which answers were given after a moment (all when `null`), oldest first: cheap, since what they say is not read. */
  heads(form: Pick<KnownForm, 'id'>, after: Moment | null): readonly AnswerHead[];
  /** Whether a form can be opened by the account the script runs as. */
  canOpen(id: string): boolean;
  /** The questions of a form that is not the program's own; a `UserError` when it cannot be opened. */
  questions(id: string): ExistingForm;
  /** As `responses`, of a form that is not the program's own. Who answered is not asked. */
  rawResponses(id: string, after: Moment | null, limits: ReadingLimits): readonly RawAnswer[];
  /** The form's address with the given answers filled in. */
  prefilledLink(form: KnownForm, answers: Readonly<Record<string, string>>): string;
}

/** What the program remembers of its form: which Google item stands for which planned question. */
export interface KnownForm {
  readonly id: string;
  readonly url: string;
  /** Planned key → Google item id. */
  readonly itemIds: Readonly<Record<string, number>>;
}

/** How far making the form has come, and how far it may go. */
export interface FormPace {
  /** Pages of this plan, from the first, that an earlier execution finished: they are not looked at again. */
  readonly pagesDone: number;
  mayGoOn(): boolean;
  /** Called after each page, so that a job that was cut off goes on with the same form. */
  remember(known: KnownForm, pagesDone: number): void;
}

export interface AppliedForm {
  readonly known: KnownForm;
  readonly isDone: boolean;
}

/** What makes reading answers stop short. */
export interface ReadingLimits {
  /** Whether an answer is recorded already, so that it need not be read. */
  isRecorded(id: string, at: Moment): boolean;
  mayGoOn(): boolean;
}

/** Tells an answer, and each later edit of it, from all others. */
export interface AnswerHead {
  readonly id: string;
  readonly at: Moment;
}

export interface FormAnswer extends AnswerHead {
  readonly respondent: string;
  /** Planned key of the question → what was answered. */
  readonly answers: Readonly<Record<string, string>>;
}

export interface Web {
  /** One GET per want, in parallel, redirects not followed. What happened to each is a value; null without time for it. */
  get(wants: readonly Want[], mayGoOn: () => boolean): readonly (Visit | null)[];
  /** How many addresses may still be visited today, as far as the program counts. */
  remainingToday(): number;
}

export interface Mail {
  /** Recipients that may still be written to today. */
  remainingQuota(): number;
  /** Sends one letter; a refusal of Google's is a value. */
  send(letter: Letter): { readonly sent: true } | { readonly sent: false; readonly reason: string };
}

export interface Schedule {
  /** Makes sure the standing triggers exist exactly once and says who owns them. */
  installStanding(): { readonly owner: 'me' | 'someone-else'; readonly installed: number };
  /** Wakes `continueWork` after a while; a second call replaces the first. */
  continueAfter(minutes: number): void;
  cancelContinuation(): void;
}

/** Small state that belongs to the workbook: cursors, ids, the secret. */
export interface Store {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
}

export interface Chance {
  /** An unguessable text. */
  secret(): string;
  /** Hex of the keyed hash of a text. */
  keyedHash(text: string, secret: string): string;
}

export interface Lock {
  /** Runs the work while nobody else changes the workbook; a `UserError` when another job holds it for long. Never ask a person inside. */
  hold<Result>(work: () => Result): Result;
}

export interface Ask {
  /** Tells something; the person closes it. */
  tell(text: string): void;
  /** A small notice that goes by itself. */
  notice(text: string): void;
  /** A yes-or-no question: true only for yes. */
  confirm(text: string): boolean;
  /** A question answered with text: `null` when it was closed. */
  prompt(text: string): string | null;
}
