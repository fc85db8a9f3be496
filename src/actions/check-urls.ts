import { checkKey } from '../domain/cell-links';
import { checkQueue, linksInForce } from '../domain/check-queue';
import { type Checked, describeChecked } from '../domain/check-report';
import { type Found, keyOf, type LinkTask, nextWave } from '../domain/checking';
import { readSettings } from '../domain/settings';
import { agencies } from '../tables/agencies';
import { items } from '../tables/items';
import { register } from '../tables/register';
import { type LinkCheck, linkChecks, reports } from '../tables/reports';
import { settings } from '../tables/settings';
import { hasTimeToday, noteChecking } from './checking-time';
import { readSheet } from './read-year';
import type { Judging, Services } from './services';
import { noteBeginning, noteProgress, unfinishedJobs } from './unfinished';
import { visitLinks } from './visit-links';
import { writeDuties } from './write-duties';

/** Of six minutes: the last wave may still take its time-outs, and recording a second or two. */
export const VISITING_BUDGET_MS = 240_000;
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

/**
 * As `checkUrls`, but begins no wave after so long; one wave is always visited, so that calls in a row come to an end. With `proofSince` the
 * links of accepted duties are due when they were not visited since.
 */
export function checkFor(services: Services, budgetMs: number, proofSince = ''): Checked {
  const { web, clock } = services;
  let queue = dueLinks(services, proofSince);
  if (queue.length === 0 && !isBegun(services))
    return { findings: [], left: 0, isQuotaUsed: false, goesOnIn: null };
  noteBeginning(services, 'check');
  const { judge, watchHosts } = services.judging();
  const hosts = watchHosts();
  const mayGoOn = () => clock.elapsedMs() < VISITING_BUDGET_MS;
  const found: Found[] = [];
  const take = (more: readonly Found[]) => {
    record(services, more);
    found.push(...more);
    const judged = new Set(more.map(checkKey));
    queue = queue.filter((task) => !judged.has(keyOf(task)));
  };
  take(judgedByForm(queue, services.judging()));
  for (
    let isFirst = true;
    queue.length > 0 && isWithinQuota(services) && isBegun(services);
    isFirst = false
  ) {
    if (!isFirst && clock.elapsedMs() >= budgetMs) break;
    const wave = nextWave(queue, Math.min(WAVE, web.remainingToday()));
    const visited = visitLinks(services, judge, wave, mayGoOn);
    if (visited.length === 0) break;
    take([...visited, ...hosts.settle(visited, wave, queue)]);
    noticeWave(services, { isFirst, checked: found.length, left: queue.length });
  }
  return finish(services, found, queue.length);
}

/** Ends a slice: what is left, or has to be seen once more, is gone on with by itself. */
function finish(services: Services, found: readonly Found[], left: number): Checked {
  const isQuotaUsed = left > 0 && !isWithinQuota(services);
  noteChecking(services);
  const nextTry = services.judging().nextTryIn(checksInForce(services), services.clock.now());
  const goesOnIn = isQuotaUsed ? NEXT_DAY_MINUTES : left > 0 ? 1 : nextTry;
  const findings = found.map(({ finding }) => finding);
  // Somebody has stopped it, or another run has come to the end.
  if (!isBegun(services))
    return { findings, left: left > 0 ? dueLinks(services, '').length : 0, isQuotaUsed, goesOnIn: null };
  noteProgress(services, 'check', goesOnIn === null, goesOnIn ?? 1);
  return { findings, left, isQuotaUsed, goesOnIn };
}

/** The note of the beginning is gone once somebody has stopped the check (stop-checking): asked before each wave, so that it ends soon. */
const isBegun = (services: Services): boolean => unfinishedJobs(services).includes('check');

/** What is on record of links that were replaced meanwhile is nothing to wait for. */
function checksInForce({ workbook }: Services): LinkCheck[] {
  const inForce = new Set(
    linksInForce(workbook.read(register).rows).map(({ duty, link }) => checkKey({ duty: duty.key, link })),
  );
  return workbook.read(linkChecks).rows.filter((check) => inForce.has(checkKey(check)));
}

const isWithinQuota = (services: Services): boolean =>
  services.web.remainingToday() > 0 && hasTimeToday(services);

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

function dueLinks({ workbook, clock, judging }: Services, proofSince: string): LinkTask[] {
  const checks = workbook.read(linkChecks).rows;
  const duties = workbook.read(register).rows;
  const queue = checkQueue({
    duties,
    reports: workbook.read(reports).rows,
    checks,
    now: clock.now(),
    proofSince,
  });
  if (queue.length === 0) return [];
  return judging().tasksOf(queue, {
    duties,
    checks,
    agencies: workbook.read(agencies).rows,
    items: workbook.read(items).rows,
    fiscalYear: readSettings(readSheet(workbook, settings)).settings.fiscalYear,
  });
}

/** What needs no visit: the form of the address says it. */
function judgedByForm(queue: readonly LinkTask[], { judge }: Judging): Found[] {
  return queue.flatMap(({ duty, use, repairs }) => {
    const judgement = judge(use, () => undefined);
    return 'finding' in judgement ? [{ duty, link: use.link, repairs, finding: judgement.finding }] : [];
  });
}

/**
 * The register goes first and the links last: whoever is cut off in between visits those links again and comes to the same. No lock is held
 * while visiting, so what people and other jobs changed meanwhile is read anew.
 */
function record({ workbook, clock, lock, judging }: Services, found: readonly Found[]): void {
  if (found.length === 0) return;
  lock.hold(() => {
    const present = workbook.read(register);
    const { duties, notes, changes, additions } = judging().recordFindings({
      found,
      checks: workbook.read(linkChecks).rows,
      duties: present.rows,
      now: clock.now(),
    });
    workbook.update(register, notes);
    writeDuties(workbook, duties, present.bad);
    workbook.update(linkChecks, changes);
    workbook.append(linkChecks, additions);
  });
}
