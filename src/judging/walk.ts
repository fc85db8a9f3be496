import { judgeForm } from '../domain/link-form';
import { type Answered, type Seen, type Visit, type Want, wantOf } from '../domain/visit';
import { readWebAddress, resolveLocation } from '../domain/web-address';
import { type Page, readPage, readRefresh } from './page';
import type { ReasonCode } from './reasons';

/** Where the way from an address has led so far. */
export interface Walk {
  /** The next GET; null once the way has ended. */
  readonly want: Want | null;
  /** The address that answered last. */
  readonly url: string;
  /** Addresses that only led on. */
  readonly hops: readonly string[];
  /** What stands at its end. */
  readonly end: Visit | null;
  /** What the way itself tells; null when nothing. */
  readonly reason: ReasonCode | null;
  /** Whether it went on though the certificate cannot be trusted, or only without encryption. */
  readonly concession: 'tls-fault' | 'works-over-http-only' | null;
}

const MOST_HOPS = 10;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const GONE: ReadonlySet<number> = new Set([404, 410]);
/** The server was busy; once more in the same run may be enough. */
const BUSY: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);
const SHORT_WAIT_MS = 2_000;
const LONGEST_WAIT_S = 60;
/** A page that leads on later than this is one to read. */
const LONGEST_REFRESH_S = 10;

interface Step {
  readonly want: Want;
  readonly hops: readonly string[];
  readonly concession: Walk['concession'];
}

/** How thorough the way is followed. */
export interface Manner {
  /** Whether a page that is gone is asked for once more. */
  readonly confirms: boolean;
  /** Whether a busy server is asked once more after a while. */
  readonly waits: boolean;
}

/** Follows an address hop by hop, as far as its visits are known. Pages that are gone and servers that are busy are asked a second time. */
export function walk(url: string, seen: Seen, manner: Manner): Walk {
  const start = judgeForm(url);
  // What a page names may lead into the network of whoever asks; it is not asked for.
  if (!('url' in start))
    return walkAt({ want: wantOf(url), hops: [], concession: null }, { reason: 'redirect-nowhere' });
  let step: Step = { want: wantOf(start.url), hops: [], concession: null };
  for (;;) {
    const visit = seen(step.want);
    if (visit === undefined) return walkAt(step, { want: step.want });
    const next = nextOf(step, visit, manner);
    if ('reason' in next) return walkAt(step, { end: visit, reason: next.reason });
    step = next;
  }
}

function walkAt({ want, hops, concession }: Step, more: Partial<Walk>): Walk {
  return { want: null, url: want.url, hops, end: null, reason: null, concession, ...more };
}

/** The next step, or what the end of the way tells. */
function nextOf(
  step: Step,
  visit: Visit,
  { confirms, waits }: Manner,
): Step | { readonly reason: ReasonCode | null } {
  if (visit.outcome === 'failed') return afterFault(step, visit.fault, waits) ?? { reason: null };
  const target = targetOf(step.want.url, visit);
  if (target !== null) return ledOn(step, visit, target);
  const { want } = step;
  if (confirms && want.afterMs === 0 && GONE.has(visit.status))
    return { ...step, want: { ...want, afterMs: 1 } };
  const waitS = visit.retryAfter ?? 0;
  if (waits && want.afterMs === 0 && BUSY.has(visit.status) && waitS <= LONGEST_WAIT_S)
    return { ...step, want: { ...want, afterMs: Math.max(SHORT_WAIT_MS, waitS * 1000) } };
  if (want.isPart && (visit.status === 416 || visit.status === 403))
    return { ...step, want: { ...want, isPart: false } };
  return { reason: null };
}

/**
 * A certificate that cannot be trusted is no reason not to look. A connection that broke off may hold the next time, and a site without
 * encryption may answer all the same.
 */
function afterFault(step: Step, fault: string, waits: boolean): Step | null {
  const { want } = step;
  if (fault === 'tls' && !want.isTrusting)
    return { ...step, want: { ...want, isTrusting: true }, concession: 'tls-fault' };
  if (fault !== 'connect' || step.concession !== null) return null;
  if (waits && want.afterMs === 0) return { ...step, want: { ...want, afterMs: SHORT_WAIT_MS } };
  if (!want.url.startsWith('https:')) return null;
  return {
    want: { ...want, url: want.url.replace('https:', 'http:'), afterMs: 0 },
    hops: step.hops,
    concession: 'works-over-http-only',
  };
}

function targetOf(url: string, visit: Answered): string | null {
  if (REDIRECTS.has(visit.status)) return visit.location;
  const refresh = visit.status === 200 ? refreshOf(visit) : null;
  if (refresh === null || refresh.seconds > LONGEST_REFRESH_S) return null;
  const target = addressFrom(url, refresh.target);
  return target === null || target === url ? null : refresh.target;
}

function refreshOf(visit: Answered): Page['refresh'] {
  if (visit.refresh !== '') return readRefresh(visit.refresh);
  return /http-equiv/i.test(visit.text.slice(0, 20_000)) ? pageOf(visit).refresh : null;
}

function addressFrom(url: string, location: string): string | null {
  const base = readWebAddress(url);
  return base === null ? null : resolveLocation(location, base);
}

function ledOn(step: Step, visit: Answered, location: string): Step | { readonly reason: ReasonCode } {
  const { want, hops, concession } = step;
  const next = addressFrom(want.url, location);
  const form = next === null ? null : judgeForm(next);
  if (form === null || !('url' in form)) return { reason: 'redirect-nowhere' };
  const cookie = cookieFor(form.url, step, visit);
  const wasThere = hops.includes(form.url) || form.url === want.url;
  if (hops.length >= MOST_HOPS || (wasThere && cookie === want.cookie)) return { reason: 'redirect-loop' };
  return {
    want: wantOf(form.url, { cookie, isTrusting: want.isTrusting }),
    hops: [...hops, want.url],
    concession,
  };
}

/** What a browser would send along: what the same site has just asked it to keep. */
function cookieFor(url: string, { want }: Step, visit: Answered): string {
  const [from, to] = [readWebAddress(want.url)?.host, readWebAddress(url)?.host];
  return from === to ? visit.cookie || want.cookie : '';
}

const pages = new WeakMap<Answered, Page>();

/** The page that an answer holds; read once, however often it is asked for. */
export function pageOf(visit: Answered): Page {
  const known = pages.get(visit);
  if (known !== undefined) return known;
  const page = readPage(visit.text);
  pages.set(visit, page);
  return page;
}
