import { checkQueue, linksInForce } from '../domain/check-queue';
import { remainderOf, verdictsOf } from '../domain/check-report';
import { hijackedLinks } from '../domain/hijacked';
import { readSettings } from '../domain/settings';
import { type LinkFigures, type SidebarState, sidebarState, stateWithoutTabs } from '../domain/sidebar-state';
import { agencies } from '../tables/agencies';
import { items } from '../tables/items';
import { reminderLog } from '../tables/logs';
import { register } from '../tables/register';
import { type LinkVerdict, linkChecks, reports } from '../tables/reports';
import { rounds, rules } from '../tables/rules';
import { settings } from '../tables/settings';
import { readLetterIds, readSidebarJob, type SidebarJob } from '../tables/sidebar-calls';
import type { Table } from '../tables/table';
import { assign } from './assign';
import { checkFor } from './check-urls';
import { collectAndTell } from './collect-and-tell';
import { hasForm } from './form-memory';
import { makeFillIns } from './make-fill-ins';
import { makeForm } from './make-form';
import { isActiveNow } from './mapping-memory';
import { prove } from './prove';
import { readSheet, readYear, type Year } from './read-year';
import { refresh } from './refresh';
import { sendAgreed } from './send-reminders';
import type { Services } from './services';
import { setUp, type Workshop } from './set-up';
import { understood } from './understood';
import { unfinishedJobs } from './unfinished';

/** The tabs without which the state of the year is not known. */
const NEEDED: readonly Table[] = [
  settings,
  agencies,
  items,
  rules,
  rounds,
  register,
  reports,
  linkChecks,
  reminderLog,
];

/** What the sidebar shows; a workbook that is not set up yet is a state like any other. */
export function readSidebarState(services: Services): SidebarState {
  const { workbook, clock, store } = services;
  const missing = NEEDED.filter((table) => !workbook.has(table));
  if (missing.length > 0) return withoutTabs(services, missing);
  const year = readYear(workbook);
  const jobs = unfinishedJobs(services);
  return sidebarState({
    year,
    settings: year.settings,
    problems: year.problems,
    reports: readSheet(workbook, reports),
    ledger: workbook.read(reminderLog).rows,
    links: linkFigures(services, year),
    hasForm: hasForm(store) || isActiveNow(store),
    isCollecting: jobs.includes('collect'),
    isChecking: jobs.includes('check') || jobs.includes('proof'),
    hijacked: hijackedLinks(year.register.rows, workbook.read(linkChecks).rows),
    today: clock.today(),
  });
}

function linkFigures({ workbook, clock }: Services, year: Year): LinkFigures {
  const duties = year.register.rows;
  const due = checkQueue({
    duties,
    reports: workbook.read(reports).rows,
    checks: workbook.read(linkChecks).rows,
    now: clock.now(),
  });
  return { due: due.length, all: linksInForce(duties).length };
}

function withoutTabs({ workbook, clock }: Services, missing: readonly Table[]): SidebarState {
  const known = workbook.has(settings) ? readSettings(readSheet(workbook, settings)).settings : null;
  return stateWithoutTabs(
    missing.map(({ tab }) => tab),
    { isNew: missing.length === NEEDED.length, settings: known, today: clock.today() },
  );
}

const JOBS: Readonly<Record<SidebarJob, (services: Services, workshop: Workshop) => string>> = {
  setUp,
  assign,
  form: makeForm,
  blank: makeFillIns,
  collect: collectAndTell,
  proof: prove,
  refresh,
};

/** Does what the menu does under that name and gives what there is to tell; the name comes from a page. */
export function runSidebarJob(services: Services, workshop: Workshop, given: unknown): string {
  return JOBS[understood(readSidebarJob(given))](services, workshop);
}

/** How a slice of checking ended. */
export interface CheckingSlice {
  readonly verdicts: readonly { readonly verdict: LinkVerdict; readonly count: number }[];
  readonly left: number;
  /** What becomes of the links that are left. */
  readonly remainder: string;
  /** Whether another slice would come to nothing now. */
  readonly isOver: boolean;
}

/** Short enough for a person to see it move. */
const SLICE_MS = 15_000;

/** Checks links for a while; whoever does not ask for more leaves the rest to the program's own continuation. */
export function checkFromSidebar(services: Services): CheckingSlice {
  // The sidebar shows how far it is; a notice besides would outlive the work and tell of links that are left.
  const ask = { ...services.ask, notice: () => undefined };
  const checked = checkFor({ ...services, ask }, SLICE_MS);
  const { findings, left, isQuotaUsed } = checked;
  return {
    verdicts: verdictsOf(checked),
    left,
    remainder: remainderOf(checked),
    isOver: left === 0 || isQuotaUsed || findings.length === 0,
  };
}

/** How a few letters ended, by agency name. */
export interface SendingSlice {
  readonly sent: number;
  readonly refused: readonly { readonly agency: string; readonly reason: string }[];
  /** For want of time or of recipients. */
  readonly left: readonly string[];
}

/** Sends letters of the preview by their ids, which come from a page: what is no letter of today is passed over. */
export function sendFromSidebar(services: Services, given: unknown): SendingSlice {
  const ids = understood(readLetterIds(given));
  const { plan, result } = sendAgreed(services, ids);
  const waiting = plan.waiting.filter(({ mailId }) => ids.includes(mailId));
  return {
    sent: result.sent.length,
    refused: result.refused,
    left: [...result.left, ...waiting.map(({ agency }) => agency.name)],
  };
}
