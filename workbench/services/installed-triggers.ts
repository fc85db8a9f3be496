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

type Wanted = Pick<StoredTrigger, 'functionName' | 'type' | 'source' | 'sourceId' | 'schedule'>;

/** How Google calls the types; seen for clocks, believed for the others. */
const KINDS: Readonly<Record<StoredTrigger['type'], string>> = {
  CLOCK: 'time-based',
  ON_OPEN: 'open',
  ON_EDIT: 'edit',
  ON_CHANGE: 'change',
  ON_FORM_SUBMIT: 'form submit',
};

/**
 * A published add-on has one trigger of a type per person and file, only for its own file, and no clock that ticks more often than
 * hourly (Triggers for Editor add-ons). Believed: the texts of the last two, and that a clock of one shot may come sooner.
 */
function refuseToAddOn(execution: Execution, { type, source, sourceId, schedule }: Wanted): void {
  if (source !== 'CLOCK' && sourceId !== execution.containerId)
    throw new ScriptError('Add-ons can only create triggers for the file in which the add-on is used.');
  if (schedule?.kind === 'minutes')
    throw new ScriptError('Time-driven triggers of an add-on cannot run more frequently than once per hour.');
  if (ownTriggers(execution).some(({ stored }) => stored.type === type))
    throw new ScriptError(
      `This add-on has created too many ${KINDS[type]} triggers in this document for this Google user account.`,
    );
}

/** Keeps a trigger of the person the script runs as. */
export function install(execution: Execution, wanted: Wanted): Trigger {
  if (ownTriggers(execution).length >= TRIGGERS_PER_USER) {
    throw new ScriptError(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  if (execution.cloud.isPublished) refuseToAddOn(execution, wanted);
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
