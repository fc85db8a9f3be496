import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { answerOfSite, type SiteAnswer } from './demonstration-pages';
import { DEAD_HOSTS, loadSites, type Site, SLOW_HOSTS } from './demonstration-sites';

/** The agencies' sites of the samples, played on this computer. */
export interface DemonstrationWeb {
  /** What `--hosts` takes: all other hosts stay those of the web. */
  readonly hostsFile: string;
  close(): Promise<void>;
}

/** Plays the sites of the samples on a free port of the loopback; they speak http, and their https does not answer. */
export async function openDemonstrationWeb(): Promise<DemonstrationWeb> {
  const sites = loadSites();
  const server = createServer((request, response) => void answer(sites, request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const folder = mkdtempSync(join(tmpdir(), 'oit-demonstration-'));
  const hostsFile = join(folder, 'hosts.json');
  writeFileSync(hostsFile, JSON.stringify({ map: hostsAt(port, [...sites.keys()]), others: 'web' }));
  const close = async () => {
    rmSync(folder, { recursive: true, force: true });
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { hostsFile, close };
}

function hostsAt(port: number, hosts: readonly string[]): Record<string, { http?: number }> {
  return Object.fromEntries(hosts.map((host) => [host, DEAD_HOSTS.has(host) ? {} : { http: port }]));
}

type Sites = ReadonlyMap<string, Site>;

/** "Misdirected request": the hosts file leads no other host here. */
const UNKNOWN_HOST: SiteAnswer = { status: 421, body: '' };

async function answer(sites: Sites, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  const path = (request.url ?? '/').replace(/\?.*$/, '');
  await pause(SLOW_HOSTS[host] ?? 0);
  const {
    status,
    body,
    location,
    type = 'text/html; charset=utf-8',
  } = answerOfSite(sites, host, path) ?? UNKNOWN_HOST;
  response.writeHead(status, {
    'Content-Type': type,
    ...(location !== undefined && { Location: location }),
  });
  response.end(body);
}
