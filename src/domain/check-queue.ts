import type { Moment } from '../tables/cells';
import type { Duty } from '../tables/register';
import type { LinkCheck, Report } from '../tables/reports';
import { type CellLink, cellLinks, checkKey } from './cell-links';
import { countedDuties } from './duties';

/** A link with the duty that it is evidence of. */
export interface LinkInForce extends CellLink {
  readonly duty: Duty;
}

export interface QueueFacts {
  readonly duties: readonly Duty[];
  readonly reports: readonly Report[];
  readonly checks: readonly LinkCheck[];
  readonly now: Moment;
  /** Links of accepted duties are due when they were not visited since; nothing when only the usual schedule counts. */
  readonly proofSince?: Moment;
}

/**
 * The links in force that are due: those wanted for the record, then never checked ones, then those checked longest ago. Of those checked
 * together come first those for which another link of their host has spoken.
 */
export function checkQueue({ duties, reports, checks, now, proofSince = '' }: QueueFacts): LinkInForce[] {
  const checkOf = new Map(checks.map((check) => [checkKey(check), check]));
  const known = ({ duty, link }: LinkInForce) => checkOf.get(checkKey({ duty: duty.key, link }));
  const checkedAt = (each: LinkInForce) => known(each)?.checkedAt ?? '';
  const reportedAt = latestReports(reports);
  const isWanted = (each: LinkInForce) => each.duty.status === 'ผ่าน' && checkedAt(each) < proofSince;
  return linksInForce(duties)
    .filter(
      (each) => isWanted(each) || isDue(known(each), { reportedAt: reportedAt.get(each.link) ?? '', now }),
    )
    .map((each) => ({
      each,
      order: `${isWanted(each) ? 0 : 1} ${checkedAt(each)} ${known(each)?.finalUrl ? 1 : 0}`,
      turn: turnOf(each.link, checkedAt(each)),
    }))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.turn - b.turn))
    .map(({ each }) => each);
}

/** The first to be visited may speak for its whole host; it must not be the same link in every run. */
function turnOf(link: string, checkedAt: Moment): number {
  if (checkedAt === '') return 0;
  let turn = 0;
  for (const sign of `${checkedAt} ${link}`) turn = (Math.imul(turn, 31) + (sign.codePointAt(0) ?? 0)) >>> 0;
  return Math.imul(turn, 0x9e3779b1) >>> 0;
}

/** Every link of the duties that count, due or not. Words in place of a link count once somebody took them for a report. */
export function linksInForce(duties: readonly Duty[]): LinkInForce[] {
  return countedDuties(duties)
    .filter(({ status }) => status !== 'ไม่เกี่ยวข้อง')
    .flatMap((duty) =>
      cellLinks(duty)
        .filter(({ reason }) => reason === null || duty.status !== 'ยังไม่รายงาน')
        .map((each) => ({ ...each, duty })),
    );
}

interface Times {
  readonly reportedAt: Moment;
  readonly now: Moment;
}

function isDue(check: LinkCheck | undefined, { reportedAt, now }: Times): boolean {
  if (check === undefined || check.checkedAt === null || check.nextCheckAt === null) return true;
  return check.nextCheckAt <= now || reportedAt > check.checkedAt;
}

function latestReports(reports: readonly Report[]): ReadonlyMap<string, Moment> {
  const latest = new Map<string, Moment>();
  for (const { link, time } of reports) {
    if (link !== '' && time !== null && time > (latest.get(link) ?? '')) latest.set(link, time);
  }
  return latest;
}
