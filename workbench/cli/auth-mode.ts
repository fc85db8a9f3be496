import type { AuthMode } from '../services/contract';
import { type Input, UsageError } from './command';

const MODES: Readonly<Record<string, AuthMode>> = { none: 'NONE', limited: 'LIMITED', full: 'FULL' };

/** `--auth-mode none`: the first function starts as a trigger of that mode would, and gets an event that says so. */
export function authModeOf(input: Input): { authMode?: AuthMode } {
  const text = input.text('auth-mode');
  if (text === undefined) return {};
  const authMode = Object.hasOwn(MODES, text) ? MODES[text] : undefined;
  if (authMode === undefined) throw new UsageError(`--auth-mode is none, limited or full, not ${text}`);
  if (input.texts('with').length > 0)
    throw new UsageError('--auth-mode starts one function: leave --with out.');
  return { authMode };
}
