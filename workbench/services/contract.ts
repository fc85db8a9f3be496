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

/** What a call costs on the virtual clock (see cloud/costs.ts): `local` never leaves the script. */
export type Cost = 'local' | 'read' | 'write' | 'flush' | 'mail' | 'fetch' | 'wait';

export interface Exposure {
  /** The name in Google's reference, such as `Range`. */
  readonly className: string;
  readonly methods: Readonly<Record<string, Cost>>;
  /** The call is allowed when the manifest has any one of these; absent: no scope needed. */
  readonly scopes?: readonly string[];
  /** Enumerations reachable from the object: `{ BorderStyle: ['DOTTED', …] }` gives `SpreadsheetApp.BorderStyle.DOTTED`. */
  readonly enums?: Readonly<Record<string, readonly string[]>>;
}

/** `expose('Range', { local: 'getRow getColumn', read: 'getValues', write: 'setValues' })` */
export function expose(
  className: string,
  byCost: Partial<Record<Cost, string>>,
  more: Omit<Exposure, 'className' | 'methods'> = {},
): Exposure {
  const entries = Object.entries(byCost).flatMap(([cost, names]) =>
    names.split(/\s+/).filter(Boolean).map((name) => [name, cost as Cost] as const),
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

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'number[]';
  if (value instanceof ServiceObject) return `SpreadsheetApp.${value.exposure.className}`;
  return { string: 'String', number: 'number', boolean: 'Boolean' }[typeof value as string] ?? 'Object';
}

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/** What a service may know of the execution it serves. */
export interface Execution {
  readonly id: string;
  readonly cloud: CloudState;
  /** Who the script runs as, and who is at the keyboard ('' when Google would not tell). */
  readonly effectiveUser: string;
  readonly activeUser: string;
  readonly authMode: AuthMode;
  readonly manifest: { readonly timeZone: string; readonly oauthScopes?: readonly string[] };
  /** The spreadsheet the script is bound to; absent for a standalone script. */
  readonly containerId?: string;
  /** The project's `.html` files by name without ending. */
  readonly files: ReadonlyMap<string, string>;
  readonly ui: UiPort | null;
  /** Milliseconds since 1970 on this execution's virtual clock. */
  now(): number;
  /** Lets virtual time pass; ends the execution at its limit. */
  charge(milliseconds: number): void;
  log(level: string, text: string): void;
}

/** Who sits before the sheet: the command line's answers or the browser page. Null-like answers mean the dialog was closed. */
export interface UiPort {
  menu(title: string, items: readonly MenuEntry[]): void;
  toast(text: string, title: string, seconds: number): void;
  alert(dialog: { title: string; text: string; buttons: string }): Promise<string>;
  prompt(dialog: { title: string; text: string; buttons: string }): Promise<{ button: string; text: string }>;
  show(kind: 'sidebar' | 'dialog', page: { title: string; html: string; width?: number; height?: number; modal?: boolean }): void;
}

export type MenuEntry = { label: string; functionName: string } | { separator: true } | { label: string; items: readonly MenuEntry[] };

/** Google's side of the world: what outlives an execution. Each part is owned by the service file of its name. */
export interface CloudState {
  readonly spreadsheets: Map<string, WorkbookModel>;
  readonly parts: CloudParts;
}

/** Parts are added by declaration merging from the file that owns them: `declare module '../services/contract' { interface CloudParts { mail: MailPart } }`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface CloudParts {}

/** A part of the cloud that is kept in the data folder as `<name>.json`. */
export interface CloudPart {
  snapshot(): unknown;
}
