import type { CloudPart, CloudState, PartOwner } from '../contract';

interface Window {
  readonly since: number;
  readonly calls: number;
}
type Saved = readonly (readonly [string, Window])[];

/** URL Fetch calls of a person in 24 hours (Google's quota page). */
const DAILY_CALLS = { consumer: 20_000, workspace: 100_000 } as const satisfies Record<
  CloudState['account'],
  number
>;
const DAY = 86_400_000;

/** What each person has fetched, kept as the part `fetch`; the 24 hours start with the first call. */
export class FetchPart implements CloudPart {
  private readonly windows: Map<string, Window>;

  constructor(saved?: Saved) {
    this.windows = new Map(saved);
  }

  /** Counts one call; false, and nothing counted, when the day's are used up. */
  spend(user: string, account: CloudState['account'], now: number): boolean {
    const before = this.windows.get(user);
    const window = before && now - before.since < DAY ? before : { since: now, calls: 0 };
    if (window.calls >= DAILY_CALLS[account]) return false;
    this.windows.set(user, { ...window, calls: window.calls + 1 });
    return true;
  }

  snapshot(): Saved {
    return [...this.windows];
  }
}

export const FETCH_OWNER: PartOwner = {
  name: 'fetch',
  version: 1,
  load: (saved) => new FetchPart(saved as Saved | undefined),
};

declare module '../contract' {
  interface CloudParts {
    fetch: FetchPart;
  }
}
