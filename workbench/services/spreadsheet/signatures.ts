import { EnumValue, ScriptError, ScriptFunction, ServiceObject } from '../contract';

/**
 * Overloads as text: alternatives by `|`, parameters by blanks. A parameter is `int`, `string?` (null allowed),
 * `Range[]`, `any[][]`, `int/Range` (either), `[int]` (may be left out), or the name of a class or an enumeration.
 * What fits comes back as the method takes it, undefined when nothing fits. As on Google, a number where a text is wanted
 * becomes one, but only when no alternative takes the arguments as they are. A parameter with a name, `value:string`, is one
 * that Google looks at itself: null there is refused by that name.
 */
export type Overloads = (args: readonly unknown[]) => readonly unknown[] | undefined;

interface Parameter {
  readonly name?: string;
  fits(value: unknown): boolean;
  /** The value turned into what is wanted, if it can be. */
  turned(value: unknown): unknown;
}

const PRIMITIVES: Readonly<Record<string, Parameter>> = {
  any: plain((value) => !(value instanceof ScriptFunction)),
  boolean: plain((value) => typeof value === 'boolean'),
  date: plain((value) => value instanceof Date),
  int: plain((value) => Number.isFinite(value)),
  number: plain((value) => typeof value === 'number'),
  object: plain(isPlain),
  string: {
    fits: (value) => typeof value === 'string',
    turned: (value) => (typeof value === 'number' || typeof value === 'boolean' ? String(value) : value),
  },
};

function plain(fits: (value: unknown) => boolean): Parameter {
  return { fits, turned: (value) => value };
}

/** `overloads('string | int int [int]')(['2', 3])` → `[2, 3]`. */
export function overloads(text: string): Overloads {
  const alternatives = text.split('|').map(alternative);
  return (args) => {
    if (alternatives.some(({ fits }) => fits(args))) return args;
    for (const { fits, turned } of alternatives) {
      const candidate = turned(args);
      if (fits(candidate)) return candidate;
    }
    const missing = alternatives.map(({ missing }) => missing(args)).find(Boolean);
    if (missing) throw new ScriptError(`Argument cannot be null: ${missing}`);
    return undefined;
  };
}

interface Alternative {
  fits(args: readonly unknown[]): boolean;
  /** The name of the parameter that is null where everything else fits. */
  missing(args: readonly unknown[]): string | undefined;
  turned(args: readonly unknown[]): readonly unknown[];
}

function alternative(text: string): Alternative {
  const words = text.trim().split(/\s+/).filter(Boolean);
  const needed = words.filter((word) => !word.startsWith('[')).length;
  const parameters = words.map((word) => named(word.replace(/^\[(.*)\]$/, '$1')));
  const countFits = ({ length }: readonly unknown[]) => length >= needed && length <= parameters.length;
  const isMissing = (value: unknown, index: number) =>
    isNothing(value) && parameters[index]?.name !== undefined;
  return {
    fits: (args) => countFits(args) && args.every((value, index) => parameters[index]?.fits(value)),
    missing: (args) =>
      countFits(args) &&
      args.every((value, index) => parameters[index]?.fits(value) || isMissing(value, index))
        ? parameters[args.findIndex(isMissing)]?.name
        : undefined,
    turned: (args) => args.map((value, index) => parameters[index]?.turned(value)),
  };
}

function named(word: string): Parameter {
  const [type = '', name] = word.split(':').reverse();
  return name === undefined ? parameter(type) : { ...parameter(type), name };
}

function parameter(type: string): Parameter {
  if (type.endsWith('?')) return orNull(parameter(type.slice(0, -1)));
  if (type.endsWith('[]')) return listOf(parameter(type.slice(0, -2)));
  const either = type.split('/').map((one) => PRIMITIVES[one] ?? plain((value) => isKin(value, one)));
  const fits = (value: unknown) => either.some((one) => one.fits(value));
  return { fits, turned: (value) => either.map((one) => one.turned(value)).find(fits) ?? value };
}

const isNothing = (value: unknown) => value === null || value === undefined;

function orNull({ fits, turned }: Parameter): Parameter {
  return {
    fits: (value) => isNothing(value) || fits(value),
    turned: (value) => (isNothing(value) ? value : turned(value)),
  };
}

function listOf({ fits, turned }: Parameter): Parameter {
  return {
    fits: (value) => Array.isArray(value) && value.every(fits),
    turned: (value) => (Array.isArray(value) ? value.map(turned) : value),
  };
}

function isKin(value: unknown, type: string): boolean {
  if (value instanceof ServiceObject) return value.exposure.className === type;
  return value instanceof EnumValue && value.type === type;
}

function isPlain(value: unknown): boolean {
  const special = Array.isArray(value) || value instanceof Date || value instanceof EnumValue;
  return typeof value === 'object' && value !== null && !special && !(value instanceof ServiceObject);
}
