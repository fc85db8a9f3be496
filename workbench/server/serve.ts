import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { bookView } from './book-view';
import type { Desktop } from './desktop';
import { Frames } from './frames';
import { newGuard } from './guard';
import type { Host } from './host';
import { BadRequest, send, sendJson } from './http';
import { closeServer, listen } from './listen';
import { Live, showsIn } from './live';
import { errorPage } from './plain-page';
import { answerFrame, answerPage, type Context } from './routes';
import { Runs } from './runs';

export interface ServeOptions {
  readonly host: Host;
  /** The next free one is taken when it is in use; 0 takes any. */
  readonly port: number;
  /** Where the build put the page. */
  readonly pageFolder: string;
}

/** A workbench that answers at `url` until it is closed. */
export interface Served {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Opens the workbook to the browser: the page, its commands, the forms and the mails. */
export async function serve({ host, port, pageFolder }: ServeOptions): Promise<Served> {
  const origins = { page: '', frame: '' };
  const desktop = newDesktop(host, origins);
  const guard = newGuard(() => namesOf(origins.page));
  const context: Context = { desktop, guard, pageFolder, origins };
  const framed = await listen(safely(context, answerFrame), 0);
  origins.frame = `http://127.0.0.1:${framed.port}`;
  const main = await listen(safely(context, answerPage), port);
  origins.page = `http://127.0.0.1:${main.port}`;
  await openWorkbook(desktop);
  const close = async () => {
    desktop.runs.stopAll();
    desktop.live.close();
    await Promise.all([closeServer(main.server), closeServer(framed.server)]);
    await host.save();
  };
  return { url: `${origins.page}/`, port: main.port, close };
}

function namesOf(origin: string): string[] {
  const { host, port } = new URL(origin);
  return [host, `localhost:${port}`];
}

function newDesktop(host: Host, origins: Context['origins']): Desktop {
  const frames = new Frames(
    () => origins.frame,
    () => live.tellEach('frames', (page) => frames.views(page)),
  );
  const runs = new Runs(() => host.cloud.now(), frames, {
    runsChanged: () => live.tell('runs', runs.views()),
    dialogsChanged: () => tellDialogs(),
    toast: (toast, window) =>
      live.tellEach('toast', (page) => (showsIn(live, page)(window) ? toast : undefined)),
    logged: (entry) => live.tell('log', entry),
  });
  const live = new Live(
    host,
    () => bookView(host, runs),
    () => tellDialogs(),
  );
  const tellDialogs = () => live.tellEach('dialogs', (page) => runs.dialogs.views(showsIn(live, page)));
  return { host, runs, frames, live, window: null };
}

/** The menus come from the scripts themselves, as when Sheets opens a file. */
async function openWorkbook({ runs, host }: Desktop): Promise<void> {
  for (const project of host.openers)
    await runs.track(null, 'onOpen', (desk) =>
      host.begin({ ...desk, project, functionName: 'onOpen', args: [], caller: 'open' }),
    );
}

type Handler = (context: Context, request: IncomingMessage, response: ServerResponse) => Promise<void>;

function safely(context: Context, handler: Handler): RequestListener {
  return (request, response) => {
    handler(context, request, response).catch((error: unknown) => answerError(request, response, error));
  };
}

/** A fault of the workbench itself is told on its terminal too. */
function answerError(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  const fault = error instanceof Error ? error : new Error(String(error));
  const isOwn = !(fault instanceof BadRequest);
  if (isOwn) process.stderr.write(`${fault.stack}\n`);
  const status = fault instanceof BadRequest ? fault.status : 500;
  const isReader = request.headers.accept?.includes('text/html');
  if (response.headersSent) response.end();
  else if (isReader) send(response, { status, type: 'text/html', body: errorPage(fault.message) });
  else sendJson(response, { error: fault.message }, status);
}
