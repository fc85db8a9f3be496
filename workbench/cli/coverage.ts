import { KNOWN } from '../cloud/known-surface';
import { localMethods } from '../execution/realm-methods';
import { EXPOSURES } from '../services/registry';
import { type Command, FLAG, print } from './command';

/** One class of Apps Script: what the host does of it, and what throws "not implemented". */
export interface Covered {
  readonly className: string;
  /** Methods that work, those included that are newer than the type definitions. */
  readonly implemented: number;
  /** Methods that throw; `missing` names them. */
  readonly throws: number;
  /** Methods in @types/google-apps-script. */
  readonly known: number;
  readonly missing: readonly string[];
}

/** What of Apps Script the host implements: every class it has, how much of each, and the classes it has not. */
export const coverageCommand: Command = {
  usage: 'coverage [--json]',
  options: { json: FLAG, data: { type: 'string' } },
  words: [0, 0],
  run: (input) => {
    const all = coverage();
    if (input.flag('json')) print(all);
    else print(asText(all));
    return 0;
  },
};

/** Every class of Apps Script by name; those the host lacks altogether with nothing implemented. */
export function coverage(): readonly Covered[] {
  const names = new Set([...EXPOSURES.keys(), ...Object.keys(KNOWN.classes)]);
  return [...names]
    .map(coveredBy)
    .filter(({ implemented, throws }) => implemented + throws > 0)
    .sort((one, other) => (one.className < other.className ? -1 : 1));
}

function coveredBy(className: string): Covered {
  const methods = methodsOf(className);
  const known = methodsKnown(className);
  const missing = known.filter((name) => !methods.includes(name));
  return {
    className,
    implemented: methods.length,
    throws: missing.length,
    known: known.length,
    missing,
  };
}

/** Those of the cloud, and those that run beside the script. */
function methodsOf(className: string): string[] {
  const inCloud = Object.keys(EXPOSURES.get(className)?.methods ?? {});
  const names = new Set([...inCloud, ...Object.keys(localMethods({})[className] ?? {})]);
  names.delete('toString');
  return [...names];
}

function methodsKnown(className: string): string[] {
  const members = (KNOWN.classes[className] ?? '').split(' ');
  return members.filter((name) => name !== '' && !name.includes('='));
}

function asText(all: readonly Covered[]): string {
  const had = all.filter(({ implemented }) => implemented > 0);
  const lines = had.map(
    ({ className, implemented, throws }) =>
      `${className.padEnd(32)} ${String(implemented).padStart(4)} implemented${throws > 0 ? `, ${throws} throw` : ''}\n`,
  );
  const total = had.reduce((sum, { implemented }) => sum + implemented, 0);
  const without = all.length - had.length;
  return `${lines.join('')}${total} methods of ${had.length} classes; every method of ${without} other classes throws (--json names them).\n`;
}
