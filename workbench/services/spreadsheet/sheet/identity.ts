import { ScriptError } from '../../contract';
import { formUrl } from '../book/form-link';
import { namedRanges } from '../book/named-range';
import { hexColor } from '../colors';
import { constant } from '../enums';
import { change, local, type Methods, read, write } from '../methods';
import type { Sheet, Spreadsheet } from '../objects';
import { Color } from '../text/color';
import { duplicate } from './copying';

/** What a sheet is called, where it stands among the tabs, and whether it is seen. */
export const identity: Methods<Sheet> = {
  getName: local('', ({ model }) => model.name),
  getSheetName: local('', ({ model }) => model.name),
  setName: change('string', rename),
  getSheetId: local('', ({ id }) => id),
  getIndex: read('', ({ book, id }) => book.model.sheets().findIndex((sheet) => sheet.id === id) + 1),
  getParent: local('', ({ book }) => book),
  getType: read('', () => constant('SheetType', 'GRID')),
  getFormUrl: read('', ({ book, id }) => formUrl(book.execution.cloud, book.model.id, id)),
  getNamedRanges: read('', ({ book, id }) => namedRanges(book, id)),
  isSheetHidden: read('', ({ model }) => model.hidden),
  hideSheet: change('', hide),
  showSheet: change('', ({ model }) => {
    model.hidden = false;
  }),
  getTabColor: read('', ({ model }) => model.tabColor),
  getTabColorObject: read('', ({ model }) => (model.tabColor ? Color.rgb(model.tabColor) : null)),
  setTabColor: change('string?', ({ model }, css: string | null) => {
    model.tabColor = hexColor(css);
  }),
  setTabColorObject: change('Color?', ({ model }, color: Color | null) => {
    model.tabColor = color?.hex ?? null;
  }),
  hasHiddenGridlines: read('', ({ model }) => model.hiddenGridlines),
  setHiddenGridlines: change('boolean', ({ model }, hidden: boolean) => {
    model.hiddenGridlines = hidden;
  }),
  isRightToLeft: read('', ({ model }) => model.rightToLeft),
  setRightToLeft: change('boolean', ({ model }, reversed: boolean) => {
    model.rightToLeft = reversed;
  }),
  copyTo: write('Spreadsheet', (sheet, target: Spreadsheet) =>
    duplicate(sheet, target, target.model.sheets().length),
  ),
};

function rename({ book, id }: Sheet, name: string): void {
  checkSheetName(book, name, id);
  book.model.renameSheet(id, name);
}

/** Refuses an empty name and one another sheet has; capitals make no difference. */
export function checkSheetName(book: Spreadsheet, name: string, own?: number): void {
  if (name.trim() === '') throw new ScriptError('A sheet name must not be empty.');
  const taken = book.model
    .sheets()
    .some((sheet) => sheet.id !== own && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken)
    throw new ScriptError(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

function hide({ book, id, model }: Sheet): void {
  const others = book.model.sheets().filter((sheet) => sheet.id !== id);
  if (others.every((sheet) => sheet.hidden))
    throw new ScriptError("You can't hide all the sheets in a document.");
  model.hidden = true;
}
