import type { Block, SheetModel } from '../model/contract';
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
  const workbook = cloud.container;
  const sheet = workbook.sheetByName(tab);
  if (!sheet) throw new Refusal(`There is no tab "${tab}".`);
  const block = cellOf(sheet, a1);
  const inputs = [[value]];
  const refused = sheet.refusal(block, inputs);
  if (refused) throw new Refusal(sentence(a1, refused.validation.helpText));
  const before = sheet.values(block)[0]?.[0] ?? null;
  sheet.write(block, inputs);
  cloud.save();
  const isFormula = (sheet.formulas(block)[0]?.[0] ?? '') !== '';
  const after = isFormula ? null : (sheet.values(block)[0]?.[0] ?? null);
  return fireEdit(cloud, { workbook, sheet, block, user, value: after, oldValue: before });
}

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
