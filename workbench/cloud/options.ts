import type { CloudState, LogLevel, UiPort } from '../services/contract';
import type { Fault } from './faults/grammar';
import type { Language } from './localised';

/** How a data folder is opened. */
export interface CloudOptions {
  /** The data folder. */
  readonly data: string;
  /** A reader takes no lock and never saves. */
  readonly mode?: 'write' | 'read';
  /** The folder of the built project. */
  readonly dist?: string;
  readonly account?: 'consumer' | 'workspace';
  /** Who sits at the keyboard; without it the owner, whom Google does not name to the script. */
  readonly user?: string;
  /** Scopes that the person did not grant. */
  readonly deniedScopes?: readonly string[];
  /** The project is a published add-on, not a script bound to the workbook. */
  readonly isPublished?: boolean;
  /** The language of the person at the keyboard, in which errors come; without it they come in English. */
  readonly language?: Language;
  readonly seed?: number;
  /** What shall break, and where. */
  readonly faults?: readonly Fault[];
  readonly network?: CloudState['network'];
  /** `Utilities.sleep` really waits too, no longer than this: for servers that tell the time by their own clock. */
  readonly realSleepMs?: number;
  /** Who sees what scripts show, when an execution does not say otherwise. */
  readonly ui?: UiPort | null;
  log?(level: LogLevel, text: string): void;
}
