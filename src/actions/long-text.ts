import type { Store } from './services';

/** Google keeps at most 9 KB in one property; a Thai letter takes three bytes. */
const PIECE = 2_800;

/** The text kept under a key by `keepLongText`, or null. */
export function recallLongText(store: Store, key: string): string | null {
  const first = store.get(pieceKey(key, 0));
  return first === null ? null : first + restOf(store, key, 1);
}

/** Keeps a text of any length under a key, in as many properties as it needs. */
export function keepLongText(store: Store, key: string, text: string): void {
  const count = Math.max(1, Math.ceil(text.length / PIECE));
  for (let index = 0; index < count; index += 1) {
    store.set(pieceKey(key, index), text.slice(index * PIECE, (index + 1) * PIECE));
  }
  removeFrom(store, key, count);
}

const pieceKey = (key: string, index: number) => `${key}.${index}`;

function restOf(store: Store, key: string, index: number): string {
  const piece = store.get(pieceKey(key, index));
  return piece === null ? '' : piece + restOf(store, key, index + 1);
}

function removeFrom(store: Store, key: string, index: number): void {
  if (store.get(pieceKey(key, index)) === null) return;
  store.remove(pieceKey(key, index));
  removeFrom(store, key, index + 1);
}
