import type { RealmSurface } from '../execution/protocol';
import type { Exposure } from '../services/contract';
import { EXPOSURES, SERVICES } from '../services/registry';
import { KNOWN } from './known-surface';

let text: string | undefined;

/** What a realm is told: all that is known, and what the host has beyond it, as JSON. */
export function realmSurface(): string {
  text ??= JSON.stringify(merged());
  return text;
}

function merged(): RealmSurface {
  const classes = { ...KNOWN.classes };
  const enums = { ...KNOWN.enums };
  for (const exposure of EXPOSURES.values()) {
    classes[exposure.className] = members(classes[exposure.className] ?? '', exposure);
    for (const [name, constants] of Object.entries(exposure.enums ?? {})) enums[name] = constants.join(' ');
  }
  const added = SERVICES.flatMap((service) => Object.keys(service.globals)).map((name) => [name, name]);
  return { globals: { ...Object.fromEntries(added), ...KNOWN.globals }, classes, enums };
}

function members(known: string, exposure: Exposure): string {
  const carried = Object.keys(exposure.enums ?? {}).map((name) => `${name}=${name}`);
  return [...new Set([...known.split(' '), ...Object.keys(exposure.methods), ...carried])]
    .filter(Boolean)
    .join(' ');
}
