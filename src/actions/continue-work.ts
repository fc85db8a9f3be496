import { checkUrls } from './check-urls';
import { collectAndTell } from './collect-and-tell';
import { makeForm } from './make-form';
import { continueProof } from './prove';
import type { Services } from './services';
import { type Job, unfinishedJobs } from './unfinished';

const JOBS = {
  collect: collectAndTell,
  check: checkUrls,
  form: makeForm,
  proof: continueProof,
} as const satisfies Record<Job, (services: Services) => string>;

/** Goes on with the long jobs that were stopped in time; each stops in time again if it has to. */
export function continueWork(services: Services): string {
  const jobs = unfinishedJobs(services);
  // Putting links on record checks all that are due besides.
  const own = jobs.filter((job) => job !== 'check' || !jobs.includes('proof'));
  const told = own.map((job) => JOBS[job](services));
  return told.length === 0 ? 'ไม่มีงานที่ค้างอยู่' : told.join('\n');
}
