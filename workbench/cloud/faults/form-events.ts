import type { Execution, Occasion, Outcome } from '../../services/contract';
import { FormResponse } from '../../services/forms/objects';
import type { Watchers } from '../request';
import type { EventFault } from './grammar';

type Event = ReturnType<Occasion['event']>;

/** An event that Google tells later than it happened. */
interface Late {
  readonly at: number;
  readonly occasion: Occasion;
  readonly watchers: Watchers;
}

/** What form events need of the cloud. */
export interface EventGround {
  now(): number;
  moveClock(moment: number): void;
  /** What happens to the next form event. */
  fault(): EventFault | undefined;
  fire(occasion: Occasion, watchers: Watchers): Promise<readonly Outcome[]>;
}

/** Form events as Google delivers them: mostly once and at once, by a fault not at all, twice, empty or late. */
export class FormEvents {
  private late: readonly Late[] = [];

  constructor(private readonly ground: EventGround) {}

  async deliver(occasion: Occasion, watchers: Watchers): Promise<readonly Outcome[]> {
    const { ground } = this;
    const before = await this.deliverLate(ground.now());
    const how = ground.fault();
    if (how === 'drop') return before;
    if (typeof how === 'object') {
      this.late = [...this.late, { at: ground.now() + how.delayMs, occasion, watchers }];
      return before;
    }
    const told = how === 'blank' ? { ...occasion, event: blankEventOf(occasion) } : occasion;
    const outcomes = [...before, ...(await ground.fire(told, watchers))];
    return how === 'duplicate' ? [...outcomes, ...(await ground.fire(told, watchers))] : outcomes;
  }

  /** Delivers what has become due, each with the clock at its moment. */
  async deliverLate(until: number): Promise<readonly Outcome[]> {
    const outcomes: Outcome[] = [];
    for (let next = this.takeDue(until); next; next = this.takeDue(until)) {
      this.ground.moveClock(next.at);
      outcomes.push(...(await this.ground.fire(next.occasion, next.watchers)));
    }
    return outcomes;
  }

  private takeDue(until: number): Late | undefined {
    const [next] = this.late.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
    this.late = this.late.filter((each) => each !== next);
    return next;
  }
}

const blankEventOf =
  (occasion: Occasion): Occasion['event'] =>
  (execution: Execution, sourceId: string) =>
    blanked(occasion.event(execution, sourceId));

/** The same event with every answer empty: a submission nobody made (google-forms-to-slack#6). */
function blanked(event: Event): Event {
  const { values, namedValues, response } = event;
  return {
    ...event,
    ...(Array.isArray(values) && { values: values.map(() => '') }),
    ...(isRecord(namedValues) && {
      namedValues: Object.fromEntries(Object.keys(namedValues).map((title) => [title, ['']])),
    }),
    ...(response instanceof FormResponse && {
      response: new FormResponse(response.form, response.stored && { ...response.stored, answers: {} }),
    }),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
