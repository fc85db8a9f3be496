import type { Block } from '../model/contract';
import { command } from './api';
import { blockOf, START } from './selection';
import { get, set } from './store';

/** What a function that a person started came to. */
export interface RunReply {
  readonly result: unknown;
  readonly alerts: readonly string[];
  readonly toasts: readonly string[];
  readonly error?: { readonly name: string; readonly message: string };
}

/** Starts a function as a menu click does; an error it ends in is shown as Sheets shows it. */
export async function runFunction(functionName: string, label = functionName): Promise<RunReply> {
  const reply = await command<RunReply>('run', { functionName, label, selected: selected() });
  if (reply.error && !/cancelled/.test(reply.error.message)) {
    set({ notice: { text: `${label}: ${reply.error.message}` } });
  }
  return reply;
}

/** Where the person stands, as the scripts will be told. */
export function selected(): { readonly sheetId: number; readonly block: Block } {
  const { tabId, selections } = get();
  return { sheetId: tabId, block: blockOf(selections.get(tabId) ?? START) };
}
