import { readSettings } from '../domain/settings';
import { type SidebarState, sidebarState, stateWithoutTabs } from '../domain/sidebar-state';
import { agencies } from '../tables/agencies';
import { items } from '../tables/items';
import { reminderLog } from '../tables/logs';
import { register } from '../tables/register';
import { linkChecks, reports } from '../tables/reports';
import { rounds, rules } from '../tables/rules';
import { settings } from '../tables/settings';
import type { Table } from '../tables/table';
import { recallForm } from './form-memory';
import { readSheet, readYear } from './read-year';
import type { Services } from './services';
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
  return sidebarState({
    year,
    settings: year.settings,
    problems: year.problems,
    reports: readSheet(workbook, reports),
    ledger: workbook.read(reminderLog).rows,
    links: { due: 0, all: 0 },
    hasForm: recallForm(store) !== null,
    isCollecting: unfinishedJobs(services).includes('collect'),
    today: clock.today(),
  });
}

function withoutTabs({ workbook, clock }: Services, missing: readonly Table[]): SidebarState {
  const known = workbook.has(settings) ? readSettings(readSheet(workbook, settings)).settings : null;
  return stateWithoutTabs(
    missing.map(({ tab }) => tab),
    { isNew: missing.length === NEEDED.length, settings: known, today: clock.today() },
  );
}
