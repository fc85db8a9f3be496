import { KNOWN } from '../cloud/known-surface';
import { EXPOSURES } from '../services/registry';
import { type Command, FLAG, print } from './command';

interface Covered {
  readonly className: string;
  readonly implemented: number;
  readonly known: number;
  readonly missing: readonly string[];
}

/** What of Apps Script the host implements: every class it has, and how much of each. */
export const coverageCommand: Command = {
  usage: 'coverage [--json]',
  options: { json: FLAG, data: { type: 'string' } },
  words: [0, 0],
  run: (input) => {
    const covered = coverage();
    if (input.flag('json')) print(covered);
    else
      for (const { className, implemented, known } of covered)
        print(`${className.padEnd(32)} ${implemented} of ${known}\n`);
    return 0;
  },
};

function coverage(): Covered[] {
  return [...EXPOSURES.values()]
    .map(({ className, methods }) => {
      const known = methodsKnown(className);
      const missing = known.filter((name) => !Object.hasOwn(methods, name));
      return { className, implemented: known.length - missing.length, known: known.length, missing };
    })
    .sort((one, other) => one.className.localeCompare(other.className));
}

function methodsKnown(className: string): string[] {
  const members = (KNOWN.classes[className] ?? '').split(' ');
  return members.filter((name) => name !== '' && !name.includes('='));
}
