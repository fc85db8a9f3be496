import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a host of the little web answers to a path; nothing = it never answers. */
export type Site = (path: string, response: ServerResponse, visit: number) => void;

export interface LittleWeb {
  readonly hostsFile: string;
  /** Every request in order: `GET sso.phatthalung.example/o1`. */
  readonly visits: readonly string[];
  stop(): Promise<void>;
}

/** Hosts of this computer that stand for the web of a province; what is not listed does not exist. */
export async function startWeb(sites: Readonly<Record<string, Site>>): Promise<LittleWeb> {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    const host = String(request.headers.host).split(':')[0] ?? '';
    const visit = `${request.method} ${host}${request.url}`;
    visits.push(visit);
    sites[host]?.(String(request.url), response, visits.filter((each) => each === visit).length);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const folder = mkdtempSync(join(tmpdir(), 'errand-web-'));
  const hostsFile = join(folder, 'hosts.json');
  const listed = Object.keys(sites).map((host) => [host, { http: port }] as const);
  writeFileSync(
    hostsFile,
    JSON.stringify({ map: { ...Object.fromEntries(listed), 'refusing.example': { http: 1 } } }),
  );
  return {
    hostsFile,
    visits,
    stop: async () => {
      rmSync(folder, { recursive: true });
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A page that shows what its heading says, and more in a document where there is one. */
export function page(response: ServerResponse, heading: string, document?: string): void {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  const offered = document === undefined ? '' : `<p><a href="${document}">ดาวน์โหลด</a></p>`;
  const text = '<p>หน่วยงานแบ่งงานภายในออกเป็นฝ่ายอำนวยการ ฝ่ายวิชาการ และฝ่ายบริการประชาชน</p>';
  response.end(
    `<html><head><title>${heading}</title></head><body><h1>${heading}</h1>${text}${offered}</body></html>`,
  );
}

/** A document; of what stands in it nothing is read. */
export function document(response: ServerResponse): void {
  response.setHeader('Content-Type', 'application/pdf');
  response.end('%PDF-1.7');
}

/** An answer without a page. */
export function status(response: ServerResponse, code: number, location?: string): void {
  response.statusCode = code;
  if (location !== undefined) response.setHeader('Location', location);
  response.end(code === 200 ? '' : String(code));
}
