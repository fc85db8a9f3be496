import { at, formulaOf, holds, shows, thaiBook, type } from './books';

describe('sorting', () => {
  test('moves rows with their formats, notes and formulas, blanks last in both directions', () => {
    const { sheet } = thaiBook();
    type(sheet, 'A1', [
      ['b', '=A1&1'],
      ['', ''],
      ['a', '=A3&1'],
      ['c', '=A4&1'],
    ]);
    sheet.setNotes(at('A3'), [['note of a']]);
    sheet.format(at('A3'), { bold: true });
    sheet.sort(at('A1:B4'), [{ column: 0, ascending: true }]);
    expect(sheet.texts(at('A1:B4'))).toEqual([
      ['a', 'a1'],
      ['b', 'b1'],
      ['c', 'c1'],
      ['', ''],
    ]);
    expect([sheet.notes(at('A1')), sheet.formats(at('A1'))]).toEqual([[['note of a']], [[{ bold: true }]]]);
    sheet.sort(at('A1:B4'), [{ column: 0, ascending: false }]);
    expect(sheet.texts(at('A1:B4'))).toEqual([
      ['c', 'c1'],
      ['b', 'b1'],
      ['a', 'a1'],
      ['', ''],
    ]);
  });

  test('numbers come before text, text in Thai order, FALSE and TRUE last; equal rows keep their order', () => {
    const { sheet } = thaiBook();
    type(sheet, 'A1', [
      ['ข', 1],
      [true, 2],
      ['เก', 3],
      [10, 4],
      ['ก', 5],
      [9, 6],
      ['ก', 7],
    ]);
    sheet.sort(at('A1:B7'), [{ column: 0, ascending: true }]);
    expect(sheet.values(at('B1:B7')).flat()).toEqual([6, 4, 5, 7, 3, 1, 2]);
  });

  test('goes by several keys, and leaves fixed references and formulas elsewhere alone', () => {
    const { sheet } = thaiBook();
    type(sheet, 'A1', [
      ['x', 1, '=B1*$E$1'],
      ['x', 3, '=B2*$E$1'],
      ['w', 2, '=B3*$E$1'],
    ]);
    type(sheet, 'E1', [[10], ['=B1']]);
    sheet.sort(at('A1:C3'), [
      { column: 0, ascending: false },
      { column: 1, ascending: false },
    ]);
    expect(sheet.values(at('A1:C3'))).toEqual([
      ['x', 3, 30],
      ['x', 1, 10],
      ['w', 2, 20],
    ]);
    expect(formulaOf(sheet, 'E2')).toBe('=B1');
  });
});

describe('copying', () => {
  test('translates formulas and takes formats, notes, validations and merges along', () => {
    const { book, sheet } = thaiBook();
    const other = book.addSheet('other');
    type(sheet, 'A1', [[2, '=A1*$A$1']]);
    sheet.format(at('B1'), { numberFormat: '0.00' });
    sheet.setNotes(at('B1'), [['n']]);
    sheet.merge(at('C1:D1'));
    sheet.copy(at('A1:D1'), { sheet, row: 4, column: 1 });
    expect(formulaOf(sheet, 'C5')).toBe('=B5*$A$1');
    expect([shows(sheet, 'C5'), sheet.notes(at('C5'))]).toEqual(['4.00', [['n']]]);
    expect(sheet.merges()).toEqual([at('C1:D1'), at('D5:E5')]);
    sheet.copy(at('A1:B1'), { sheet: other, row: 0, column: 0 });
    expect(holds(other, 'B1')).toBe(4);
  });

  test('of values leaves formats, of formats leaves values', () => {
    const { sheet } = thaiBook();
    type(sheet, 'A1', [['=1+1']]);
    sheet.format(at('A1'), { bold: true });
    sheet.copy(at('A1'), { sheet, row: 1, column: 0 }, 'values');
    sheet.copy(at('A1'), { sheet, row: 2, column: 0 }, 'formats');
    expect(sheet.formulas(at('A2:A3'))).toEqual([[''], ['']]);
    expect(sheet.values(at('A2:A3'))).toEqual([[2], [null]]);
    expect(sheet.formats(at('A2:A3'))).toEqual([[{}], [{ bold: true }]]);
  });

  test('onto itself one row down takes the old contents', () => {
    const { sheet } = thaiBook();
    type(sheet, 'A1', [['a'], ['b'], ['c']]);
    sheet.copy(at('A1:A2'), { sheet, row: 1, column: 0 });
    expect(sheet.values(at('A1:A3'))).toEqual([['a'], ['a'], ['b']]);
  });

  test('a formula copied beyond the edge is #REF!', () => {
    const { sheet } = thaiBook();
    type(sheet, 'B2', [['=A1']]);
    sheet.copy(at('B2'), { sheet, row: 0, column: 0 });
    expect(formulaOf(sheet, 'A1')).toBe('=#REF!');
  });
});

describe('merging', () => {
  test('keeps the first cell only', () => {
    const { sheet } = thaiBook();
    type(sheet, 'A1', [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    sheet.merge(at('A1:B2'));
    expect(sheet.texts(at('A1:B2'))).toEqual([
      ['a', ''],
      ['', ''],
    ]);
    sheet.unmerge(at('A1'));
    expect(sheet.merges()).toEqual([]);
  });

  test('swallows merges inside and refuses to cut one', () => {
    const { sheet } = thaiBook();
    sheet.merge(at('B2:C3'));
    expect(() => sheet.merge(at('A1:B2'))).toThrow('across the border');
    sheet.merge(at('A1:D4'));
    expect(sheet.merges()).toEqual([at('A1:D4')]);
  });
});
