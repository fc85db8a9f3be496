/** Why no response came, or none that Google would hand on. */
export type FailureKind = 'dns' | 'unavailable' | 'ssl' | 'timeout' | 'tooLarge' | 'redirects';

/**
 * What Google says; the whole address stands in the text. Seen live: DNS error, Address unavailable, SSL Error, Timeout. Believed:
 * the one of a response beyond 50 MB and the one of endless redirects. Which address a failed redirect names is not known: here the asked one.
 */
const TEXTS = {
  dns: (url) => `DNS error: ${url}`,
  unavailable: (url) => `Address unavailable: ${url}`,
  ssl: (url) => `SSL Error ${url}`,
  timeout: (url) => `Timeout: ${url}`,
  tooLarge: () => 'Limit Exceeded: URLFetch Response Size.',
  redirects: (url) => `Too many redirects: ${url}`,
} as const satisfies Record<FailureKind, (url: string) => string>;

/** An exchange that failed below HTTP: thrown at the script whether exceptions are muted or not. */
export class FetchFailure extends Error {
  constructor(readonly kind: FailureKind) {
    super(kind);
  }
}

/** `failureText('dns', 'http://nowhere.example')` → `'DNS error: http://nowhere.example'` */
export const failureText = (kind: FailureKind, url: string): string => TEXTS[kind](url);

const NO_SUCH_NAME = /^(?:ENOTFOUND|EAI_)/;
const BAD_CERTIFICATE = /^(?:CERT_|ERR_TLS|ERR_SSL|EPROTO|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO)/;

/** The failure behind an error of Node's network. */
export function failureOf(error: unknown): FetchFailure {
  if (error instanceof FetchFailure) return error;
  const { name, code } = error as { name?: string; code?: string };
  if (name === 'TimeoutError' || name === 'AbortError') return new FetchFailure('timeout');
  if (NO_SUCH_NAME.test(String(code))) return new FetchFailure('dns');
  return new FetchFailure(BAD_CERTIFICATE.test(String(code)) ? 'ssl' : 'unavailable');
}
