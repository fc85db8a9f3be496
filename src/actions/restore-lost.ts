import { readAgencies } from '../domain/agency-list';
import { assignDuties } from '../domain/assignment';
import { describeRestored, restoreColumns } from '../domain/restored-columns';
import { describeRestoredReports, restoreReports } from '../domain/restored-reports';
import { type Duty, register } from '../tables/register';
import { reports } from '../tables/reports';
import type { Table } from '../tables/table';
import { readYear } from './read-year';
import { readRecords } from './records';
import type { Services } from './services';

const LOST_COLUMNS = 'restore.register';
const LOST_REPORTS = 'restore.reports';

/** Remembers what is gone of the register and of its reports until it is filled again: set-up may be cut off in between. */
export function rememberLost(
  { store, workbook }: Services,
  lackingIn: (table: Table) => readonly string[],
): void {
  if (!workbook.has(register)) return;
  const lacking = lackingIn(register);
  if (lacking.length > 0)
    store.set(LOST_COLUMNS, JSON.stringify([...new Set([...recallLost(store), ...lacking])]));
  if (!workbook.has(reports) || lackingIn(reports).length > 0) store.set(LOST_REPORTS, 'true');
}

/** Fills what was lost with what rules and records know; says what came back and what could not. */
export function restoreLost(services: Services): string[] {
  return [...fillRegister(services), ...fillReports(services)];
}

function fillRegister(services: Services): string[] {
  const { workbook, store } = services;
  const lost = recallLost(store);
  if (lost.length === 0) return [];
  const year = readYear(workbook);
  const { rows } = year.register;
  const changes = restoreColumns({
    rows,
    lost,
    agencies: readAgencies(year.agencies).all,
    given: assignDuties(year, year.settings.mode).duties,
    recall: readRecords(services),
  });
  workbook.update(register, changes);
  workbook.flush();
  store.remove(LOST_COLUMNS);
  return rows.length === 0 ? [] : describeRestored(lost, changes, rows.length);
}

function fillReports({ workbook, store, clock }: Services): string[] {
  if (store.get(LOST_REPORTS) === null) return [];
  const restored = restoreReports(workbook.read(register).rows, workbook.read(reports).rows, clock.now());
  workbook.update(reports, restored.changes);
  workbook.append(reports, restored.additions);
  workbook.flush();
  store.remove(LOST_REPORTS);
  return describeRestoredReports(restored);
}

const recallLost = (store: Services['store']) =>
  JSON.parse(store.get(LOST_COLUMNS) ?? '[]') as (keyof Duty)[];
