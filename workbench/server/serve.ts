import { readFile } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { bookView } from './book-view';
import { answerCommand } from './commands';
import type { Desktop } from './desktop';
import { answerForm, FORM_PATH } from './form-routes';
import { framePage } from './frame-page';
import { Frames } from './frames';
import { type Guard, newGuard } from './guard';
import type { Host } from './host';
import { BadRequest, readJson, send, sendJson } from './http';
import { closeServer, listen } from './listen';
import { Live } from './live';
import { mailSummaries, sendMailPart } from './mails';
import type { Hello } from './protocol';
import { Runs } from './runs';
import { sendFile } from './static-files';
import { thaiFonts } from './thai-fonts';

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
  const guard = newGuard(() => [new URL(origins.page).host, `localhost:${new URL(origins.page).port}`]);
  const context: Context = { desktop, guard, pageFolder, origins };
  const framed = await listen(
    safely((...each) => answerFrame(context, ...each)),
    0,
  );
  origins.frame = `http://127.0.0.1:${framed.port}`;
  const main = await listen(
    safely((...each) => answer(context, ...each)),
    port,
  );
  origins.page = `http://127.0.0.1:${main.port}`;
  await openWorkbook(desktop);
  const close = async () => {
    desktop.live.close();
    await Promise.all([closeServer(main.server), closeServer(framed.server)]);
    await host.save();
  };
  return { url: `${origins.page}/`, port: main.port, close };
}

interface Context {
  readonly desktop: Desktop;
  readonly guard: Guard;
  readonly pageFolder: string;
  readonly origins: { readonly page: string; readonly frame: string };
}

function newDesktop(host: Host, origins: Context['origins']): Desktop {
  const frames = new Frames(
    () => origins.frame,
    () => live.tell('frames', frames.views()),
  );
  const runs = new Runs(() => host.cloud.now(), frames, {
    runsChanged: () => live.tell('runs', runs.views()),
    dialogsChanged: () => live.tell('dialogs', runs.dialogs.views()),
    toast: (toast) => live.tell('toast', toast),
    logged: (entry) => live.tell('log', entry),
  });
  const live = new Live(host, () => bookView(host, runs));
  return { host, runs, frames, live };
}

/** The menu comes from the script itself, as when Sheets opens a file. */
async function openWorkbook({ runs, host }: Desktop): Promise<void> {
  await runs.track('onOpen', (desk) =>
    host.begin({ ...desk, functionName: 'onOpen', args: [], caller: 'open' }),
  );
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

function safely(handler: Handler): RequestListener {
  return (request, response) => {
    handler(request, response).catch((error: unknown) => {
      const status = error instanceof BadRequest ? error.status : 500;
      if (status === 500) process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
      if (response.headersSent) response.end();
      else sendJson(response, { error: error instanceof Error ? error.message : String(error) }, status);
    });
  };
}

async function answer(context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { desktop, guard, pageFolder } = context;
  const url = new URL(request.url ?? '/', context.origins.page);
  if (await sendShared(context, response, url)) return;
  guard.checkOrigin(request);
  if (url.pathname === '/') return sendIndex(context, response);
  if (FORM_PATH.test(url.pathname)) return answerForm(desktop, request, response, url);
  if (url.pathname.startsWith('/mail/')) return sendMailPart(response, desktop.host.mails(), url.pathname);
  if (url.pathname === '/api/live') return joinLive(context, response, url);
  if (url.pathname.startsWith('/api/') && request.method === 'POST') {
    guard.checkToken(request);
    return sendJson(response, await reply(desktop, url.pathname.slice(5), await readJson(request)));
  }
  if (!(await sendFile(response, pageFolder, url.pathname)))
    throw new BadRequest(404, 'There is nothing here');
}

const reply = (desktop: Desktop, name: string, question: unknown): Promise<unknown> | unknown =>
  name === 'mails' ? mailSummaries(desktop.host.mails()) : answerCommand(desktop, name, question);

/** Fonts are no secret, and frames of other origins need them. */
async function sendShared(context: Context, response: ServerResponse, url: URL): Promise<boolean> {
  if (url.pathname.startsWith('/fonts/')) return sendFile(response, context.pageFolder, url.pathname);
  if (url.pathname !== '/fonts.css') return false;
  send(response, { type: 'text/css', body: thaiFonts('') });
  return true;
}

async function sendIndex({ pageFolder, guard, origins }: Context, response: ServerResponse): Promise<void> {
  const index = await readFile(join(pageFolder, 'index.html'), 'utf8');
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    `frame-src 'self' ${origins.frame}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  const headers = { 'content-security-policy': policy };
  send(response, { type: 'text/html', body: index.replace('%TOKEN%', guard.token), headers });
}

function joinLive({ desktop, guard, origins }: Context, response: ServerResponse, url: URL): void {
  if (url.searchParams.get('token') !== guard.token)
    throw new BadRequest(403, 'The page is out of date: load it again');
  const { host, runs, frames, live } = desktop;
  const hello: Hello = {
    book: bookView(host, runs),
    dialogs: runs.dialogs.views(),
    frames: frames.views(),
    runs: runs.views(),
    log: runs.log,
    frameOrigin: origins.frame,
  };
  live.join(url.searchParams.get('page') ?? '', response, hello);
}

async function answerFrame(
  context: Context,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', context.origins.frame);
  if (request.headers.host !== new URL(context.origins.frame).host)
    throw new BadRequest(403, 'Not the workbench');
  if (url.pathname === '/frame.js' || url.pathname.startsWith('/fonts/')) {
    if (await sendFile(response, context.pageFolder, url.pathname)) return;
  }
  const html = context.desktop.frames.html(/^\/frame\/([\w-]+)$/.exec(url.pathname)?.[1] ?? '');
  if (html === null) throw new BadRequest(404, 'This page is closed');
  const headers = { 'content-security-policy': `frame-ancestors ${context.origins.page}` };
  send(response, { type: 'text/html', body: framePage(html, context.origins), headers });
}
