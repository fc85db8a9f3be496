import type { IncomingMessage, ServerResponse } from 'node:http';

/** What the person at the other end did wrong; answered with its status. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

const MOST_BYTES = 8_000_000;

/** The body of a request as text; refuses what no person types. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new BadRequest(413, 'The request is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The JSON of a request, or a refusal. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  try {
    return JSON.parse(await readBody(request));
  } catch (error) {
    if (error instanceof BadRequest) throw error;
    throw new BadRequest(400, 'The request is not JSON');
  }
}

export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  send(response, { status, type: 'application/json', body: JSON.stringify(value ?? null) });
}

export interface Body {
  readonly status?: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers with a body that is never kept by the browser and never taken for another type. */
export function send(response: ServerResponse, { status = 200, type, body, headers = {} }: Body): void {
  const charset = /^text\/|json|javascript/.test(type) ? '; charset=utf-8' : '';
  response.writeHead(status, {
    'content-type': `${type}${charset}`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    // Forms say where they come from to this server alone (`no-referrer` would make their origin `null`).
    'referrer-policy': 'same-origin',
    ...headers,
  });
  response.end(body);
}
