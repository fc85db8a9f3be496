/** A value that tells its listeners when it is replaced. */
export interface Store<Value> {
  get(): Value;
  set(next: Partial<Value>): void;
  listen(listener: () => void): () => void;
}

/** `createStore({ busy: false })` */
export function createStore<Value extends object>(initial: Value): Store<Value> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      value = { ...value, ...next };
      for (const listener of listeners) listener();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
