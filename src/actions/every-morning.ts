import { clearPersonalData } from './clear-personal-data';
import { withMore } from './collect-and-tell';
import { reconcile } from './reconcile';
import { refresh } from './refresh';
import { sendReceipts } from './send-receipts';
import type { Services } from './services';
import { unfinishedJobs } from './unfinished';

/**
 * What the clock does each day before office hours: every answer of the form is held against the record, then everything is brought up to
 * date. A long job that was killed before it could go on by itself is woken, and once the year is long over respondents are forgotten.
 */
export function everyMorning(services: Services): string {
  const told = [
    withMore(reconcile(services, 'all'), sendReceipts(services, 'morning')),
    refresh(services),
  ].join('\n');
  const cleared = clearPersonalData(services);
  if (unfinishedJobs(services).length > 0) services.schedule.continueAfter(1);
  return withMore(told, cleared);
}
