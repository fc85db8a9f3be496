import type { Consent } from '../cloud/consent';
import type { Language } from '../cloud/localised';
import type { WorkbookModel } from '../model/contract';

/**
 * How the parts of the host meet.
 *
 * A script runs in a worker; Google's side (the "cloud") runs on the main thread. Each Apps Script class is a class in
 * `workbench/services` that extends `ServiceObject`, lives in the cloud, takes plain values, dates and other service
 * objects, and returns the same (or a promise of it). What a script may call is what its `exposure` lists; any other
 * member of the real class throws "not implemented", and a name the real class does not have is undefined.
 * Every call passes the gate, which checks scope and authorisation, counts, charges virtual time, then calls the method.
 */

/**
 * What a call costs on the virtual clock (see cloud/costs.ts). `local` never leaves the script; `queued` changes cells later; `fetch` and `wait` cost
 * what the service itself charges through `execution.charge` (a batch: its slowest answer).
 */
export type Cost = 'local' | 'read' | 'queued' | 'write' | 'flush' | 'mail' | 'fetch' | 'wait';

export interface Exposure {
  /** The name in Google's reference, such as `Range`. */
  readonly className: string;
  /** The global under whose name error texts speak of the class: `SpreadsheetApp` of a Range; absent for a global and what belongs to all. */
  readonly service?: string;
  readonly methods: Readonly<Record<string, Cost>>;
  /** The call is allowed when the manifest has any one of these; absent: no scope needed. */
  readonly scopes?: readonly string[];
  /** Methods that need other scopes than the class: `{ openById: ['https://www.googleapis.com/auth/spreadsheets'] }`; `[]` for none. */
  readonly methodScopes?: Readonly<Record<string, readonly string[]>>;
  /** Enumerations that @types/google-apps-script lacks; the others are known from cloud/known-surface.ts. */
  readonly enums?: Readonly<Record<string, readonly string[]>>;
}

/** `expose('Range', { local: 'getRow getColumn', read: 'getValues', write: 'setValues' })` */
export function expose(
  className: string,
  byCost: Partial<Record<Cost, string>>,
  more: Omit<Exposure, 'className' | 'methods'> = {},
): Exposure {
  const entries = Object.entries(byCost).flatMap(([cost, names]) =>
    names
      .split(/\s+/)
      .filter(Boolean)
      .map((name) => [name, cost as Cost] as const),
  );
  return { className, methods: Object.fromEntries(entries), ...more };
}

/** The base of everything a script can hold in its hand. */
export abstract class ServiceObject {
  abstract readonly exposure: Exposure;
}

/** One constant of an enumeration: `SpreadsheetApp.WrapStrategy.WRAP` arrives as `{ enum: 'WrapStrategy', name: 'WRAP' }`. */
export class EnumValue {
  constructor(
    readonly type: string,
    readonly name: string,
  ) {}
}

/** What the platform throws at a script: there it is an Error named `Exception` with this message. */
export class ScriptError extends Error {
  override readonly name: string = 'Exception';
}

/** The honest answer of an incomplete host: `Range.setFoo is not implemented in the workbench`. */
export class NotImplemented extends ScriptError {
  constructor(what: string) {
    super(`${what} is not implemented in the workbench`);
  }
}

/** Google's words for arguments that fit no overload: `badParameters('SpreadsheetApp.Range.setValues', args)`. */
export function badParameters(method: string, args: readonly unknown[]): ScriptError {
  const types = args.map(typeName).join(',');
  return new ScriptError(`The parameters (${types}) don't match the method signature for ${method}.`);
}

/** As Google's texts name types: a script's own object is `(class)`, any array `number[]`. */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'number[]';
  if (value instanceof ServiceObject) return longName(value.exposure);
  if (value instanceof EnumValue) return value.type;
  if (value instanceof ScriptFunction) return 'Function';
  return { string: 'String', number: 'number', boolean: 'Boolean' }[typeof value as string] ?? '(class)';
}

/** `SpreadsheetApp.Range`, but `Blob` and `DriveApp`. */
export const longName = ({ className, service }: Pick<Exposure, 'className' | 'service'>): string =>
  service === undefined || service === className ? className : `${service}.${className}`;

/** A function that a script gave as an argument: no service takes one. */
export class ScriptFunction {}

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL' | 'CUSTOM_FUNCTION';

export interface Manifest {
  readonly timeZone: string;
  /** Absent: every scope, as Google would find out by itself. */
  readonly oauthScopes?: readonly string[];
  /** What the script may name and the host does not have: `{ OAuth2: 'a library' }`. */
  readonly foreign?: Readonly<Record<string, string>>;
}

/** Where a project comes from: the built one's folder, or any other script: a file, or the folder of a whole project. */
export type ProjectSource =
  | { readonly kind: 'folder'; readonly folder: string }
  | {
      readonly kind: 'file';
      readonly file: string;
      readonly manifest?: string;
      /** The id of the form it is bound to, in place of the workbook. */
      readonly form?: string;
    };

/** What a service may know of the execution it serves. */
export interface Execution {
  readonly id: string;
  readonly cloud: CloudState;
  /** Who the script runs as, and who is at the keyboard ('' when Google would not tell). */
  readonly effectiveUser: string;
  readonly activeUser: string;
  readonly authMode: AuthMode;
  readonly manifest: Manifest;
  readonly consent: Consent;
  readonly project: ProjectSource;
  /** The spreadsheet or the form the script is bound to; absent for a standalone script. */
  readonly containerId?: string;
  /** The project's `.html` files by name without ending. */
  readonly files: ReadonlyMap<string, string>;
  readonly ui: UiPort | null;
  /** Milliseconds since 1970 on this execution's virtual clock. */
  now(): number;
  /** Lets virtual time pass; ends the execution at its limit. */
  charge(milliseconds: number): void;
  /** Ends it here, no code of the script follows; what waits to be written is written. */
  end(message: string): never;
  log(level: LogLevel, text: string): void;
  /** What one service keeps for the length of the execution, made on first use: `execution.memo(PENDING, () => [])`. */
  memo<T>(key: symbol, make: () => T): T;
  /** Called once when the script has ended, however it ended (locks go). */
  atEnd(action: () => void): void;
  /** Lets a write wait until the script reads again, flushes or ends: others see it then, and a killed script loses it. */
  later(write: () => void): void;
  /** Carries out the writes that wait; throws what the first of them throws. */
  applyWrites(): void;
  /** For how many milliseconds a fault lets somebody else hold the lock asked for now; mostly 0. */
  lockedElsewhere(): number;
  /** By how many milliseconds a fault lets the tab of a form's answers come late; mostly 0. */
  tabComesLate(): number;
  /** Whether a fault lets the cache have forgotten what it is asked for now. */
  cacheForgets(): boolean;
  /** It runs beside others in turns: whoever has to wait for another waits by `waitInTurn`, in virtual time. */
  readonly takesTurns: boolean;
  /** False when it does not become free before the deadline. */
  waitInTurn(wait: TurnWait): Promise<boolean>;
}

/** What an execution waits for when it takes turns with others; moments are on the virtual clock. */
export interface TurnWait {
  /** Since when it is free; undefined while somebody has it. */
  freeSince(): number | undefined;
  /** How far the clock of whoever has it has come. */
  holderNow(): number;
  readonly deadline: number;
}

export type LogLevel = 'debug' | 'log' | 'info' | 'warn' | 'error';

/** Who sits before the sheet: the command line's answers or the browser page. */
export interface UiPort {
  menu(title: string, items: readonly MenuEntry[]): void;
  toast(text: string, title: string, seconds: number): void;
  /** The name of the pressed button (`OK`, `CANCEL`, `YES`, `NO`), or `CLOSE`; `buttons` is a ButtonSet such as `YES_NO`. */
  alert(dialog: Dialog): Promise<string>;
  prompt(dialog: Dialog): Promise<{ button: string; text: string }>;
  show(kind: 'sidebar' | 'dialog', page: ShownPage): void;
}

export interface Dialog {
  readonly title: string;
  readonly text: string;
  readonly buttons: string;
}

export interface ShownPage {
  readonly title: string;
  readonly html: string;
  readonly width?: number;
  readonly height?: number;
  readonly modal?: boolean;
}

export type MenuEntry =
  | { readonly label: string; readonly functionName: string }
  | { readonly separator: true }
  | { readonly label: string; readonly items: readonly MenuEntry[] };

/** Google's side of the world: what outlives an execution. Each part is owned by the service file of its name. */
export interface CloudState {
  /** The data folder; parts keep out of it and use `CloudPart.files`. */
  readonly folder: string;
  readonly spreadsheets: Map<string, WorkbookModel>;
  readonly parts: CloudParts;
  readonly account: 'consumer' | 'workspace';
  /** In which errors come; English when nothing is said, though people are Thai. */
  readonly language: Language | undefined;
  /** The project is a published add-on: fewer triggers, and no access to a file before it is used there. */
  readonly isPublished: boolean;
  readonly network: Network;
  /** `--real-sleep MS`: `Utilities.sleep` really waits too, no longer than this; without it only the virtual clock moves. */
  readonly realSleepMs: number | undefined;
  /** The stored virtual clock, in milliseconds since 1970 (an execution has its own: `execution.now()`). */
  now(): number;
  /** Chance that follows `--seed`. */
  random(): number;
  /** Keeps everything that changed in the data folder at once, for what cannot be taken back (a mail). */
  save(): void;
  /** A new identifier shaped like Google's: 44 characters of letters, digits, `-` and `_`. */
  newId(): string;
  /** Something a person did: runs every trigger that waits for it, in order, and gives what each did. */
  fire(occasion: Occasion): Promise<readonly Outcome[]>;
}

/** What the fetch service is told of the network. */
export interface Network {
  /** `--hosts FILE`, absolute. */
  readonly hostsFile?: string;
  /** `--fetch-timeout MS` */
  readonly timeoutMs?: number;
  /** Sees every request as it sets out, also one whose host is not found; what it gives is called when that exchange is over. */
  watch?(url: URL): () => void;
}

/** An event that triggers wait for; a script's own writes are none. */
export interface Occasion {
  readonly type: 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT';
  /** Ids of the files it happened to: the form and the spreadsheet its answers go to, or one spreadsheet. */
  readonly sourceIds: readonly string[];
  /** Who did it ('' when unknown). */
  readonly user: string;
  /** The event object as one trigger's function gets it (`authMode` and `triggerUid` are added); it may hold service objects. */
  event(execution: Execution, sourceId: string): Readonly<Record<string, unknown>>;
}

/** What an execution did; the shape the command line prints. */
export interface Outcome {
  readonly functionName: string;
  readonly result: unknown;
  readonly alerts: readonly string[];
  readonly toasts: readonly string[];
  readonly error?: { readonly name: string; readonly message: string; readonly stack: string };
  readonly calls: { readonly total: number; readonly byMethod: Readonly<Record<string, number>> };
  readonly virtualMs: number;
}

/** Parts are added by declaration merging from the file that owns them: `declare module '../contract' { interface CloudParts { mail: MailPart } }`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface CloudParts {}

/** A part of the cloud that is kept in the data folder under its name (`<name>.<generation>.json`). */
export interface CloudPart {
  /** JSON-able data from which `PartOwner.load` makes the part again. */
  snapshot(): unknown;
  /** Files made since the last call, kept beside the parts: `[{ path: 'outbox/0001.eml', content }]`; each is written once. */
  files?(): readonly { readonly path: string; readonly content: string | Uint8Array }[];
}

/** How a part of the cloud comes to life. */
export interface PartOwner {
  readonly name: keyof CloudParts;
  /** Counts up when the saved shape changes; a folder written by a newer version is refused. */
  readonly version: number;
  /** `saved` is what `snapshot()` gave, after JSON; undefined in a new folder. */
  load(saved: unknown, cloud: CloudState): CloudPart;
}

/** Everything one service family brings: globals for the script, classes it hands out, parts it keeps. */
export interface ServiceModule {
  /** `{ MailApp: (execution) => new MailAppService(execution) }`: made once per execution, on first use. */
  readonly globals: Readonly<Record<string, (execution: Execution) => ServiceObject>>;
  /** Of every class, those of the globals included: for the gate and for `coverage`. */
  readonly exposures: readonly Exposure[];
  readonly parts?: readonly PartOwner[];
}
