import fc from 'fast-check';
import type { HistoryModel, SheetModel, WorkbookModel } from '../../../workbench/model/contract';
import { at, formulaOf, shows, thaiBook, type } from './books';

type Deed = (history: HistoryModel, sheet: SheetModel, book: WorkbookModel) => void;

const put =
  (address: string, ...rows: string[][]): Deed =>
  (history, sheet) => {
    const block = at(address);
    const size = { rows: rows.length, columns: rows[0]?.length ?? 0 };
    history.cells(sheet, { ...block, ...size }, () => type(sheet, address, rows));
  };
const clear =
  (address: string): Deed =>
  (history, sheet) =>
    history.cells(sheet, at(address), () => sheet.clear(at(address), { contents: true }));
const sort: Deed = (history, sheet) =>
  history.cells(sheet, at('A2:E6'), () => sheet.sort(at('A2:E6'), [{ column: 0, ascending: false }]));
const insert =
  (axis: 'rows' | 'columns', place: number, count: number): Deed =>
  (history, sheet) =>
    history.insert(sheet, axis, place, count);
const remove =
  (axis: 'rows' | 'columns', place: number, count: number): Deed =>
  (history, sheet) =>
    history.remove(sheet, axis, place, count);
const rename: Deed = (history, sheet) => history.rename(sheet, 'ใหม่');
const hide: Deed = (history, sheet) => history.lines(sheet, 'rows', () => sheet.hideRows(2, 2, true));
const widen: Deed = (history, sheet) => history.lines(sheet, 'columns', () => sheet.setColumnWidth(1, 250));

/** A sheet with everything that rows and columns carry along, and another one that looks at it. */
function register(): { book: WorkbookModel; sheet: SheetModel; other: SheetModel } {
  const { book, sheet } = thaiBook();
  const other = book.addSheet('อื่น');
  const rows = ['b', 'a', 'c', 'a', 'e'].map((name, index) => [
    name,
    `${index + 1}/3/2022`,
    `=B${index + 2}+1`,
    '9',
    '',
  ]);
  type(sheet, 'A1', [['ชื่อ', 'วัน', 'ถัดไป', 'จำนวน', 'รวม'], ...rows]);
  type(sheet, 'E3', [['=SUM(D2:D6)']]);
  type(other, 'A1', [['=S!D3'], ['=SUM(S!D2:D4)'], ['=COUNTA(S!A:A)'], ['=sizes']]);
  sheet.frozenRows = 1;
  sheet.frozenColumns = 1;
  sheet.format(at('A3:B3'), { background: '#ff0000', bold: true });
  sheet.setNotes(at('A3'), [['โน้ต']]);
  const list = { criterion: { type: 'VALUE_IN_RANGE', values: ['=S!$A$2:$A$6'] }, allowInvalid: false };
  other.setValidations(at('B1'), [[list]]);
  sheet.setConditionalRules([
    {
      ranges: [at('A2:C6'), at('D3')],
      when: { type: 'CUSTOM_FORMULA', values: ['=$D2>$D3'] },
      format: { bold: true },
    },
    { ranges: [at('D3')], when: { type: 'CUSTOM_FORMULA', values: ['=D3>1'] }, format: { bold: true } },
  ]);
  sheet.merge(at('A8:B9'));
  sheet.setRowHeight(2, 60);
  sheet.hideRows(4, 1, true);
  sheet.metadata.push({ id: 1, key: 'k', value: 'v', on: { kind: 'column', index: 1 } });
  sheet.protections.push({
    id: 2,
    block: at('B2:C6'),
    unprotected: [at('C3')],
    description: '',
    warningOnly: true,
    editors: [],
  });
  sheet.bandings.push({ id: 3, block: at('A1:E6'), rows: { first: '#ffffff', second: '#eeeeee' } });
  book.setNamedRange('sizes', sheet.id, at('D3'));
  return { book, sheet, other };
}

/** Everything people can see or that a later change could bring to light. */
const state = (book: WorkbookModel) => ({
  kept: JSON.parse(JSON.stringify(book.snapshot())),
  texts: book.sheets().map((sheet) => sheet.texts({ row: 0, column: 0, rows: 12, columns: 8 })),
});

const DEEDS: readonly [string, Deed][] = [
  ['typing a value', put('A3', ['x'])],
  ['typing a day, which brings a format', put('E2', ['31/3/2022'])],
  ['typing a formula over a value', put('A3', ['=D2*2'])],
  ['pasting a block', put('D2', ['1', '2'], ['3', '=D2'])],
  ['clearing cells others look at', clear('A2:E4')],
  ['sorting', sort],
  ['inserting rows', insert('rows', 2, 2)],
  ['inserting columns inside the frozen ones', insert('columns', 0, 1)],
  ['deleting a row that formulas, rules and names point at', remove('rows', 2, 1)],
  ['deleting the frozen row', remove('rows', 0, 1)],
  ['deleting rows of a merged cell', remove('rows', 7, 1)],
  ['deleting a marked, guarded column', remove('columns', 1, 1)],
  ['deleting columns of values', remove('columns', 2, 2)],
  ['renaming a tab that formulas name', rename],
  ['hiding rows', hide],
  ['making a column wider', widen],
];

test.each(DEEDS)('%s is undone and done again without a trace', (_, deed) => {
  const { book, sheet } = register();
  const before = state(book);
  deed(book.history, sheet, book);
  const after = state(book);
  expect(after).not.toEqual(before);
  for (let round = 0; round < 2; round++) {
    expect(book.history.undo()).toMatchObject({ sheetId: sheet.id });
    expect(state(book)).toEqual(before);
    expect(book.history.redo()).toMatchObject({ sheetId: sheet.id });
    expect(state(book)).toEqual(after);
  }
});

test('any row of deeds is undone to the start and done again to the end', () => {
  const deeds = fc.array(
    fc.constantFrom(...DEEDS.filter(([, deed]) => deed !== rename).map(([, deed]) => deed)),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(deeds, (row) => {
      const { book, sheet } = register();
      const states = [state(book)];
      for (const deed of row) {
        deed(book.history, sheet, book);
        states.push(state(book));
      }
      for (const expected of states.slice(0, -1).reverse()) {
        book.history.undo();
        expect(state(book)).toEqual(expected);
      }
      for (const expected of states.slice(1)) {
        book.history.redo();
        expect(state(book)).toEqual(expected);
      }
    }),
    { numRuns: 15, seed: 7 },
  );
});

test('a new deed ends what could be done again', () => {
  const { book, sheet } = register();
  put('A3', ['x'])(book.history, sheet, book);
  book.history.undo();
  put('A4', ['y'])(book.history, sheet, book);
  expect([book.history.canRedo, book.history.redo()]).toEqual([false, null]);
});

test('what a script wrote elsewhere meanwhile stays', () => {
  const { book, sheet, other } = register();
  put('A3', ['x'])(book.history, sheet, book);
  type(sheet, 'A4', [['จากโปรแกรม']]);
  type(other, 'C1', [['จากโปรแกรม']]);
  sheet.insertRows(sheet.rowCount, 5);
  book.history.undo();
  expect([shows(sheet, 'A3'), shows(sheet, 'A4'), shows(other, 'C1')]).toEqual([
    'a',
    'จากโปรแกรม',
    'จากโปรแกรม',
  ]);
});

test.each<[string, (sheet: SheetModel, book: WorkbookModel) => void]>([
  ['inserted rows', (sheet) => sheet.insertRows(1, 1)],
  ['moved columns', (sheet) => sheet.moveColumns(0, 1, 3)],
  ['renamed a tab', (sheet) => Object.assign(sheet, { name: 'อีกชื่อ' })],
  ['removed a tab', (_, book) => book.removeSheet(book.sheetByName('อื่น')?.id ?? -1)],
])('once a script has %s, places mean other cells and nothing is undone', (_, act) => {
  const { book, sheet } = register();
  put('A3', ['x'])(book.history, sheet, book);
  act(sheet, book);
  const before = state(book);
  expect([book.history.undo(), book.history.undo(), book.history.canUndo]).toEqual(['lost', null, false]);
  expect(state(book)).toEqual(before);
});

test('a hundred steps are kept, fewer where they are large, and the newest always', () => {
  const { book, sheet } = register();
  const count = () => {
    let steps = 0;
    while (book.history.undo()) steps++;
    return steps;
  };
  for (let index = 0; index < 120; index++) put('A3', [String(index)])(book.history, sheet, book);
  expect([count(), shows(sheet, 'A3')]).toEqual([100, '19']);
  const large = { row: 0, column: 0, rows: 1000, columns: 26 };
  for (let index = 0; index < 9; index++)
    book.history.cells(sheet, large, () => sheet.clear(large, { notes: true }));
  expect(count()).toBe(3);
});

test('a formula that came back is computed with what stands there now', () => {
  const { book, sheet } = register();
  remove('rows', 2, 1)(book.history, sheet, book);
  type(sheet, 'D2', [['100']]);
  book.history.undo();
  expect([formulaOf(sheet, 'E3'), shows(sheet, 'E3')]).toEqual(['=SUM(D2:D6)', '136']);
});
