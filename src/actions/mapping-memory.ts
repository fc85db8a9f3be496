import type { FormMapping } from '../domain/existing-form';
import { fingerprint } from '../domain/fingerprint';
import { mappedPlace, type Place } from './reading-place';
import type { Store } from './services';

const MAPPING = 'existing.mapping';
const ACTIVE = 'existing.active';

/** A mapping that was saved, and how far its form has been read under it. */
export interface KeptMapping extends FormMapping {
  readonly place: Place;
}

/** The mapping that was saved last, or null. */
export function recallMapping(store: Store): KeptMapping | null {
  const text = store.get(MAPPING);
  if (text === null) return null;
  return { ...(JSON.parse(text) as FormMapping), place: mappedPlace(store, fingerprint(text)) };
}

/** Keeps a mapping. Saved at another moment it is another one, so that all answers are read once more. */
export function keepMapping(store: Store, mapping: FormMapping, savedAt: string): void {
  store.set(MAPPING, JSON.stringify({ ...mapping, savedAt }));
  noteActive(store, true);
}

/** Notes whether the settings name the mapped form: an hour without news must not open a tab to see it. */
export function noteActive(store: Store, isActive: boolean): void {
  if (isActive === isActiveNow(store)) return;
  if (isActive) store.set(ACTIVE, 'yes');
  else store.remove(ACTIVE);
}

export const isActiveNow = (store: Store): boolean => store.get(ACTIVE) !== null;
