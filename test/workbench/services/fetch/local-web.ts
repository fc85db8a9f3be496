import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CloudState, Execution } from '../../../../workbench/services/contract';
import { UrlFetchApp } from '../../../../workbench/services/fetch/fetch-app';
import { FetchPart } from '../../../../workbench/services/fetch/part';

const CERTIFICATES = join(__dirname, 'certificates');
const pem = (name: string) => readFileSync(join(CERTIFICATES, name));

/** What the little site answers, by path. */
const PAGES: Record<string, RequestListener> = {
  '/': (_request, response) => response.end('home'),
  '/echo': async (request, response) => {
    const body: Buffer[] = [];
    for await (const chunk of request) body.push(chunk);
    const { method, url, rawHeaders } = request;
    response.end(JSON.stringify({ method, url, rawHeaders, body: Buffer.concat(body).toString('utf8') }));
  },
  '/gone': (_request, response) => status(response, 404, `<h1>${'x'.repeat(300)}</h1>`),
  '/thai': (_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset="TIS-620"');
    response.end(Buffer.from([0xe4, 0xb7, 0xc2]));
  },
  '/headers': (_request, response) => {
    response.writeHead(200, ['X-Odd-CASE', '1', 'Set-Cookie', 'a=1', 'Set-Cookie', 'b=2']);
    response.end();
  },
  '/gzip': (_request, response) => {
    response.setHeader('Content-Encoding', 'gzip');
    response.end(gzipSync('packed'));
  },
  '/not-gzip': (_request, response) => {
    response.setHeader('Content-Encoding', 'gzip');
    response.end('plain');
  },
  '/bomb': (_request, response) => {
    response.setHeader('Content-Encoding', 'gzip');
    response.end(gzipSync(Buffer.alloc(51 * 1024 * 1024)));
  },
  '/endless': (_request, response) => {
    const chunk = Buffer.alloc(4 * 1024 * 1024);
    const more = () => response.write(chunk, () => response.destroyed || setImmediate(more));
    more();
  },
  '/hop': (_request, response) => redirect(response, 302, '/echo'),
  '/keep': (_request, response) => redirect(response, 307, '/echo'),
  '/circle': (_request, response) => redirect(response, 301, '/circle'),
  '/away': (_request, response) => redirect(response, 302, 'http://other.example/echo'),
  '/nowhere': (_request, response) => redirect(response, 302, 'http://nowhere.example/'),
  '/cookie': (_request, response) => {
    response.setHeader('Set-Cookie', 'session=1');
    redirect(response, 302, '/echo');
  },
  '/silent': () => undefined,
  '/reset': (request) => request.socket.destroy(),
};

function answer(request: IncomingMessage, response: ServerResponse): void {
  const page = PAGES[String(request.url).split('?')[0] ?? ''] ?? PAGES['/gone'];
  page?.(request, response);
}

function status(response: ServerResponse, code: number, body: string): void {
  response.statusCode = code;
  response.end(body);
}

function redirect(response: ServerResponse, code: number, location: string): void {
  response.setHeader('Location', location);
  status(response, code, '');
}

/** Servers of this computer playing `good.example`, `bad.example` (a certificate nobody knows), `other.example` and `dead.example`. */
export async function startWeb() {
  const good = createServer(answer);
  const secure = createSecureServer({ key: pem('site.key'), cert: pem('site.pem') }, answer);
  const stranger = createSecureServer({ key: pem('stranger.key'), cert: pem('stranger.pem') }, answer);
  const servers = [good, secure, stranger];
  const [http, https, unknown] = await Promise.all(servers.map(listen));
  const folder = mkdtempSync(join(tmpdir(), 'fetch-test-'));
  const hosts = {
    map: {
      'good.example': { http, https },
      'xn--12c.good.example': { http, https },
      'bad.example': { https: unknown },
      'other.example': { http, https },
      'dead.example': { http: 1 },
      localhost: { http },
    },
    ca: 'ca.pem',
  };
  writeFileSync(join(folder, 'ca.pem'), pem('ca.pem'));
  const hostsFile = join(folder, 'hosts.json');
  writeFileSync(hostsFile, JSON.stringify(hosts));
  return { hostsFile, stop: () => stop(servers, folder) };
}

const listen = (server: Server) =>
  new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  );

async function stop(servers: readonly ReturnType<typeof createServer>[], folder: string): Promise<void> {
  rmSync(folder, { recursive: true });
  for (const server of servers) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** A script at work, with its own clock. */
export function scriptOn(
  hostsFile: string | undefined,
  more: Omit<CloudState['network'], 'hostsFile'> & { account?: CloudState['account'] } = {},
) {
  let now = Date.parse('2022-03-28T08:00:00+07:00');
  const memos = new Map<symbol, unknown>();
  const { account = 'consumer', ...network } = more;
  const fetch = new FetchPart();
  const execution = {
    cloud: {
      account,
      network: { ...(hostsFile !== undefined && { hostsFile }), ...network },
      parts: { fetch },
    },
    effectiveUser: 'clerk@phatthalung.example',
    now: () => now,
    charge: (milliseconds: number) => {
      now += milliseconds;
    },
    memo: (key: symbol, make: () => unknown) => {
      if (!memos.has(key)) memos.set(key, make());
      return memos.get(key);
    },
  } as unknown as Execution;
  const start = now;
  return { app: new UrlFetchApp(execution), fetch, spent: () => now - start };
}
