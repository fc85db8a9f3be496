import { MIME_TYPES } from './mime-types';
import type { Failure, RealmSurface, Wire } from './protocol';
import { installDate, installFormatter, seedRandom } from './realm-dates';
import { installForeign } from './realm-foreign';
import { installLogs, type WriteLog } from './realm-log';
import { localMethods } from './realm-methods';
import { Services } from './realm-services';
import { installStacks, stackOf } from './realm-stack';
import { decode, encode, plainResult } from './realm-values';
import { installWasm } from './realm-wasm';

/**
 * The code that prepares a bare context. It is bundled apart, and evaluated inside the context, so that every object a
 * script can reach was born there: nothing of Node is behind any of them.
 */
export interface Host {
  readonly surface: string;
  readonly seed: number | null;
  /** Name → what it is, as JSON: what the script may name and the host does not have. */
  readonly foreign: string;
  send(call: string): string;
  readClock(): number;
  log: WriteLog;
}

export interface Realm {
  /** Calls a function of the script; the arguments and the result are JSON as of protocol.ts. */
  run(target: (...args: unknown[]) => unknown, args: string, forPage: boolean): Promise<string>;
  /** A thrown value, as JSON of a `Failure`. */
  failure(thrown: unknown): string;
}

/** V8's own context has these; Apps Script does not, or it is not known to. */
const ABSENT = ['SharedArrayBuffer', 'Atomics'];

export function install(host: Host): Realm {
  const global = globalThis;
  for (const name of ABSENT) Reflect.deleteProperty(global, name);
  installWasm(global);
  installStacks();
  installDate(global, host.readClock);
  installFormatter(global, host.readClock);
  if (host.seed !== null) seedRandom(global, host.seed);
  const surface = JSON.parse(host.surface) as RealmSurface;
  const services = new Services(surface, host.send, localMethods(global));
  services.install(global);
  installForeign(global, JSON.parse(host.foreign));
  Object.defineProperty(global, 'MimeType', { value: MIME_TYPES, writable: true, configurable: true });
  installLogs(global, host.log, host.readClock);
  const result = (value: unknown, forPage: boolean) => JSON.stringify(resultOf(value, forPage, services));
  return {
    run: async (target, args, forPage) =>
      result(await target(...(JSON.parse(args) as Wire[]).map((arg) => decode(arg, services))), forPage),
    failure: (thrown) => JSON.stringify(failureOf(thrown)),
  };
}

function resultOf(value: unknown, forPage: boolean, services: Services): Wire {
  if (forPage) return encode(plainResult(value), services);
  try {
    return encode(value, services);
  } catch {
    return null;
  }
}

function failureOf(thrown: unknown): Failure {
  if (!isError(thrown)) return { name: 'Error', message: String(thrown), stack: '' };
  return { name: String(thrown.name), message: String(thrown.message), stack: stackOf(thrown) };
}

/** Not `instanceof`: a syntax error comes from outside the realm. */
const isError = (thrown: unknown): thrown is Error =>
  Object.prototype.toString.call(thrown) === '[object Error]';
