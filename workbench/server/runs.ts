import type { LogLevel, MenuEntry, Outcome, UiPort } from '../services/contract';
import { type Asker, Dialogs } from './dialogs';
import type { Frames } from './frames';
import type { Begun, Desk } from './host';
import type { LogEntry, MenuView, RunView, ToastView } from './protocol';

/** A name for the log and one for who waits before the page. */
export type RunName = Pick<Run, 'label' | 'shown'>;

interface Run extends Asker {
  /** What the log calls it. */
  readonly label: string;
  /** What the page calls it while it runs. */
  readonly shown: string;
  readonly began: number;
  /** Null: it cannot be ended from here. */
  stop: (() => void) | null;
  stopped: boolean;
}

/** What the open pages are told of the executions. */
export interface Audience {
  runsChanged(): void;
  dialogsChanged(): void;
  toast(toast: ToastView, window: string | null): void;
  logged(entry: LogEntry): void;
}

const KEPT_LINES = 500;

/** The executions under way for the person at the page: their dialogs, menus, notices and log. */
export class Runs {
  readonly dialogs: Dialogs;
  readonly log: LogEntry[] = [];
  readonly #menus = new Map<string, readonly MenuEntry[]>();
  readonly #runs = new Map<number, Run>();
  #last = 0;

  constructor(
    private readonly now: () => number,
    private readonly frames: Frames,
    private readonly audience: Audience,
  ) {
    this.dialogs = new Dialogs(() => this.#tellDialogs());
  }

  /** One execution from its start to its end; what it says and asks reaches the page. */
  async track(window: string | null, name: string | RunName, begin: (desk: Desk) => Begun): Promise<Outcome> {
    const run = this.#open(window, name);
    this.#note(run, 'started', '');
    try {
      const begun = begin(this.#desk(run));
      run.stop = begun.stop;
      this.audience.runsChanged();
      const outcome = await begun.outcome;
      this.#noteEnd(run, outcome);
      return outcome;
    } finally {
      this.#close(run);
    }
  }

  /** Work that may start any number of executions, such as moving the clock; what fails is told in the log. */
  async trackAll(
    window: string | null,
    label: string,
    work: (desk: Desk) => Promise<readonly Outcome[]>,
  ): Promise<void> {
    await this.#all(this.#open(window, label), work);
  }

  /** The same for work that looks between two executions whether it is to go on. */
  async trackUntilStopped(
    window: string | null,
    label: string,
    work: (desk: Desk, isStopped: () => boolean) => Promise<readonly Outcome[]>,
  ): Promise<void> {
    const run = this.#open(window, label);
    run.stop = () => {
      run.stop = null;
    };
    this.audience.runsChanged();
    await this.#all(run, (desk) => work(desk, () => run.stopped));
  }

  async #all(run: Run, work: (desk: Desk) => Promise<readonly Outcome[]>): Promise<void> {
    try {
      const outcomes = await work(this.#desk(run));
      for (const outcome of outcomes) this.#noteEnd({ label: outcome.functionName, stopped: false }, outcome);
      if (run.stopped) this.#note(run, 'stopped', '');
    } catch (error) {
      this.#note(run, 'failed', String(error));
    } finally {
      this.#close(run);
    }
  }

  /** Ends an execution; false when it is over, or is not one that can be ended. */
  stop(id: number): boolean {
    const run = this.#runs.get(id);
    if (!run?.stop) return false;
    run.stopped = true;
    run.stop();
    this.dialogs.withdraw(id);
    this.audience.runsChanged();
    return true;
  }

  /** Ends whatever still runs or waits: its thread would keep the process alive. */
  stopAll(): void {
    for (const id of this.#runs.keys()) this.stop(id);
  }

  views(): RunView[] {
    const now = performance.now();
    return [...this.#runs.values()].map((run) => ({
      id: run.id,
      label: run.shown,
      elapsedMs: Math.round(now - run.began),
      waiting: this.dialogs.waitsFor(run.id),
      stoppable: run.stop !== null,
      stopping: run.stopped,
    }));
  }

  menus(): MenuView[] {
    return [...this.#menus].map(([title, items]) => ({ title, items }));
  }

  #open(window: string | null, name: string | RunName): Run {
    const names = typeof name === 'string' ? { label: name, shown: name } : name;
    const run: Run = {
      id: this.#next(),
      window,
      ...names,
      began: performance.now(),
      stop: null,
      stopped: false,
    };
    this.#runs.set(run.id, run);
    this.audience.runsChanged();
    return run;
  }

  #close(run: Run): void {
    this.#runs.delete(run.id);
    this.dialogs.withdraw(run.id);
    this.audience.runsChanged();
  }

  #desk(run: Run): Desk {
    return { ui: this.#ui(run), log: (level, text) => this.#line(run, level, text) };
  }

  #ui(run: Run): UiPort {
    return {
      menu: (title, items) => void this.#menus.set(title, items),
      toast: (text, title, seconds) =>
        this.audience.toast({ id: this.#next(), title, text, seconds }, run.window),
      alert: async (dialog) => (await this.dialogs.ask(run, 'alert', dialog)).button,
      prompt: (dialog) => this.dialogs.ask(run, 'prompt', dialog),
      show: (kind, page) => this.frames.show(run.window, kind, page),
    };
  }

  #tellDialogs(): void {
    this.audience.dialogsChanged();
    this.audience.runsChanged();
  }

  #line(run: Run, level: LogLevel, text: string): void {
    this.#note(run, 'line', level === 'log' || level === 'info' ? text : `[${level}] ${text}`);
  }

  #noteEnd(run: Pick<Run, 'label' | 'stopped'>, outcome: Outcome): void {
    if (run.stopped) this.#note(run, 'stopped', '');
    else if (outcome.error) this.#note(run, 'failed', errorText(outcome.error));
    else
      this.#note(
        run,
        'done',
        `เรียกบริการ ${outcome.calls.total} ครั้ง ใช้เวลาจำลอง ${(outcome.virtualMs / 1000).toFixed(1)} วินาที`,
      );
  }

  #note(run: Pick<Run, 'label'>, kind: LogEntry['kind'], text: string): void {
    const entry = { id: this.#next(), at: this.now(), kind, label: run.label, text };
    this.log.push(entry);
    if (this.log.length > KEPT_LINES) this.log.shift();
    this.audience.logged(entry);
  }

  #next(): number {
    this.#last += 1;
    return this.#last;
  }
}

function errorText({ name, message, stack }: NonNullable<Outcome['error']>): string {
  return stack.includes(message) ? stack : `${name}: ${message}\n${stack}`;
}
