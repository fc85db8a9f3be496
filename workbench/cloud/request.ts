import type { AuthMode, LogLevel, UiPort } from '../services/contract';
import type { Project } from './project';
import type { Turns } from './turns';

/** One call of a script's function, as a person starts it. */
export interface Request {
  readonly functionName: string;
  readonly args?: readonly unknown[];
  /** A click in the menu, `google.script.run` of a page, a formula, or the opening of the file (a simple trigger, which gets an event). */
  readonly caller?: 'menu' | 'page' | 'open' | 'cell';
  /** Not that of the caller: the function gets an event that says so, as `onOpen` or `onInstall` does. */
  readonly authMode?: AuthMode;
  /** Instead of the built project. */
  readonly project?: Project;
  readonly ui?: UiPort | null;
  readonly realLimitMs?: number;
  /** It runs beside others, one service call at a time. */
  readonly turns?: Turns;
  log?(level: LogLevel, text: string): void;
}

/** Who watches an execution. */
export type Watchers = Pick<Request, 'ui' | 'log'>;

/** How an execution is allowed to act: what differs between a menu click, a simple trigger and an installed one. */
export interface Actor {
  readonly authMode: AuthMode;
  readonly effectiveUser: string;
  readonly activeUser: string;
  readonly limitMs: number;
}
