/**
 * What crosses the border between a script's realm and the cloud: strings of JSON only, so that every value on either
 * side belongs to that side. Plain JSON stands for itself; the rest is an object with the key `$`.
 */
export type Wire = null | boolean | number | string | readonly Wire[] | { readonly [key: string]: Wire };

/** `{ $: 'date', v: 0 }` and the like; a script's own object with a key `$` travels as `object`. */
export type Tagged =
  | { readonly $: 'date'; readonly v: number | null }
  | { readonly $: 'number'; readonly v: 'NaN' | 'Infinity' | '-Infinity' }
  | { readonly $: 'handle'; readonly v: number; readonly c: string }
  | { readonly $: 'enum'; readonly t: string; readonly v: string }
  /** A function as an argument; the cloud refuses it. */
  | { readonly $: 'function' }
  | { readonly $: 'object'; readonly v: readonly (readonly [string, Wire])[] };

/** A script calls a method: of a handle it holds, or of a global service by name. */
export interface Call {
  readonly on: number | string;
  readonly method: string;
  readonly args: readonly Wire[];
}

/** The cloud's reply: a value, or what the script shall throw. */
export type Reply =
  | { readonly value: Wire }
  | { readonly error: { readonly name: string; readonly message: string } };

/** What a worker tells about itself; a `call` is answered over the reply port, the others are not. */
export type WorkerMessage =
  | { readonly type: 'call'; readonly call: Call }
  | {
      readonly type: 'log';
      readonly level: 'debug' | 'log' | 'info' | 'warn' | 'error';
      readonly text: string;
    }
  /** The script's own clock has passed the limit of the execution. */
  | { readonly type: 'limit' }
  | { readonly type: 'done'; readonly value: Wire }
  | { readonly type: 'failed'; readonly error: Failure };

export interface Failure {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

/** The members of each class and enumeration a realm has to know to make its objects. */
export interface RealmSurface {
  /** Global name → class name. */
  readonly globals: Readonly<Record<string, string>>;
  /** Class name → names of its methods, and `Name=Enum` for an enumeration it carries, all parted by spaces. */
  readonly classes: Readonly<Record<string, string>>;
  /** Enumeration → its constants parted by spaces. */
  readonly enums: Readonly<Record<string, string>>;
}

export interface ScriptFile {
  readonly name: string;
  readonly source: string;
}

/** What a worker is started with. */
export interface WorkerOrder {
  readonly surface: string;
  readonly scripts: readonly ScriptFile[];
  /** Libraries and advanced services the script may name: `{ OAuth2: 'a library' }`. */
  readonly foreign: Readonly<Record<string, string>>;
  readonly functionName: string;
  readonly args: readonly Wire[];
  /** Who called: `google.script.run` gets plain data back, and cannot see names ending in `_`. */
  readonly caller: 'host' | 'page';
  readonly seed: number | null;
  /** The moment, on the shared clock, at which the execution is over its limit. */
  readonly limit: number;
  readonly memory: SharedArrayBuffer;
}

/**
 * Memory shared by a worker and the cloud: a signal (1 = a reply waits) and the execution's virtual clock in milliseconds.
 * They never write the clock at the same time: the script runs only while the cloud does not work for it.
 */
export const MEMORY_BYTES = 16;
export const signalOf = (memory: SharedArrayBuffer): Int32Array => new Int32Array(memory, 0, 1);
export const clockOf = (memory: SharedArrayBuffer): Float64Array => new Float64Array(memory, 8, 1);
