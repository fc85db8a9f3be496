import { at, holds, shows, thaiBook, type } from './books';

describe('typing into a cell of a Thai workbook', () => {
  test.each([
    ['00123', 123, '123'],
    ['-5', -5, '-5'],
    ['+5', 5, '5'],
    ['(5)', -5, '-5'],
    ['3.14', 3.14, '3.14'],
    ['.5', 0.5, '0.5'],
    ['1,234', 1234, '1,234'],
    ['1,234.5', 1234.5, '1,234.50'],
    ['1e3', 1000, '1.00E+03'],
    ['5%', 0.05, '5%'],
    ['5.5%', 0.055, '5.50%'],
    ['-5%', -0.05, '-5%'],
    ['฿1,200', 1200, '฿1,200'],
    ['true', true, 'TRUE'],
    ['FALSE', false, 'FALSE'],
    ['1/2', 44593, '1/2/2022'],
    ['31/3/2022', 44651, '31/3/2022'],
    ['31-3-2022', 44651, '31-3-2022'],
    ['31/3/65', 23832, '31/3/1965'],
    ['31/3/2565', 242978, '31/3/2565'],
    ['2026-01-05', 46027, '2026-01-05'],
    ['2026/1/5', 46027, '2026/01/05'],
    ['3/2022', 44621, '1/3/2022'],
    ['29/2/2024', 45351, '29/2/2024'],
    ['9:30', 9.5 / 24, '9:30'],
    ['9:30 PM', 21.5 / 24, '9:30 PM'],
    ['25:30', 25.5 / 24, '25:30'],
    ['31/3/2022 06:00', 44651.25, '31/3/2022 6:00'],
  ])('%s becomes the value %p and shows %s', (typed, value, text) => {
    const { sheet } = thaiBook();
    type(sheet, 'A1', [[typed]]);
    const held = holds(sheet, 'A1');
    expect(typeof held === 'number' ? held.toFixed(9) : held).toBe(
      typeof value === 'number' ? value.toFixed(9) : value,
    );
    expect(shows(sheet, 'A1')).toBe(text);
  });

  test.each([
    '31/2/2565',
    '29/2/2023',
    '3/31/2022',
    '33/33',
    '31 มี.ค. 2565',
    '31 มีนาคม 2565',
    '๓๑/๓/๒๕๖๕',
    '31 Mar 2022',
    '1.2.3',
    '1,23',
    '12 ข้อ',
    'O12',
    '5%%',
    '-',
    '(-5)',
    '9:75',
    '1/2/123456',
    '=',
    'hello',
    '+66 81 234 5678',
  ])('%s stays text', (typed) => {
    const { sheet } = thaiBook();
    type(sheet, 'A1', [[typed]]);
    expect(holds(sheet, 'A1')).toBe(typed);
  });

  test.each([
    ['en_US', '3/31/2022', 44651],
    ['en_US', '31/3/2022', '31/3/2022'],
    ['en_US', 'Mar 31, 2022', 44651],
    ['en_GB', '31 March 2022', 44651],
    ['en_GB', '31/3/2022', 44651],
    ['de_DE', '1.234,5', 1234.5],
  ])('the locale %s reads %s as %p', (locale, typed, value) => {
    const { sheet } = thaiBook(locale);
    type(sheet, 'A1', [[typed]]);
    expect(holds(sheet, 'A1')).toBe(value);
  });

  test('a leading apostrophe keeps text and is not part of it', () => {
    const { sheet } = thaiBook();
    type(sheet, 'A1', [["'00123"], ["'=1+1"]]);
    expect(sheet.values(at('A1:A2'))).toEqual([['00123'], ['=1+1']]);
    expect(sheet.formulas(at('A1:A2'))).toEqual([[''], ['']]);
  });

  test('under the format @ everything typed stays text, formulas too', () => {
    const { sheet } = thaiBook();
    sheet.format(at('A1:A3'), { numberFormat: '@' });
    type(sheet, 'A1', [['00123'], ['=1+1'], ['31/3/2022']]);
    expect(sheet.values(at('A1:A3'))).toEqual([['00123'], ['=1+1'], ['31/3/2022']]);
  });

  test('a given date format stays when a day is typed, another one gives way', () => {
    const { sheet } = thaiBook();
    sheet.format(at('A1'), { numberFormat: 'd mmm "2565"' });
    sheet.format(at('A2'), { numberFormat: '0.00' });
    type(sheet, 'A1', [['31/3/2022'], ['31/3/2022']]);
    expect(sheet.texts(at('A1:A2'))).toEqual([['31 มี.ค. 2565'], ['31/3/2022']]);
  });

  test('a serial brings the date format of its kind only where the cell has none', () => {
    const { sheet } = thaiBook();
    sheet.format(at('A3'), { numberFormat: 'yyyy' });
    type(sheet, 'A1', [
      [{ serial: 44651, kind: 'day' }],
      [{ serial: 44651.5, kind: 'moment' }],
      [{ serial: 44651, kind: 'day' }],
    ]);
    expect(sheet.texts(at('A1:A3'))).toEqual([['31/3/2022'], ['31/3/2022 12:00:00'], ['2022']]);
  });

  test('null and the empty text empty a cell but keep its format', () => {
    const { sheet } = thaiBook();
    sheet.format(at('A1'), { background: '#ff0000' });
    type(sheet, 'A1', [['x', 'y']]);
    type(sheet, 'A1', [[null, '']]);
    expect(sheet.values(at('A1:B1'))).toEqual([[null, null]]);
    expect(sheet.usedRows).toBe(0);
    expect(sheet.formats(at('A1'))[0]?.[0]).toEqual({ background: '#ff0000' });
  });
});
