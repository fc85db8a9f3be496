/**
 * Writes of one execution that wait: Apps Script sends them when the script reads again, flushes or ends, so nobody else
 * sees them before, and a killed execution takes them with it (platform rule 10).
 */
export class PendingWrites {
  private waiting: (() => void)[] = [];

  add(write: () => void): void {
    this.waiting.push(write);
  }

  /** Carries them all out, in order; what one of them throws is thrown when the others are done: it surfaces late. */
  apply(): void {
    if (this.waiting.length === 0) return;
    const writes = this.waiting;
    this.waiting = [];
    const failures = writes.flatMap(failureOf);
    if (failures.length > 0) throw failures[0];
  }

  drop(): void {
    this.waiting = [];
  }
}

function failureOf(write: () => void): unknown[] {
  try {
    write();
    return [];
  } catch (error) {
    return [error];
  }
}
