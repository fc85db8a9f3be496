import type { Call, Wire } from '../execution/protocol';
import { type Execution, NotImplemented, type ServiceModule, type ServiceObject } from '../services/contract';
import type { Handles } from './codec';
import { COSTS } from './costs';
import { checkPermission } from './permissions';

type Globals = ServiceModule['globals'];

/**
 * The one way from a script to a service: finds the object, refuses what is not implemented or not permitted, counts,
 * lets virtual time pass, then calls. One gate serves one execution.
 */
export class Gate {
  private readonly counts = new Map<string, number>();
  private readonly globals = new Map<string, ServiceObject>();

  constructor(
    private readonly execution: Execution,
    private readonly handles: Handles,
    private readonly makers: Globals,
  ) {}

  /** How often each method was called: `{ 'Range.setValues': 3 }`. */
  get byMethod(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.counts);
  }

  /** The answer, or a promise of it when the service has to wait; throws what the script shall see. */
  call(call: Call): Wire | Promise<Wire> {
    const target =
      typeof call.on === 'number' ? this.handles.get(call.on) : this.global(call.on, call.method);
    const { exposure } = target;
    const name = `${exposure.className}.${call.method}`;
    const cost = Object.hasOwn(exposure.methods, call.method) ? exposure.methods[call.method] : undefined;
    if (!cost) throw new NotImplemented(name);
    checkPermission(exposure, call.method, this.execution.authMode, this.execution.manifest);
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    this.execution.charge(COSTS[cost]);
    const answer = invoke(target, call.method, this.handles.decode(call.args) as unknown[]);
    return answer instanceof Promise
      ? answer.then((value) => this.handles.encode(value))
      : this.handles.encode(answer);
  }

  private global(name: string, method: string): ServiceObject {
    const known = this.globals.get(name);
    if (known) return known;
    const make = this.makers[name];
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
