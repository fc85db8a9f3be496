import type { CellStyle, CellView } from '../server/protocol';
import { parseA1 } from './a1';
import { rowsNow } from './api';
import { advance } from './clock';
import { takeRows, watch, welcomed } from './live';
import { type RunReply, runFunction } from './runs';
import { cellAt } from './sheet-data';
import { get } from './store';
import { openTab } from './tabs';

/** What a browser test may ask the page: `await window.workbench.ready; workbench.effectiveFill('เมทริกซ์', 'D3')` → `#f4c7c3` */
export const faceForTests = {
  /** The first grid has been drawn. */
  ready: welcomed.then(() => drawn(() => document.querySelector('td[data-a1]') !== null)),
  /** The colour a cell is filled with once the live colours have spoken; null for the white of the sheet. */
  effectiveFill: (tab: string, a1: string): string | null => styleAt(tab, a1)?.fill ?? null,
  /** A cell as people read it. */
  text: (tab: string, a1: string): string => viewAt(tab, a1)[0],
  note: (tab: string, a1: string): string | null => viewAt(tab, a1)[2] ?? null,
  /** Shows a tab; fulfilled when it has been drawn with what it holds now. */
  openTab: async (name: string): Promise<void> => {
    const id = idOf(name);
    openTab(name);
    await drawn(() => get().tabId === id);
    await watch(id, 0, 200);
    await drawn(() => document.querySelector('td[data-a1]') !== null);
  },
  /** Runs a function as a menu click does; fulfilled with its result when it has ended. */
  run: (functionName: string): Promise<RunReply> => runFunction(functionName),
  /** Moves the clock to a moment, in milliseconds since 1970 or as ISO text. */
  advance: (until: number | string): Promise<void> => advance(new Date(until).getTime()),
} as const;

function idOf(tab: string): number {
  const found = get().book?.tabs.find(({ name }) => name === tab);
  if (!found) throw new Error(`There is no tab ${tab}`);
  return found.id;
}

/** A cell that the page does not show is asked for at once, so that answers never wait. */
function viewAt(tab: string, a1: string): CellView {
  const id = idOf(tab);
  const cell = parseA1(a1);
  if (!cell) throw new Error(`${a1} is not the address of a cell`);
  const isShown = get().tabId === id && get().sheets.get(id)?.rows.has(cell.row);
  if (!isShown) takeRows(rowsNow(id, cell.row, cell.row + 1));
  return cellAt(get().sheets.get(id), cell.row, cell.column);
}

const styleAt = (tab: string, a1: string): CellStyle | undefined => get().styles.get(viewAt(tab, a1)[1]);

async function drawn(isThere: () => boolean): Promise<void> {
  for (;;) {
    await new Promise(requestAnimationFrame);
    if (isThere()) return;
  }
}
