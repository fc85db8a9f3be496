import { UsageError } from './command';

/** The arguments of a function, each typed as JSON: `['1', '"a"']` → `[1, 'a']`. */
export function readArguments(words: readonly string[]): unknown[] {
  return words.map((word) => {
    try {
      return JSON.parse(word) as unknown;
    } catch {
      throw new UsageError(`An argument has to be JSON (a text stands in quotes): ${word}`);
    }
  });
}
