import type { CellStyle, StyleSheet } from './protocol';

/** Gives each distinct look a number, so that a sheet names it thousands of times for a few bytes. */
export class StyleNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #styles: CellStyle[] = [];

  /** `number({ bold: true })` → the same number whenever it is asked again. */
  number(style: CellStyle): number {
    const key = JSON.stringify(style);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#styles.length);
    return this.#styles.push(style) - 1;
  }

  /** The looks behind some numbers. */
  sheet(numbers: Iterable<number>): StyleSheet {
    return Object.fromEntries([...new Set(numbers)].map((number) => [number, this.#styles[number] ?? {}]));
  }
}
