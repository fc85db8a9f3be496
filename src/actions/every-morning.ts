import { clearPersonalData } from './clear-personal-data';
import { withMore } from './collect-and-tell';
import { proveAfterDeadline } from './prove';
import { reconcile } from './reconcile';
import { refresh } from './refresh';
import { sendReceipts } from './send-receipts';
import type { Services } from './services';
import { unfinishedJobs } from './unfinished';
import { wakeChecking } from './wake-checking';

/**
 * What the clock does each day before office hours: every answer of the form is held against the record, then everything is brought up to
 * date. Links that are due again are checked, those of accepted items are put on record once a deadline has passed, a long job that was
 * killed before it could go on by itself is woken, and once the year is long over respondents are forgotten.
 */
export function everyMorning(services: Services): string {
  const told = [
    withMore(reconcile(services, 'all'), sendReceipts(services, 'morning')),
    refresh(services),
  ].join('\n');
  const cleared = clearPersonalData(services);
  // Before tabs are read that somebody may have broken: what was cut off goes on in any case.
  const before = unfinishedJobs(services).length;
  if (before > 0) services.schedule.continueAfter(1);
  wakeChecking(services);
  proveAfterDeadline(services);
  if (unfinishedJobs(services).length > before) services.schedule.continueAfter(1);
  return withMore(told, cleared);
}
