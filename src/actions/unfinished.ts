import type { Services } from './services';

/** Long jobs that go on by themselves in a later execution. */
export type Job = 'collect' | 'check' | 'form' | 'proof';

const UNFINISHED = 'unfinished';

/** The jobs that were stopped in time and wait for `continueWork`. */
export function unfinishedJobs({ store }: Services): readonly Job[] {
  return JSON.parse(store.get(UNFINISHED) ?? '[]') as Job[];
}

/** Notes that a job has begun: Google may kill it before it can say how far it came, and the next morning finds the note. */
export function noteBeginning(services: Services, job: Job): void {
  const before = unfinishedJobs(services);
  if (!before.includes(job)) services.store.set(UNFINISHED, JSON.stringify([...before, job]));
}

/** Notes whether a job has to go on, and wakes `continueWork` while any has. */
export function noteProgress(services: Services, job: Job, isDone: boolean, minutes = 1): void {
  const before = unfinishedJobs(services);
  const others = before.filter((each) => each !== job);
  const after = isDone ? others : [...others, job];
  if (after.length > 0) services.store.set(UNFINISHED, JSON.stringify(after));
  else if (before.length > 0) services.store.remove(UNFINISHED);
  if (!isDone) services.schedule.continueAfter(minutes);
  else if (before.length > 0 && after.length === 0) services.schedule.cancelContinuation();
}

const UNDERWAY = 'collect.underway';

/** Notes, before reports are written down, that they are on their way into the register: a run that is cut off leaves the note. */
export function noteUnderway({ store }: Services): void {
  store.set(UNDERWAY, 'yes');
}

/** Notes that all reports have had their effect, once the sheet has it. */
export function noteSettled({ store }: Services): void {
  store.remove(UNDERWAY);
}

/** Whether a run may have been cut off between the record and the register. */
export function isUnderway({ store }: Services): boolean {
  return store.get(UNDERWAY) !== null;
}
