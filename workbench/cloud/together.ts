import type { Outcome } from '../services/contract';
import { chance } from './chance';
import type { Cloud } from './cloud';
import { authModeOf, clockEvent } from './events';
import type { Actor, Request } from './request';
import { underMode } from './starting';
import { Turns } from './turns';

/** One of several executions at once: a person's (the owner's without an address), or a clock trigger's. */
export interface Participant extends Request {
  readonly user?: string;
  readonly isTrigger?: boolean;
}

/** What executions side by side did. */
export interface Together {
  /** In the order of the participants. */
  readonly outcomes: readonly Outcome[];
  /** Every service call in the order it was carried out, by participant: `0 Range.getValues`. */
  readonly turns: readonly string[];
}

type Host = Pick<Cloud, 'start' | 'parts' | 'now'>;

/**
 * Runs executions side by side: they take turns at every service call, in an order that follows from the seed, under real
 * locks. The same participants with the same seed in the same folder give the same order again.
 */
export async function runTogether(
  host: Host,
  participants: readonly Participant[],
  seed: number,
): Promise<Together> {
  const turns = new Turns(participants.length, chance(seed, 0).random);
  const at = host.now();
  const begun = participants.map((participant) => {
    const args = participant.isTrigger
      ? [{ authMode: authModeOf('FULL'), ...clockEvent(at) }]
      : (participant.args ?? []);
    return host.start(
      { ...participant, ...(participant.isTrigger && { ui: null }), turns },
      actorOf(host, participant),
      () => args,
    );
  });
  const outcomes = await Promise.all(begun.map(({ outcome }) => outcome));
  return { outcomes, turns: turns.taken };
}

function actorOf({ parts }: Host, { user, isTrigger }: Participant): Actor {
  const who = user ?? parts.identity.owner;
  return {
    ...underMode('FULL'),
    effectiveUser: who,
    activeUser: isTrigger ? '' : (user ?? ''),
  };
}
