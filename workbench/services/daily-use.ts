import type { CloudState } from './contract';

type Account = CloudState['account'];

/** What a person may use up in 24 hours, by the kind of their account. */
export type Allowance = Readonly<Record<Account, number>>;

interface Window {
  readonly since: number;
  readonly used: number;
}

/** How a use is kept: per person, when their 24 hours began and what they used since. */
export type SavedUse = readonly (readonly [string, Window])[];

const DAY = 86_400_000;

/** What each person has used of one daily allowance; their 24 hours start with the first use, not at midnight (quota page). */
export class DailyUse {
  private readonly windows: Map<string, Window>;
  /** What is left for everybody, when a fault says so. */
  private left = Number.POSITIVE_INFINITY;

  constructor(
    private readonly allowance: Allowance,
    saved: SavedUse = [],
  ) {
    this.windows = new Map(saved.filter(([, window]) => Number.isFinite(window.used)));
  }

  remaining(user: string, account: Account, now: number): number {
    return Math.min(this.allowance[account] - (this.windowOf(user, now)?.used ?? 0), this.left);
  }

  /** Counts an amount; false, and nothing counted, when it is more than what remains. */
  spend(user: string, amount: number, account: Account, now: number): boolean {
    if (amount > this.remaining(user, account, now)) return false;
    this.count(user, amount, now);
    return true;
  }

  /** Counts an amount whether it is allowed or not: a run that has ended cannot be taken back. */
  count(user: string, amount: number, now: number): void {
    const { since, used } = this.windowOf(user, now) ?? { since: now, used: 0 };
    this.windows.set(user, { since, used: used + amount });
    this.left -= amount;
  }

  /** From now on no more than this remains for anybody, as long as the process lives. */
  leave(amount: number): void {
    this.left = amount;
  }

  snapshot(): SavedUse {
    return [...this.windows];
  }

  private windowOf(user: string, now: number): Window | undefined {
    const window = this.windows.get(user);
    return window && now - window.since < DAY ? window : undefined;
  }
}
