/** A number without rounding, as a fraction in lowest terms with a positive denominator. */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const ZERO = BigInt(0);
const ONE = BigInt(1);
const TEN = BigInt(10);

/** The fraction of two whole numbers: `fraction(8, 9)`. */
export function fraction(numerator: number, denominator: number): Exact {
  return lowest(BigInt(numerator), BigInt(denominator));
}

/** The number as it is written in decimals: `exact(91.88)` is 9188/100 and not the nearest binary fraction. */
export function exact(value: number): Exact {
  const [, sign = '', whole = '0', decimals = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  const digits = BigInt(`${sign}${whole}${decimals}`);
  const shift = Number(power) - decimals.length;
  return shift >= 0 ? lowest(digits * TEN ** BigInt(shift), ONE) : lowest(digits, TEN ** BigInt(-shift));
}

/** `plus(fraction(1, 2), fraction(1, 3))` is 5/6. */
export function plus(a: Exact, b: Exact): Exact {
  return lowest(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/** `times(fraction(1, 2), fraction(1, 3))` is 1/6. */
export function times(a: Exact, b: Exact): Exact {
  return lowest(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** `minus(fraction(1, 2), fraction(1, 3))` is 1/6. */
export function minus(a: Exact, b: Exact): Exact {
  return plus(a, { numerator: -b.numerator, denominator: b.denominator });
}

/** The plain mean, or null of nothing. */
export function mean(values: readonly Exact[]): Exact | null {
  if (values.length === 0) return null;
  return times(values.reduce(plus), fraction(1, values.length));
}

/** The nearest number with so many decimals, a half upwards: `rounded(exact(96.875))` is `96.88`. */
export function rounded({ numerator, denominator }: Exact, decimals = 2): number {
  const scale = TEN ** BigInt(decimals);
  const doubled = numerator * scale * BigInt(2) + denominator;
  return Number(floorDivide(doubled, denominator * BigInt(2))) / Number(scale);
}

/** `toNumber(fraction(1, 8))` is `0.125`; a number such as 8/9 loses what a number cannot hold. */
export function toNumber({ numerator, denominator }: Exact): number {
  return Number(numerator) / Number(denominator);
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b < ZERO ? quotient - ONE : quotient;
}

function lowest(numerator: bigint, denominator: bigint): Exact {
  const divisor =
    gcd(numerator < ZERO ? -numerator : numerator, denominator) * (denominator < ZERO ? -ONE : ONE);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function gcd(a: bigint, b: bigint): bigint {
  return b === ZERO ? a : gcd(b, a % b);
}
