import { createHash } from 'node:crypto';
import { nextAfter } from '../cloud/schedule';
import type { StoredTrigger } from '../cloud/trigger-part';
import { EnumValue, type Execution, ScriptError, ServiceObject } from './contract';
import { equip, local, type Methods } from './spreadsheet/methods';

const TRIGGERS_PER_USER = 20;

/** An installed trigger as a script sees it. */
export class Trigger extends ServiceObject {
  declare readonly exposure: ServiceObject['exposure'];
  constructor(readonly stored: StoredTrigger) {
    super();
  }
}

const TRIGGER: Methods<Trigger> = {
  getEventType: local('', ({ stored }) => new EnumValue('EventType', stored.type)),
  getHandlerFunction: local('', ({ stored }) => stored.functionName),
  getTriggerSource: local('', ({ stored }) => new EnumValue('TriggerSource', stored.source)),
  getTriggerSourceId: local('', ({ stored }) => stored.sourceId || null),
  getUniqueId: local('', ({ stored }) => stored.id),
};

equip(Trigger, 'Trigger', [TRIGGER], { service: 'ScriptApp' });

/** Nobody sees another person's triggers. */
export function ownTriggers({ cloud, effectiveUser }: Execution): Trigger[] {
  const own = cloud.parts.triggers.all.filter(({ creator }) => creator === effectiveUser);
  return own.map((stored) => new Trigger(stored));
}

/** Keeps a trigger of the person the script runs as. */
export function install(
  execution: Execution,
  wanted: Pick<StoredTrigger, 'functionName' | 'type' | 'source' | 'sourceId' | 'schedule'>,
): Trigger {
  if (ownTriggers(execution).length >= TRIGGERS_PER_USER) {
    throw new ScriptError(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  const { schedule } = wanted;
  const nextAt = schedule && nextAfter(schedule, execution.now());
  const script = execution.project.kind === 'file' ? execution.project : null;
  const id = String(Math.floor(execution.cloud.random() * 1e16)).padStart(16, '1');
  const stored: StoredTrigger = {
    ...wanted,
    id,
    creator: execution.effectiveUser,
    script,
    ...(nextAt !== undefined && { nextAt }),
  };
  execution.cloud.parts.triggers.add(stored);
  return new Trigger(stored);
}

/** The minute of the hour that Google picks by chance and keeps: here it follows from the function's name, so that a day can be replayed. */
export function chosenMinute(functionName: string): number {
  return (createHash('sha256').update(functionName).digest()[0] ?? 0) % 60;
}
