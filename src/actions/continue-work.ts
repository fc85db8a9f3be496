import { checkUrls } from './check-urls';
import { collectAndTell } from './collect-and-tell';
import { makeForm } from './make-form';
import type { Services } from './services';
import { type Job, unfinishedJobs } from './unfinished';

const JOBS = { collect: collectAndTell, check: checkUrls, form: makeForm } as const satisfies Record<
  Job,
  (services: Services) => string
>;

/** Goes on with the long jobs that were stopped in time; each stops in time again if it has to. */
export function continueWork(services: Services): string {
  const told = unfinishedJobs(services).map((job) => JOBS[job](services));
  return told.length === 0 ? 'ไม่มีงานที่ค้างอยู่' : told.join('\n');
}
