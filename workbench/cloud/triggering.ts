import type { Execution, Occasion, Outcome } from '../services/contract';
import type { Cloud } from './cloud';
import { AUTHORIZATION_REQUIRED } from './consent';
import { authModeOf, clockEvent } from './events';
import { formOf, hasFunction, loadProject } from './project';
import { QUOTAS } from './quota-part';
import type { Actor, Watchers } from './request';
import { simpleMode, underMode } from './starting';
import type { StoredTrigger } from './trigger-part';

/** A trigger that fired, and when. */
export interface Fired {
  readonly at: number;
  readonly outcome: Outcome;
}

type Host = Pick<
  Cloud,
  | 'start'
  | 'refuse'
  | 'project'
  | 'boundProjects'
  | 'parts'
  | 'account'
  | 'isPublished'
  | 'isAuthorized'
  | 'now'
  | 'moveClock'
  | 'save'
  | 'fireLate'
>;
type Fire = () => Promise<Outcome>;
type EventOf = (execution: Execution) => Readonly<Record<string, unknown>>;

/** Functions that run by their name alone. */
const SIMPLE: Readonly<Partial<Record<Occasion['type'], string>>> = { ON_OPEN: 'onOpen', ON_EDIT: 'onEdit' };

/** The simple trigger first, then the installed ones in the order of their making, one after the other. */
export async function fireOccasion(
  host: Host,
  occasion: Occasion,
  watchers: Watchers,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const fire of [...simple(host, occasion, watchers), ...installed(host, occasion, watchers)])
    outcomes.push(await fire());
  return outcomes;
}

function simple(host: Host, occasion: Occasion, watchers: Watchers): Fire[] {
  const functionName = SIMPLE[occasion.type];
  const { containerId, owner } = host.parts.identity;
  if (!functionName || !occasion.sourceIds.includes(containerId)) return [];
  const { user } = occasion;
  const actor: Actor = {
    ...underMode(simpleMode(host)),
    effectiveUser: user || owner,
    activeUser: user,
  };
  const args = (execution: Execution) => [
    { authMode: authModeOf(execution.authMode), ...occasion.event(execution, containerId) },
  ];
  const projects = host.boundProjects.filter(
    (project) => !formOf(project) && hasFunction(project, functionName),
  );
  return projects.map(
    (project) => () => host.start({ functionName, project, ...watchers }, actor, args).outcome,
  );
}

function installed(host: Host, occasion: Occasion, watchers: Watchers): Fire[] {
  const waiting = host.parts.triggers.all.filter(
    ({ type, sourceId }) => type === occasion.type && occasion.sourceIds.includes(sourceId),
  );
  // Who answers a form sits before the form, not before the sheet.
  const seen: Watchers = occasion.type === 'ON_FORM_SUBMIT' ? { ...watchers, ui: null } : watchers;
  return waiting.map((trigger) => {
    const event: EventOf = (execution) => occasion.event(execution, trigger.sourceId);
    return () => run(host, { trigger, user: occasion.user, watchers: seen, event });
  });
}

interface Run {
  readonly trigger: StoredTrigger;
  readonly user: string;
  readonly watchers: Watchers;
  readonly event: EventOf;
}

async function run(host: Host, { trigger, user, watchers, event }: Run): Promise<Outcome> {
  const { functionName, script, id, creator } = trigger;
  const time = host.parts.quotas.triggers;
  if (time.remaining(creator, host.account, host.now()) <= 0)
    return host.refuse(functionName, QUOTAS.triggers.text).outcome;
  const project = script === null ? host.project : loadProject(script);
  // Only a published add-on runs on until it comes to what was not granted (Triggers for Editor add-ons).
  if (!host.isPublished && !host.isAuthorized({ project }))
    return host.refuse(functionName, AUTHORIZATION_REQUIRED).outcome;
  const actor: Actor = {
    ...underMode('FULL'),
    effectiveUser: creator,
    activeUser: user,
  };
  const args = (execution: Execution) => [
    { authMode: authModeOf('FULL'), triggerUid: id, ...event(execution) },
  ];
  const outcome = await host.start({ functionName, project, ...watchers }, actor, args).outcome;
  time.count(creator, outcome.virtualMs, host.now());
  host.save();
  return outcome;
}

interface Journey extends Watchers {
  /** Asked after each trigger: the clock then stays where it is, and what is due later waits. */
  isStopped(): boolean;
}

/** Fires what falls due on the way to a moment, each with the clock at its time; what was missed earlier fires once, now. */
export async function advanceClock(
  host: Host,
  until: number,
  { isStopped, ...watchers }: Journey,
): Promise<readonly Fired[]> {
  const { triggers } = host.parts;
  const fired: Fired[] = [];
  const late = async (moment: number) => {
    for (const outcome of await host.fireLate(moment)) fired.push({ at: host.now(), outcome });
  };
  for (let trigger = triggers.due(until); trigger; trigger = triggers.due(until)) {
    await late(trigger.nextAt ?? 0);
    host.moveClock(trigger.nextAt ?? 0);
    const at = host.now();
    triggers.fired(trigger, at);
    const outcome = await run(host, {
      trigger,
      user: '',
      watchers: { ...watchers, ui: null },
      event: () => clockEvent(at),
    });
    fired.push({ at, outcome });
    if (isStopped()) return fired;
  }
  await late(until);
  host.moveClock(until);
  host.save();
  return fired;
}
