import * as z from 'zod/mini';
import type { CloudPart, PartOwner } from '../services/contract';

/** The stored virtual clock, kept as the part `clock`; it never goes back. */
export class ClockPart implements CloudPart {
  constructor(private current: number) {}

  get now(): number {
    return this.current;
  }

  /** Moves the clock to a later moment; an earlier one leaves it where it is. */
  moveTo(moment: number): void {
    this.current = Math.max(this.current, Math.round(moment));
  }

  snapshot(): unknown {
    return { now: new Date(this.current).toISOString() };
  }
}

const SAVED = z.object({ now: z.iso.datetime() });

/** A new folder has no clock yet: it begins at 1970 and `new` moves it to `--now` or the present. */
export const CLOCK_OWNER: PartOwner = {
  name: 'clock',
  version: 1,
  load: (saved) => new ClockPart(saved === undefined ? 0 : Date.parse(SAVED.parse(saved).now)),
};

declare module '../services/contract' {
  interface CloudParts {
    clock: ClockPart;
  }
}
