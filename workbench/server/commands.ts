import { z } from 'zod';
import type { SheetModel } from '../model/contract';
import { select } from '../services/spreadsheet/selection';
import { detailsOf } from './cell-details';
import type { Desktop } from './desktop';
import type { Host } from './host';
import { BadRequest } from './http';
import { callFromFrame, clearCells, editCells, fillCells, sheetChanged, takeBack } from './person';
import type { EditReply } from './protocol';
import { resizeLines, restructure, STRUCTURE, type StructureAct, sortRows } from './structure';

const place = z.number().int().min(0).max(10_000_000);
const size = z.number().int().min(1).max(10_000_000);
const sheetId = z.number().int();
const block = z.object({ row: place, column: place, rows: size, columns: size });
/** What is selected in the page, for scripts that ask. */
const selected = z.object({ sheetId, block }).optional();
const confirmed = z.boolean().default(false);
const text = z.string().max(50_000, 'ข้อความยาวเกิน 50,000 ตัวอักษร ซึ่งเป็นจำนวนที่เซลล์หนึ่งเก็บได้ ค่าเดิมยังอยู่');

/** Everything a page can ask for: the shape of the question and how it is answered. */
export const COMMANDS = {
  watch: command(
    z.object({ page: z.string(), sheetId, from: place, to: place }),
    ({ live }, { page, ...watched }) =>
      live.watch(page, { ...watched, to: Math.min(watched.to, watched.from + 2000) }),
  ),
  cell: command(z.object({ sheetId, row: place, column: place }), ({ host }, at) =>
    detailsOf(host.workbook, sheetOf(host, at.sheetId), at.row, at.column),
  ),
  edit: command(z.object({ sheetId, block, inputs: z.array(z.array(text)), confirmed }), (desktop, order) =>
    editCells(desktop, { ...order, sheet: sheetOf(desktop.host, order.sheetId) }),
  ),
  clear: command(z.object({ sheetId, block, confirmed }), (desktop, order) =>
    clearCells(desktop, { ...order, sheet: sheetOf(desktop.host, order.sheetId) }),
  ),
  fill: command(
    z.object({ sheetId, block, direction: z.enum(['down', 'right']), confirmed }),
    (desktop, order) => fillCells(desktop, { ...order, sheet: sheetOf(desktop.host, order.sheetId) }),
  ),
  structure: command(
    z.object({
      sheetId,
      act: z.enum(Object.keys(STRUCTURE) as [StructureAct]),
      at: place,
      count: size,
      confirmed,
    }),
    (desktop, order) => {
      const reply = restructure(historyOf(desktop), sheetOf(desktop.host, order.sheetId), order);
      return afterChange(desktop, reply, STRUCTURE[order.act].change);
    },
  ),
  sort: command(z.object({ sheetId, column: place, ascending: z.boolean(), confirmed }), (desktop, order) =>
    afterChange(desktop, sortRows(historyOf(desktop), sheetOf(desktop.host, order.sheetId), order), 'OTHER'),
  ),
  resize: command(
    z.object({
      sheetId,
      axis: z.enum(['rows', 'columns']),
      at: place,
      count: size,
      pixels: z.number().int().min(8).max(2000),
    }),
    (desktop, order) =>
      afterChange(
        desktop,
        resizeLines(historyOf(desktop), sheetOf(desktop.host, order.sheetId), order),
        'OTHER',
      ),
  ),
  renameTab: command(
    z.object({ sheetId, name: z.string().trim().min(1).max(100) }),
    (desktop, { sheetId: id, name }) => {
      const other = desktop.host.workbook.sheetByName(name);
      if (other && other.id !== id) return { done: false, refusal: `มีแท็บชื่อ “${name}” อยู่แล้ว ให้ใช้ชื่ออื่น` };
      historyOf(desktop).rename(sheetOf(desktop.host, id), name);
      return afterChange(desktop, { done: true }, 'OTHER');
    },
  ),
  undo: command(z.object({}), (desktop) => takeBack(desktop, 'undo')),
  redo: command(z.object({}), (desktop) => takeBack(desktop, 'redo')),
  run: command(
    z.object({ functionName: z.string(), label: z.string().optional(), selected }),
    async ({ runs, host, window }, order) => {
      const { functionName, label = functionName } = order;
      stand(host, order.selected);
      const outcome = await runs.track(window, label, (desk) =>
        host.begin({ ...desk, functionName, args: [], caller: 'menu' }),
      );
      return { result: outcome.result, alerts: outcome.alerts, toasts: outcome.toasts, error: outcome.error };
    },
  ),
  call: command(
    z.object({
      functionName: z.string(),
      args: z.array(z.unknown()),
      from: z.enum(['sidebar', 'dialog']).default('sidebar'),
      selected,
    }),
    (desktop, { selected: place, ...asked }) => {
      stand(desktop.host, place);
      return callFromFrame(desktop, asked);
    },
  ),
  answer: command(
    z.object({ id: z.number(), button: z.string(), text: text.default('') }),
    ({ runs }, { id, ...answer }) => runs.dialogs.answer(id, answer),
  ),
  stop: command(z.object({ id: z.number() }), ({ runs }, { id }) => runs.stop(id)),
  closeFrame: command(z.object({ id: z.string() }), ({ frames }, { id }) => frames.close(id)),
  advance: command(z.object({ until: z.number().int() }), async ({ runs, host, window }, { until }) => {
    if (until < host.cloud.now()) return { done: false, refusal: 'นาฬิกาเดินหน้าได้อย่างเดียว ให้เลือกเวลาที่มาทีหลัง' };
    await runs.trackUntilStopped(window, 'เลื่อนเวลา', (desk, isStopped) =>
      host.advance(until, desk, isStopped),
    );
    return { done: true };
  }),
} as const;

interface Command {
  readonly answer: (desktop: Desktop, question: unknown) => unknown;
}

function command<Shape extends z.ZodType>(
  shape: Shape,
  answer: (desktop: Desktop, question: z.output<Shape>) => unknown,
): Command {
  return {
    answer: (desktop, question) => {
      const read = shape.safeParse(question);
      if (!read.success)
        throw new BadRequest(400, read.error.issues.map(({ message }) => message).join('\n'));
      return answer(desktop, read.data);
    },
  };
}

/** Commands that change nothing. */
const LOOKS: ReadonlySet<string> = new Set(['watch', 'cell']);

/** Answers one command of a page; `answerCommand(desktop, 'stop', { id: 3 })`. */
export async function answerCommand(desktop: Desktop, name: string, question: unknown): Promise<unknown> {
  const found = Object.hasOwn(COMMANDS, name) ? COMMANDS[name as keyof typeof COMMANDS] : undefined;
  if (!found) throw new BadRequest(404, `There is no command ${name}`);
  const reply = await found.answer(desktop, question);
  if (LOOKS.has(name)) return reply;
  desktop.live.refresh();
  await desktop.host.save();
  return reply;
}

/** A tab that has just gone is no place to stand on. */
function stand({ workbook }: Host, place: z.output<typeof selected>): void {
  if (place && workbook.sheetById(place.sheetId)) select(workbook, place.sheetId, [place.block]);
}

function sheetOf(host: Host, id: number): SheetModel {
  const sheet = host.workbook.sheetById(id);
  if (!sheet) throw new BadRequest(404, 'แท็บนี้ไม่มีแล้ว');
  return sheet;
}

const historyOf = ({ host }: Desktop) => host.workbook.history;

function afterChange(desktop: Desktop, reply: EditReply, changeType: string): EditReply {
  if (reply.done) sheetChanged(desktop, changeType);
  return reply;
}
