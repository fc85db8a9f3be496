import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { a1, columnName } from './a1';
import { type Geometry, GUTTER, geometryOf, heightOf, widthOf } from './geometry';
import { onGridMouse } from './grid-mouse';
import { GridRow, type GridRowProps } from './grid-row';
import { KeySink } from './key-sink';
import { watch } from './live';
import { NoteTip } from './note-tip';
import { ResizeLine } from './resize-line';
import { blockOf, contains, type Selection, START } from './selection';
import { cellAt, type SheetData } from './sheet-data';
import { type Draft, useStore } from './store';
import { useVirtualRows } from './virtual-rows';

/** The rows that a page holds beyond those in sight, so that scrolling meets no blank. */
const STRIDE = 100;

/** The open tab; a tab that is not here yet is asked for. */
export function Grid(): JSX.Element {
  const tabId = useStore((state) => state.tabId);
  const sheet = useStore((state) => state.sheets.get(state.tabId));
  useEffect(() => {
    if (tabId >= 0 && !sheet) void watch(tabId, 0, STRIDE * 2);
  }, [tabId, !sheet]);
  return sheet ? (
    <SheetGrid key={tabId} tabId={tabId} sheet={sheet} />
  ) : (
    <div class="grid waiting" aria-busy="true" />
  );
}

function SheetGrid({ tabId, sheet }: { readonly tabId: number; readonly sheet: SheetData }): JSX.Element {
  const scroller = useRef<HTMLDivElement>(null);
  const selection = useStore((state) => state.selections.get(tabId)) ?? START;
  const draft = useStore((state) => state.draft);
  const looks = useStore((state) => state.styles);
  const geometry = useMemo(() => geometryOf(sheet.layout, innerWidth), [sheet.layout]);
  const rows = geometry.bodyRows;
  const virtual = useVirtualRows({
    scroller,
    rows,
    heightOf: (row) => heightOf(sheet.layout, row),
    merges: sheet.layout.merges,
  });
  const items = virtual.getVirtualItems();
  useWatched(tabId, rows[items[0]?.index ?? 0] ?? 0, rows[items.at(-1)?.index ?? 0] ?? 0);
  useInSight(scroller, selection, geometry, (index) => virtual.scrollToIndex(index));
  const rowProps = (row: number): GridRowProps => ({
    row,
    cells: sheet.rows.get(row),
    geometry,
    looks,
    ...selectedIn(selection, draft, row),
  });
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div class="sheet">
      <KeySink
        active={selection.active}
        text={cellAt(sheet, selection.active.row, selection.active.column)[0]}
      />
      <div ref={scroller} class="grid" {...onGridMouse}>
        <table
          aria-label="ตาราง"
          aria-rowcount={sheet.layout.rows}
          aria-colcount={sheet.layout.columns}
          style={{ width: `${geometry.width}px` }}
        >
          <colgroup>
            <col style={{ width: `${GUTTER}px` }} />
            {geometry.columns.map((column) => (
              <col key={column} style={{ width: `${widthOf(sheet.layout, column)}px` }} />
            ))}
          </colgroup>
          <thead class={sheet.layout.frozenRows > 0 ? 'frozen-rows' : ''}>
            <ColumnHeads geometry={geometry} selection={selection} />
            {geometry.frozenRows.map((row) => (
              <GridRow key={row} {...rowProps(row)} />
            ))}
          </thead>
          <tbody>
            <tr class="spacer" style={{ height: `${items[0]?.start ?? 0}px` }} />
            {items.map(({ index, key }) => (
              <GridRow
                key={String(key)}
                {...rowProps(rows[index] ?? 0)}
                index={index}
                measure={virtual.measureElement}
              />
            ))}
            <tr class="spacer" style={{ height: `${Math.max(0, below)}px` }} />
          </tbody>
        </table>
        <NoteTip scroller={scroller} />
        <ResizeLine />
      </div>
    </div>
  );
}

function ColumnHeads({ geometry, selection }: { geometry: Geometry; selection: Selection }): JSX.Element {
  const block = blockOf(selection);
  const isIn = (column: number) => column >= block.column && column < block.column + block.columns;
  return (
    <tr class="heads">
      <th class="corner" aria-label="ทั้งแท็บ" />
      {geometry.columns.map((column) => {
        const left = geometry.stickyLeft.get(column);
        const edge = column === geometry.layout.frozenColumns - 1 ? ' edge' : '';
        return (
          <th
            key={column}
            scope="col"
            class={`${isIn(column) ? 'in' : ''}${left === undefined ? '' : ' frozen'}${edge}`}
            data-column={column}
            {...(left !== undefined && { style: { left: `${left}px` } })}
          >
            {columnName(column)}
            <span class="grip" data-resize="columns" />
          </th>
        );
      })}
    </tr>
  );
}

/** What a row has to know of the selection, so that other rows are left alone. */
function selectedIn(
  selection: Selection,
  draft: Draft | null,
  row: number,
): Pick<GridRowProps, 'selected' | 'active' | 'draft'> {
  const block = blockOf(selection);
  const isIn = contains(block, { row, column: block.column });
  const active = selection.active.row === row ? selection.active.column : null;
  return {
    selected: isIn ? [block.column, block.column + block.columns - 1] : null,
    active,
    draft: draft?.row === row ? draft : null,
  };
}

/** Tells the server which rows are in sight, in strides, so that a little scrolling asks for nothing. */
function useWatched(tabId: number, first: number, last: number): void {
  const from = Math.max(0, Math.floor(first / STRIDE) * STRIDE - STRIDE);
  const to = Math.ceil((last + 1) / STRIDE) * STRIDE + STRIDE;
  useEffect(() => {
    const timer = setTimeout(() => void watch(tabId, from, to), 30);
    return () => clearTimeout(timer);
  }, [tabId, from, to]);
}

/** Brings the cell a person moves to into sight, beside the frozen panes. */
function useInSight(
  scroller: { readonly current: HTMLDivElement | null },
  { corner }: Selection,
  geometry: Geometry,
  scrollToRow: (index: number) => void,
): void {
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    const box = scroller.current;
    if (!box) return;
    const cell = box.querySelector(`[data-a1="${a1(corner)}"]`);
    const index = geometry.bodyRows.indexOf(corner.row);
    if (!cell && index >= 0) scrollToRow(index);
    else if (cell) scrollBeside(box, cell.getBoundingClientRect(), geometry, corner.column);
  }, [corner.row, corner.column]);
}

function scrollBeside(box: HTMLDivElement, cell: DOMRect, geometry: Geometry, column: number): void {
  const view = box.getBoundingClientRect();
  const top = view.top + (box.querySelector('thead')?.offsetHeight ?? 0);
  const sticky = [...geometry.stickyLeft.keys()];
  const left = sticky.reduce((sum, each) => sum + widthOf(geometry.layout, each), view.left + GUTTER);
  if (!geometry.stickyLeft.has(column)) {
    if (cell.left < left) box.scrollLeft -= left - cell.left;
    else if (cell.right > view.left + box.clientWidth)
      box.scrollLeft += cell.right - view.left - box.clientWidth;
  }
  const isFrozen = cell.bottom <= top + 1;
  if (isFrozen) return;
  if (cell.top < top) box.scrollTop -= top - cell.top;
  else if (cell.bottom > view.top + box.clientHeight)
    box.scrollTop += cell.bottom - view.top - box.clientHeight;
}
