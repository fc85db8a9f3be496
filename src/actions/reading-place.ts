import type { Moment } from '../tables/cells';
import type { Slot } from './form-memory';
import type { Store } from './services';

/** How far the answers of a form have been read. */
export interface Progress {
  /** The moment up to which they have; null before the first time. */
  readonly cursor: Moment | null;
  /** A mark of the answers that were read shortly before it. */
  readonly seen: string | null;
  /** Whether all that was there has been read once: until then nothing is passed over because it is on record. */
  readonly isWhole: boolean;
}

/** Where that is remembered. */
export interface Place {
  recall(): Progress;
  keep(next: Progress): void;
}

/** The place of a form that the program made. */
export const ownPlace = (store: Store, slot: Slot): Place => {
  const [cursorKey, seenKey] = [`collect${slot}.cursor`, `collect${slot}.seen`];
  return {
    recall: () => ({ cursor: store.get(cursorKey), seen: store.get(seenKey), isWhole: true }),
    keep: ({ cursor, seen }) => {
      keepText(store, cursorKey, cursor);
      keepText(store, seenKey, seen);
    },
  };
};

const MAPPED = 'existing.place';

/** The place of an existing form under one mapping: another mapping begins anew, also beside a reader that still has the earlier one. */
export const mappedPlace = (store: Store, mapping: string): Place => ({
  recall: () => {
    const kept = JSON.parse(store.get(MAPPED) ?? '{}') as Partial<Progress & { mapping: string }>;
    const { cursor = null, seen = null, isWhole = false } = kept.mapping === mapping ? kept : {};
    return { cursor, seen, isWhole };
  },
  keep: (next) => keepText(store, MAPPED, JSON.stringify({ mapping, ...next })),
});

function keepText(store: Store, key: string, text: string | null): void {
  if (text !== null && store.get(key) !== text) store.set(key, text);
}
