import type { SheetModel, WorkbookModel } from '../../../model/contract';
import { createWorkbook, loadWorkbook } from '../../../model/index';
import { type Execution, ScriptError } from '../../contract';
import type { File } from '../../drive/objects';
import { type Methods, read, write } from '../methods';
import { serialOf } from '../moments';
import { Spreadsheet, type SpreadsheetApp } from '../objects';
import { makeRoomIn } from '../room';

/** Spreadsheets as files: opening one there is, making a new one. */
export const files: Methods<SpreadsheetApp> = {
  openById: read('string?', ({ execution }, id: string | null) => {
    if (!id) throw new ScriptError('Invalid argument: id');
    return open(execution, id, 'openById');
  }),
  openByUrl: read('string?', ({ execution }, url: string | null) => {
    const id = /\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]+)/.exec(url ?? '')?.[1];
    if (!id) throw new ScriptError('Invalid argument: url');
    return open(execution, id, 'openByUrl');
  }),
  open: read('File', ({ execution }, file: File) => open(execution, file.id, 'open')),
  create: write('string | string int int', ({ execution }, name: string, rows?: number, columns?: number) => {
    const { id, timeZone } = { id: execution.cloud.newId(), timeZone: execution.manifest.timeZone };
    const model = createWorkbook({ id, name, locale: homeLocale(execution), timeZone });
    const [sheet] = model.sheets();
    if (sheet && rows !== undefined && columns !== undefined) {
      makeRoomIn(model, sheet, { rows, columns });
      resize(sheet, rows, columns);
    }
    return keep(execution, model);
  }),
};

/** `Spreadsheet.copy`: the whole file again under another name. */
export const copying: Methods<Spreadsheet> = {
  copy: write('string', ({ execution, model }, name: string) => {
    const snapshot = model.snapshot() as object;
    return keep(execution, loadWorkbook({ ...snapshot, id: execution.cloud.newId(), name }));
  }),
};

function open(execution: Execution, id: string, called: string): Spreadsheet {
  const model = execution.cloud.spreadsheets.get(id);
  if (model) return new Spreadsheet(execution, model);
  throw new ScriptError(
    `Unexpected error while getting the method or property ${called} on object SpreadsheetApp.`,
  );
}

/** A new file speaks the language of the one the script stands in. */
function homeLocale({ cloud, containerId }: Execution): string {
  return cloud.spreadsheets.get(containerId ?? '')?.locale ?? 'th_TH';
}

function resize(sheet: SheetModel, rows: number, columns: number): void {
  if (rows < 1 || columns < 1) throw new ScriptError('A sheet has at least one row and one column.');
  if (rows < sheet.rowCount) sheet.deleteRows(rows, sheet.rowCount - rows);
  else sheet.insertRows(sheet.rowCount, rows - sheet.rowCount);
  if (columns < sheet.columnCount) sheet.deleteColumns(columns, sheet.columnCount - columns);
  else sheet.insertColumns(sheet.columnCount, columns - sheet.columnCount);
}

function keep(execution: Execution, model: WorkbookModel): Spreadsheet {
  model.setNow(serialOf(new Date(execution.now()), model.timeZone));
  execution.cloud.spreadsheets.set(model.id, model);
  return new Spreadsheet(execution, model);
}
