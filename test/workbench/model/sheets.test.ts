import type { SheetModel } from '../../../workbench/model/contract';
import { at, formulaOf, thaiBook, type } from './books';

describe('sheets', () => {
  test('renamed: formulas, rules and validations follow, texts do not', () => {
    const { book, sheet } = thaiBook();
    const data = book.addSheet('Data');
    type(data, 'A1', [[7]]);
    type(sheet, 'A1', [['=Data!A1+1', '="Data!A1"', '=data!A1']]);
    sheet.setValidations(at('A2'), [
      [{ criterion: { type: 'VALUE_IN_RANGE', values: ['=Data!$A$1:$A$9'] }, allowInvalid: true }],
    ]);
    book.renameSheet(data.id, 'ข้อ OIT');
    expect(sheet.formulas(at('A1:C1'))).toEqual([["='ข้อ OIT'!A1+1", '="Data!A1"', "='ข้อ OIT'!A1"]]);
    expect(sheet.values(at('A1:C1'))).toEqual([[8, 'Data!A1', 7]]);
    expect(sheet.validations(at('A2'))[0]?.[0]?.criterion.values).toEqual(["='ข้อ OIT'!$A$1:$A$9"]);
  });

  test('removed: what pointed there is #REF!', () => {
    const { book, sheet } = thaiBook();
    const data = book.addSheet('Data');
    type(sheet, 'A1', [['=Data!A1+1', '=INDIRECT("Data!A1")']]);
    book.removeSheet(data.id);
    expect(formulaOf(sheet, 'A1')).toBe('=#REF!+1');
    expect(sheet.texts(at('A1:B1'))).toEqual([['#REF!', '#REF!']]);
    expect(book.addSheet('Data').id).not.toBe(data.id);
  });

  test('a name can be had once, whatever its case, and the last sheet stays', () => {
    const { book, sheet } = thaiBook();
    expect(() => book.addSheet('s')).toThrow('already exists');
    expect(() => book.removeSheet(sheet.id)).toThrow('last sheet');
    expect(() => sheet.deleteRows(990, 20)).toThrow(RangeError);
  });

  test('move in the tab order', () => {
    const { book, sheet } = thaiBook();
    book.addSheet('T');
    book.addSheet('U', 0);
    book.moveSheet(sheet.id, 2);
    expect(book.sheets().map(({ name }) => name)).toEqual(['U', 'T', 'S']);
  });
});

test('what counts as used: FALSE, formulas that show nothing, results that spill; not formats', () => {
  const { sheet } = thaiBook();
  sheet.format(at('A1:C50'), { bold: true });
  expect([sheet.usedRows, sheet.usedColumns]).toEqual([0, 0]);
  type(sheet, 'B3', [[false]]);
  expect([sheet.usedRows, sheet.usedColumns]).toEqual([3, 2]);
  type(sheet, 'D5', [['=""']]);
  expect([sheet.usedRows, sheet.usedColumns]).toEqual([5, 4]);
  type(sheet, 'E6', [['=SEQUENCE(3,2)']]);
  expect([sheet.usedRows, sheet.usedColumns]).toEqual([8, 6]);
  sheet.clear(at('A1:Z20'), { contents: true });
  expect([sheet.usedRows, sheet.usedColumns]).toEqual([0, 0]);
});

test('every change counts in the revision, also of lists that callers hold; looking and the passing of time do not', () => {
  const { book, sheet } = thaiBook();
  const changes: ((sheet: SheetModel) => void)[] = [
    () => type(sheet, 'A1', [['x']]),
    () => sheet.format(at('A1'), { bold: true }),
    () => {
      sheet.hidden = true;
    },
    () => sheet.metadata.push({ id: 1, key: 'k', value: 'v', on: { kind: 'sheet' } }),
    () => book.metadata.push({ id: 2, key: 'k', value: 'v', on: { kind: 'sheet' } }),
    () => sheet.setRowHeight(0, 30),
    () => sheet.setNotes(at('A1'), [['n']]),
    () => {
      book.name = 'other';
    },
  ];
  const revisions = changes.map((change) => {
    change(sheet);
    return book.revision;
  });
  expect(new Set(revisions).size).toBe(changes.length);
  sheet.texts(at('A1:B2'));
  sheet.effective(at('A1:B2'));
  book.setNow(50_000);
  expect(book.revision).toBe(revisions.at(-1));
});
