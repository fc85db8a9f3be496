import type { Block, CellValue, SheetModel } from '../model/contract';
import type { Desktop } from './desktop';
import { edgesOf, fill } from './filling';
import type { Edit } from './host';
import type { CallReply, EditReply, FrameView } from './protocol';
import { obstacleTo, type } from './typing';

interface CellsOrder {
  readonly sheet: SheetModel;
  readonly block: Block;
  readonly confirmed: boolean;
}

/** A person types or pastes; what waits for edits runs afterwards, on its own. */
export function editCells(
  desktop: Desktop,
  order: CellsOrder & { readonly inputs: readonly (readonly string[])[] },
): EditReply {
  const before = oneValue(order.sheet, order.block);
  const reply = type({ ...order, history: desktop.host.workbook.history });
  if (reply.done) edited(desktop, order, before);
  return reply;
}

/** A person fills what is selected from its first row or column. */
export function fillCells(
  desktop: Desktop,
  order: CellsOrder & { readonly direction: 'down' | 'right' },
): EditReply {
  const reply = fill(desktop.host.workbook.history, order);
  const to = edgesOf(order)?.to;
  if (reply.done && to) fire(desktop, { sheet: order.sheet, block: to });
  return reply;
}

/** A person presses Delete. */
export function clearCells(desktop: Desktop, order: CellsOrder): EditReply {
  const { sheet, block } = order;
  const obstacle = obstacleTo(sheet, block, order.confirmed);
  if (obstacle) return obstacle;
  const before = oneValue(sheet, block);
  desktop.host.workbook.history.cells(sheet, block, () => sheet.clear(block, { contents: true }));
  edited(desktop, order, before);
  return { done: true };
}

/**
 * Takes back what a person did last, or does it again. That this fires edit triggers, with the range but without values,
 * as pasting does, is believed; no document says it.
 */
export function takeBack(desktop: Desktop, which: 'undo' | 'redo'): EditReply {
  const { workbook } = desktop.host;
  const undone = workbook.history[which]();
  if (undone === 'lost') return { done: false, refusal: LOST };
  if (!undone) return { done: true };
  const { sheetId, block, kind } = undone;
  const sheet = workbook.sheetById(sheetId);
  if (kind === 'cells' && sheet && block) fire(desktop, { sheet, block });
  else sheetChanged(desktop, 'OTHER');
  return { done: true, shown: { sheetId, block } };
}

const LOST =
  'เลิกทำไม่ได้แล้ว เพราะหลังจากนั้นโปรแกรมแทรก ลบ หรือย้ายแถว คอลัมน์ หรือแท็บ ตำแหน่งเซลล์จึงเปลี่ยนไป ให้แก้ไขด้วยมือแทน';

/** Fires what waits for a change of structure, without keeping the page. */
export function sheetChanged({ runs, host, window }: Desktop, changeType: string): void {
  void runs.trackAll(window, 'ตอบสนองการเปลี่ยนแปลง', (desk) => host.changed(changeType, desk));
}

interface FrameCall {
  readonly functionName: string;
  readonly args: readonly unknown[];
  readonly from: FrameView['kind'];
}

/** What the page calls the calls of a script's own page: their names are the script's affair and stand in the log. */
const CALLERS = { sidebar: 'แถบข้าง', dialog: 'หน้าต่างของโปรแกรม' } as const satisfies Record<
  FrameView['kind'],
  string
>;

/** A call of `google.script.run`; what goes wrong is told to its failure handler. */
export async function callFromFrame(
  { runs, host, window }: Desktop,
  { from, ...call }: FrameCall,
): Promise<CallReply> {
  const names = { label: call.functionName, shown: CALLERS[from] };
  const outcome = await runs.track(window, names, (desk) => host.begin({ ...desk, ...call, caller: 'page' }));
  if (!outcome.error) return { ok: true, value: outcome.result ?? null };
  const { name, message } = outcome.error;
  return { ok: false, error: { name, message } };
}

function edited(desktop: Desktop, { sheet, block }: CellsOrder, before: CellValue | undefined): void {
  const after = typedValue(sheet, block);
  fire(desktop, {
    sheet,
    block,
    ...(before !== undefined && { oldValue: before }),
    ...(after !== undefined && { value: after }),
  });
}

function fire({ runs, host, window }: Desktop, edit: Edit): void {
  void runs.trackAll(window, 'ตอบสนองการแก้ไข', (desk) => host.edited(edit, desk));
}

/** What one cell holds; undefined for a larger block, of which an edit event tells no values. */
function oneValue(sheet: SheetModel, block: Block): CellValue | undefined {
  return block.rows * block.columns > 1 ? undefined : (sheet.values(block)[0]?.[0] ?? null);
}

/** A typed formula is no value. */
function typedValue(sheet: SheetModel, block: Block): CellValue | undefined {
  const isFormula = block.rows * block.columns === 1 && sheet.formulas(block)[0]?.[0];
  return isFormula ? null : oneValue(sheet, block);
}
