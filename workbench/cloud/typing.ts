import type { Block, CellValue, SheetModel } from '../model/contract';
import { cellName } from '../model/formulas/address';
import type { Outcome } from '../services/contract';
import { parseAddress } from '../services/spreadsheet/addresses';
import type { Cloud } from './cloud';
import { fireEdit } from './edits';
import { Refusal } from './refusal';

/** What a person types, and where. */
export interface Typed {
  readonly tab: string;
  readonly a1: string;
  readonly value: string;
  readonly user: string;
}

/** A person types into a cell: a validation may refuse it, else edit triggers fire. Gives what they did. */
export async function typeInto(cloud: Cloud, { tab, a1, value, user }: Typed): Promise<readonly Outcome[]> {
  const sheet = cloud.container.sheetByName(tab);
  if (!sheet) throw new Refusal(`There is no tab "${tab}".`);
  return typeBlock(cloud, { sheet, block: cellOf(sheet, a1), inputs: [[value]], user });
}

/** What a person types or pastes into cells next to one another. */
export interface TypedBlock {
  readonly sheet: SheetModel;
  readonly block: Block;
  readonly inputs: readonly (readonly string[])[];
  readonly user: string;
}

/** The same for many cells: one edit, of which the event tells values only when it was a single cell. */
export async function typeBlock(
  cloud: Cloud,
  { sheet, block, inputs, user }: TypedBlock,
): Promise<readonly Outcome[]> {
  const refused = sheet.refusal(block, inputs);
  if (refused)
    throw new Refusal(sentence(cellName(refused.row, refused.column), refused.validation.helpText));
  const before = cellValue(sheet, block);
  sheet.write(block, inputs);
  cloud.save();
  const isFormula = (sheet.formulas(block)[0]?.[0] ?? '') !== '';
  const isCell = block.rows * block.columns === 1;
  const values = isCell && { value: isFormula ? null : cellValue(sheet, block), oldValue: before };
  return fireEdit(cloud, { workbook: cloud.container, sheet, block, user, ...values });
}

const cellValue = (sheet: SheetModel, block: Block): CellValue => sheet.values(block)[0]?.[0] ?? null;

const sentence = (a1: string, help = '') =>
  `The data you entered in cell ${a1.toUpperCase()} violates the data validation rules set on this cell.${help && ` ${help}`}`;

function cellOf(sheet: SheetModel, a1: string): Block {
  const address = parseAddress(a1);
  const { top, left } = address ?? {};
  const isCell = address && !address.sheetName && top === address.bottom && left === address.right;
  if (!isCell || top === undefined || left === undefined) throw new Refusal(`${a1} is not a cell.`);
  if (top >= sheet.rowCount || left >= sheet.columnCount)
    throw new Refusal(`${a1} lies outside the tab "${sheet.name}".`);
  return { row: top, column: left, rows: 1, columns: 1 };
}
