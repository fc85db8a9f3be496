/** How every share is shown, in the sheet and in the sidebar alike. */
export const SHARE_FORMAT = '0.0%';

/** What some but not all can come to: 100 % is said only of all. */
const MOST_OF_SOME = 0.999;

/** A share to the tenth of a per cent: `shareOf(64, 623)` is `0.103`, `shareOf(1999, 2000)` is `0.999`; null of nothing. */
export function shareOf(part: number, whole: number): number | null {
  if (whole === 0) return null;
  return Math.min(part === whole ? 1 : MOST_OF_SOME, Math.round((1000 * part) / whole) / 1000);
}

/** The same in per cent: `percentOf(64, 623)` is `10.3`. */
export function percentOf(part: number, whole: number): number | null {
  const share = shareOf(part, whole);
  return share === null ? null : Math.round(1000 * share) / 10;
}

/** The share as part of a formula, to be shown in `SHARE_FORMAT`; nothing of nothing is 0. */
export function shareFormula(part: string, whole: string): string {
  return `IFERROR(MIN(IF(${part}=${whole},1,${MOST_OF_SOME}),ROUND(${part}/${whole},3)),0)`;
}

/** A percentage as text in that format: `99.9%`. */
export function percentText(percent: number): string {
  return `${percent.toFixed(1)}%`;
}
