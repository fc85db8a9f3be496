import { EnumValue, ServiceObject } from '../contract';

/**
 * Overloads as text: alternatives by `|`, parameters by blanks. A parameter is `int`, `string?` (null allowed),
 * `Range[]`, `any[][]`, `int/Range` (either), `[int]` (may be left out), or the name of a class or an enumeration.
 */
export type Overloads = (args: readonly unknown[]) => boolean;

type Fits = (value: unknown) => boolean;

const PRIMITIVES: Readonly<Record<string, Fits>> = {
  any: () => true,
  boolean: (value) => typeof value === 'boolean',
  date: (value) => value instanceof Date,
  int: (value) => Number.isFinite(value),
  number: (value) => typeof value === 'number',
  object: isPlain,
  string: (value) => typeof value === 'string',
};

/** `overloads('string | int int [int]')(['A1'])` → true: do these arguments fit any of the alternatives? */
export function overloads(text: string): Overloads {
  const alternatives = text.split('|').map(alternative);
  return (args) => alternatives.some((fits) => fits(args));
}

function alternative(text: string): Overloads {
  const words = text.trim().split(/\s+/).filter(Boolean);
  const needed = words.filter((word) => !word.startsWith('[')).length;
  const parameters = words.map((word) => parameter(word.replace(/^\[(.*)\]$/, '$1')));
  return (args) =>
    args.length >= needed &&
    args.length <= parameters.length &&
    args.every((value, index) => parameters[index]?.(value));
}

function parameter(type: string): Fits {
  if (type.endsWith('?')) return orNull(parameter(type.slice(0, -1)));
  if (type.endsWith('[]')) return listOf(parameter(type.slice(0, -2)));
  const either = type.split('/').map((one) => PRIMITIVES[one] ?? ((value: unknown) => isKin(value, one)));
  return (value) => either.some((fits) => fits(value));
}

const orNull =
  (fits: Fits): Fits =>
  (value) =>
    value === null || value === undefined || fits(value);
const listOf =
  (fits: Fits): Fits =>
  (value) =>
    Array.isArray(value) && value.every(fits);

function isKin(value: unknown, type: string): boolean {
  if (value instanceof ServiceObject) return value.exposure.className === type;
  return value instanceof EnumValue && value.type === type;
}

function isPlain(value: unknown): boolean {
  const special = Array.isArray(value) || value instanceof Date || value instanceof EnumValue;
  return typeof value === 'object' && value !== null && !special && !(value instanceof ServiceObject);
}
