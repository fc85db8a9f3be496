import type { Services } from './services';

const SPENT = 'check.spent';
/** Of 90 minutes a day that triggers of a consumer account may run; the rest is for the other jobs. */
const DAILY_MS = 60 * 60_000;

/** Whether checking links has any of its time left today. */
export function hasTimeToday(services: Services): boolean {
  return spentToday(services) + services.clock.elapsedMs() < DAILY_MS;
}

/** Counts the time of this execution; a job calls it once, at its end. */
export function noteChecking(services: Services): void {
  const { store, clock } = services;
  store.set(SPENT, `${clock.today()} ${spentToday(services) + clock.elapsedMs()}`);
}

function spentToday({ store, clock }: Services): number {
  const [day, ms] = (store.get(SPENT) ?? '').split(' ');
  return day === clock.today() ? Number(ms) : 0;
}
