/** How every share is shown, in the sheet and in the sidebar alike. */
export const SHARE_FORMAT = '0.0%';

/** A share in per cent with one decimal that says 100 only of all: `percentOf(694, 695)` is `99.8`; null of nothing. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((1000 * part) / whole) / 10;
}

/** The same as part of a formula, to be shown in `SHARE_FORMAT`; nothing of nothing is 0. */
export function shareFormula(part: string, whole: string): string {
  return `IFERROR(INT(1000*${part}/${whole})/1000,0)`;
}

/** A percentage as text in that format: `99.8%`. */
export function percentText(percent: number): string {
  return `${percent.toFixed(1)}%`;
}
