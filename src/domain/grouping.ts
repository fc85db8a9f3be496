/** Values under the key of each, keys in the order of their first value. */
export function groupBy<Value, Key>(
  values: readonly Value[],
  keyOf: (value: Value) => Key,
): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}

/** Neighbours with the same key together: `runsOf([1, 1, 2, 1], String)` is `[[1, 1], [2], [1]]`. */
export function runsOf<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[][] {
  const runs: Value[][] = [];
  for (const value of values) {
    const run = runs[runs.length - 1];
    const [first] = run ?? [];
    if (run !== undefined && first !== undefined && keyOf(first) === keyOf(value)) run.push(value);
    else runs.push([value]);
  }
  return runs;
}
