import { checkQueue, type LinkTask, nextWave } from '../domain/check-queue';
import { recordFindings } from '../domain/check-record';
import { type Checked, describeChecked } from '../domain/check-report';
import { type Finding, findingOfForm, findingOfHost, isAboutHost, judgeTrip } from '../domain/link-verdict';
import { agencies } from '../tables/agencies';
import { register } from '../tables/register';
import { linkChecks, reports } from '../tables/reports';
import type { Services } from './services';
import { noteBeginning, noteProgress } from './unfinished';
import { visitLinks } from './visit-links';
import { writeDuties } from './write-duties';

/** Of six minutes: the last wave may still take its time-outs, and recording a second or two. */
const VISITING_BUDGET_MS = 240_000;
const WAVE = 15;
/** When the day's visits are used up, the rest goes on so much later. */
const NEXT_DAY_MINUTES = 6 * 60;

/**
 * Visits the links that are due, wave by wave, and writes each wave down before the next. What time or the day's quota leaves over goes on
 * by itself; to run it twice visits nothing twice.
 */
export function checkUrls(services: Services): string {
  return describeChecked(checkFor(services, VISITING_BUDGET_MS));
}

/** As `checkUrls`, but begins no wave after so long; one wave is always visited, so that calls in a row come to an end. */
export function checkFor(services: Services, budgetMs: number): Checked {
  const { web, clock } = services;
  const mayGoOn = () => clock.elapsedMs() < VISITING_BUDGET_MS;
  let queue = dueLinks(services);
  if (queue.length > 0) noteBeginning(services, 'check');
  const found: Finding[] = queue.flatMap(({ link, reason }) =>
    reason === null ? [] : [findingOfForm(link, reason)],
  );
  record(services, found);
  queue = queue.filter(({ reason }) => reason === null);
  for (let isFirst = true; queue.length > 0 && web.remainingToday() > 0; isFirst = false) {
    if (!isFirst && clock.elapsedMs() >= budgetMs) break;
    const findings = visitWave(services, queue, mayGoOn);
    if (findings.length === 0) break;
    record(services, findings);
    found.push(...findings);
    const judged = new Set(findings.map(({ link }) => link));
    queue = queue.filter(({ link }) => !judged.has(link));
    noticeWave(services, { isFirst, checked: found.length, left: queue.length });
  }
  const isQuotaUsed = web.remainingToday() === 0;
  noteProgress(services, 'check', queue.length === 0, isQuotaUsed ? NEXT_DAY_MINUTES : 1);
  return { findings: found, left: queue.length, isQuotaUsed };
}

interface Wave {
  readonly isFirst: boolean;
  readonly checked: number;
  readonly left: number;
}

/** How far it is after a wave; what was over in one is told by the result alone. */
function noticeWave({ ask }: Services, { isFirst, checked, left }: Wave): void {
  if (left > 0) ask.notice(`ตรวจลิงก์แล้ว ${checked} เหลืออีก ${left}`);
  // Takes the place of the last notice, which would still tell of links that are left.
  else if (!isFirst) ask.notice(`ตรวจลิงก์แล้ว ${checked} ครบทุกลิงก์`);
}

function dueLinks({ workbook, clock }: Services): LinkTask[] {
  return checkQueue({
    duties: workbook.read(register).rows,
    agencies: workbook.read(agencies).rows,
    reports: workbook.read(reports).rows,
    checks: workbook.read(linkChecks).rows,
    now: clock.now(),
  });
}

/** Visits one link of each of the next hosts. A host that cannot be reached settles all its links, without another request. */
function visitWave({ web }: Services, queue: readonly LinkTask[], mayGoOn: () => boolean): Finding[] {
  const wave = nextWave(queue, Math.min(WAVE, web.remainingToday()));
  const sites = new Map(wave.map((task) => [task.link, task.sites]));
  const findings = visitLinks(web, wave, mayGoOn).flatMap(
    (trip) => judgeTrip(trip, sites.get(trip.link) ?? []) ?? [],
  );
  const judged = new Map(findings.map((finding) => [finding.link, finding]));
  const deadHosts = new Map(
    wave.flatMap(({ link, url, host }) => {
      const finding = judged.get(link);
      return finding && isAboutHost(finding) && finding.finalUrl === url ? [[host, finding] as const] : [];
    }),
  );
  const others = queue.flatMap(({ link, host }) => {
    const dead = judged.has(link) ? undefined : deadHosts.get(host);
    return dead ? [findingOfHost(link, dead)] : [];
  });
  return [...findings, ...others];
}

/**
 * The register goes first and the links last: whoever is cut off in between visits those links again and comes to the same. No lock is held
 * while visiting, so what people and other jobs changed meanwhile is read anew.
 */
function record({ workbook, clock, lock }: Services, findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  lock.hold(() => {
    const present = workbook.read(register);
    const { duties, changes, additions } = recordFindings({
      findings,
      checks: workbook.read(linkChecks).rows,
      duties: present.rows,
      now: clock.now(),
    });
    writeDuties(workbook, duties, present.bad);
    workbook.update(linkChecks, changes);
    workbook.append(linkChecks, additions);
  });
}
