import {
  badParameters,
  type Execution,
  type Exposure,
  expose,
  ScriptError,
  ServiceObject,
} from '../contract';
import type { Reply } from './exchange';
import { FetchFailure, failureText } from './failures';
import { follow } from './follow';
import { type FetchRequest, readRequest, requestMap } from './request';
import { contentTypeOf, decode, HTTPResponse } from './response';
import { type Routes, routesOf } from './routes';

/** A fetch that is given no time of its own gives up after this (measured by users; the reference says 360 s). */
const PATIENCE_MS = 60_000;
/** What any fetch costs on the virtual clock, however near the server. */
const LEAST_COST_MS = 200;
const ROUTES = Symbol('routes');

/** `UrlFetchApp`: real HTTP, with Google's rules around it. */
export class UrlFetchApp extends ServiceObject {
  readonly exposure = URL_FETCH_APP;

  constructor(private readonly execution: Execution) {
    super();
  }

  async fetch(...args: [url?: unknown, params?: unknown]): Promise<HTTPResponse> {
    if (args.length === 0) throw badParameters('UrlFetchApp.fetch', args);
    const [url, params] = args;
    const [response] = await this.all([readRequest(url, paramsOf('UrlFetchApp.fetch', args, params))]);
    if (!response) throw new Error('a request without a response');
    return response;
  }

  /** In parallel, responses in the order of the requests; one failure loses them all. */
  async fetchAll(requests: unknown): Promise<HTTPResponse[]> {
    if (!Array.isArray(requests)) throw badParameters('UrlFetchApp.fetchAll', [requests]);
    return this.all(
      requests.map((request: unknown) => {
        if (typeof request === 'string') return readRequest(request);
        const params = paramsOf('UrlFetchApp.fetchAll', [requests], request);
        return readRequest(params.url, params);
      }),
    );
  }

  getRequest(url: unknown, params?: unknown): Record<string, unknown> {
    return requestMap(readRequest(url, paramsOf('UrlFetchApp.getRequest', [url, params], params)));
  }

  private async all(requests: readonly FetchRequest[]): Promise<HTTPResponse[]> {
    const { execution } = this;
    for (const _request of requests) spend(execution);
    const routes = execution.memo(ROUTES, () => routesOf(execution.cloud.network.hostsFile));
    const results = await Promise.all(requests.map((request) => attempt(request, routes, execution)));
    execution.charge(Math.max(0, ...results.map((result) => result.cost)));
    return results.map(({ reply }, index) => {
      const request = requests[index] as FetchRequest;
      transfer(execution, request, reply);
      return answer(request, reply);
    });
  }
}

export const URL_FETCH_APP: Exposure = expose(
  'UrlFetchApp',
  { fetch: 'fetch fetchAll', local: 'getRequest' },
  { scopes: ['https://www.googleapis.com/auth/script.external_request'] },
);

interface Attempt {
  readonly reply: Reply | FetchFailure;
  readonly cost: number;
}

/** A request that runs out of time costs what it would have cost on Google, even when `--fetch-timeout` cut it short. */
async function attempt(request: FetchRequest, routes: Routes, { cloud }: Execution): Promise<Attempt> {
  const patience = (request.timeoutSeconds ?? PATIENCE_MS / 1000) * 1000;
  const signal = AbortSignal.timeout(
    Math.min(Math.ceil(patience), cloud.network.timeoutMs ?? Number.POSITIVE_INFINITY),
  );
  const start = performance.now();
  const cost = () => Math.max(LEAST_COST_MS, Math.round(performance.now() - start));
  try {
    const reply = await follow(request.hop, { ...cloud.network, routes, signal }, request.follows);
    return { reply, cost: cost() };
  } catch (error) {
    if (!(error instanceof FetchFailure)) throw error;
    return { reply: error, cost: error.kind === 'timeout' ? patience : cost() };
  }
}

function answer(request: FetchRequest, reply: Reply | FetchFailure): HTTPResponse {
  if (reply instanceof FetchFailure) throw new ScriptError(failureText(reply.kind, request.asked));
  if (reply.status >= 400 && !request.muted) throw new ScriptError(httpError(request, reply));
  return new HTTPResponse(reply, request.hop.url.pathname.split('/').at(-1) ?? '');
}

const TRUNCATED_AT = 150;

function httpError({ hop }: FetchRequest, reply: Reply): string {
  const text = decode(reply.body, undefined, contentTypeOf(reply));
  const shown = text.length > TRUNCATED_AT ? `${text.slice(0, TRUNCATED_AT)}...` : text;
  return `Request failed for ${hop.url.origin} returned code ${reply.status}. Truncated server response: ${shown} (use muteHttpExceptions option to examine full response)`;
}

function spend(execution: Execution): void {
  const { cloud, effectiveUser } = execution;
  if (cloud.parts.fetch.spend(effectiveUser, cloud.account, execution.now())) return;
  throw new ScriptError('Service invoked too many times for one day: urlfetch.');
}

/** Seen live: the whole text, with the address that came last; it is the person's own limit and says nothing about the address. */
function transfer(execution: Execution, request: FetchRequest, reply: Reply | FetchFailure): void {
  if (reply instanceof FetchFailure) return;
  const { cloud, effectiveUser } = execution;
  const bytes = reply.body.length + (request.hop.body?.length ?? 0);
  if (cloud.parts.fetch.bandwidth.spend(effectiveUser, bytes, execution.now())) return;
  throw new ScriptError(
    `Bandwidth quota exceeded: ${request.asked}. Try reducing the rate of data transfer.`,
  );
}

function paramsOf(
  method: string,
  args: readonly unknown[],
  params: unknown,
): Readonly<Record<string, unknown>> {
  if (params === undefined || params === null) return {};
  if (typeof params === 'object' && !Array.isArray(params)) return params as Record<string, unknown>;
  throw badParameters(method, args);
}
