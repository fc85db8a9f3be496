import type { Failure, Reply, Wire, WorkerOrder } from '../execution/protocol';
import { clockOf, MEMORY_BYTES } from '../execution/protocol';
import type {
  AuthMode,
  CloudState,
  LogLevel,
  Manifest,
  Outcome,
  ProjectSource,
  TurnWait,
  UiPort,
} from '../services/contract';
import { SERVICES } from '../services/registry';
import { Handles } from './codec';
import { Consent } from './consent';
import { LIMITS, REAL_LIMIT } from './costs';
import { Gate, type GateKeeper } from './gate';
import type { Begun, Ground, Order } from './order';
import { PendingWrites } from './pending-writes';
import { printable } from './printable';
import { RecordedUi, type Shown } from './recorded-ui';
import { realmSurface } from './surface';
import { endingOf, thrownAt } from './telling';
import { Thread, type Told } from './thread';
import type { TakesTurns } from './turns';

const GLOBALS = Object.assign({}, ...SERVICES.map((service) => service.globals));
const TOO_LONG = 'Exceeded maximum execution time';

/** Starts a script in a thread of its own. */
export function begin(ground: Ground, order: Order): Begun {
  const running = new Running(ground, order);
  return {
    outcome: running.outcome,
    stop: () => running.stop({ name: 'Exception', message: 'The execution was cancelled', stack: '' }),
  };
}

/** Thrown through a service when its execution ended while it worked. */
class Over extends Error {}

let started = 0;

class Running implements GateKeeper {
  readonly id = `execution-${++started}`;
  readonly outcome: Promise<Outcome>;
  readonly ui: UiPort | null;
  readonly consent: Consent;
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
  private readonly writes = new PendingWrites();
  private readonly thread: Thread;
  private readonly turn: TakesTurns | undefined;
  private guard: NodeJS.Timeout | undefined;
  private isOver = false;
  private settle: (outcome: Outcome) => void = () => undefined;

  constructor(
    private readonly ground: Ground,
    private readonly order: Order,
  ) {
    if (order.containerId !== undefined) this.containerId = order.containerId;
    this.consent = new Consent(order.project.manifest, order.deniedScopes);
    this.start = ground.state.now();
    this.clock[0] = this.start;
    this.limit = this.start + (order.limitMs ?? LIMITS.execution);
    this.ui = order.ui && new RecordedUi(order.ui, this.shown, () => ground.beforeShowing());
    this.gate = new Gate(this, { handles: this.handles, makers: GLOBALS, faults: ground.faults });
    this.outcome = new Promise((resolve) => {
      this.settle = resolve;
    });
    this.turn = order.turns?.sit();
    this.thread = new Thread(
      this.workerOrder(),
      (told) => this.receive(told),
      (error) => this.stop({ name: 'Exception', message: error.message, stack: '' }),
    );
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
    this.stop(endingOf(this, TOO_LONG));
    throw new Over();
  }

  end(message: string): never {
    this.stop(endingOf(this, message));
    throw new Over();
  }

  /** Ends the thread from within a call, and writes that wait are lost. */
  kill(error: Failure): never {
    this.writes.drop();
    this.stop(error);
    throw new Over();
  }

  called(method: string): void {
    this.turn?.note(method);
  }

  later(write: () => void): void {
    this.writes.add(write);
  }

  applyWrites(): void {
    this.writes.apply();
  }

  lockedElsewhere(): number {
    return this.ground.faults.lockRequest();
  }

  tabComesLate(): number {
    return this.ground.faults.tabOfAnswers();
  }

  cacheForgets(): boolean {
    return this.ground.faults.cacheForgets();
  }

  get takesTurns(): boolean {
    return this.turn !== undefined;
  }

  async waitInTurn(wait: TurnWait): Promise<boolean> {
    return (await this.turn?.waitFor(wait)) ?? false;
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

  /** Ends the thread wherever it is. Writes that wait are sent, as people see it on Google when the time is over. */
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
      foreign: project.manifest.foreign ?? {},
      functionName,
      args,
      caller: caller === 'page' ? 'page' : 'host',
      seed,
      limit,
      memory,
    };
  }

  private receive(told: Told): void {
    if (this.isOver) return;
    if (typeof told === 'string') this.answer(told);
    else if (told.type === 'log') this.log(told.level, told.text);
    else if (told.type === 'limit') this.stop(endingOf(this, TOO_LONG));
    else if (told.type === 'done') this.finish(this.resultOf(told.value));
    else if (told.type === 'failed') this.finish(null, told.error);
  }

  private resultOf(told: Wire): unknown {
    const value = this.handles.decode(told);
    return this.order.caller === 'cell' ? value : printable(value);
  }

  private answer(call: string): void {
    clearTimeout(this.guard);
    if (this.turn) void this.turn.next().then(() => this.carryOut(call));
    else this.carryOut(call);
  }

  private carryOut(call: string): void {
    if (this.isOver) return;
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
    const { name, message } = thrownAt(this, error);
    this.reply({ error: { name, message } });
  }

  private reply(reply: Reply): void {
    if (this.isOver) return;
    this.thread.reply(reply);
    this.watch();
  }

  private watch(): void {
    this.guard = setTimeout(() => this.stop(endingOf(this, TOO_LONG)), this.order.realLimitMs ?? REAL_LIMIT);
  }

  private finish(result: unknown, error?: Failure): void {
    if (this.isOver) return;
    this.isOver = true;
    clearTimeout(this.guard);
    const late = this.lastWrites();
    for (const action of this.endings) action();
    this.ground.ended(this.now());
    const outcome = this.outcomeOf(late && !error ? null : result, error ?? late);
    void this.thread.end().then(() => {
      this.turn?.leave();
      this.settle(outcome);
    });
  }

  /** What was written last is applied at the end; gives what was thrown by that. */
  private lastWrites(): Failure | undefined {
    try {
      this.writes.apply();
      return undefined;
    } catch (error) {
      return thrownAt(this, error);
    }
  }

  private outcomeOf(result: unknown, error: Failure | undefined): Outcome {
    const { byMethod } = this.gate;
    const total = Object.values(byMethod).reduce((sum, count) => sum + count, 0);
    const virtualMs = Math.round(this.now() - this.start);
    const { functionName } = this.order;
    return {
      functionName,
      result,
      ...this.shown,
      ...(error && { error }),
      calls: { total, byMethod },
      virtualMs,
    };
  }
}
