/** Where a realm's clock stands, in milliseconds since 1970; every reading lets a little time pass. */
export type ReadClock = () => number;

/**
 * Puts the virtual clock into the realm's own `Date`: `new Date()`, `Date()` and `Date.now()` read it, everything else
 * is untouched, and `instanceof Date` keeps its meaning because the prototype stays.
 */
export function installDate(global: typeof globalThis, readClock: ReadClock): void {
  const RealDate = global.Date;
  const now = () => Math.floor(readClock());
  // A function and not a class: Apps Script, like every engine, lets `Date()` be called without `new`.
  function VirtualDate(...args: unknown[]): string | object {
    if (!new.target) return new RealDate(now()).toString();
    return Reflect.construct(RealDate, args.length === 0 ? [now()] : args, new.target);
  }
  Object.defineProperties(VirtualDate, {
    ...pick(RealDate, ['UTC', 'parse', 'length', 'prototype']),
    name: { value: 'Date', configurable: true },
    now: { value: now, writable: true, configurable: true },
  });
  const hidden = { value: VirtualDate, writable: true, enumerable: false, configurable: true };
  Object.defineProperty(RealDate.prototype, 'constructor', hidden);
  Object.defineProperty(global, 'Date', hidden);
}

/** Without an argument a formatter means the present moment, which is the virtual one. */
export function installFormatter(global: typeof globalThis, readClock: ReadClock): void {
  const { prototype } = global.Intl.DateTimeFormat;
  const { format, formatToParts } = Object.getOwnPropertyDescriptors(prototype);
  const now = () => Math.floor(readClock());
  const formatOf = (self: Intl.DateTimeFormat) => format.get?.call(self) as Intl.DateTimeFormat['format'];
  Object.defineProperties(prototype, {
    format: {
      ...format,
      get: bound(
        (self) =>
          (date = now()) =>
            formatOf(self)(date),
      ),
    },
    formatToParts: {
      ...formatToParts,
      value(this: Intl.DateTimeFormat, date: Date | number = now()) {
        return formatToParts.value?.call(this, date);
      },
    },
  });
}

const bound = <T>(make: (self: Intl.DateTimeFormat) => T) =>
  function (this: Intl.DateTimeFormat): T {
    return make(this);
  };

function pick(from: object, names: readonly string[]): PropertyDescriptorMap {
  const descriptors = Object.getOwnPropertyDescriptors(from) as PropertyDescriptorMap;
  return Object.fromEntries(names.map((name) => [name, descriptors[name] as PropertyDescriptor]));
}

/** Makes `Math.random` repeatable (the generator is mulberry32). */
export function seedRandom(global: typeof globalThis, seed: number): void {
  let state = seed >>> 0;
  global.Math.random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
