import type { Tagged, Wire } from './protocol';

/** What a codec has to ask about objects that stand for something in the cloud. */
export interface Standins {
  /** How a service object or an enumeration constant travels; undefined for a script's own object. */
  wireOf(value: object): Tagged | undefined;
  handle(className: string, id: number): object;
  constant(type: string, name: string): object;
}

/** A value of the realm as it crosses the border; `undefined` becomes null, as Apps Script does it. Throws on a circle. */
export function encode(value: unknown, standins: Standins, path: readonly object[] = []): Wire {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return encodeNumber(value);
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'object' || value === null) return null;
  if (value instanceof Date) return { $: 'date', v: numberOrNull(value.getTime()) };
  const standin = standins.wireOf(value);
  if (standin) return standin as Wire;
  if (path.includes(value)) throw new TypeError('Circular structure');
  return encodeObject(value, standins, [...path, value]);
}

function encodeNumber(value: number): Wire {
  return Number.isFinite(value) ? value : { $: 'number', v: String(value) };
}

const numberOrNull = (value: number) => (Number.isNaN(value) ? null : value);

function encodeObject(value: object, standins: Standins, path: readonly object[]): Wire {
  if (Array.isArray(value)) return encodeArray(value, standins, path);
  if (ArrayBuffer.isView(value)) return Array.from(value as Uint8Array);
  const entries = Object.entries(value).map(([key, item]) => [key, encode(item, standins, path)] as const);
  return '$' in value ? { $: 'object', v: entries } : Object.fromEntries(entries);
}

// `map` would keep the holes of a sparse array.
const encodeArray = (values: unknown[], standins: Standins, path: readonly object[]): Wire =>
  Array.from(values, (item) => encode(item, standins, path));

/** What the cloud sent, as values of this realm. */
export function decode(wire: Wire, standins: Standins): unknown {
  if (typeof wire !== 'object' || wire === null) return wire;
  if (Array.isArray(wire)) return wire.map((item) => decode(item, standins));
  if ('$' in wire) return decodeTagged(wire as unknown as Tagged, standins);
  return Object.fromEntries(Object.entries(wire).map(([key, item]) => [key, decode(item, standins)]));
}

function decodeTagged(tagged: Tagged, standins: Standins): unknown {
  switch (tagged.$) {
    case 'date':
      return new Date(tagged.v ?? Number.NaN);
    case 'number':
      return Number(tagged.v);
    case 'handle':
      return standins.handle(tagged.c, tagged.v);
    case 'enum':
      return standins.constant(tagged.t, tagged.v);
    case 'function':
      return undefined;
    case 'object':
      return Object.fromEntries(tagged.v.map(([key, item]) => [key, decode(item, standins)]));
  }
}

/**
 * What `google.script.run` hands to a page: plain data only. A Date anywhere makes the whole result null, silently, as
 * on the platform; functions and circles fail.
 */
export function plainResult(value: unknown): unknown {
  return holdsDate(value, []) ? null : (value ?? null);
}

function holdsDate(value: unknown, path: readonly object[]): boolean {
  if (typeof value === 'function') throw new TypeError('A function cannot be returned to a page');
  if (typeof value !== 'object' || value === null) return false;
  if (value instanceof Date) return true;
  if (path.includes(value)) throw new TypeError('A circular object cannot be returned to a page');
  return Object.values(value).some((item) => holdsDate(item, [...path, value]));
}
