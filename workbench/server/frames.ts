import { randomUUID } from 'node:crypto';
import type { ShownPage } from '../services/contract';
import type { FrameView } from './protocol';

/** The sidebar's width, and a dialog's size where the script gives none. */
const SIZES = { sidebar: { width: 300, height: 0 }, dialog: { width: 600, height: 400 } } as const;

interface Frame {
  readonly window: string | null;
  readonly view: FrameView;
  readonly html: string;
}

/** The script's own pages that are open: at most one sidebar and one dialog in a window, as in Sheets. */
export class Frames {
  readonly #open = new Map<string, Frame>();

  constructor(
    private readonly origin: () => string,
    private readonly changed: () => void,
  ) {}

  /** Opens a page in a window; one of its kind that is open there makes room. */
  show(window: string | null, kind: FrameView['kind'], page: ShownPage): void {
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
    this.#open.set(`${kind} ${window}`, { window, view, html: page.html });
    this.changed();
  }

  close(id: string): void {
    this.#drop(({ view }) => view.id === id);
    this.changed();
  }

  /** A window that is gone took its frames along. */
  keepOnly(isOpen: (window: string) => boolean): void {
    this.#drop(({ window }) => window !== null && !isOpen(window));
  }

  #drop(isGone: (frame: Frame) => boolean): void {
    for (const [key, frame] of this.#open) if (isGone(frame)) this.#open.delete(key);
  }

  /** What the script wrote, for the frame of that id; null when it is closed. */
  html(id: string): string | null {
    return [...this.#open.values()].find(({ view }) => view.id === id)?.html ?? null;
  }

  /** Those that stand in a window; without one, as from the command line, they stand in all. */
  views(window: string): FrameView[] {
    const frames = [...this.#open.values()];
    return frames.filter((frame) => frame.window === null || frame.window === window).map(({ view }) => view);
  }
}
