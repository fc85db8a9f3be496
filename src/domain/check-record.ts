import type { Moment } from '../tables/cells';
import type { Duty, Status } from '../tables/register';
import { type LinkCheck, linkChecks } from '../tables/reports';
import { blank, type Change, type Placed } from '../tables/table';
import { firstOfEach } from './duties';
import { describeVerdict, LINK_REASONS, type LinkReason } from './link-reasons';
import type { Finding } from './link-verdict';
import { findLinks } from './links';
import { minutesAfter } from './moments';

export interface CheckFacts {
  readonly findings: readonly Finding[];
  readonly checks: readonly Placed<LinkCheck>[];
  readonly duties: readonly Placed<Duty>[];
  readonly now: Moment;
}

export interface CheckRecord {
  /** Rows of ผลตรวจลิงก์ that change, and those to add. */
  readonly changes: readonly Change<LinkCheck>[];
  readonly additions: readonly LinkCheck[];
  readonly duties: readonly Change<Duty>[];
}

/** A person's ผ่าน falls only for a page that was gone on so many visits. */
const STRIKES = 3;
const MINUTES_A_DAY = 24 * 60;
/** Links found good together are not all due again on the same day. */
const SPREAD_DAYS = 14;

/** What findings change in the record of links and in the duties that use them. */
export function recordFindings({ findings, checks, duties, now }: CheckFacts): CheckRecord {
  const before = new Map(checks.map((check) => [check.link, check]));
  const after = new Map(before as Map<string, LinkCheck>);
  for (const finding of findings) after.set(finding.link, checkAfter(finding, before.get(finding.link), now));
  const seen = new Set(findings.map(({ link }) => link));
  const rows = [...seen].map((link) => ({
    at: before.get(link)?.at,
    check: after.get(link) ?? blank(linkChecks),
  }));
  return {
    changes: rows.flatMap(({ at, check }) => (at === undefined ? [] : [{ at, values: check }])),
    additions: rows.filter(({ at }) => at === undefined).map(({ check }) => check),
    duties: firstOfEach(duties).flatMap((duty) => dutyAfter(duty, seen, before, after)),
  };
}

function checkAfter(finding: Finding, before: Placed<LinkCheck> | undefined, now: Moment): LinkCheck {
  const reason: LinkReason = LINK_REASONS[finding.reason];
  const failures = before?.failures ?? 0;
  return {
    link: finding.link,
    verdict: reason.verdict,
    reason: reason.sentence,
    httpStatus: finding.httpStatus,
    finalUrl: finding.finalUrl,
    evidence: finding.evidence,
    checkedAt: now,
    nextCheckAt: minutesAfter(now, daysUntilNext(finding, reason) * MINUTES_A_DAY),
    failures: reason.isFailure ? failures + 1 : reason.verdict === 'ใช้ได้' ? 0 : failures,
  };
}

function daysUntilNext({ link }: Finding, { verdict, againAfter }: LinkReason): number {
  if (verdict !== 'ใช้ได้') return againAfter;
  const sum = [...link].reduce((total, sign) => total + sign.charCodeAt(0), 0);
  return againAfter + (sum % SPREAD_DAYS);
}

type Checks = ReadonlyMap<string, LinkCheck>;

function dutyAfter(
  duty: Placed<Duty>,
  seen: ReadonlySet<string>,
  before: Checks,
  after: Checks,
): Change<Duty>[] {
  const links = findLinks(duty.evidence.join('\n'));
  if (!links.some((link) => seen.has(link))) return [];
  const linkResult = resultOf(links, after);
  const isNewlyDead = links.some((link) => isDead(after.get(link)) && !isDead(before.get(link)));
  return [{ at: duty.at, values: { status: statusAfter(duty, linkResult, isNewlyDead), linkResult } }];
}

/** What the register says of all links of a duty: the worst of them. */
function resultOf(links: readonly string[], checks: Checks): string {
  const known = links.map((link, index) => ({
    check: checks.get(link),
    place: links.length > 1 ? `ลิงก์ที่ ${index + 1} ` : '',
  }));
  const worst =
    known.find(({ check }) => check?.verdict === 'มีปัญหา') ??
    known.find(({ check }) => check?.verdict === 'ให้คนดู') ??
    known.find(({ check }) => check === undefined || check.verdict === 'ยังตรวจไม่เสร็จ');
  if (worst === undefined) return 'ใช้ได้';
  const { check, place } = worst;
  return check === undefined ? 'ยังตรวจไม่เสร็จ' : describeVerdict(check.verdict, place + check.reason);
}

/**
 * What checks that are on record make of a duty. A decision that came after them knows better, as in `statusAfter`; empty when
 * nothing was decided since the last report.
 */
export function statusOfCheckedLinks(
  duty: Pick<Duty, 'status' | 'evidence'>,
  checks: Checks,
  decidedAt: Moment | '',
): Pick<Duty, 'status' | 'linkResult'> {
  const links = findLinks(duty.evidence.join('\n'));
  const known = links.flatMap((link) => checks.get(link) ?? []);
  if (known.length === 0) return { status: duty.status, linkResult: '' };
  const linkResult = resultOf(links, checks);
  const isNewlyDead = known.some((check) => isDead(check) && (check.checkedAt ?? '') > decidedAt);
  const isDecided = decidedAt !== '' && duty.status !== 'ผ่าน';
  const before = { status: duty.status, linkResult: '' };
  return { status: isDecided ? duty.status : statusAfter(before, linkResult, isNewlyDead), linkResult };
}

const isTrouble = (linkResult: string) => linkResult.startsWith('มีปัญหา');

function isDead(check: LinkCheck | undefined): boolean {
  return check?.verdict === 'มีปัญหา' && (check.failures ?? 0) >= STRIKES;
}

/**
 * The status after a check. Trouble moves a duty once, when it is found: who sets the status differently afterwards knows better. Trouble
 * that is over gives back what the program took.
 */
function statusAfter(
  { status, linkResult: before }: Pick<Duty, 'status' | 'linkResult'>,
  linkResult: string,
  isNewlyDead: boolean,
): Status {
  if (status === 'ผ่าน') return isNewlyDead ? 'ลิงก์มีปัญหา' : status;
  const isFound = isTrouble(linkResult) && !isTrouble(before);
  const isOver = !isTrouble(linkResult) && isTrouble(before);
  if (isFound && (status === 'รอสอบทาน' || status === 'ยังไม่รายงาน')) return 'ลิงก์มีปัญหา';
  return isOver && status === 'ลิงก์มีปัญหา' ? 'รอสอบทาน' : status;
}
