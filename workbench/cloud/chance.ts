import { randomBytes } from 'node:crypto';

/** Chance of the cloud: repeatable with a seed. */
export interface Chance {
  random(): number;
  /** 44 characters, as Google's file ids. */
  newId(): string;
  /** A seed for one execution's `Math.random`; null without a seed. */
  nextSeed(): number | null;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const ID_LENGTH = 44;

/**
 * `chance(7, 0).random()` is the same number on every machine. The moment is mixed in, so that two commands with one seed
 * do not give out the same ids. The generator is mulberry32.
 */
export function chance(seed: number | null, moment: number): Chance {
  let state =
    (seed === null ? randomBytes(4).readUInt32LE() : seed + Math.imul(moment / 1000, 0x9e3779b1)) >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const letter = () => LETTERS[seed === null ? (randomBytes(1)[0] ?? 0) % 64 : Math.floor(random() * 64)];
  const newId = () => `1${Array.from({ length: ID_LENGTH - 1 }, letter).join('')}`;
  return { random, newId, nextSeed: () => (seed === null ? null : Math.floor(random() * 2 ** 32)) };
}
