import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { bookView } from './book-view';
import { answerCommand } from './commands';
import type { Desktop } from './desktop';
import { answerForm, FORM_PATH } from './form-routes';
import { framePage } from './frame-page';
import { type Guard, STALE_PAGE } from './guard';
import { BadRequest, readJson, send, sendJson } from './http';
import { showsIn } from './live';
import { mailSummaries, sendMailPart } from './mails';
import type { Hello } from './protocol';
import { sendFile } from './static-files';
import { thaiFonts } from './thai-fonts';

/** What requests are answered with. */
export interface Context {
  readonly desktop: Desktop;
  readonly guard: Guard;
  readonly pageFolder: string;
  readonly origins: { readonly page: string; readonly frame: string };
}

interface Exchange extends Context {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

/** A request of the page, a form or a mail; the first route that fits answers. */
export async function answerPage(
  context: Context,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const exchange = { ...context, request, response, url: new URL(request.url ?? '/', context.origins.page) };
  const { pathname } = exchange.url;
  // Frames of other origins need the fonts, which are no secret.
  if (!pathname.endsWith('.woff2')) context.guard.checkOrigin(request);
  const route = ROUTES.find(({ path }) => path.test(pathname));
  if (route) await route.answer(exchange);
  else if (!(await sendFile(response, context.pageFolder, pathname))) throw new BadRequest(404, 'ไม่มีหน้านี้');
}

const ROUTES: readonly {
  readonly path: RegExp;
  readonly answer: (exchange: Exchange) => Promise<void> | void;
}[] = [
  { path: /^\/$/, answer: sendIndex },
  {
    path: /^\/fonts\.css$/,
    answer: ({ response }) => send(response, { type: 'text/css', body: thaiFonts('') }),
  },
  {
    path: FORM_PATH,
    answer: ({ desktop, request, response, url }) => answerForm(desktop, request, response, url),
  },
  {
    path: /^\/mail\//,
    answer: ({ desktop, response, url }) => sendMailPart(response, desktop.host.mails(), url.pathname),
  },
  { path: /^\/api\/live$/, answer: joinLive },
  { path: /^\/api\//, answer: obey },
];

async function obey({ desktop, guard, request, response, url }: Exchange): Promise<void> {
  guard.checkToken(request);
  if (request.method !== 'POST') throw new BadRequest(405, 'Commands are posted');
  const name = url.pathname.slice('/api/'.length);
  const question = await readJson(request);
  const window = String(request.headers['x-workbench-page'] ?? '') || null;
  const reply =
    name === 'mails'
      ? mailSummaries(desktop.host.mails())
      : await answerCommand({ ...desktop, window }, name, question);
  sendJson(response, reply);
}

/** Frames and the page know each other by their origins, so the page has one name only. */
async function sendIndex({ request, response, pageFolder, guard, origins }: Exchange): Promise<void> {
  if (request.headers.host !== new URL(origins.page).host) {
    response.writeHead(307, { location: `${origins.page}/` }).end();
    return;
  }
  const index = await readFile(join(pageFolder, 'index.html'), 'utf8');
  const headers = {
    'content-security-policy': [...PAGE_POLICY, `frame-src 'self' ${origins.frame}`].join('; '),
  };
  send(response, { type: 'text/html', body: index.replace('%TOKEN%', guard.token), headers });
}

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/** An event source cannot send headers: its secret stands in the address. */
function joinLive({ desktop, guard, origins, response, url }: Exchange): void {
  if (url.searchParams.get('token') !== guard.token) throw new BadRequest(403, STALE_PAGE);
  const { host, runs, frames, live } = desktop;
  const page = url.searchParams.get('page') ?? '';
  const hello = (): Hello => ({
    book: bookView(host, runs),
    dialogs: runs.dialogs.views(showsIn(live, page)),
    frames: frames.views(page),
    runs: runs.views(),
    log: runs.log,
    frameOrigin: origins.frame,
  });
  frames.keepOnly((window) => window === page || live.isOpen(window));
  live.join(page, response, hello);
}

/** The origin of the script's own pages has nothing but them, their bridge and the fonts. */
export async function answerFrame(
  context: Context,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { origins, pageFolder, desktop } = context;
  const { pathname } = new URL(request.url ?? '/', origins.frame);
  if (request.headers.host !== new URL(origins.frame).host)
    throw new BadRequest(403, 'This address is not the workbench');
  const isShared = pathname === '/frame.js' || pathname.endsWith('.woff2');
  if (isShared && (await sendFile(response, pageFolder, pathname))) return;
  const html = desktop.frames.html(/^\/frame\/([\w-]+)$/.exec(pathname)?.[1] ?? '');
  if (html === null) throw new BadRequest(404, 'หน้านี้ปิดแล้ว');
  const headers = { 'content-security-policy': `frame-ancestors ${origins.page}` };
  send(response, { type: 'text/html', body: framePage(html, origins), headers });
}
