/**
 * A small reader of web addresses: Apps Script has no `URL`. It follows what browsers do as far as links on public sites need it:
 * http and https only, path and query encoded where they hold what may not be sent, never decoded.
 */

export interface WebAddress {
  readonly scheme: 'http' | 'https';
  /** `user:password`, or nothing. */
  readonly credentials: string;
  /** Lower case, without a final dot. */
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

const SHAPE = /^(https?):\/\/([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/i;
const AUTHORITY = /^(?:(.*)@)?(\[[^\]]*\]|[^:@]*)(?::(\d*))?$/;
const OWN_PORT = { http: '80', https: '443' } as const;

/** The parts of an address, or null when it is none: `readWebAddress('HTTPS://A.go.th:443/x')` has host `a.go.th`, port `''`, path `/x`. */
export function readWebAddress(text: string): WebAddress | null {
  const [, scheme, authority = '', path = '', query = '', fragment = ''] = SHAPE.exec(text) ?? [];
  const [, credentials = '', host = '', port = ''] = AUTHORITY.exec(authority) ?? [];
  const plainHost = host.normalize('NFKC').toLowerCase().replace(/\.$/, '');
  if (scheme === undefined || plainHost === '') return null;
  const known = scheme.toLowerCase() === 'https' ? 'https' : 'http';
  return {
    scheme: known,
    credentials,
    host: plainHost,
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
  const target = location.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return urlOrNull(target);
  if (target.startsWith('//')) return urlOrNull(`${base.scheme}:${target}`);
  return urlOrNull(requestUrl({ ...base, path: '', query: '' }) + pathFrom(target, base));
}

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

/** Percent signs stay: what is encoded already, also as TIS-620, must not be encoded twice. */
function encoded(part: string): string {
  return part.replace(/[^\x21-\x7e]|["<>\\^`{|}]/gu, (sign) =>
    isLoneSurrogate(sign) ? '%EF%BF%BD' : encodeURIComponent(sign),
  );
}

const isLoneSurrogate = (sign: string) => sign.length === 1 && sign >= '\ud800' && sign <= '\udfff';

function withoutDots(path: string): string {
  if (!path.includes('/.')) return path;
  const kept: string[] = [];
  const parts = path.split('/').slice(1);
  parts.forEach((part, index) => {
    const isLast = index === parts.length - 1;
    if (part === '..') kept.pop();
    else if (part !== '.') kept.push(part);
    if (isLast && (part === '.' || part === '..')) kept.push('');
  });
  return `/${kept.join('/')}`;
}
