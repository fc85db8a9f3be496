import type { Call, RealmSurface, Reply, Tagged, Wire } from './protocol';
import { decode, encode, type Standins } from './realm-values';

/** Sends a call and waits for the reply; both are JSON. */
export type Send = (call: string) => string;

type Method = (this: object, ...args: unknown[]) => unknown;

/** What the platform throws: an Error whose name is `Exception`, as scripts see it on Google. */
export class Exception extends Error {}
Object.defineProperty(Exception.prototype, 'name', {
  value: 'Exception',
  writable: true,
  configurable: true,
});

/** Methods that have to run inside the realm because they run the script's own code. */
export type LocalMethods = Readonly<Record<string, Readonly<Record<string, Method>>>>;

/** The service objects of a realm: made from the surface on first use, each method a call into the cloud. */
export class Services implements Standins {
  private readonly prototypes = new Map<string, object>();
  private readonly enumerations = new Map<string, Record<string, object>>();
  private readonly wires = new WeakMap<object, Tagged>();
  private readonly targets = new WeakMap<object, string | number>();

  constructor(
    private readonly surface: RealmSurface,
    private readonly send: Send,
    private readonly local: LocalMethods,
  ) {}

  /** Defines every global service, each made when the script first names it. */
  install(global: object): void {
    for (const [name, className] of Object.entries(this.surface.globals)) {
      let made: object | undefined;
      const get = () => {
        made ??= this.standin(className, name);
        return made;
      };
      const set = (value: unknown) => Object.defineProperty(global, name, { value, writable: true });
      Object.defineProperty(global, name, { get, set, configurable: true, enumerable: true });
    }
  }

  wireOf(value: object): Tagged | undefined {
    return this.wires.get(value);
  }

  handle(className: string, id: number): object {
    const made = this.standin(className, id);
    this.wires.set(made, { $: 'handle', v: id, c: className });
    return made;
  }

  constant(type: string, name: string): object {
    const constants = this.enumeration(type);
    constants[name] ??= this.makeConstant(type, name, Object.keys(constants).length);
    return constants[name];
  }

  private standin(className: string, target: string | number): object {
    const made = Object.create(this.prototype(className)) as object;
    this.targets.set(made, target);
    return made;
  }

  private prototype(className: string): object {
    const known = this.prototypes.get(className);
    if (known) return known;
    const own = this.local[className] ?? {};
    const made = Object.create(Object.prototype, describe({ toString: () => className, ...own })) as object;
    this.prototypes.set(className, made);
    for (const member of (this.surface.classes[className] ?? '').split(' ').filter(Boolean)) {
      const [name = '', type] = member.split('=');
      if (Object.hasOwn(made, name)) continue;
      if (type) Object.defineProperty(made, name, { get: () => this.carried(className, name, type) });
      else Object.defineProperty(made, name, { value: this.method(name), writable: true });
    }
    return made;
  }

  private carried(className: string, name: string, type: string): object {
    if (this.surface.enums[type] === undefined) {
      throw new Exception(`${className}.${name} is not implemented in the workbench`);
    }
    return this.enumeration(type);
  }

  private enumeration(type: string): Record<string, object> {
    const known = this.enumerations.get(type);
    if (known) return known;
    const made: Record<string, object> = {};
    this.enumerations.set(type, made);
    const names = (this.surface.enums[type] ?? '').split(' ').filter(Boolean);
    names.forEach((name, ordinal) => {
      made[name] = this.makeConstant(type, name, ordinal);
    });
    return made;
  }

  private makeConstant(type: string, name: string, ordinal: number): object {
    const own = { toString: () => name, toJSON: () => name, name: () => name, ordinal: () => ordinal };
    const made = Object.create(
      null,
      describe({ ...own, compareTo: (other: Ordered) => ordinal - other.ordinal() }),
    );
    this.wires.set(made, { $: 'enum', t: type, v: name });
    return made;
  }

  private method(name: string): Method {
    const services = this;
    const method: Method = function (...args) {
      const target = services.targets.get(this);
      if (target === undefined) throw new TypeError('Illegal invocation');
      return services.call(
        { on: target, method: name, args: args.map((arg) => services.given(arg)) },
        method,
      );
    };
    return Object.defineProperty(method, 'name', { value: name });
  }

  /** A function travels as such only as an argument: within a value it is nothing, as in JSON. */
  private given(argument: unknown): Wire {
    return typeof argument === 'function' ? { $: 'function' } : encode(argument, this);
  }

  private call(call: Call, below: Method): unknown {
    const reply = JSON.parse(this.send(JSON.stringify(call))) as Reply;
    if ('error' in reply) throw exception(reply.error, below);
    return decode(reply.value, this);
  }
}

interface Ordered {
  ordinal(): number;
}

/** The stack begins where the script called, not in the host. */
function exception(error: { name: string; message: string }, below: Method): Error {
  const made = new Exception(error.message);
  if (error.name !== 'Exception') Object.defineProperty(made, 'name', { value: error.name });
  Error.captureStackTrace(made, below);
  return made;
}

const describe = (members: object): PropertyDescriptorMap =>
  Object.fromEntries(
    Object.entries(members).map(([name, value]) => [name, { value, writable: true, configurable: true }]),
  );
