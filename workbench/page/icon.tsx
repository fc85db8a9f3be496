import type { JSX } from 'preact';

/** Drawn, not written: a machine may have no font with such signs. */
const PATHS = {
  close: 'M4 4l8 8M12 4l-8 8',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  out: 'M6 3.5H3.5v9h9V10M9 3h4v4M12.7 3.3L7.5 8.5',
  back: 'M13 8H3.5M7.5 4L3.5 8l4 4',
  undo: 'M5.5 3L2.5 6l3 3M2.5 6h7a3.5 3.5 0 0 1 0 7H6',
  redo: 'M10.5 3l3 3l-3 3M13.5 6h-7a3.5 3.5 0 0 0 0 7H10',
  clock: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13M8 4.5V8l2.5 1.5',
} as const;

/** A small sign beside or in place of a word. */
export const Icon = ({ name }: { readonly name: keyof typeof PATHS }): JSX.Element => (
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
);
