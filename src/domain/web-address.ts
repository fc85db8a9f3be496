import { asciiHost } from './host-names';
import { encoded, withBytes } from './percent';

/**
 * A small reader of web addresses: Apps Script has no `URL`. It follows what browsers do as far as links on public sites need it:
 * http and https only, path and query encoded where they hold what may not be sent, never decoded.
 */

export interface WebAddress {
  readonly scheme: 'http' | 'https';
  /** `user:password`, or nothing. */
  readonly credentials: string;
  /** Lower case and ASCII, without a final dot. */
  readonly host: string;
  /** Empty for the scheme's own. */
  readonly port: string;
  /** Begins with a slash. */
  readonly path: string;
  /** With its question mark, or nothing. */
  readonly query: string;
  /** With its number sign, or nothing. */
  readonly fragment: string;
}

const SHAPE = /^(https?):\/\/([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/is;
const HOST_AND_PORT = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?$/;
const OWN_PORT = { http: '80', https: '443' } as const;

/** The parts of an address, or null when it is none: `readWebAddress('HTTPS://A.go.th:443/x')` has host `a.go.th`, port `''`, path `/x`. */
export function readWebAddress(text: string): WebAddress | null {
  const [, scheme, authority = '', path = '', query = '', fragment = ''] = SHAPE.exec(text) ?? [];
  const at = authority.lastIndexOf('@');
  const [, name = '', port = ''] = HOST_AND_PORT.exec(authority.slice(at + 1)) ?? [];
  const host = asciiHost(name);
  if (scheme === undefined || host === null) return null;
  const known = scheme.toLowerCase() === 'https' ? 'https' : 'http';
  return {
    scheme: known,
    credentials: authority.slice(0, Math.max(at, 0)),
    host,
    port: port === OWN_PORT[known] ? '' : port,
    path: withoutDots(encoded(path === '' ? '/' : path)),
    query: encoded(query).replace(/'/g, '%27'),
    fragment,
  };
}

/** The address as it is sent: encoded, without credentials and fragment. */
export function requestUrl({ scheme, host, port, path, query }: WebAddress): string {
  return `${scheme}://${host}${port === '' ? '' : `:${port}`}${path}${query}`;
}

/** Where a redirect leads: `resolveLocation('../b?x', base)` with base `https://a.go.th/x/y/` is `https://a.go.th/x/b?x`; null for what is no web address. */
export function resolveLocation(location: string, base: WebAddress): string | null {
  const target = withSlashes(withBytes(location.trim().replace(/[\t\r\n]/g, '')));
  const [, scheme = '', slashes = '', rest = ''] =
    /^(?:([a-z][a-z0-9+.-]*):)?(\/*)(.*)$/is.exec(target) ?? [];
  const isOwn = scheme === '' || scheme.toLowerCase() === base.scheme;
  if (slashes.length > 1 || !isOwn) return urlOrNull(`${scheme || base.scheme}://${rest}`);
  return urlOrNull(requestUrl({ ...base, path: '', query: '' }) + pathFrom(slashes + rest, base));
}

/** Browsers read a backslash as a slash; in a query it is one. */
const withSlashes = (target: string) => target.replace(/^[^?#]*/, (path) => path.replace(/\\/g, '/'));

function pathFrom(target: string, { path, query }: WebAddress): string {
  if (target.startsWith('/')) return target;
  if (target.startsWith('?')) return path + target;
  if (target === '' || target.startsWith('#')) return path + query;
  return path.slice(0, path.lastIndexOf('/') + 1) + target;
}

function urlOrNull(text: string): string | null {
  const address = readWebAddress(text);
  return address === null ? null : requestUrl(address);
}

function withoutDots(path: string): string {
  if (!/\/(?:\.|%2e)/i.test(path)) return path;
  const kept: string[] = [];
  const parts = path.split('/').slice(1);
  parts.forEach((part, index) => {
    const isLast = index === parts.length - 1;
    const dots = part.replace(/%2e/gi, '.');
    if (dots === '..') kept.pop();
    else if (dots !== '.') kept.push(part);
    if (isLast && (dots === '.' || dots === '..')) kept.push('');
  });
  return `/${kept.join('/')}`;
}
