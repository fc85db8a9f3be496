import type { Dialog, MenuEntry, ShownPage, UiPort } from '../services/contract';

/** What a person was shown during an execution. */
export interface Shown {
  readonly alerts: string[];
  readonly toasts: string[];
}

/** Passes on to whoever sits before the sheet, keeps the texts for the outcome, and saves before anything is shown. */
export class RecordedUi implements UiPort {
  constructor(
    private readonly port: UiPort,
    private readonly shown: Shown,
    private readonly beforeShowing: () => void,
  ) {}

  menu(title: string, items: readonly MenuEntry[]): void {
    this.port.menu(title, items);
  }

  toast(text: string, title: string, seconds: number): void {
    this.shown.toasts.push(text);
    this.beforeShowing();
    this.port.toast(text, title, seconds);
  }

  alert(dialog: Dialog): Promise<string> {
    this.open(dialog);
    return this.port.alert(dialog);
  }

  prompt(dialog: Dialog): Promise<{ button: string; text: string }> {
    this.open(dialog);
    return this.port.prompt(dialog);
  }

  show(kind: 'sidebar' | 'dialog', page: ShownPage): void {
    this.beforeShowing();
    this.port.show(kind, page);
  }

  private open(dialog: Dialog): void {
    this.shown.alerts.push(dialog.text);
    this.beforeShowing();
  }
}
