import { epochOf, serialOf } from '../../../workbench/model';
import { displayText, generalText, isDateFormat } from '../../../workbench/model/display';
import { localeFacts } from '../../../workbench/model/locale';
import { shows, thaiBook, type } from './books';

const thai = localeFacts('th_TH');

test.each([
  [44651, 'd mmm "2565"', '31 มี.ค. 2565'],
  [44651, 'd mmmm yyyy', '31 มีนาคม 2022'],
  [44651, '[$-41E]d mmm bbbb', '31 มี.ค. 2565'],
  [44651, 'dddd', 'พฤหัสบดี'],
  [44651.75, 'd/m/yyyy h:mm', '31/3/2022 18:00'],
  [2, 'yyyy-mm-dd', '1900-01-01'],
  [0.125, '0.0%', '12.5%'],
  [1.005, '0.00', '1.01'],
  [-1234.5, '#,##0.00', '-1,234.50'],
  [1200, '[$฿]#,##0', '฿1,200'],
  [1 / 3, '', '0.3333333333'],
  [Math.PI * 1e6, '', '3141592.654'],
  [0.1 + 0.2, '', '0.3'],
  [123456789012, '', '123456789012'],
  [1e15, '', '1E+15'],
  [0.00000012, '', '1.2E-07'],
  [5, 'General', '5'],
  [true, '0.00', 'TRUE'],
  [null, '0.00', ''],
  ['ข้อความ', '0.00', 'ข้อความ'],
  ['x', '@', 'x'],
  ['x', '"<"@">"', '<x>'],
])('%p under %p shows %p', (value, pattern, text) => {
  expect(displayText(value, pattern, thai)).toBe(text);
});

test('an error shows its code', () => {
  expect(displayText({ error: '#N/A', detail: 'why' }, '0', thai)).toBe('#N/A');
});

test.each([
  ['=TODAY()', '31/3/2022'],
  ['=NOW()', '31/3/2022 12:00:00'],
  ['=DATE(2022,4,1)', '1/4/2022'],
  ['=EDATE(A1,1)', '28/2/2022'],
  ['=A1', '31/1/2022'],
  ['=A1+1', '1/2/2022'],
  ['=1+A1', '1/2/2022'],
  ['=B1-A1', '31'],
  ['=MAX(A1:B1)', '3/3/2022'],
  ['=IF(TRUE,A1,"")', '31/1/2022'],
  ['=IFERROR(A1,0)', '31/1/2022'],
  ['=INDEX(A1:B1,1,2)', '3/3/2022'],
  ['=VLOOKUP(A1,A1:B1,2,FALSE)', '3/3/2022'],
  ['=LET(d,A1,d)', '31/1/2022'],
  ['=C1', '12%'],
  ['=C1*2', '24%'],
  ['=YEAR(A1)', '2022'],
  ['=A1&""', '44592'],
  ['=A1=B1', 'FALSE'],
  ['=COUNT(A1:B1)', '2'],
])('%s shows %s: a formula takes its number format from what it reads', (formula, text) => {
  const { sheet } = thaiBook();
  type(sheet, 'A1', [['31/1/2022', '3/3/2022', '12%', formula]]);
  expect(shows(sheet, 'D1')).toBe(text);
});

test('a column of days stays a column of days when FILTER spills it', () => {
  const { sheet } = thaiBook();
  type(sheet, 'A1', [
    ['a', '31/1/2022'],
    ['b', '1/2/2022'],
  ]);
  type(sheet, 'D1', [['=FILTER(A1:B2,A1:A2="b")']]);
  expect(shows(sheet, 'E1')).toBe('1/2/2022');
});

test('an own number format of the cell wins over the one of its formula', () => {
  const { sheet } = thaiBook();
  sheet.format({ row: 0, column: 0, rows: 1, columns: 1 }, { numberFormat: 'd mmm "2565"' });
  type(sheet, 'A1', [['=TODAY()']]);
  expect(shows(sheet, 'A1')).toBe('31 มี.ค. 2565');
});

test.each([
  ['d mmm "2565"', true],
  ['h:mm', true],
  ['0.00', false],
  ['"day" 0', false],
  ['', false],
])('isDateFormat(%p) is %p', (pattern, isDate) => {
  expect(isDateFormat(pattern)).toBe(isDate);
});

test('numbers in text have up to 15 digits', () => {
  expect(generalText(1 / 3, 15)).toBe('0.333333333333333');
});

test.each([
  ['Asia/Bangkok', Date.UTC(2022, 2, 30, 17), 44651],
  ['UTC', Date.UTC(2022, 2, 31), 44651],
  ['America/New_York', Date.UTC(2022, 2, 31, 4), 44651],
  ['America/New_York', Date.UTC(2022, 0, 31, 5), 44592],
])('in %s the moment %p is the serial %p and back', (zone, moment, serial) => {
  expect(serialOf(moment, zone)).toBe(serial);
  expect(epochOf(serial, zone)).toBe(moment);
});
