import { randomUUID } from 'node:crypto';
import type { ShownPage } from '../services/contract';
import type { FrameView } from './protocol';

/** The sidebar's width, and a dialog's size where the script gives none. */
const SIZES = { sidebar: { width: 300, height: 0 }, dialog: { width: 600, height: 400 } } as const;

/** The script's own pages that are open: at most one sidebar and one dialog, as in Sheets. */
export class Frames {
  readonly #open = new Map<FrameView['kind'], { readonly view: FrameView; readonly html: string }>();

  constructor(
    private readonly origin: () => string,
    private readonly changed: () => void,
  ) {}

  /** Opens a page; one of its kind that is open makes room. */
  show(kind: FrameView['kind'], page: ShownPage): void {
    const id = randomUUID();
    const view: FrameView = {
      id,
      kind,
      title: page.title,
      url: `${this.origin()}/frame/${id}`,
      width: kind === 'sidebar' ? SIZES.sidebar.width : (page.width ?? SIZES.dialog.width),
      height: page.height ?? SIZES[kind].height,
      modal: page.modal ?? false,
    };
    this.#open.set(kind, { view, html: page.html });
    this.changed();
  }

  close(id: string): void {
    for (const [kind, { view }] of this.#open) if (view.id === id) this.#open.delete(kind);
    this.changed();
  }

  /** What the script wrote, for the frame of that id; null when it is closed. */
  html(id: string): string | null {
    return [...this.#open.values()].find(({ view }) => view.id === id)?.html ?? null;
  }

  views(): FrameView[] {
    return [...this.#open.values()].map(({ view }) => view);
  }
}
