import type { ParseArgsConfig } from 'node:util';

export type Options = NonNullable<ParseArgsConfig['options']>;

/** One command as a developer types it. */
export interface Command {
  /** What follows `workbench`, such as `show TAB [--grid]`. */
  readonly usage: string;
  readonly options: Options;
  /** How many words beside the options: least and most. */
  readonly words: readonly [number, number];
  /** Gives the exit code. */
  run(input: Input): Promise<number> | number;
}

/** What was typed. */
export interface Input {
  readonly words: readonly string[];
  text(option: string): string | undefined;
  texts(option: string): readonly string[];
  flag(option: string): boolean;
  /** A whole number; wrong usage when it is none. */
  whole(option: string): number | undefined;
}

/** Wrong usage: exit code 2 and how it is right. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** An option with a value, an option that is there or not. */
export const VALUE = { type: 'string' } as const;
export const VALUES = { type: 'string', multiple: true } as const;
export const FLAG = { type: 'boolean' } as const;

export const DATA: Options = { data: VALUE };
/** What every command takes that starts scripts. */
export const SCRIPT_OPTIONS: Options = {
  ...DATA,
  now: VALUE,
  answer: VALUE,
  prompt: VALUES,
  hosts: VALUE,
  'fetch-timeout': VALUE,
  'real-sleep': VALUE,
  trace: FLAG,
  fault: VALUES,
  seed: VALUE,
  account: VALUE,
  user: VALUE,
  'deny-scope': VALUES,
  published: FLAG,
  language: VALUE,
};
/** What `run` and `exec` take besides. */
export const START_OPTIONS: Options = { ...SCRIPT_OPTIONS, with: VALUES, 'auth-mode': VALUE, select: VALUE };

/** Answers on standard output; nothing else goes there. */
export function print(answer: unknown): void {
  process.stdout.write(typeof answer === 'string' ? answer : `${JSON.stringify(answer)}\n`);
}

/** A remark for the person at the keyboard. */
export function remark(text: string): void {
  process.stderr.write(`${text}\n`);
}
