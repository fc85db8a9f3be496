import { ScriptError } from '../contract';
import { readAddress } from './address';
import type { Hop } from './exchange';
import { readPayload } from './payload';

/** A request as the script asked for it, found within Google's rules. */
export interface FetchRequest {
  /** As given: error texts name it. */
  readonly asked: string;
  readonly hop: Hop;
  /** Those the script gave, without what Google adds on the way. */
  readonly headers: Readonly<Record<string, string>>;
  readonly contentType: string;
  readonly payload: unknown;
  readonly follows: boolean;
  readonly muted: boolean;
  readonly timeoutSeconds: number | null;
}

type Params = Readonly<Record<string, unknown>>;

/** There is no HEAD and no OPTIONS (UrlFetchApp reference). */
const METHODS = ['get', 'delete', 'patch', 'post', 'put'];
const WITH_BODY = ['patch', 'post', 'put', 'delete'];
/** Google writes these headers itself. */
const RESERVED = ['host', 'content-length', 'transfer-encoding', 'connection'];
/** Quota page: at most 100 headers and 8 KB of them. */
const MOST_HEADERS = 100;
const HEADER_BYTES = 8 * 1024;

const DEFAULT_HEADERS = {
  'User-Agent': 'Mozilla/5.0 (compatible; Google-Apps-Script; beanserver; +https://script.google.com)',
  'Accept-Encoding': 'gzip, deflate, br',
};

/** Reads `fetch(url, params)`; throws what Google throws at attributes it does not take. */
export function readRequest(given: unknown, params: Params = {}): FetchRequest {
  const url = readAddress(given, flag(params, 'escaping', true));
  const payload = readPayload(params.payload);
  const method = readMethod(params.method, payload !== null);
  const contentType = String(params.contentType ?? payload?.type ?? 'application/x-www-form-urlencoded');
  const own = readHeaders(params.headers);
  const body = WITH_BODY.includes(method) ? (payload?.body ?? null) : null;
  const headers = withDefaults(own, { ...DEFAULT_HEADERS, ...(body && { 'Content-Type': contentType }) });
  return {
    asked: String(given),
    hop: { url, method, headers, body, checkCertificate: flag(params, 'validateHttpsCertificates', true) },
    headers: own,
    contentType,
    payload: params.payload ?? '',
    follows: flag(params, 'followRedirects', true),
    muted: flag(params, 'muteHttpExceptions', false),
    timeoutSeconds: readTimeout(params.timeoutSeconds),
  };
}

/** The map `getRequest` gives. */
export function requestMap({
  hop,
  headers,
  contentType,
  payload,
  follows,
}: FetchRequest): Record<string, unknown> {
  return {
    url: hop.url.href,
    method: hop.method,
    contentType,
    payload,
    headers,
    followRedirects: follows,
    validateHttpsCertificates: hop.checkCertificate,
    useIntranet: false,
  };
}

/** A payload without a method is posted (believed). */
function readMethod(given: unknown, hasPayload: boolean): string {
  const method = String(given ?? (hasPayload ? 'post' : 'get')).toLowerCase();
  if (!METHODS.includes(method)) throw invalid('method');
  return method;
}

function readHeaders(given: unknown): Record<string, string> {
  if (given === null || given === undefined) return {};
  if (typeof given !== 'object' || Array.isArray(given)) throw invalid('headers');
  const headers = Object.entries(given).map(([name, value]) => [name, String(value)] as const);
  for (const [name, value] of headers) if (!isAllowed(name, value)) throw invalid(`Header:${name}`);
  const bytes = headers.reduce((sum, [name, value]) => sum + Buffer.byteLength(`${name}: ${value}\r\n`), 0);
  if (headers.length > MOST_HEADERS || bytes > HEADER_BYTES)
    throw new ScriptError('Limit Exceeded: URLFetch Header Size.');
  return Object.fromEntries(headers);
}

/** A header line of visible Latin-1, so that no value can add a line of its own. */
function isAllowed(name: string, value: string): boolean {
  return (
    /^[\w!#$%&'*+.^`|~-]+$/.test(name) &&
    /^[\t\u0020-\u007e\u0080-\u00ff]*$/.test(value) &&
    !RESERVED.includes(name.toLowerCase())
  );
}

function withDefaults(own: Record<string, string>, defaults: Record<string, string>): Record<string, string> {
  const given = new Set(Object.keys(own).map((name) => name.toLowerCase()));
  const missing = Object.entries(defaults).filter(([name]) => !given.has(name.toLowerCase()));
  return { ...Object.fromEntries(missing), ...own };
}

function flag(params: Params, name: string, otherwise: boolean): boolean {
  const value = params[name] ?? otherwise;
  if (typeof value !== 'boolean') throw invalid(name);
  return value;
}

function readTimeout(given: unknown): number | null {
  if (given === null || given === undefined) return null;
  if (typeof given !== 'number' || !(given > 0)) throw invalid('timeoutSeconds');
  return given;
}

const invalid = (attribute: string): ScriptError =>
  new ScriptError(`Attribute provided with invalid value: ${attribute}`);
