import { Exception } from './realm-services';

/**
 * What a manifest names beside the script, such as a library: its name is there, and whatever is asked of it says that the
 * workbench does not have it (on Google it would be there, so "is not defined" would mislead).
 */
export function installForeign(global: object, kinds: Readonly<Record<string, string>>): void {
  for (const [name, kind] of Object.entries(kinds))
    Object.defineProperty(global, name, { value: foreign(name, kind), writable: true, configurable: true });
}

function foreign(name: string, kind: string): object {
  return new Proxy(
    {},
    {
      get(_self, member) {
        if (typeof member === 'symbol') return undefined;
        throw new Exception(`${name}.${member} is not implemented in the workbench: ${name} is ${kind}`);
      },
    },
  );
}
