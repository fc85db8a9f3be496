import { ScriptError, type ServiceObject } from '../../services/contract';
import { Range, RangeList, Sheet, Spreadsheet, SpreadsheetApp } from '../../services/spreadsheet/objects';
import type { GateKeeper } from '../gate';
import { SERVER_ERROR } from './grammar';
import type { Strike } from './plan';

interface Moment {
  readonly name: string;
  readonly when: 'before' | 'after';
  readonly target?: ServiceObject;
}

/** Lets happen to a call what its faults say: the execution ends, or the script sees an error. */
export function suffer(execution: GateKeeper, strikes: readonly Strike[], moment: Moment): void {
  for (const strike of strikes) if (whenOf(strike) === moment.when) hit(execution, strike, moment);
}

const whenOf = (strike: Strike): 'before' | 'after' =>
  strike.what === 'kill' ? strike.when : strike.what === 'timeout' ? 'after' : 'before';

function hit(execution: GateKeeper, strike: Strike, { name, when, target }: Moment): never {
  if (strike.what === 'throw') throw new ScriptError(strike.text);
  if (strike.what === 'kill')
    execution.kill({ name: 'Killed', message: `A fault killed the execution ${when} ${name}`, stack: '' });
  execution.applyWrites();
  throw new ScriptError(timeOut(execution, target));
}

/** Google's sentence names the document; other services only say that something went wrong. */
function timeOut({ containerId }: GateKeeper, target: ServiceObject | undefined): string {
  const id = target instanceof SpreadsheetApp ? containerId : documentOf(target);
  return id === undefined
    ? SERVER_ERROR
    : `Service Spreadsheets timed out while accessing document with id ${id}.`;
}

function documentOf(target: ServiceObject | undefined): string | undefined {
  if (target instanceof Spreadsheet) return target.model.id;
  if (target instanceof Sheet) return documentOf(target.book);
  if (target instanceof Range) return documentOf(target.sheet);
  return target instanceof RangeList ? documentOf(target.ranges[0]) : undefined;
}
