import * as z from 'zod/mini';
import type { CloudPart, PartOwner, ProjectSource } from '../services/contract';
import { nextAfter, type Schedule } from './schedule';

export type TriggerType = 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT';

/** An installed trigger. */
export interface StoredTrigger {
  readonly id: string;
  readonly functionName: string;
  readonly type: TriggerType;
  readonly source: 'SPREADSHEETS' | 'FORMS' | 'CLOCK';
  /** The file it belongs to; '' for a clock. */
  readonly sourceId: string;
  /** It runs as this person, whoever causes the event, and only they see it. */
  readonly creator: string;
  /** The script file that made it; null for the built project. */
  readonly script: ProjectSource | null;
  readonly schedule?: Schedule;
  /** When the clock fires it next. */
  readonly nextAt?: number;
  readonly lastAt?: number;
}

/** All installed triggers, kept as the part `triggers` in the order of their making. */
export class TriggersPart implements CloudPart {
  constructor(private triggers: readonly StoredTrigger[] = []) {}

  get all(): readonly StoredTrigger[] {
    return this.triggers;
  }

  add(trigger: StoredTrigger): void {
    this.triggers = [...this.triggers, trigger];
  }

  remove(id: string): void {
    this.triggers = this.triggers.filter((trigger) => trigger.id !== id);
  }

  /** The clock trigger that is due first, at or before a moment. */
  due(until: number): StoredTrigger | undefined {
    const due = this.triggers.filter((trigger) => trigger.nextAt !== undefined && trigger.nextAt <= until);
    return due.reduce<StoredTrigger | undefined>(
      (first, next) => (timeOf(next) < timeOf(first) ? next : first),
      undefined,
    );
  }

  /** Sets a clock trigger to its next time after a moment; one that has none stays listed, as Google leaves it. */
  fired(trigger: StoredTrigger, at: number): void {
    const { nextAt: _past, ...rest } = trigger;
    const next = trigger.schedule && nextAfter(trigger.schedule, at, at);
    const now: StoredTrigger = { ...rest, lastAt: at, ...(next !== undefined && { nextAt: next }) };
    this.triggers = this.triggers.map((each) => (each.id === trigger.id ? now : each));
  }

  snapshot(): unknown {
    return this.triggers;
  }
}

const timeOf = (trigger: StoredTrigger | undefined) => trigger?.nextAt ?? Number.POSITIVE_INFINITY;

/** Enough to tell a list of triggers from anything else. */
const SAVED = z.array(
  z.looseObject({ id: z.string(), functionName: z.string(), type: z.string(), creator: z.string() }),
);

export const TRIGGERS_OWNER: PartOwner = {
  name: 'triggers',
  version: 1,
  load: (saved) => new TriggersPart(SAVED.parse(saved ?? []) as unknown as readonly StoredTrigger[]),
};

declare module '../services/contract' {
  interface CloudParts {
    triggers: TriggersPart;
  }
}
