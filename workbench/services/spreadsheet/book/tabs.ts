import { localeFacts } from '../../../model/locale';
import { ScriptError } from '../../contract';
import { type Methods, read, write } from '../methods';
import { Sheet, type Spreadsheet } from '../objects';
import { makeRoom } from '../room';
import { duplicate } from '../sheet/copying';
import { checkSheetName } from '../sheet/identity';
import { activate, activeSheet } from './active';

/** The tabs of a spreadsheet: finding, adding, removing, ordering. */
export const tabs: Methods<Spreadsheet> = {
  getSheets: read('', (book) => book.model.sheets().map(({ id }) => new Sheet(book, id))),
  getNumSheets: read('', ({ model }) => model.sheets().length),
  getSheetByName: read('string?', (book, name: string | null) => {
    const found = book.model.sheets().find((sheet) => sheet.name === name);
    return found ? new Sheet(book, found.id) : null;
  }),
  getSheetById: read('int', (book, id: number) => (book.model.sheetById(id) ? new Sheet(book, id) : null)),
  getActiveSheet: read('', activeSheet),
  setActiveSheet: write('Sheet [boolean]', (_book, sheet: Sheet) => activate(sheet)),
  insertSheet: write(
    '[int] [object] | object | string [int] [object] | string object',
    (book, ...said: (string | number | Options)[]) => insertSheet(book, said),
  ),
  deleteSheet: write('Sheet', (_book, sheet: Sheet) => deleteSheet(sheet)),
  deleteActiveSheet: write('', (book) => {
    deleteSheet(activeSheet(book));
    return activeSheet(book);
  }),
  duplicateActiveSheet: write('', (book) => {
    const source = activeSheet(book);
    return activate(duplicate(source, book, indexOf(source) + 1));
  }),
  moveActiveSheet: write('int', (book, position: number) => moveSheet(activeSheet(book), position)),
  renameActiveSheet: write('string', (book, name: string) => {
    const { id } = activeSheet(book);
    checkSheetName(book, name, id);
    book.model.renameSheet(id, name);
  }),
};

interface Options {
  readonly template?: Sheet;
}

function indexOf({ book, id }: Sheet): number {
  return book.model.sheets().findIndex((sheet) => sheet.id === id);
}

/** A new tab has 1000 rows of 26 columns. */
const NEW_CELLS = 26_000;

/** Without a place the new tab stands right after the active one; it becomes the active one. */
function insertSheet(book: Spreadsheet, said: readonly (string | number | Options)[]): Sheet {
  const name = said.find((one) => typeof one === 'string');
  const index = said.find((one) => typeof one === 'number') ?? indexOf(activeSheet(book)) + 1;
  const template = said.find((one): one is Options => typeof one === 'object')?.template;
  if (name !== undefined) checkSheetName(book, name);
  const place = Math.max(0, Math.min(Math.floor(index), book.model.sheets().length));
  if (template) return activate(duplicate(template, book, place, name));
  makeRoom(book.model, NEW_CELLS);
  const made = book.model.addSheet(name ?? freeName(book), place);
  return activate(new Sheet(book, made.id));
}

function freeName({ model }: Spreadsheet): string {
  const stem = localeFacts(model.locale).firstSheet.replace(/\d+$/, '');
  let number = model.sheets().length + 1;
  while (model.sheetByName(stem + number)) number += 1;
  return stem + number;
}

function deleteSheet({ book, model }: Sheet): void {
  const others = book.model.sheets().filter(({ id }) => id !== model.id);
  if (others.length === 0) throw new ScriptError("You can't remove all the sheets in a document.");
  if (others.every(({ hidden }) => hidden))
    throw new ScriptError("You can't remove all the visible sheets in a document.");
  book.model.removeSheet(model.id);
}

function moveSheet({ book, id }: Sheet, position: number): void {
  const count = book.model.sheets().length;
  if (position < 1 || position > count)
    throw new ScriptError(`The position must lie between 1 and ${count}.`);
  book.model.moveSheet(id, position - 1);
}
