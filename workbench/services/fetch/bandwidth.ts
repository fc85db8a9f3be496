/** Google writes no number down; people met the limit after some dozens of large answers in a row. 100 MB a minute is believed. */
const MOST_BYTES = 100 * 1024 * 1024;
const MINUTE = 60_000;

interface Transfer {
  readonly at: number;
  readonly bytes: number;
}

/** How many bytes each person moved within the last minute of the virtual clock; forgotten between commands. */
export class Bandwidth {
  private readonly transfers = new Map<string, readonly Transfer[]>();
  private most = MOST_BYTES;

  /** Counts bytes; false, and nothing counted, when they are too many for one minute. */
  spend(user: string, bytes: number, now: number): boolean {
    const recent = (this.transfers.get(user) ?? []).filter(({ at }) => now - at < MINUTE);
    const used = recent.reduce((sum, transfer) => sum + transfer.bytes, 0);
    if (used + bytes > this.most) return false;
    this.transfers.set(user, [...recent, { at: now, bytes }]);
    return true;
  }

  /** A fault: no more than this a minute. */
  allow(bytes: number): void {
    this.most = bytes;
  }
}
