import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { CellView } from '../server/protocol';
import { a1 } from './a1';
import { CellContent } from './cell-content';
import { CellEditor } from './cell-editor';
import { type Geometry, heightOf, widthOf } from './geometry';
import type { Draft } from './store';

export interface GridRowProps {
  readonly row: number;
  readonly cells: readonly CellView[] | undefined;
  readonly geometry: Geometry;
  /** First and last selected column of this row; null when none is. */
  readonly selected: readonly [number, number] | null;
  readonly active: number | null;
  readonly draft: Draft | null;
  readonly looks: unknown;
  readonly measure?: (row: HTMLTableRowElement | null) => void;
  readonly index?: number;
}

/** One row of the sheet; drawn again only when something in it has changed. */
export function GridRow(props: GridRowProps): JSX.Element {
  const { row, cells, geometry, selected, active, draft, looks, index } = props;
  return useMemo(
    () => (
      <tr
        ref={props.measure ?? null}
        data-index={index}
        style={{ height: `${heightOf(geometry.layout, row)}px` }}
      >
        <th scope="row" class={selected ? 'gutter in' : 'gutter'} data-row={row}>
          {row + 1}
          <span class="grip" data-resize="rows" />
        </th>
        {geometry.columns.map((column) => (
          <GridCell {...props} key={column} column={column} />
        ))}
      </tr>
    ),
    [row, cells, geometry, selected?.[0], selected?.[1], active, draft, looks, index],
  );
}

function GridCell(props: GridRowProps & { readonly column: number }): JSX.Element | null {
  const { row, column, cells, geometry } = props;
  const span = geometry.spanOf(row, column);
  if (span === 'covered') return null;
  const cell = cells?.[column];
  const [text = '', style = -1, note] = cell ?? [];
  const left = geometry.stickyLeft.get(column);
  const isActive = props.active === column;
  const edited = isActive ? props.draft : null;
  return (
    <td
      class={classOf(props, column, style, note)}
      {...(left !== undefined && { style: { left: `${left}px` } })}
      {...span}
      data-a1={a1({ row, column })}
      data-note={note}
    >
      {edited ? (
        <CellEditor draft={edited} />
      ) : (
        <CellContent text={text} style={style} room={roomFor(props, column, text)} />
      )}
    </td>
  );
}

function classOf(
  { geometry, selected, active }: GridRowProps,
  column: number,
  style: number,
  note?: string,
): string {
  const { frozenColumns } = geometry.layout;
  const isSelected = selected && column >= selected[0] && column <= selected[1];
  return [
    `s${style}`,
    geometry.stickyLeft.has(column) && 'frozen',
    column === frozenColumns - 1 && 'edge',
    isSelected && 'chosen',
    active === column && 'active',
    note && 'noted',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Pixels a letter takes at most in the common size; asking in vain does no harm. */
const WIDEST = 8;

/** Text longer than its cell runs on over empty neighbours, up to the next one that holds something. */
function roomFor({ cells, geometry, row }: GridRowProps, column: number, text: string): number | null {
  const own = widthOf(geometry.layout, column);
  if (text.length * WIDEST < own) return null;
  let room = own;
  for (const next of geometry.columns) {
    if (next <= column) continue;
    const isFree = (cells?.[next]?.[0] ?? '') === '' && !geometry.spanOf(row, next);
    if (!isFree || geometry.stickyLeft.has(next) !== geometry.stickyLeft.has(column)) break;
    room += widthOf(geometry.layout, next);
    if (room > 1500) break;
  }
  return room > own ? room : null;
}
