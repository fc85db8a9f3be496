import type { TurnWait } from '../services/contract';

interface Seat {
  readonly number: number;
  /** Calls it on; absent while its script computes. */
  go?: (got: boolean) => void;
  wait?: TurnWait;
}

/**
 * Lets executions that run side by side take turns, one service call each, in an order that follows from a seed. A turn is
 * given when every script has come to its next call, so that the speed of this computer has no say in the order.
 */
export class Turns {
  private readonly seats = new Set<Seat>();
  private readonly order: string[] = [];
  private started = 0;

  constructor(
    private readonly expected: number,
    private readonly random: () => number,
  ) {}

  /** The turns taken so far, by the number of the execution: `0 Range.getValues`. */
  get taken(): readonly string[] {
    return this.order;
  }

  /** A place in the round for one execution; nobody moves before all are seated. */
  sit(): TakesTurns {
    const seat: Seat = { number: this.started++ };
    this.seats.add(seat);
    return {
      next: () => this.pause(seat).then(() => undefined),
      waitFor: (wait) => this.pause(seat, wait),
      note: (method) => void this.order.push(`${seat.number} ${method}`),
      leave: () => {
        this.seats.delete(seat);
        this.move();
      },
    };
  }

  private pause(seat: Seat, wait?: TurnWait): Promise<boolean> {
    return new Promise((resolve) => {
      seat.go = resolve;
      if (wait) seat.wait = wait;
      this.move();
    });
  }

  private move(): void {
    const seats = [...this.seats];
    if (this.started < this.expected || seats.some(({ go }) => !go)) return;
    const ready = seats.flatMap((seat) => {
      const got = stateOf(seat);
      return got === undefined ? [] : [{ seat, got }];
    });
    const chosen = ready[Math.floor(this.random() * ready.length)] ?? firstToGiveUp(seats);
    if (chosen) release(chosen.seat, chosen.got);
  }
}

/** One execution's way to its turns. */
export interface TakesTurns {
  next(): Promise<void>;
  /** Waits until what is waited for is free; false when that would be after the deadline. */
  waitFor(wait: TurnWait): Promise<boolean>;
  note(method: string): void;
  leave(): void;
}

/** Whether a seat can go on, and with what: true when it is free to go, false when it has waited in vain. */
function stateOf({ wait }: Seat): boolean | undefined {
  if (!wait) return true;
  const since = wait.freeSince();
  if (since !== undefined) return since <= wait.deadline;
  return wait.holderNow() > wait.deadline ? false : undefined;
}

/** When everybody waits for everybody, the one with the least patience ends it. */
function firstToGiveUp(seats: readonly Seat[]): { seat: Seat; got: boolean } | undefined {
  const [first] = [...seats].sort((a, b) => (a.wait?.deadline ?? 0) - (b.wait?.deadline ?? 0));
  return first && { seat: first, got: false };
}

function release(seat: Seat, got: boolean): void {
  const { go } = seat;
  delete seat.go;
  delete seat.wait;
  go?.(got);
}
