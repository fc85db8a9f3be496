import type { Failure } from '../execution/protocol';
import type { AuthMode, CloudState, Execution, LogLevel, Outcome, UiPort } from '../services/contract';
import type { FaultPlan } from './faults/plan';
import type { Project } from './project';
import type { Turns } from './turns';

/** What to run, as whom, and before whose eyes. */
export interface Order {
  readonly project: Project;
  readonly functionName: string;
  /** Made when the execution exists: they may hold service objects. */
  readonly args: (execution: Execution) => readonly unknown[];
  /** `page` is `google.script.run`: plain data only, and names ending in `_` are hidden; a `cell` takes dates. */
  readonly caller: 'host' | 'page' | 'cell';
  readonly authMode: AuthMode;
  readonly effectiveUser: string;
  readonly activeUser: string;
  /** Scopes that the person did not grant. */
  readonly deniedScopes: readonly string[];
  readonly containerId?: string;
  readonly ui: UiPort | null;
  readonly limitMs?: number;
  readonly realLimitMs?: number;
  readonly seed: number | null;
  /** Beside others, one service call at a time. */
  readonly turns?: Turns;
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
  readonly faults: FaultPlan;
  beforeShowing(): void;
  /** Once per execution, after its services have let go: the virtual clock has come this far. */
  ended(now: number): void;
}

/** An execution that Google does not let begin. */
export function refused(functionName: string, message: string): Begun {
  const error: Failure = { name: 'Exception', message, stack: '' };
  const nothing = { result: null, alerts: [], toasts: [], calls: { total: 0, byMethod: {} }, virtualMs: 0 };
  return { outcome: Promise.resolve({ functionName, ...nothing, error }), stop: () => undefined };
}
