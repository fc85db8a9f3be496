import type { Services } from '../../src/actions/services';

/** What an execution that Google ends abruptly looks like from inside: nothing after it happens. */
export class Killed extends Error {}

/**
 * The same services, ended at the n-th call from now on (1 is the first): before the call, or right `after` it was done.
 * Says afterwards whether it came to that.
 */
export function killedAt(
  services: Services,
  n: number,
  when: 'before' | 'after' = 'before',
): { services: Services; wasKilled(): boolean } {
  let calls = 0;
  let killed = false;
  const guard =
    (work: (...args: unknown[]) => unknown) =>
    (...args: unknown[]) => {
      calls += 1;
      if (killed || (calls === n && when === 'before')) {
        killed = true;
        throw new Killed();
      }
      const isLast = calls === n;
      const result = work(...args);
      if (isLast) {
        killed = true;
        throw new Killed();
      }
      return result;
    };
  // The judge is the program's own code and no service: Google ends nothing there that it does not end at the call before.
  const { judging, ...google } = services;
  const guarded = Object.entries(google).map(([name, service]) => [
    name,
    Object.fromEntries(
      Object.entries(service).map(([method, work]) => [
        method,
        guard(work as (...args: unknown[]) => unknown),
      ]),
    ),
  ]);
  return { services: { judging, ...Object.fromEntries(guarded) } as Services, wasKilled: () => killed };
}

/** Runs the work until it is killed or done; any other failure is a failure of the test. */
export function untilKilled(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
}
