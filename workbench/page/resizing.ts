import type { Axis, Block } from '../model/contract';
import { columnName } from './a1';
import { focusGrid, send } from './edit';
import { heightOf, widthOf } from './geometry';
import { selection } from './select';
import { blockOf } from './selection';
import { get, openSheet, type PopupEntry, set } from './store';

/** A border between two headings that is being dragged. */
export interface Resizing {
  readonly axis: Axis;
  readonly index: number;
  /** Where the mouse took hold and where it is, in pixels of the window. */
  readonly from: number;
  readonly to: number;
}

const LEAST = 16;
const MOST = 2000;

/** Takes hold of the border after a heading; letting go gives the size, Escape leaves it as it was. */
export function dragBorder(event: MouseEvent): boolean {
  const grip = (event.target as Element).closest<HTMLElement>('[data-resize]');
  const axis = grip?.dataset.resize as Axis | undefined;
  const heading = grip?.parentElement?.dataset;
  if (!axis || !heading) return false;
  const from = positionOf(axis, event);
  set({ resizing: { axis, index: Number(heading.column ?? heading.row), from, to: from } });
  const ending = new AbortController();
  const end = () => {
    ending.abort();
    set({ resizing: null });
    focusGrid();
  };
  const { signal } = ending;
  addEventListener('mousemove', (moved) => follow(moved), { signal });
  addEventListener(
    'mouseup',
    () => {
      finish();
      end();
    },
    { signal },
  );
  addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal, capture: true });
  return true;
}

function follow(event: MouseEvent): void {
  const { resizing } = get();
  if (resizing) set({ resizing: { ...resizing, to: positionOf(resizing.axis, event) } });
}

function finish(): void {
  const { resizing } = get();
  if (!resizing || resizing.to === resizing.from) return;
  const { axis, index, from, to } = resizing;
  resize(axis, index, sizeOf(axis, index) + to - from);
}

const positionOf = (axis: Axis, { clientX, clientY }: MouseEvent): number =>
  axis === 'rows' ? clientY : clientX;

function sizeOf(axis: Axis, index: number): number {
  const layout = openSheet()?.layout;
  if (!layout) return 0;
  return axis === 'rows' ? heightOf(layout, index) : widthOf(layout, index);
}

/** Whole columns (or rows) that are selected together get one size together. */
function resize(axis: Axis, index: number, pixels: number): void {
  const [at, count] = linesAround(axis, index);
  const size = Math.round(Math.min(MOST, Math.max(LEAST, pixels)));
  void send('resize', { axis, at, count, pixels: size });
}

function linesAround(axis: Axis, index: number): [at: number, count: number] {
  const block = blockOf(selection());
  const [at, count] = axis === 'rows' ? [block.row, block.rows] : [block.column, block.columns];
  return isWhole(axis, block) && index >= at && index < at + count ? [at, count] : [index, 1];
}

function isWhole(axis: Axis, block: Block): boolean {
  const layout = openSheet()?.layout;
  return axis === 'rows' ? block.columns === layout?.columns : block.rows === layout?.rows;
}

/** The same by keyboard: the size is asked for. */
export function sizeEntry(axis: Axis, index: number): PopupEntry {
  const label = axis === 'rows' ? `ปรับความสูงแถว ${index + 1}…` : `ปรับความกว้างคอลัมน์ ${columnName(index)}…`;
  const answer = (text: string) => {
    const pixels = Number(text);
    if (pixels > 0) resize(axis, index, pixels);
    else set({ notice: { text: `“${text}” ไม่ใช่ขนาด ให้ใส่จำนวนพิกเซลเป็นตัวเลข ตั้งแต่ ${LEAST} ถึง ${MOST}` } });
  };
  const title = `${label.slice(0, -1)} (พิกเซล)`;
  return { label, act: () => set({ question: { title, text: String(sizeOf(axis, index)), answer } }) };
}
