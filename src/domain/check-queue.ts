import type { Agency } from '../tables/agencies';
import type { Moment } from '../tables/cells';
import type { Duty } from '../tables/register';
import type { LinkCheck, Report } from '../tables/reports';
import { agencyIdOf, countedDuties } from './duties';
import { judgeForm } from './link-form';
import type { ReasonCode } from './link-reasons';
import { findLinks } from './links';

/** A link that is due for a visit, or whose form is verdict enough. */
export interface LinkTask {
  readonly link: string;
  /** What to ask for; empty when the form decides. */
  readonly url: string;
  readonly host: string;
  /** What the form alone tells; null when the link has to be visited. */
  readonly reason: ReasonCode | null;
  /** Sites of the agencies that report the link. */
  readonly sites: readonly string[];
}

export interface QueueFacts {
  readonly duties: readonly Duty[];
  readonly agencies: readonly Agency[];
  readonly reports: readonly Report[];
  readonly checks: readonly LinkCheck[];
  readonly now: Moment;
}

/** The links in force that are due: never checked first, then those checked longest ago. */
export function checkQueue({ duties, agencies, reports, checks, now }: QueueFacts): LinkTask[] {
  const sites = linksInForce(duties, agencies);
  const checkOf = new Map(checks.map((check) => [check.link, check]));
  const reportedAt = latestReports(reports);
  const due = [...sites.keys()].filter((link) => isDue(checkOf.get(link), reportedAt.get(link) ?? '', now));
  const checkedAt = (link: string) => checkOf.get(link)?.checkedAt ?? '';
  return due
    .sort((a, b) => (checkedAt(a) < checkedAt(b) ? -1 : checkedAt(a) > checkedAt(b) ? 1 : 0))
    .map((link) =>
      taskOf(
        link,
        [...(sites.get(link) ?? [])].filter((site) => site !== ''),
      ),
    );
}

/** Every link of the duties that count, due or not, with the sites of the agencies that report it. */
export function linksInForce(
  duties: readonly Duty[],
  agencies: readonly Agency[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const siteOf = new Map(agencies.map(({ id, site }) => [id, findLinks(site)[0] ?? '']));
  const sites = new Map<string, Set<string>>();
  for (const duty of countedDuties(duties).filter(({ status }) => status !== 'ไม่เกี่ยวข้อง')) {
    for (const link of findLinks(duty.evidence.join('\n'))) {
      sites.set(link, (sites.get(link) ?? new Set()).add(siteOf.get(agencyIdOf(duty.key)) ?? ''));
    }
  }
  return sites;
}

function taskOf(link: string, sites: readonly string[]): LinkTask {
  const form = judgeForm(link);
  if ('reason' in form) return { link, url: '', host: '', reason: form.reason, sites };
  return { link, url: form.url, host: form.address.host, reason: null, sites };
}

function isDue(check: LinkCheck | undefined, reportedAt: Moment, now: Moment): boolean {
  if (check === undefined || check.checkedAt === null || check.verdict === 'ยังตรวจไม่เสร็จ') return true;
  return check.nextCheckAt === null || check.nextCheckAt <= now || reportedAt > check.checkedAt;
}

function latestReports(reports: readonly Report[]): ReadonlyMap<string, Moment> {
  const latest = new Map<string, Moment>();
  for (const { link, time } of reports) {
    if (link !== '' && time !== null && time > (latest.get(link) ?? '')) latest.set(link, time);
  }
  return latest;
}

/** The next links to visit together: in their order, of each host one. */
export function nextWave<Task extends { readonly host: string }>(
  queue: readonly Task[],
  most: number,
): Task[] {
  const hosts = new Set<string>();
  const wave: Task[] = [];
  for (const task of queue) {
    if (wave.length === most) break;
    if (hosts.has(task.host)) continue;
    hosts.add(task.host);
    wave.push(task);
  }
  return wave;
}
