import { badParameters, type Cost, type Exposure, expose, longName, type ServiceObject } from '../contract';
import { type Overloads, overloads } from './signatures';

/**
 * How every class of this family is written: a plain class that holds data, and tables of its methods by topic.
 * One entry says what the call costs, which arguments fit, and what it does.
 */
export interface Method<Self> {
  readonly cost: Cost;
  readonly accepts: Overloads;
  /** `never` lets an entry declare its parameters as its signature promises them: they are checked before it runs. */
  run(self: Self, ...args: never[]): unknown;
}

export type Methods<Self> = Readonly<Record<string, Method<Self>>>;

type Run<Self> = (self: Self, ...args: never[]) => unknown;

/** The maker of entries of one cost, for the costs that have no maker of their own: `entryOf('wait')`. */
export const entryOf =
  (cost: Cost) =>
  <Self>(signature: string, run: Run<Self>): Method<Self> => ({ cost, accepts: overloads(signature), run });

/** Answered by the script's side, such as `getRow`. */
export const local = entryOf('local');
/** Asks the workbook: `read('int int', (range, row: number, column: number) => …)`. */
export const read = entryOf('read');
/** Changes the workbook. */
export const write = entryOf('write');
/** Waits until everything written is in the workbook. */
export const flush = entryOf('flush');

const chained =
  (cost: Cost) =>
  <Self>(signature: string, run: Run<Self>): Method<Self> =>
    entryOf(cost)<Self>(signature, (self, ...args) => {
      run(self, ...args);
      return self;
    });

/** Like `write`; the script gets the object itself back, for chaining. */
export const change = chained('write');
/** A step of a builder: nothing leaves the script, the builder comes back. */
export const step = chained('local');

/** The methods of these names with their names; one that is not there is a mistake. */
export function picked<Self>(from: Methods<Self>, names: string): [string, Method<Self>][] {
  return names.split(/\s+/).map((name) => {
    const method = from[name];
    if (!method) throw new Error(`There is no method ${name}`);
    return [name, method];
  });
}

interface Equippable<Self> {
  readonly prototype: Self;
}

/** `service` is the global under whose name Google speaks of the class; `SpreadsheetApp` when absent. */
type More = Omit<Exposure, 'className' | 'methods'> & { readonly service?: string };

/** Gives a class its methods; `equip(Range, 'Range', [values, formats])`. A name in two tables is a mistake. */
export function equip<Self extends ServiceObject>(
  target: Equippable<Self>,
  className: string,
  tables: readonly Methods<Self>[],
  { service = 'SpreadsheetApp', ...more }: More = {},
): void {
  const named = local<Self>('', () => className);
  const all = new Map<string, Method<Self>>([['toString', named]]);
  for (const [name, method] of tables.flatMap(Object.entries<Method<Self>>)) {
    if (all.has(name)) throw new Error(`${className}.${name} is written twice`);
    all.set(name, method);
  }
  const exposure = exposureOf(className, all, { service, ...more });
  for (const [name, method] of all) install(target.prototype, `${longName(exposure)}.${name}`, name, method);
  Object.defineProperty(target.prototype, 'exposure', { value: exposure });
}

function exposureOf<Self>(
  className: string,
  all: ReadonlyMap<string, Method<Self>>,
  more: Omit<Exposure, 'className' | 'methods'>,
): Exposure {
  const byCost: Partial<Record<Cost, string>> = {};
  for (const [name, { cost }] of all) byCost[cost] = `${byCost[cost] ?? ''} ${name}`;
  return expose(className, byCost, more);
}

function install<Self>(prototype: Self, called: string, name: string, method: Method<Self>): void {
  Object.defineProperty(prototype, name, {
    value(this: Self, ...args: unknown[]) {
      const taken = method.accepts(args);
      if (!taken) throw badParameters(called, args);
      return method.run(this, ...(taken as never[]));
    },
  });
}
