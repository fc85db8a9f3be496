import { ScriptError } from '../contract';
import { openUi } from '../ui';
import { activate, activeMethods, activeSheet } from './book/active';
import { files } from './book/files';
import { ENUMS } from './enums';
import { equip, flush, local, type Methods, read, write } from './methods';
import { type Sheet, Spreadsheet, SpreadsheetApp } from './objects';
import { ConditionalFormatRuleBuilder } from './rules/conditional-parts';
import { FilterCriteriaBuilder } from './rules/filter-criteria';
import { DataValidationBuilder } from './rules/validation';
import { SCOPES } from './scopes';
import { ColorBuilder } from './text/color';
import { RichTextValueBuilder } from './text/rich-text';
import { TextStyleBuilder } from './text/text-style';

/** The spreadsheet before which the script runs; null for a script of its own that opened none. */
function active({ execution, chosen }: SpreadsheetApp): Spreadsheet | null {
  const model = execution.cloud.spreadsheets.get(execution.containerId ?? '');
  return chosen ?? (model ? new Spreadsheet(execution, model) : null);
}

function required(app: SpreadsheetApp): Spreadsheet {
  const book = active(app);
  if (!book) throw new ScriptError('There is no active spreadsheet.');
  return book;
}

const opening: Methods<SpreadsheetApp> = {
  getActive: local('', active),
  getActiveSpreadsheet: local('', active),
  setActiveSpreadsheet: write('Spreadsheet', (app, book: Spreadsheet) => {
    app.chosen = book;
  }),
  flush: flush('', () => undefined),
  getUi: local('', (app) => {
    // A script of a form has the editor of the form only.
    if (!active(app)) throw new ScriptError('Cannot call SpreadsheetApp.getUi() from this context.');
    return openUi(app.execution, 'SpreadsheetApp.getUi()');
  }),
};

const selecting: Methods<SpreadsheetApp> = {
  ...activeMethods<SpreadsheetApp>(required),
  getActiveSheet: read('', (app) => {
    const book = active(app);
    return book && activeSheet(book);
  }),
  setActiveSheet: write('Sheet [boolean]', (_app, sheet: Sheet) => activate(sheet)),
};

const building: Methods<SpreadsheetApp> = {
  newColor: local('', () => new ColorBuilder()),
  newConditionalFormatRule: local('', () => new ConditionalFormatRuleBuilder()),
  newFilterCriteria: local('', () => new FilterCriteriaBuilder()),
  newDataValidation: local('', () => new DataValidationBuilder()),
  newRichTextValue: local('', () => new RichTextValueBuilder()),
  newTextStyle: local('', () => new TextStyleBuilder({})),
};

equip(SpreadsheetApp, 'SpreadsheetApp', [opening, files, selecting, building], {
  ...SCOPES.application,
  enums: ENUMS,
});
