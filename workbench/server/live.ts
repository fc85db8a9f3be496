import type { ServerResponse } from 'node:http';
import type { Host } from './host';
import type { BookView, Hello, LiveEvents, RowsView } from './protocol';
import { StyleNumbers } from './style-numbers';
import { Watch, type Watched } from './watch';

interface Page {
  readonly response: ServerResponse;
  watch: Watch | null;
}

const QUIET_MS = 100;

/** The open pages: tells each what has changed in what it shows. */
export class Live {
  readonly #pages = new Map<string, Page>();
  readonly #styles = new StyleNumbers();
  #timer: NodeJS.Timeout | null = null;
  #seen = '';
  #book = '';

  constructor(
    private readonly host: Host,
    private readonly bookView: () => BookView,
    private readonly pagesChanged: () => void,
  ) {}

  /** Takes a page in; it hears everything until it closes. */
  join(id: string, response: ServerResponse, hello: () => Hello): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    });
    this.#pages.set(id, { response, watch: null });
    response.on('close', () => {
      if (this.#pages.get(id)?.response === response) this.#pages.delete(id);
      this.pagesChanged();
    });
    this.pagesChanged();
    send(response, 'hello', hello());
    this.#timer ??= this.#later(QUIET_MS);
  }

  /** What a page shows from now on, as it is now. */
  watch(pageId: string, watched: Watched): RowsView | null {
    const sheet = this.host.workbook.sheetById(watched.sheetId);
    if (!sheet) return null;
    const watch = new Watch(watched, this.#styles);
    const page = this.#pages.get(pageId);
    if (page) page.watch = watch;
    return watch.all(sheet);
  }

  isOpen(page: string): boolean {
    return this.#pages.has(page);
  }

  /** Says to each page what concerns it; undefined is not said. */
  tellEach<Name extends keyof LiveEvents>(
    name: Name,
    dataFor: (page: string) => LiveEvents[Name] | undefined,
  ): void {
    for (const [id, { response }] of this.#pages) {
      const data = dataFor(id);
      if (data !== undefined) send(response, name, data);
    }
  }

  /** Says something to every page. */
  tell<Name extends keyof LiveEvents>(name: Name, data: LiveEvents[Name]): void {
    for (const { response } of this.#pages.values()) send(response, name, data);
  }

  /** Compares now instead of at the next beat. */
  refresh(): void {
    const key = `${this.host.workbook.revision} ${this.host.cloud.now()}`;
    this.#tellBook();
    if (key === this.#seen) return;
    this.#seen = key;
    for (const page of this.#pages.values()) this.#tellCells(page);
  }

  close(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const pages = [...this.#pages.values()];
    this.#pages.clear();
    for (const { response } of pages) response.end();
  }

  /** A large change takes long to compare: the pauses grow with it, so that scripts keep the greater part of the time. */
  #later(pause: number): NodeJS.Timeout {
    return setTimeout(() => {
      const began = performance.now();
      this.refresh();
      const spent = performance.now() - began;
      this.#timer = this.#pages.size > 0 ? this.#later(Math.max(QUIET_MS, spent * 4)) : null;
    }, pause);
  }

  #tellBook(): void {
    const book = this.bookView();
    const text = JSON.stringify(book);
    if (text !== this.#book) this.tell('book', book);
    this.#book = text;
  }

  #tellCells({ response, watch }: Page): void {
    const sheet = watch && this.host.workbook.sheetById(watch.watched.sheetId);
    if (!sheet) return;
    const news = watch.news(sheet);
    if (news.layout) send(response, 'layout', { sheetId: sheet.id, layout: news.layout });
    if (news.cells) send(response, 'cells', news.cells);
  }
}

function send<Name extends keyof LiveEvents>(
  response: ServerResponse,
  name: Name,
  data: LiveEvents[Name],
): void {
  response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
}

/**
 * Does a page show what a script says to a window? It does to its own; what was said to no window, or to one that has
 * been closed meanwhile, is shown wherever the workbook is open, so that a question can still be answered.
 */
export const showsIn =
  (live: Live, page: string) =>
  (window: string | null): boolean =>
    window === null || window === page || !live.isOpen(window);
