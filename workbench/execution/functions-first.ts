import vm from 'node:vm';
import type { ScriptFile } from './protocol';

/** A file in two parts that together are the whole of it, each with everything at its own line and column. */
export interface Parted {
  readonly name: string;
  /** Nothing but the functions it declares. */
  readonly functions: string;
  /** What runs. */
  readonly rest: string;
}

/**
 * A function is there before any file runs, whatever their order ("the function is always defined before it's called", release
 * notes of the V8 runtime); a constant or a class of a later file is not even declared yet. So the functions of all files are
 * declared first, then the rest of each file runs.
 */
export function functionsFirst({ name, source }: ScriptFile): Parted {
  const directive = /^\s*(['"])use strict\1/.exec(source)?.[0] ?? '';
  let functions = directive + blank(source.slice(directive.length));
  let rest = source;
  for (const text of declaredIn(source)) {
    const at = rest.indexOf(text);
    if (at < 0) continue;
    functions = put(functions, at, text);
    rest = put(rest, at, blank(text));
  }
  return { name, functions, rest };
}

/**
 * The texts of the functions a script declares. The engine itself is asked: it declares them before the first statement,
 * which throws, so that nothing of the script runs.
 */
function declaredIn(source: string): string[] {
  const scratch = vm.createContext({});
  try {
    new vm.Script(`throw null;${source}`).runInContext(scratch);
  } catch {
    return Object.values(scratch)
      .filter((value) => typeof value === 'function')
      .map(String);
  }
  return [];
}

const put = (into: string, at: number, text: string) =>
  into.slice(0, at) + text + into.slice(at + text.length);

const blank = (text: string) => text.replace(/[^\r\n\u2028\u2029]/g, ' ');
