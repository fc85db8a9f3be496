import { type EnumValue, ScriptError } from '../../contract';
import { rangeNamed } from '../locate';
import { equip, local, type Methods, read, write } from '../methods';
import { Member, Range, RangeList, Sheet, type Spreadsheet } from '../objects';
import { nextDataRange } from '../range/reaching';
import { SCOPES } from '../scopes';
import { select, selectionOf, setCurrent } from '../selection';

/** What is active, asked of and set through every class that has a say in it. */

/** The live selection of a spreadsheet. */
export class Selection extends Member {
  constructor(readonly book: Spreadsheet) {
    super();
  }
}

export function activeSheet(book: Spreadsheet): Sheet {
  return new Sheet(book, selectionOf(book.model).sheetId);
}

/** Makes a tab the active one; what was selected in it is not remembered. */
export function activate(sheet: Sheet): Sheet {
  if (selectionOf(sheet.book.model).sheetId !== sheet.model.id) select(sheet.book.model, sheet.id);
  return sheet;
}

function activeRanges(book: Spreadsheet): Range[] {
  const { sheetId, blocks } = selectionOf(book.model);
  return blocks.map((block) => new Range(new Sheet(book, sheetId), block));
}

function activeRange(book: Spreadsheet): Range | null {
  return activeRanges(book).at(-1) ?? null;
}

function currentCell(book: Spreadsheet): Range {
  const { sheetId, current } = selectionOf(book.model);
  return new Range(new Sheet(book, sheetId), { ...current, rows: 1, columns: 1 });
}

/** Selects a range and its first cell. */
export function selectRange(range: Range): Range {
  select(range.sheet.book.model, range.sheet.id, [range.block]);
  return range;
}

export function selectRanges(list: RangeList): RangeList {
  const [first] = list.ranges;
  if (!first) throw new ScriptError('Range list must have at least one range.');
  const blocks = list.ranges.map(({ block }) => block);
  select(first.sheet.book.model, first.sheet.id, blocks);
  return list;
}

/** Makes one cell current, inside the selection when it lies there. */
export function selectCell(range: Range): Range {
  if (range.block.rows * range.block.columns !== 1)
    throw new ScriptError('The current cell must be a single cell.');
  setCurrent(range.sheet.book.model, range.sheet.id, range.block);
  return range;
}

/** The nine methods that Spreadsheet, Sheet and SpreadsheetApp share. */
export function activeMethods<Owner>(bookOf: (owner: Owner) => Spreadsheet): Methods<Owner> {
  return {
    getActiveRange: read('', (owner) => activeRange(bookOf(owner))),
    getActiveRangeList: read('', (owner) => new RangeList(activeRanges(bookOf(owner)))),
    getCurrentCell: read('', (owner) => currentCell(bookOf(owner))),
    getSelection: local('', (owner) => new Selection(bookOf(owner))),
    setActiveRange: write('Range', (_owner, range: Range) => selectRange(range)),
    setActiveRangeList: write('RangeList', (_owner, list: RangeList) => selectRanges(list)),
    setCurrentCell: write('Range', (_owner, cell: Range) => selectCell(cell)),
  };
}

/** `getActiveCell` and `setActiveSelection`, which the application itself lacks. */
export function selectionMethods<Owner>(sheetOf: (owner: Owner) => Sheet): Methods<Owner> {
  return {
    getActiveCell: read('', (owner) => currentCell(sheetOf(owner).book)),
    setActiveSelection: write('string | Range', (owner, where: string | Range) => {
      const sheet = sheetOf(owner);
      return selectRange(typeof where === 'string' ? rangeNamed(sheet.book, where, sheet) : where);
    }),
  };
}

const selecting: Methods<Selection> = {
  getActiveSheet: read('', ({ book }) => activeSheet(book)),
  getActiveRange: read('', ({ book }) => activeRange(book)),
  getActiveRangeList: read('', ({ book }) => new RangeList(activeRanges(book))),
  getCurrentCell: read('', ({ book }) => currentCell(book)),
  getNextDataRange: read('Direction', ({ book }, direction: EnumValue) => {
    const selected = activeRange(book);
    return selected && nextDataRange(selected, currentCell(book), direction);
  }),
};

equip(Selection, 'Selection', [selecting], SCOPES.inSpreadsheet);
