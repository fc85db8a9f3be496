import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import type { Network } from '../contract';
import { FetchFailure, failureOf } from './failures';
import type { Routes } from './routes';

/** One request on the wire. */
export interface Hop {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
  readonly checkCertificate: boolean;
}

/** One response off the wire, its body unpacked. */
export interface Reply {
  readonly status: number;
  /** In the case and order the server sent them. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
}

/** Google hands on no more than this. */
export const LARGEST_BODY = 50 * 1024 * 1024;

/** What a request goes out on. */
export interface Wire extends Pick<Network, 'watch'> {
  readonly routes: Routes;
  readonly signal: AbortSignal;
}

/** Sends one request and waits for the whole response; throws a `FetchFailure`. */
export async function exchange(hop: Hop, { routes, signal, watch }: Wire): Promise<Reply> {
  const over = watch?.(hop.url);
  try {
    const response = await send(hop, routes, signal);
    const packed = await readBody(response);
    return {
      status: response.statusCode ?? 0,
      headers: pairs(response.rawHeaders),
      body: await unpack(packed, response.headers['content-encoding']),
    };
  } catch (error) {
    throw signal.aborted ? new FetchFailure('timeout') : failureOf(error);
  } finally {
    over?.();
  }
}

function send(hop: Hop, routes: Routes, signal: AbortSignal): Promise<IncomingMessage> {
  const { url, method, headers, body } = hop;
  const options: RequestOptions = {
    ...routes(url),
    method: method.toUpperCase(),
    path: `${url.pathname}${url.search}`,
    headers: { ...headers, Host: url.host, ...(body && { 'Content-Length': body.length }) },
    setHost: false,
    agent: false,
    signal,
    maxHeaderSize: 65_536,
    // Servers that break the letter of HTTP answer Google all the same.
    insecureHTTPParser: true,
  };
  const name = url.hostname.replace(/\.$/, '');
  const secure = {
    ...options,
    rejectUnauthorized: hop.checkCertificate,
    ...(!isIP(name) && { servername: name }),
  };
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? httpsRequest(secure, resolve) : httpRequest(options, resolve);
    request.on('error', reject).end(body ?? undefined);
  });
}

async function readBody(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) {
      response.destroy();
      throw new FetchFailure('tooLarge');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

type Unpack = (packed: Buffer) => Promise<Uint8Array>;
const limit = { maxOutputLength: LARGEST_BODY };

/** The encodings that are asked for; `deflate` comes with and without its wrapping. */
const UNPACKERS: Readonly<Record<string, Unpack>> = {
  gzip: (packed) => promisify(gunzip)(packed, limit),
  'x-gzip': (packed) => promisify(gunzip)(packed, limit),
  br: (packed) => promisify(brotliDecompress)(packed, limit),
  deflate: (packed) => {
    const isWrapped = ((packed[0] ?? 0) & 0x0f) === 8;
    return isWrapped ? promisify(inflate)(packed, limit) : promisify(inflateRaw)(packed, limit);
  },
};

/** A body that is not what its header says stays as it came. */
async function unpack(packed: Buffer, encoding: string | undefined): Promise<Uint8Array> {
  const unpacker = UNPACKERS[encoding?.trim().toLowerCase() ?? ''];
  if (!unpacker || packed.length === 0) return packed;
  try {
    return await unpacker(packed);
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw new FetchFailure('tooLarge');
    return packed;
  }
}

function pairs(raw: readonly string[]): [string, string][] {
  const names = raw.filter((_each, index) => index % 2 === 0);
  return names.map((name, index) => [name, raw[index * 2 + 1] ?? '']);
}
