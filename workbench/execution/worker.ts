import vm from 'node:vm';
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { source as realmSource } from 'realm-source';
import { functionsFirst } from './functions-first';
import { clockOf, type Failure, signalOf, type Wire, type WorkerMessage, type WorkerOrder } from './protocol';
import type { Host, Realm } from './realm';

/** One execution: a bare context, the project's scripts, one call of one function. */

const { order, port } = workerData as { order: WorkerOrder; port: MessagePort };
const signal = signalOf(order.memory);
const clock = clockOf(order.memory);

/** A busy loop on the clock reaches six minutes after some four million readings, well within a second. */
const TICK = 0.09;

const post = (message: WorkerMessage) => parentPort?.postMessage(message);

function readClock(): number {
  const now = (clock[0] ?? 0) + TICK;
  clock[0] = now;
  if (now > order.limit) waitForTheEnd();
  return now;
}

/** The execution is over its limit: whoever started it ends this thread, and nothing of the script runs any more. */
function waitForTheEnd(): void {
  post({ type: 'limit' });
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

function send(call: string): string {
  parentPort?.postMessage(call);
  // Asked again after waking: the cloud's call to wake us up may still be the one of the reply before.
  while (Atomics.exchange(signal, 0, 0) === 0) Atomics.wait(signal, 0, 0);
  return String(receiveMessageOnPort(port)?.message);
}

function prepare(): { context: vm.Context; realm: Realm } {
  const bare = vm.constants?.DONT_CONTEXTIFY;
  const context = vm.createContext(bare as unknown as vm.Context | undefined);
  const install = new vm.Script(realmSource, { filename: 'workbench:realm' }).runInContext(context);
  const log: Host['log'] = (level, text) => post({ type: 'log', level, text });
  const { surface, seed } = order;
  const foreign = JSON.stringify(order.foreign);
  return { context, realm: install({ surface, seed, foreign, send, readClock, log }) };
}

const NAME = /^[\p{L}_$][\p{L}\p{M}\p{N}_$]*(\.[\p{L}_$][\p{L}\p{M}\p{N}_$]*)*$/u;

/** Menus and triggers may name a method (`menu.item`); a page sees only top-level functions without a final `_`. */
function isCallable(name: string): boolean {
  if (!NAME.test(name)) return false;
  return order.caller === 'host' || !(name.endsWith('_') || name.includes('.'));
}

function find(context: vm.Context, name: string): ((...args: unknown[]) => unknown) | undefined {
  if (!isCallable(name)) return undefined;
  const source = `typeof ${name.split('.')[0]} !== 'undefined' && typeof ${name} === 'function' && ((...args) => ${name}(...args))`;
  return new vm.Script(source, { filename: 'workbench:call' }).runInContext(context) || undefined;
}

function load(context: vm.Context): void {
  // Each as it is first: what cannot be read is told of its own file.
  const whole = order.scripts.map(({ name, source }) => new vm.Script(source, { filename: name }));
  const [only] = whole;
  if (whole.length === 1) return void only?.runInContext(context);
  const run = (name: string, source: string) =>
    new vm.Script(source, { filename: name }).runInContext(context);
  const files = order.scripts.map(functionsFirst);
  for (const { name, functions } of files) run(name, functions);
  for (const { name, rest } of files) run(name, rest);
}

async function run(): Promise<WorkerMessage> {
  const { context, realm } = prepare();
  try {
    load(context);
    if (order.functionName === '') return { type: 'done', value: null };
    const target = find(context, order.functionName);
    if (!target)
      return failed({
        name: 'Exception',
        message: `Script function not found: ${order.functionName}`,
        stack: '',
      });
    const value = await realm.run(target, JSON.stringify(order.args), order.caller === 'page');
    return { type: 'done', value: JSON.parse(value) as Wire };
  } catch (thrown) {
    return failed(JSON.parse(realm.failure(thrown)) as Failure);
  }
}

const failed = (error: Failure): WorkerMessage => ({ type: 'failed', error });

/** Apps Script has no event loop: once the microtasks are done a promise that still waits will wait for ever. */
const drained = new Promise<WorkerMessage>((resolve) =>
  setImmediate(() => resolve({ type: 'done', value: null })),
);

Promise.race([run(), drained]).then(post);
