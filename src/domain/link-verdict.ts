import { tidyText } from '../thai/text';
import { isSameSite } from './hosts';
import type { ReasonCode } from './link-reasons';
import type { Trip, Visit } from './link-trip';
import { readWebAddress } from './web-address';

/** What is known of a link after a visit. */
export interface Finding {
  readonly link: string;
  readonly reason: ReasonCode;
  readonly httpStatus: number | null;
  readonly finalUrl: string;
  /** What the page shows of itself. */
  readonly evidence: string;
}

type Answered = Extract<Visit, { outcome: 'answered' }>;
type Failed = Extract<Visit, { outcome: 'failed' }>;

const FAULT_REASON = {
  dns: 'dns',
  connect: 'connect-failed',
  tls: 'tls-fault',
  timeout: 'timeout',
  other: 'fetch-failed',
} as const satisfies Record<Failed['fault'], ReasonCode>;

/** What a status says of the page; statuses from 500 on are the server's own trouble. */
const STATUS_REASON: Readonly<Record<number, ReasonCode>> = {
  200: 'good',
  203: 'good',
  206: 'good',
  401: 'login-required',
  403: 'blocked',
  404: 'http-404',
  406: 'blocked',
  408: 'timeout',
  410: 'http-410',
  // A range that the document does not have: it is there all the same.
  416: 'good',
  425: 'rate-limited',
  429: 'rate-limited',
  451: 'blocked',
};

const LONGEST_EVIDENCE = 200;

/**
 * The verdict on a trip that has ended, the first that holds: a fault on the wire, a way that leads nowhere, the status, an empty page,
 * another owner's site (`sites` are those of the agencies that report the link). Null for a link that was not visited.
 */
export function judgeTrip(trip: Trip, sites: readonly string[]): Finding | null {
  const { sight, link, url } = trip;
  if (sight === null || sight.outcome === 'not-visited') return null;
  const base = { link, httpStatus: null, finalUrl: url, evidence: '' };
  if (sight.outcome === 'failed') return { ...base, reason: FAULT_REASON[sight.fault] };
  const reason = trip.reason === '' ? reasonOfPage(sight, url, sites) : trip.reason;
  return { ...base, reason, httpStatus: sight.status, evidence: titleOf(sight) };
}

/** The verdict on a link whose form is enough. */
export function findingOfForm(link: string, reason: ReasonCode): Finding {
  return { link, reason, httpStatus: null, finalUrl: '', evidence: '' };
}

/** The verdict on a link of a host that could not be reached in this run: one try is enough for all its links. */
export function findingOfHost(link: string, { reason }: Finding): Finding {
  return { ...findingOfForm(link, reason), evidence: 'ไม่ได้เปิดลิงก์นี้ เพราะเปิดเว็บไซต์เดียวกันไม่ได้ในรอบตรวจนี้' };
}

/** Whether the reason lies with the host and not with the page. */
export function isAboutHost({ reason }: Finding): boolean {
  return reason === 'dns' || reason === 'connect-failed' || reason === 'tls-fault' || reason === 'timeout';
}

function reasonOfPage(sight: Answered, url: string, sites: readonly string[]): ReasonCode {
  const byStatus = STATUS_REASON[sight.status] ?? (sight.status >= 500 ? 'server-error' : 'other-status');
  if (byStatus !== 'good') return byStatus;
  if (isEmpty(sight)) return 'empty-body';
  return isOnSite(url, sites) ? 'good' : 'outside-agency-domain';
}

/** A document's bytes are not looked at, so only a page can be empty. */
function isEmpty({ contentType, text, status }: Answered): boolean {
  return (
    status === 200 && (contentType === '' || /html|text\/plain/i.test(contentType)) && text.trim() === ''
  );
}

function isOnSite(url: string, sites: readonly string[]): boolean {
  const page = readWebAddress(url);
  const known = sites.map((site) => readWebAddress(site)).filter((site) => site !== null);
  return page === null || known.length === 0 || known.some((site) => isSameSite(page, site));
}

/** The title ends within the first part of any page; looking further would only cost time. */
const HEAD = 20_000;

function titleOf({ text }: Answered): string {
  const head = text.slice(0, HEAD);
  const start = head.search(/<title[\s>]/i);
  if (start < 0) return '';
  const inner = head.slice(head.indexOf('>', start) + 1);
  const end = inner.search(/<\/title/i);
  return tidyText(inner.slice(0, end < 0 ? LONGEST_EVIDENCE : end)).slice(0, LONGEST_EVIDENCE);
}
