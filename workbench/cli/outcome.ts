import type { Outcome } from '../services/contract';
import { type Input, print } from './command';

/** What the command line tells of an execution: the shape scripts and checks rely on. */
export function describeOutcome(
  { result, alerts, toasts, error, calls, virtualMs }: Outcome,
  trace: boolean,
): object {
  return { result, alerts, toasts, ...(trace && { calls, virtualMs }), ...(error && { error }) };
}

/** Prints one execution and gives the exit code. */
export function answerOutcome(outcome: Outcome, input: Input): number {
  print(describeOutcome(outcome, input.flag('trace')));
  return outcome.error ? 1 : 0;
}

/** Prints the executions that triggers started, oldest first, and gives the exit code. */
export function answerFired(
  fired: readonly { readonly at?: number; readonly outcome: Outcome }[],
  input: Input,
): number {
  const lines = fired.map(({ at, outcome }) => ({
    ...(at !== undefined && { at: new Date(at).toISOString() }),
    functionName: outcome.functionName,
    ...describeOutcome(outcome, input.flag('trace')),
  }));
  print(lines);
  return fired.some(({ outcome }) => outcome.error) ? 1 : 0;
}
