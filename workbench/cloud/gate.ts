import type { Call, Failure, Wire } from '../execution/protocol';
import {
  type Cost,
  type Execution,
  type Exposure,
  NotImplemented,
  ScriptError,
  type ServiceModule,
  type ServiceObject,
} from '../services/contract';
import { bringTabs } from '../services/forms/destination';
import { SPREADSHEETS } from '../services/spreadsheet/module';
import type { Handles } from './codec';
import { COSTS } from './costs';
import type { FaultPlan } from './faults/plan';
import { suffer } from './faults/striking';
import { checkPermission } from './permissions';
import { METERED, QUOTAS } from './quota-part';

type Globals = ServiceModule['globals'];

/** An execution as the gate sees it. */
export interface GateKeeper extends Execution {
  /** Ends it at once, from within a call, and loses the writes that wait. */
  kill(error: Failure): never;
  /** A call has come to its turn. */
  called(method: string): void;
}

interface Means {
  readonly handles: Handles;
  readonly makers: Globals;
  readonly faults: FaultPlan;
}

/** Before these answer, what was written earlier is applied: they look at the sheet, or let a person look at it. */
const SETTLING: ReadonlySet<string> = new Set([
  ...SPREADSHEETS.exposures.map(({ className }) => className),
  'Ui',
  'Browser',
  'DriveApp',
  'File',
]);

/**
 * The one way from a script to a service: finds the object, refuses what is not implemented or not permitted, counts,
 * lets virtual time pass, then calls. One gate serves one execution.
 */
export class Gate {
  private readonly counts = new Map<string, number>();
  private readonly globals = new Map<string, ServiceObject>();

  constructor(
    private readonly execution: GateKeeper,
    private readonly means: Means,
  ) {}

  /** How often each method was called: `{ 'Range.setValues': 3 }`. */
  get byMethod(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.counts);
  }

  /** The answer, or a promise of it when the service has to wait; throws what the script shall see. */
  call(call: Call): Wire | Promise<Wire> {
    const { handles } = this.means;
    const target = typeof call.on === 'number' ? handles.get(call.on) : this.global(call.on, call.method);
    const { exposure } = target;
    const name = `${exposure.className}.${call.method}`;
    const cost = Object.hasOwn(exposure.methods, call.method) ? exposure.methods[call.method] : undefined;
    if (!cost) throw new NotImplemented(name);
    checkPermission(exposure, call.method, this.execution.authMode, this.execution.consent);
    const strikes = this.count(name);
    suffer(this.execution, strikes, { name, when: 'before' });
    this.admit(exposure, name, cost);
    const done = (value: unknown) => {
      suffer(this.execution, strikes, { name, when: 'after', target });
      return handles.encode(value);
    };
    const answer = invoke(target, call.method, handles.decode(call.args) as unknown[]);
    return answer instanceof Promise ? answer.then(done) : done(answer);
  }

  private count(name: string): ReturnType<FaultPlan['callOf']> {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    this.execution.called(name);
    return this.means.faults.callOf(name);
  }

  /** Time passes, quotas are used, and whoever reads finds everything that was written. */
  private admit(exposure: Exposure, name: string, cost: Cost): void {
    const { execution } = this;
    execution.charge(COSTS[cost]);
    if (cost === 'local') return;
    const kind = METERED[exposure.className] ?? METERED[name];
    const { cloud, effectiveUser } = execution;
    if (kind && !cloud.parts.quotas[kind].spend(effectiveUser, 1, cloud.account, execution.now()))
      throw new ScriptError(QUOTAS[kind].text);
    if (cost === 'queued' || !SETTLING.has(exposure.className)) return;
    execution.applyWrites();
    bringTabs(cloud, execution.now());
  }

  private global(name: string, method: string): ServiceObject {
    const known = this.globals.get(name);
    if (known) return known;
    const make = this.means.makers[name];
    if (!make) throw new NotImplemented(`${name}.${method}`);
    const made = make(this.execution);
    this.globals.set(name, made);
    return made;
  }
}

function invoke(target: ServiceObject, method: string, args: unknown[]): unknown {
  const run = (target as unknown as Record<string, unknown>)[method];
  if (typeof run !== 'function') throw new NotImplemented(`${target.exposure.className}.${method}`);
  return run.apply(target, args);
}
