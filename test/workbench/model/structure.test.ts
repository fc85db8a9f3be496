import type { Block, SheetModel } from '../../../workbench/model/contract';
import { at, formulaOf, holds, thaiBook, type } from './books';

type Edit = (sheet: SheetModel) => void;
const insertRows =
  (at: number, count: number): Edit =>
  (sheet) =>
    sheet.insertRows(at, count);
const deleteRows =
  (at: number, count: number): Edit =>
  (sheet) =>
    sheet.deleteRows(at, count);
const insertColumns =
  (at: number, count: number): Edit =>
  (sheet) =>
    sheet.insertColumns(at, count);
const deleteColumns =
  (at: number, count: number): Edit =>
  (sheet) =>
    sheet.deleteColumns(at, count);

test.each<[string, string, Edit, string]>([
  ['two rows come in above', '=A5', insertRows(0, 2), '=A7'],
  ['a row comes in inside a range', '=SUM(A2:A9)', insertRows(4, 1), '=SUM(A2:A10)'],
  ['a row comes in before a range', '=SUM(A2:A9)', insertRows(1, 1), '=SUM(A3:A10)'],
  ['a row comes in after a range', '=SUM(A2:A9)', insertRows(9, 1), '=SUM(A2:A9)'],
  ['a row comes in above an open range', '=SUM(A2:A)', insertRows(0, 2), '=SUM(A4:A)'],
  ['a row comes in beside a whole column', '=SUM(A:A)', insertRows(0, 2), '=SUM(A:A)'],
  ['fixed places move too', '=$A$5', insertRows(0, 2), '=$A$7'],
  ['a row of a range goes', '=SUM(A2:A9)', deleteRows(4, 2), '=SUM(A2:A7)'],
  ['the first row of a range goes', '=SUM(A2:A9)', deleteRows(0, 3), '=SUM(A1:A6)'],
  ['the whole range goes', '=SUM(A2:A3)+1', deleteRows(1, 2), '=SUM(#REF!)+1'],
  ['one cell of a range is left', '=SUM(A2:A3)', deleteRows(1, 1), '=SUM(A2:A2)'],
  ['a column comes in', '=SUM(B2:D2)&"B2"', insertColumns(2, 2), '=SUM(B2:F2)&"B2"'],
  ['columns of whole columns move', '=SUM(B:C)', insertColumns(0, 1), '=SUM(C:D)'],
  ['a column goes', '=D1+B1', deleteColumns(1, 1), '=C1+#REF!'],
  ['rows of whole rows move', '=SUM(2:3)', insertRows(0, 1), '=SUM(3:4)'],
])('formulas elsewhere follow when %s: %s', (_, formula, edit, expected) => {
  const { book, sheet } = thaiBook();
  const other = book.addSheet('other');
  type(other, 'A1', [
    [formula.replace(/\$?\b[A-Z]+\$?\d*:|\b\d+:|(?<![:"A-Z$])\$?[A-Z]\$?\d/g, (place) => `S!${place}`)],
  ]);
  type(sheet, 'H20', [[formula]]);
  edit(sheet);
  expect(formulaOf(other, 'A1').replaceAll('S!', '')).toBe(expected);
  expect(
    sheet
      .formulas({ row: 0, column: 0, rows: sheet.rowCount, columns: sheet.columnCount })
      .flat()
      .filter(Boolean),
  ).toEqual([expected]);
});

test('formulas that name a sheet in Thai follow and keep working', () => {
  const { book, sheet } = thaiBook();
  const data = book.addSheet('ข้อมูล');
  type(data, 'A5', [[6]]);
  type(sheet, 'A1', [['=ข้อมูล!A5', "='ข้อมูล'!A5", '=INDIRECT("ข้อมูล!A5")']]);
  data.insertRows(0, 2);
  expect(sheet.texts(at('A1:C1'))).toEqual([['6', '6', '']]);
  expect(formulaOf(sheet, 'A1')).toBe("='ข้อมูล'!A7");
});

test('everything attached to rows and columns moves along', () => {
  const { book, sheet } = thaiBook();
  type(sheet, 'B2', [['x']]);
  sheet.setNotes(at('B2'), [['note']]);
  sheet.format(at('B2'), { background: '#ff0000' });
  sheet.merge(at('C3:D4'));
  sheet.setRowHeight(1, 40);
  sheet.hideRows(2, 1, true);
  sheet.setColumnWidth(1, 200);
  sheet.frozenRows = 1;
  sheet.metadata.push({ id: 1, key: 'column', value: 'b', on: { kind: 'column', index: 1 } });
  sheet.metadata.push({ id: 2, key: 'row', value: 'r', on: { kind: 'row', index: 1 } });
  sheet.protections.push({
    id: 1,
    block: at('B2:B9'),
    unprotected: [at('B3')],
    description: '',
    warningOnly: true,
    editors: [],
  });
  book.setNamedRange('named', sheet.id, at('B2:B3'));
  sheet.insertRows(0, 1);
  sheet.insertColumns(0, 1);
  expect(holds(sheet, 'C3')).toBe('x');
  expect(sheet.notes(at('C3'))).toEqual([['note']]);
  expect(sheet.formats(at('C3'))[0]?.[0]?.background).toBe('#ff0000');
  expect(sheet.merges()).toEqual([at('D4:E5')]);
  expect([sheet.rowHeight(2), sheet.isRowHidden(3), sheet.columnWidth(2), sheet.frozenRows]).toEqual([
    40,
    true,
    200,
    2,
  ]);
  expect(sheet.metadata.map(({ on }) => on)).toEqual([
    { kind: 'column', index: 2 },
    { kind: 'row', index: 2 },
  ]);
  expect(sheet.protections[0]).toMatchObject({ block: at('C3:C10'), unprotected: [at('C4')] });
  expect(book.namedRanges()[0]?.block).toEqual(at('C3:C4'));
  sheet.deleteColumns(2, 1);
  expect([sheet.metadata.length, sheet.protections.length, book.namedRanges().length]).toEqual([1, 0, 0]);
});

test.each<['before' | 'after' | undefined, string]>([
  [undefined, '#aaaaaa'],
  ['before', '#aaaaaa'],
  ['after', '#bbbbbb'],
])('a new row looks like its neighbour (%s) and holds nothing', (like, background) => {
  const { sheet } = thaiBook();
  type(sheet, 'A1', [['x'], ['y']]);
  sheet.format(at('A1'), { background: '#aaaaaa' });
  sheet.format(at('A2'), { background: '#bbbbbb' });
  sheet.insertRows(1, 1, like);
  expect(sheet.formats(at('A2'))[0]?.[0]).toEqual({ background });
  expect(sheet.values(at('A1:A3'))).toEqual([['x'], [null], ['y']]);
});

describe('conditional rules', () => {
  const rule = (range: string, formula: string) => ({
    ranges: [at(range)],
    when: { type: 'CUSTOM_FORMULA', values: [formula] },
    format: { background: '#ff0000' },
  });
  const red = (sheet: SheetModel, block: Block) =>
    sheet.effective(block).flatMap((row, r) => (row[0]?.fill === '#ff0000' ? [block.row + r + 1] : []));

  test.each<[string, Edit, string, number[], Block]>([
    ['rows come in above', insertRows(0, 2), '=$A4="x"', [5], at('B4:B8')],
    ['a row comes in inside', insertRows(3, 1), '=$A2="x"', [3], at('B2:B7')],
    ['the first row of the range goes', deleteRows(1, 1), '=$A2="x"', [2], at('B2:B5')],
    ['a column comes in', insertColumns(0, 1), '=$B2="x"', [3], at('C2:C6')],
    ['rows move away', (sheet) => sheet.moveRows(1, 1, 4), '=$A2="x"', [2], at('B2:B6')],
  ])('keep to their cells when %s', (_, edit, formula, rows, range) => {
    const { sheet } = thaiBook();
    type(sheet, 'A1', [['head'], ['o'], ['x'], ['o'], ['o'], ['o']]);
    sheet.setConditionalRules([rule('B2:B6', '=$A2="x"')]);
    edit(sheet);
    const [after] = sheet.conditionalRules();
    expect(after?.when?.values).toEqual([formula]);
    expect(after?.ranges).toEqual([range]);
    expect(red(sheet, { ...range, row: 0, rows: 10 })).toEqual(rows);
  });

  test('a rule goes with the last of its ranges', () => {
    const { sheet } = thaiBook();
    sheet.setConditionalRules([rule('B2:B3', '=TRUE')]);
    sheet.deleteRows(1, 2);
    expect(sheet.conditionalRules()).toEqual([]);
  });
});

test('validations of cells move, and their formulas follow', () => {
  const { book, sheet } = thaiBook();
  const list = book.addSheet('list');
  const inRange = { criterion: { type: 'VALUE_IN_RANGE', values: ['=list!$A$2:$A$5'] }, allowInvalid: false };
  sheet.setValidations(at('B2'), [[inRange]]);
  list.insertRows(0, 1);
  sheet.insertRows(0, 1);
  expect(sheet.validations(at('B2:B3'))).toMatchObject([
    [null],
    [{ criterion: { values: ['=list!$A$3:$A$6'] } }],
  ]);
});

test('moved rows take their formulas along and formulas elsewhere keep pointing at them', () => {
  const { sheet } = thaiBook();
  type(sheet, 'A1', [
    ['a', '=A1'],
    ['b', '=A2'],
    ['c', '=A3'],
    ['d', '=A4'],
  ]);
  type(sheet, 'D1', [['=A2', '=SUM(A1:A4)', '=A2:A2']]);
  sheet.moveRows(1, 1, 4);
  expect(sheet.texts(at('A1:B4'))).toEqual([
    ['a', 'a'],
    ['c', 'c'],
    ['d', 'd'],
    ['b', 'b'],
  ]);
  expect(sheet.formulas(at('D1:E1'))).toEqual([['=A4', '=SUM(A1:A3)']]);
  sheet.moveRows(3, 1, 0);
  expect(sheet.texts(at('A1:B4'))).toEqual([
    ['b', 'b'],
    ['a', 'a'],
    ['c', 'c'],
    ['d', 'd'],
  ]);
});

test('moved columns do the same', () => {
  const { sheet } = thaiBook();
  type(sheet, 'A1', [['a', 'b', 'c', '=B1&"!"']]);
  sheet.moveColumns(1, 1, 0);
  expect(sheet.texts(at('A1:D1'))).toEqual([['b', 'a', 'c', 'b!']]);
  expect(formulaOf(sheet, 'D1')).toBe('=A1&"!"');
});
