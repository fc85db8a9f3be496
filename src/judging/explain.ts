import { cellLinks, checkKey } from '../domain/cell-links';
import { linksInForce } from '../domain/check-queue';
import { formatMoment } from '../domain/moments';
import type { Duty } from '../tables/register';
import type { LinkCheck, LinkVerdict } from '../tables/reports';
import { REASONS, type ReasonCode, sentenceOf } from './reasons';

/** A duty and what was seen at each of its links: plain data for a page. */
export interface ExplainedDuty {
  readonly duty: string;
  readonly item: string;
  readonly title: string;
  readonly agency: string;
  readonly status: string;
  readonly links: readonly ExplainedLink[];
}

export interface ExplainedLink {
  readonly link: string;
  /** Null for one that was never visited. */
  readonly seen: SeenLink | null;
}

export interface SeenLink {
  readonly verdict: LinkVerdict;
  readonly sentence: string;
  readonly remedy: string;
  /** What came in between and is tried again; empty for nothing. */
  readonly lastTry: string;
  readonly status: number | null;
  /** Addresses that only led on, and the one at the end. */
  readonly way: readonly string[];
  readonly title: string;
  /** What of the evidence was found, what was not, and what was repaired in the address. */
  readonly found: string;
  readonly missing: string;
  readonly repaired: string;
  /** Moments as people read them; empty for none. */
  readonly visited: string;
  readonly next: string;
  readonly lastGood: string;
  readonly failedSince: string;
  /** In a row. */
  readonly failures: number;
}

/** A link that a person should look at. */
export interface DoubtfulLink {
  readonly duty: string;
  readonly item: string;
  readonly agency: string;
  readonly link: string;
  readonly verdict: LinkVerdict;
  readonly sentence: string;
}

type Checks = ReadonlyMap<string, LinkCheck>;

/** What was seen at the links of a duty. */
export function explainDuty(duty: Duty, checks: readonly LinkCheck[]): ExplainedDuty {
  const checkOf = byKey(checks);
  const { key, item, title, agency, status } = duty;
  return {
    ...{ duty: key, item, title, agency, status },
    links: cellLinks(duty).map(({ link, repairs }) => {
      const check = checkOf.get(checkKey({ duty: key, link }));
      return { link, seen: check === undefined ? null : seenOf(check, repairs) };
    }),
  };
}

const byKey = (checks: readonly LinkCheck[]): Checks =>
  new Map(checks.map((check) => [checkKey(check), check]));

function seenOf(check: LinkCheck, repairs: readonly string[]): SeenLink {
  const { sentence, remedy } = wordsOf(check);
  const { verdict, httpStatus, finalUrl, hops, title, evidence, failures } = check;
  const lines = evidence.slice(evidence.startsWith(title) ? title.length : 0).split('\n');
  const told = (mark: string) => lines.find((line) => line.startsWith(mark))?.slice(mark.length) ?? '';
  const moment = (at: string | null) => formatMoment(at ?? '');
  const end = finalUrl === '' || hops.length === 0 ? [] : [finalUrl];
  return {
    verdict,
    sentence,
    remedy,
    lastTry: lastTryOf(check),
    status: httpStatus,
    way: [...hops, ...end],
    title,
    found: told('พบ '),
    missing: told('ไม่พบ '),
    repaired: repairs.join(', '),
    visited: moment(check.checkedAt),
    next: moment(check.nextCheckAt),
    lastGood: moment(check.lastGoodAt),
    failedSince: moment(check.failedSince),
    failures: failures ?? 0,
  };
}

/** What is the matter and what to do; what an earlier version of the program wrote stays one sentence. */
function wordsOf({ reason }: LinkCheck): { sentence: string; remedy: string } {
  const code = CODES.find((each) => sentenceOf(each) === reason);
  return code === undefined ? { sentence: reason, remedy: '' } : REASONS[code];
}

const CODES = Object.keys(REASONS) as ReasonCode[];

/** What the last visits found in place of what is known of the link; empty when they found the same. */
function lastTryOf({ reason, reasonCode, failures }: LinkCheck): string {
  const code = CODES.find((each) => each === reasonCode);
  const isOther = code !== undefined && (failures ?? 0) > 0 && sentenceOf(code) !== reason;
  return isOther ? REASONS[code].sentence : '';
}

/** Links that a person should look at: hijacked pages, then broken ones, then those that only a person can judge, in the order of the register. */
export function doubtfulLinks(
  duties: readonly Duty[],
  checks: readonly LinkCheck[],
): readonly DoubtfulLink[] {
  const checkOf = byKey(checks);
  return linksInForce(duties)
    .flatMap(({ duty, link }) => {
      const check = checkOf.get(checkKey({ duty: duty.key, link }));
      const order = check === undefined ? Number.NaN : orderOf(check, duty);
      if (check === undefined || Number.isNaN(order)) return [];
      const { key, item, agency } = duty;
      const { sentence } = wordsOf(check);
      return [{ order, shown: { duty: key, item, agency, link, verdict: check.verdict, sentence } }];
    })
    .sort((a, b) => a.order - b.order)
    .map(({ shown }) => shown);
}

/** What somebody has looked at and decided is not shown again. */
function orderOf({ verdict, reasonCode }: LinkCheck, { status }: Duty): number {
  if (reasonCode === 'hijacked-content') return 0;
  if (verdict === 'มีปัญหา') return 1;
  const isOpen = status === 'รอสอบทาน' || status === 'ยังไม่รายงาน';
  return verdict === 'ให้คนดู' && isOpen ? 2 : Number.NaN;
}
