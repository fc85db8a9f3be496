/** Executions of one person that run at the same time (quota page). */
const AT_ONCE = 30;

/** What Google says to one more. */
export const TOO_MANY = 'There are too many scripts running simultaneously for this Google user account';

/** Who has how many executions under way. */
export class Simultaneous {
  private readonly running = new Map<string, number>();
  private most = AT_ONCE;

  /** Counts one more; false, and nothing counted, when the person has as many as are allowed. */
  enter(user: string): boolean {
    const count = this.running.get(user) ?? 0;
    if (count >= this.most) return false;
    this.running.set(user, count + 1);
    return true;
  }

  /** Nobody has an execution under way. */
  get isIdle(): boolean {
    return [...this.running.values()].every((count) => count === 0);
  }

  leave(user: string): void {
    this.running.set(user, (this.running.get(user) ?? 1) - 1);
  }

  /** A fault: no more than this from now on. */
  allow(most: number): void {
    this.most = most;
  }
}
