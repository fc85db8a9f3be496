import type { CloudPart, CloudState, PartOwner } from '../contract';
import { DailyUse, type SavedUse } from '../daily-use';
import { Bandwidth } from './bandwidth';

/** URL Fetch calls of a person in 24 hours (Google's quota page). */
const DAILY_CALLS = { consumer: 20_000, workspace: 100_000 } as const satisfies Record<
  CloudState['account'],
  number
>;

/** What each person has fetched, kept as the part `fetch`. */
export class FetchPart implements CloudPart {
  readonly use: DailyUse;
  readonly bandwidth = new Bandwidth();

  constructor(saved?: SavedUse) {
    this.use = new DailyUse(DAILY_CALLS, saved);
  }

  /** Counts one call; false, and nothing counted, when the day's are used up. */
  spend(user: string, account: CloudState['account'], now: number): boolean {
    return this.use.spend(user, 1, account, now);
  }

  snapshot(): SavedUse {
    return this.use.snapshot();
  }
}

export const FETCH_OWNER: PartOwner = {
  name: 'fetch',
  version: 1,
  load: (saved) => new FetchPart(saved as SavedUse | undefined),
};

declare module '../contract' {
  interface CloudParts {
    fetch: FetchPart;
  }
}
