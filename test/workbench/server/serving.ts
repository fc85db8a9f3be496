import { type IncomingHttpHeaders, request } from 'node:http';
import { pageHost } from '../../../workbench/cli/page-host';
import type { LiveEvent, LiveEvents } from '../../../workbench/server/protocol';
import { type Served, serve } from '../../../workbench/server/serve';
import { type Scratch, scratchCloud } from '../cloud/scratch-cloud';

/** Where the build puts the page; only its files come from there, so most tests need no build. */
export const PAGE_FOLDER = '.build/workbench/page';

/** A served workbook with a script, and a page that talks to it as the real one does. */
export interface Serving extends Scratch {
  readonly served: Served;
  readonly events: Heard;
  /** One command of the page, as JSON. */
  command(name: string, question: object): Promise<Answer>;
  ask(path: string, options?: Asked): Promise<Answer>;
  stop(): Promise<void>;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** Null when the answer is no JSON. */
  readonly json: Json;
}

/** Whatever came as JSON: what a test expects of it is said by its assertion. */
export type Json = readonly Json[] & { readonly [key: string]: Json };

/** Opens a scratch workbook to a page: `await serving('function onOpen() {}')`. */
export async function serving(dist: string): Promise<Serving> {
  const scratch = scratchCloud({ dist });
  const served = await serve({ host: pageHost(scratch.cloud, ''), port: 0, pageFolder: PAGE_FOLDER });
  const ask = (path: string, options: Asked = {}) => send(served.port, path, options);
  const token = /workbench-token" content="([^"]+)"/.exec((await ask('/')).text)?.[1] ?? '';
  const events = await listen(served.port, `/api/live?page=test&token=${token}`);
  const headers = { 'content-type': 'application/json', 'x-workbench-token': token };
  const command = (name: string, question: object) =>
    ask(`/api/${name}`, { method: 'POST', headers, body: JSON.stringify(question) });
  const stop = async () => {
    events.close();
    await served.close();
    scratch.remove();
  };
  return Object.assign(scratch, { served, events, command, ask, stop });
}

function send(port: number, path: string, { method = 'GET', headers = {}, body }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        const isJson = response.headers['content-type']?.includes('json');
        const { statusCode: status = 0, headers: given } = response;
        resolve({ status, headers: given, text, json: isJson ? JSON.parse(text) : null });
      });
    });
    asked.on('error', reject).end(body);
  });
}

/** What the server has told the page so far. */
export class Heard {
  readonly all: LiveEvent[] = [];
  close: () => void = () => undefined;
  private readonly waiting = new Set<() => void>();

  add(event: LiveEvent): void {
    this.all.push(event);
    for (const look of [...this.waiting]) look();
  }

  /** The data of the first event of that name which fits, as soon as it has come. */
  until<Name extends keyof LiveEvents>(
    name: Name,
    fits: (data: LiveEvents[Name]) => boolean = () => true,
  ): Promise<LiveEvents[Name]> {
    return new Promise((resolve) => {
      const look = () => {
        const found = this.all.find((event) => event.name === name && fits(event.data as LiveEvents[Name]));
        if (!found) return;
        this.waiting.delete(look);
        resolve(found.data as LiveEvents[Name]);
      };
      this.waiting.add(look);
      look();
    });
  }

  forget(): void {
    this.all.length = 0;
  }
}

function listen(port: number, path: string): Promise<Heard> {
  const heard = new Heard();
  let rest = '';
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path }, (response) => {
      response.setEncoding('utf8');
      response.on('data', (text: string) => {
        const parts = (rest + text).split('\n\n');
        rest = parts.pop() ?? '';
        for (const part of parts) heard.add(eventOf(part));
        resolve(heard);
      });
      response.on('error', () => undefined);
    });
    heard.close = () => asked.destroy();
    asked.on('error', reject).end();
  });
}

function eventOf(text: string): LiveEvent {
  const [, name, data = ''] = /^event: (\w+)\ndata: (.*)$/s.exec(text) ?? [];
  return { name, data: JSON.parse(data) } as LiveEvent;
}
