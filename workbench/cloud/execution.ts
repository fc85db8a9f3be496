import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { Failure, Reply, Wire, WorkerMessage, WorkerOrder } from '../execution/protocol';
import { clockOf, MEMORY_BYTES, signalOf } from '../execution/protocol';
import {
  type AuthMode,
  type CloudState,
  EnumValue,
  type Execution,
  type LogLevel,
  type Manifest,
  NotImplemented,
  type Outcome,
  type ProjectSource,
  ScriptError,
  ServiceObject,
  type UiPort,
} from '../services/contract';
import { SERVICES } from '../services/registry';
import { Handles } from './codec';
import { LIMITS, REAL_LIMIT } from './costs';
import { Gate } from './gate';
import type { Project } from './project';
import { RecordedUi, type Shown } from './recorded-ui';
import { realmSurface } from './surface';
import { workerFile } from './worker-file';

/** What to run, as whom, and before whose eyes. */
export interface Order {
  readonly project: Project;
  readonly functionName: string;
  /** Made when the execution exists: they may hold service objects. */
  readonly args: (execution: Execution) => readonly unknown[];
  /** `page` is `google.script.run`: plain data only, and names ending in `_` are hidden. */
  readonly caller: 'host' | 'page';
  readonly authMode: AuthMode;
  readonly effectiveUser: string;
  readonly activeUser: string;
  readonly containerId?: string;
  readonly ui: UiPort | null;
  readonly limitMs?: number;
  readonly realLimitMs?: number;
  readonly seed: number | null;
  log(level: LogLevel, text: string): void;
}

export interface Begun {
  readonly outcome: Promise<Outcome>;
  /** Ends the execution at once, without any `finally` of the script. */
  stop(): void;
}

/** What an execution needs of the cloud beside its state. */
export interface Ground {
  readonly state: CloudState;
  beforeShowing(): void;
  /** Once per execution, after its services have let go: the virtual clock has come this far. */
  ended(now: number): void;
}

const GLOBALS = Object.assign({}, ...SERVICES.map((service) => service.globals));
const TOO_LONG: Failure = { name: 'Exception', message: 'Exceeded maximum execution time', stack: '' };

/** Starts a script in a thread of its own. */
export function begin(ground: Ground, order: Order): Begun {
  const running = new Running(ground, order);
  return {
    outcome: running.outcome,
    stop: () => running.stop({ ...TOO_LONG, message: 'The execution was cancelled' }),
  };
}

/** Thrown through a service when its execution ended while it worked. */
class Over extends Error {}

let started = 0;

class Running implements Execution {
  readonly id = `execution-${++started}`;
  readonly outcome: Promise<Outcome>;
  readonly ui: UiPort | null;
  declare readonly containerId?: string;
  private readonly memory = new SharedArrayBuffer(MEMORY_BYTES);
  private readonly clock = clockOf(this.memory);
  private readonly start: number;
  private readonly limit: number;
  private readonly shown: Shown = { alerts: [], toasts: [] };
  private readonly memos = new Map<symbol, unknown>();
  private readonly endings: (() => void)[] = [];
  private readonly handles = new Handles();
  private readonly gate: Gate;
  private readonly worker: Worker;
  private readonly replies: MessagePort;
  private guard: NodeJS.Timeout | undefined;
  private isOver = false;
  private settle: (outcome: Outcome) => void = () => undefined;

  constructor(
    private readonly ground: Ground,
    private readonly order: Order,
  ) {
    if (order.containerId !== undefined) this.containerId = order.containerId;
    this.start = ground.state.now();
    this.clock[0] = this.start;
    this.limit = this.start + (order.limitMs ?? LIMITS.execution);
    this.ui = order.ui && new RecordedUi(order.ui, this.shown, () => ground.beforeShowing());
    this.gate = new Gate(this, this.handles, GLOBALS);
    this.outcome = new Promise((resolve) => {
      this.settle = resolve;
    });
    const { port1, port2 } = new MessageChannel();
    this.replies = port1;
    const workerData = { order: this.workerOrder(), port: port2 };
    this.worker = new Worker(workerFile(), { workerData, transferList: [port2] });
    this.worker.on('message', (message: string | WorkerMessage) => this.receive(message));
    this.worker.on('error', (error) => this.stop({ name: 'Exception', message: error.message, stack: '' }));
    this.watch();
  }

  get cloud(): CloudState {
    return this.ground.state;
  }
  get effectiveUser(): string {
    return this.order.effectiveUser;
  }
  get activeUser(): string {
    return this.order.activeUser;
  }
  get authMode(): AuthMode {
    return this.order.authMode;
  }
  get manifest(): Manifest {
    return this.order.project.manifest;
  }
  get files(): ReadonlyMap<string, string> {
    return this.order.project.files;
  }
  get project(): ProjectSource {
    return this.order.project.source;
  }

  now(): number {
    return this.clock[0] ?? this.start;
  }

  charge(milliseconds: number): void {
    this.clock[0] = this.now() + milliseconds;
    if (this.now() <= this.limit) return;
    this.stop(TOO_LONG);
    throw new Over();
  }

  log(level: LogLevel, text: string): void {
    this.order.log(level, text);
  }

  memo<T>(key: symbol, make: () => T): T {
    if (!this.memos.has(key)) this.memos.set(key, make());
    return this.memos.get(key) as T;
  }

  atEnd(action: () => void): void {
    this.endings.push(action);
  }

  /** Ends the thread wherever it is. */
  stop(error: Failure): void {
    this.finish(null, error);
  }

  private workerOrder(): WorkerOrder {
    const { project, functionName, caller, seed } = this.order;
    const args = this.order.args(this).map((arg) => this.handles.encode(arg));
    const { limit, memory } = this;
    return {
      surface: realmSurface(),
      scripts: project.scripts,
      functionName,
      args,
      caller,
      seed,
      limit,
      memory,
    };
  }

  private receive(message: string | WorkerMessage): void {
    if (this.isOver) return;
    if (typeof message === 'string') this.answer(message);
    else if (message.type === 'log') this.log(message.level, message.text);
    else if (message.type === 'limit') this.stop(TOO_LONG);
    else if (message.type === 'done') this.finish(printable(this.handles.decode(message.value)));
    else if (message.type === 'failed') this.finish(null, message.error);
  }

  private answer(call: string): void {
    clearTimeout(this.guard);
    try {
      const value = this.gate.call(JSON.parse(call));
      if (value instanceof Promise) void this.answerLater(value);
      else this.reply({ value });
    } catch (error) {
      this.fail(error);
    }
  }

  private async answerLater(value: Promise<Wire>): Promise<void> {
    try {
      this.reply({ value: await value });
    } catch (error) {
      this.fail(error);
    }
  }

  private fail(error: unknown): void {
    if (this.isOver || error instanceof Over) return;
    if (error instanceof NotImplemented) this.log('warn', error.message);
    this.reply({ error: error instanceof ScriptError ? named(error) : this.ownFault(error) });
  }

  private ownFault(error: unknown): { name: string; message: string } {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    this.log('error', `A fault of the workbench itself: ${stack}`);
    return { name: 'Exception', message: `Internal error of the workbench: ${message}` };
  }

  private reply(reply: Reply): void {
    if (this.isOver) return;
    this.replies.postMessage(JSON.stringify(reply));
    const signal = signalOf(this.memory);
    Atomics.store(signal, 0, 1);
    Atomics.notify(signal, 0);
    this.watch();
  }

  private watch(): void {
    this.guard = setTimeout(() => this.stop(TOO_LONG), this.order.realLimitMs ?? REAL_LIMIT);
  }

  private finish(result: unknown, error?: Failure): void {
    if (this.isOver) return;
    this.isOver = true;
    clearTimeout(this.guard);
    this.replies.close();
    for (const action of this.endings) action();
    const virtualMs = Math.round(this.now() - this.start);
    const byMethod = this.gate.byMethod;
    const total = Object.values(byMethod).reduce((sum, count) => sum + count, 0);
    const { functionName } = this.order;
    this.ground.ended(this.now());
    const outcome = {
      functionName,
      result,
      ...this.shown,
      ...(error && { error }),
      calls: { total, byMethod },
      virtualMs,
    };
    void this.worker.terminate().then(() => this.settle(outcome));
  }
}

const named = ({ name, message }: Error) => ({ name, message });

/** A result as the command line prints it: moments as ISO text, service objects by their class. */
function printable(value: unknown): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (value instanceof ServiceObject) return value.exposure.className;
  if (value instanceof EnumValue) return value.name;
  if (Array.isArray(value)) return value.map(printable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, printable(item)]));
}
