import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type Range,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useReducer } from 'preact/hooks';
import type { Block } from '../model/contract';

type Rows = Virtualizer<HTMLDivElement, HTMLTableRowElement>;

export interface VirtualRowsOptions {
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Numbers of the rows that are shown, in order. */
  readonly rows: readonly number[];
  readonly heightOf: (row: number) => number;
  readonly merges: readonly Block[];
}

const OVERSCAN = 12;

/** Draws only the rows in sight; their heights are measured, because wrapped text makes them grow. */
export function useVirtualRows({ scroller, rows, heightOf, merges }: VirtualRowsOptions): Rows {
  const [, redraw] = useReducer((count: number, _: undefined) => count + 1, 0);
  const options = {
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index: number) => heightOf(rows[index] ?? 0),
    getItemKey: (index: number) => rows[index] ?? index,
    overscan: OVERSCAN,
    rangeExtractor: (range: Range) => withWholeMerges(range, rows, merges),
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw(undefined),
  };
  const virtual = useMemo(() => new Virtualizer<HTMLDivElement, HTMLTableRowElement>(options), []);
  virtual.setOptions({ ...virtual.options, ...options });
  useLayoutEffect(() => virtual._didMount(), []);
  useLayoutEffect(() => virtual._willUpdate());
  return virtual;
}

/** A merged cell is drawn in its first row, so that row is drawn whenever another of its rows is in sight. */
function withWholeMerges(range: Range, rows: readonly number[], merges: readonly Block[]): number[] {
  const indexes = defaultRangeExtractor(range);
  const first = rows[indexes[0] ?? 0] ?? 0;
  const starts = merges
    .filter((merge) => merge.row < first && merge.row + merge.rows > first)
    .map((merge) => merge.row);
  const start =
    starts.length > 0
      ? Math.max(
          0,
          rows.findIndex((row) => row >= Math.min(...starts)),
        )
      : (indexes[0] ?? 0);
  return Array.from({ length: (indexes.at(-1) ?? -1) - start + 1 }, (_, index) => start + index);
}
