import type { Block, CellInput, HistoryModel, Protection, SheetModel, Validation } from '../model/contract';
import type { EditReply } from './protocol';

/** What a person puts into a block of cells. */
export interface Typing {
  readonly history: HistoryModel;
  readonly sheet: SheetModel;
  readonly block: Block;
  readonly inputs: readonly (readonly string[])[];
  /** The person has read the warning of a protected area. */
  readonly confirmed: boolean;
}

/** Writes what a person typed or pasted, unless a validation or a protection speaks against it. */
export function type(typing: Typing): EditReply {
  const { history, sheet, block } = typing;
  const obstacle = obstacleTo(sheet, block, typing.confirmed) ?? refusalOf(typing);
  if (obstacle) return obstacle;
  history.cells(sheet, block, () => sheet.write(block, readInputs(typing)));
  return { done: true };
}

/** Why a person may not change these cells, or must be asked first; null when nothing is in the way. */
export function obstacleTo(sheet: SheetModel, block: Block, confirmed: boolean): EditReply | null {
  if (block.row + block.rows > sheet.rowCount || block.column + block.columns > sheet.columnCount) {
    return { done: false, refusal: 'ข้อมูลที่วางยาวเกินขอบของแท็บ ให้แทรกแถวหรือคอลัมน์เพิ่มก่อน' };
  }
  const guarding = sheet.protections.filter((protection) => protects(protection, block));
  const warning = guarding.find((protection) => protection.warningOnly);
  if (!warning || confirmed) return null;
  const about = warning.description ? ` (${warning.description})` : '';
  return { done: false, warning: `คุณกำลังแก้ไขส่วนของแท็บที่โปรแกรมดูแล${about} ต้องการแก้ไขต่อหรือไม่` };
}

function protects(protection: Protection, block: Block): boolean {
  const covers = !protection.block || overlaps(protection.block, block);
  return covers && !protection.unprotected.some((free) => contains(free, block));
}

/** Do two blocks share a cell? */
export const overlaps = (a: Block, b: Block): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

const contains = (outer: Block, inner: Block): boolean =>
  outer.row <= inner.row &&
  outer.column <= inner.column &&
  outer.row + outer.rows >= inner.row + inner.rows &&
  outer.column + outer.columns >= inner.column + inner.columns;

/** A box is ticked by typing TRUE; everything else is read by the model as typed. */
const readInputs = ({ inputs }: Typing): CellInput[][] =>
  inputs.map((row) => row.map((text) => text || null));

function refusalOf(typing: Typing): EditReply | null {
  const refused = typing.sheet.refusal(typing.block, readInputs(typing));
  if (!refused) return null;
  const row = typing.inputs[refused.row - typing.block.row];
  const text = row?.[refused.column - typing.block.column] ?? '';
  return { done: false, refusal: refusalText(text, refused.validation) };
}

function refusalText(text: string, validation: Validation): string {
  if (validation.helpText) return `“${text}” ใช้กับเซลล์นี้ไม่ได้: ${validation.helpText}`;
  const { type: rule, values } = validation.criterion;
  const remedy =
    rule === 'VALUE_IN_LIST'
      ? `ให้เลือกจากรายการ: ${values.slice(0, 12).join(', ')}`
      : 'ค่าไม่ตรงตามกฎการตรวจสอบข้อมูลของเซลล์';
  return `“${text}” ใช้กับเซลล์นี้ไม่ได้ ${remedy}`;
}
