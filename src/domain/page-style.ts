import type { Cell } from '../tables/cells';
import { type Day, partsOf } from '../thai/day';
import { BUDDHIST_OFFSET } from '../thai/year';
import type { PageCell, PageStyle } from './page';

/** Colours of letters on painted pages; each keeps 4.5:1 on white and on the fills below. */
export const INK = {
  text: '#202124',
  muted: '#5f6368',
  heading: '#1f3a5f',
  good: '#1e6b34',
  bad: '#a50e0e',
} as const;

/** Quiet fills of painted pages: headings, groups, cards. */
export const PAPER = { heading: '#e8eef7', group: '#f1f3f4', card: '#f6f8fc' } as const;

/** A column heading. */
export function headingCell(value: Cell, more: PageStyle = {}): PageCell {
  const style = {
    bold: true,
    fill: PAPER.heading,
    colour: INK.heading,
    align: 'center',
    wrap: true,
    border: 'box',
  } as const;
  return { value, style: { ...style, ...more } };
}

/** A number format that shows a day with its Buddhist year, `d mmm "2565"`; without a day the year is left out. */
export function dayFormat(day: Day | null): string {
  return day === null ? 'd mmm' : `d mmm "${partsOf(day).year + BUDDHIST_OFFSET}"`;
}
