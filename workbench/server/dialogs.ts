import type { Dialog } from '../services/contract';
import type { WaitingDialog } from './protocol';

/** The buttons of each ButtonSet, as they stand on the dialog from left to right. */
const BUTTONS: Readonly<Record<string, readonly string[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

/** What a person does with a dialog; `CLOSE` is the cross in its corner. */
export interface Answer {
  readonly button: string;
  readonly text: string;
}

/** The run that asks, and the window it was started from. */
export interface Asker {
  readonly id: number;
  readonly window: string | null;
}

interface Waiting {
  readonly view: WaitingDialog;
  readonly owner: Asker;
  readonly resolve: (answer: Answer) => void;
}

/** The questions that scripts have asked and nobody has answered yet. */
export class Dialogs {
  #last = 0;
  readonly #waiting = new Map<number, Waiting>();

  constructor(private readonly changed: () => void) {}

  /** Shows a dialog and waits for a person. */
  ask(owner: Asker, kind: WaitingDialog['kind'], dialog: Dialog): Promise<Answer> {
    this.#last += 1;
    const id = this.#last;
    const buttons = BUTTONS[dialog.buttons] ?? ['OK'];
    return new Promise((resolve) => {
      this.#waiting.set(id, {
        view: { id, kind, title: dialog.title, text: dialog.text, buttons },
        owner,
        resolve,
      });
      this.changed();
    });
  }

  /** A person's answer; false when the dialog is gone or has no such button. */
  answer(id: number, answer: Answer): boolean {
    const waiting = this.#waiting.get(id);
    const allowed = waiting && [...waiting.view.buttons, 'CLOSE'].includes(answer.button);
    if (!waiting || !allowed) return false;
    this.#end(id, answer);
    return true;
  }

  /** Takes the dialogs of a run away that has ended. */
  withdraw(owner: number): void {
    for (const [id, waiting] of this.#waiting) if (waiting.owner.id === owner) this.#end(id, CLOSED);
  }

  waitsFor(owner: number): boolean {
    return [...this.#waiting.values()].some((waiting) => waiting.owner.id === owner);
  }

  /** Those asked from a window that `shows` says yes to. */
  views(shows: (window: string | null) => boolean): WaitingDialog[] {
    return [...this.#waiting.values()].filter(({ owner }) => shows(owner.window)).map(({ view }) => view);
  }

  #end(id: number, answer: Answer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    this.changed();
    waiting?.resolve(answer);
  }
}

const CLOSED: Answer = { button: 'CLOSE', text: '' };
