import { type CellLink, cellLinks, checkKey } from '../domain/cell-links';
import type { CheckFacts, CheckRecord, Found } from '../domain/checking';
import { firstOfEach } from '../domain/duties';
import type { Finding } from '../domain/finding';
import { describeVerdict } from '../domain/verdict-text';
import type { Moment } from '../tables/cells';
import type { Duty, Status } from '../tables/register';
import type { LinkCheck } from '../tables/reports';
import type { Change, Placed } from '../tables/table';
import { changeTold, tellsOfChange } from './changed-page';
import { standingAfter } from './recheck';

/** A person's ผ่าน falls only for a page that was gone on so many visits. */
const STRIKES = 3;

type Checks = ReadonlyMap<string, LinkCheck>;

/** What findings change in the record of links and in the duties that use them. */
export function recordFindings({ found, checks, duties, now }: CheckFacts): CheckRecord {
  const places = new Map(checks.map((check) => [checkKey(check), check.at]));
  const before = new Map(checks.map(({ at: _at, ...check }) => [checkKey(check), check]));
  const dueOf = new Map(firstOfEach(duties).map(({ key, due }) => [key, due]));
  const after = new Map(before as ReadonlyMap<string, LinkCheck>);
  for (const each of found) {
    const circumstances = { now, due: dueOf.get(each.duty) ?? null };
    after.set(checkKey(each), checkAfter(each, before.get(checkKey(each)), circumstances));
  }
  const rows = [...new Set(found.map(checkKey))].flatMap((key) => {
    const check = after.get(key);
    return check === undefined ? [] : [{ at: places.get(key), check }];
  });
  const seen = new Set(found.map(({ duty }) => duty));
  const changed = firstOfEach(duties)
    .filter(({ key }) => seen.has(key))
    .map((duty) => dutyAfter(duty, before, after));
  return {
    changes: rows.flatMap(({ at, check }) => (at === undefined ? [] : [{ at, values: check }])),
    additions: rows.filter(({ at }) => at === undefined).map(({ check }) => check),
    duties: changed,
    notes: changed.flatMap(({ at, values: { linkResult = '' } }) =>
      tellsOfChange(linkResult) ? [{ at, values: { linkResult } }] : [],
    ),
  };
}

function checkAfter(
  { duty, link, repairs, finding }: Found,
  before: LinkCheck | undefined,
  circumstances: Parameters<typeof standingAfter>[2],
): LinkCheck {
  const { now } = circumstances;
  const { verdict, keepsLast, failures, nextCheckAt } = standingAfter(finding, before, circumstances);
  const times = {
    checkedAt: now,
    nextCheckAt,
    failures,
    failedSince: failures === 0 ? null : failures === 1 ? now : (before?.failedSince ?? now),
  };
  // What was seen last is remembered, so that it is known again.
  if (keepsLast && before !== undefined) return { ...before, ...times, reasonCode: finding.reason };
  return {
    link,
    duty,
    verdict,
    reason: finding.sentence,
    reasonCode: finding.reason,
    httpStatus: finding.httpStatus,
    finalUrl: finding.finalUrl,
    evidence: evidenceOf(finding, repairs),
    hops: finding.hops,
    size: finding.size,
    ...lastRead(finding, before),
    lastGoodAt: finding.verdict === 'ใช้ได้' ? now : (before?.lastGoodAt ?? null),
    ...times,
  };
}

/** The page as it was read last: one that cannot be read today is held against it when it is there again. */
function lastRead(
  finding: Finding,
  before: LinkCheck | undefined,
): Pick<LinkCheck, 'title' | 'hash' | 'extract'> {
  const { title, hash, extract } = finding.hash === '' && before !== undefined ? before : finding;
  return { title, hash, extract };
}

/** What was seen, as people read it. */
function evidenceOf({ title, found, missing }: Finding, repairs: readonly string[]): string {
  const part = (name: string, said: readonly string[]) =>
    said.length === 0 ? [] : [`${name} ${said.join(', ')}`];
  const told = [...part('พบ', found), ...part('ไม่พบ', missing), ...part('แก้ลิงก์ให้:', repairs)];
  return [...(title === '' ? [] : [title]), ...told].join('\n');
}

function dutyAfter(duty: Placed<Duty>, before: Checks, after: Checks): Change<Duty> {
  const links = cellLinks(duty);
  const of = (checks: Checks) => links.map(({ link }) => checks.get(checkKey({ duty: duty.key, link })));
  const isNewlyDead = links.length > 0 && of(after).every(isDead) && !of(before).every(isDead);
  const change = duty.status === 'ผ่าน' ? changeTold(of(before), of(after)) : '';
  if (change !== '')
    return { at: duty.at, values: { status: 'รอสอบทาน', linkResult: describeVerdict('ให้คนดู', change) } };
  const result = resultOf(links, of(after));
  // That a page changed is told until a person has decided.
  const isKept = result === 'ใช้ได้' && duty.status === 'รอสอบทาน' && tellsOfChange(duty.linkResult);
  const linkResult = isKept ? duty.linkResult : result;
  return { at: duty.at, values: { status: statusAfter(duty, linkResult, isNewlyDead), linkResult } };
}

/**
 * What the register says of all links of a duty. Only a duty none of whose links can be opened is in trouble; where some can, a person has
 * to say whether they are enough.
 */
function resultOf(links: readonly CellLink[], checks: readonly (LinkCheck | undefined)[]): string {
  const place = (index: number) => (links.length > 1 ? `ลิงก์ที่ ${index + 1} ` : '');
  const told = checks.map((check, index) => ({
    verdict: check?.verdict,
    text: place(index) + (check?.reason ?? ''),
  }));
  const first = (verdict: LinkCheck['verdict'] | undefined) => told.find((each) => each.verdict === verdict);
  const broken = first('มีปัญหา');
  if (broken && told.every(({ verdict }) => verdict === 'มีปัญหา'))
    return describeVerdict('มีปัญหา', broken.text);
  if (first(undefined)) return 'ยังตรวจไม่เสร็จ';
  const pending = first('ยังตรวจไม่เสร็จ');
  if (pending) return describeVerdict('ยังตรวจไม่เสร็จ', `${pending.text} ${WILL_TRY_AGAIN}`);
  const doubt = broken ?? first('ให้คนดู');
  return doubt === undefined ? 'ใช้ได้' : describeVerdict('ให้คนดู', doubt.text);
}
const WILL_TRY_AGAIN = 'ระบบจะลองอีกครั้งเอง';

/**
 * What checks that are on record make of a duty. A decision that came after them knows better, as in `statusAfter`; empty when
 * nothing was decided since the last report.
 */
export function statusOfCheckedLinks(
  duty: Pick<Duty, 'key' | 'status' | 'evidence'>,
  checks: Checks,
  decidedAt: Moment | '',
): Pick<Duty, 'status' | 'linkResult'> {
  const links = cellLinks(duty);
  const own = links.map(({ link }) => checks.get(checkKey({ duty: duty.key, link })));
  const known = own.flatMap((check) => check ?? []);
  if (known.length === 0) return { status: duty.status, linkResult: '' };
  const linkResult = resultOf(links, own);
  const isNewlyDead = own.every(isDead) && known.some((check) => (check.checkedAt ?? '') > decidedAt);
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
