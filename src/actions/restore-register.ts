import { readAgencies } from '../domain/agency-list';
import { assignDuties } from '../domain/assignment';
import { describeRestored, restoreColumns } from '../domain/restored-columns';
import { type Duty, register } from '../tables/register';
import { readYear } from './read-year';
import { readRecords } from './records';
import type { Services } from './services';

const LOST = 'restore.lost';

/** Remembers which columns of the register are gone until they are filled again: set-up may be cut off in between. */
export function rememberLost({ store }: Services, lacking: readonly string[]): void {
  const lost = new Set([...recallLost(store), ...lacking]);
  if (lacking.length > 0) store.set(LOST, JSON.stringify([...lost]));
}

/** Fills columns that were lost with what rules and records know; says what came back and what could not. */
export function restoreRegister({ workbook, store }: Services): string[] {
  const lost = recallLost(store);
  if (lost.length === 0) return [];
  const year = readYear(workbook);
  const { rows } = year.register;
  const changes = restoreColumns({
    rows,
    lost,
    agencies: readAgencies(year.agencies).all,
    given: assignDuties(year, year.settings.mode).duties,
    recall: readRecords(workbook),
  });
  workbook.update(register, changes);
  workbook.flush();
  store.remove(LOST);
  return rows.length === 0 ? [] : describeRestored(lost, changes, rows.length);
}

const recallLost = (store: Services['store']) => JSON.parse(store.get(LOST) ?? '[]') as (keyof Duty)[];
