import type { Block, CellValue, SheetModel, WorkbookModel } from '../model/contract';
import type { Execution, Occasion, Outcome } from '../services/contract';
import { User } from '../services/session';
import { Range, Sheet, Spreadsheet } from '../services/spreadsheet/objects';
import { select } from '../services/spreadsheet/selection';
import type { Cloud } from './cloud';
import type { Watchers } from './request';

/** What a person did to cells of a spreadsheet; `value` and `oldValue` are known for a single cell only. */
export interface Edit {
  readonly workbook: WorkbookModel;
  readonly sheet: SheetModel;
  readonly block: Block;
  readonly user: string;
  readonly value?: CellValue;
  readonly oldValue?: CellValue;
}

/** Fires what waits for an edit, while the person stands on what was edited, then what waits for any change. */
export async function fireEdit(
  cloud: Pick<Cloud, 'fire'>,
  edit: Edit,
  watchers: Watchers = {},
): Promise<readonly Outcome[]> {
  select(edit.workbook, edit.sheet.id, [edit.block]);
  const edited = await cloud.fire(editOccasion(edit), watchers);
  return [...edited, ...(await cloud.fire(changeOccasion(edit.workbook, 'EDIT', edit.user), watchers))];
}

function editOccasion(edit: Edit): Occasion {
  const { workbook, sheet, block, user } = edit;
  const values = { ...named('value', edit.value), ...named('oldValue', edit.oldValue) };
  const event = (execution: Execution) => {
    const source = new Spreadsheet(execution, workbook);
    return { source, range: new Range(new Sheet(source, sheet.id), block), user: new User(user), ...values };
  };
  return { type: 'ON_EDIT', sourceIds: [workbook.id], user, event };
}

/** The occasion that change triggers wait for: `INSERT_ROW`, `REMOVE_GRID`, `EDIT` and so on. */
export function changeOccasion(workbook: WorkbookModel, changeType: string, user: string): Occasion {
  const event = (execution: Execution) => ({
    source: new Spreadsheet(execution, workbook),
    changeType,
    user: new User(user),
  });
  return { type: 'ON_CHANGE', sourceIds: [workbook.id], user, event };
}

/** An event tells values as text, a day as its serial number; an empty cell has none at all. */
function named(name: 'value' | 'oldValue', value: CellValue | undefined): Record<string, string> {
  if (value === undefined || value === null || value === '') return {};
  if (typeof value === 'boolean') return { [name]: value ? 'TRUE' : 'FALSE' };
  return { [name]: typeof value === 'object' ? value.error : String(value) };
}
