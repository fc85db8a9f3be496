import type { Cost } from '../services/contract';

/**
 * What a call costs on the virtual clock, in milliseconds. Orders of magnitude from Google's best-practices page (10,000
 * queued writes take about 70 s, one bulk write about 1 s in all) and from measured calls (90–300 ms for one that waits for an answer).
 * `fetch` and `wait` are charged by their services: a batch costs its slowest answer, a sleep what it was told.
 */
export const COSTS = {
  local: 0,
  read: 80,
  queued: 7,
  write: 7,
  flush: 200,
  mail: 300,
  fetch: 0,
  wait: 0,
} as const satisfies Record<Cost, number>;

/** Six minutes for every execution, thirty seconds for a simple trigger. */
export const LIMITS = { execution: 360_000, simpleTrigger: 30_000 } as const;

/** Real time a script may compute without calling any service before it is taken for an endless loop. */
export const REAL_LIMIT = 30_000;
