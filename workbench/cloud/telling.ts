import type { Failure } from '../execution/protocol';
import { type CloudState, type LogLevel, NotImplemented, ScriptError } from '../services/contract';
import { localised } from './localised';

interface Listener {
  readonly cloud: Pick<CloudState, 'language'>;
  log(level: LogLevel, text: string): void;
}

/** How an execution ends when Google ends it. */
export const endingOf = ({ cloud }: Listener, message: string): Failure => ({
  name: 'Exception',
  message: localised(message, cloud.language),
  stack: '',
});

/** What a script sees of what a service threw: Google's words in its user's language, the host's own in English. */
export function thrownAt(execution: Listener, error: unknown): Failure {
  if (error instanceof NotImplemented) {
    execution.log('warn', error.message);
    return { name: error.name, message: error.message, stack: '' };
  }
  if (error instanceof ScriptError) return { ...endingOf(execution, error.message), name: error.name };
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  execution.log('error', `A fault of the workbench itself: ${stack}`);
  return { name: 'Exception', message: `Internal error of the workbench: ${message}`, stack: '' };
}
