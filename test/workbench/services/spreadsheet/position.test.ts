import { type Case, desk, type Refusal } from './desk';

const CASES: readonly Case[] = [
  [
    'a range counts from 1',
    `const r = sheet.getRange(2, 3, 4, 5);
    [r.getRow(), r.getColumn(), r.getLastRow(), r.getLastColumn(), r.getNumRows(), r.getNumColumns(), r.getHeight(), r.getWidth()]`,
    [2, 3, 5, 7, 4, 5, 4, 5],
  ],
  [
    'older names count too',
    `const r = sheet.getRange('B2'); [r.getRowIndex(), r.getColumnIndex(), r.getGridId()]`,
    [2, 2, 0],
  ],
  ['left out sizes are one', `sheet.getRange(2, 3)`, 'C2'],
  ['three numbers give rows', `sheet.getRange(2, 3, 2)`, 'C2:C3'],
  ['A1 notation is read', `sheet.getRange('b2:D5')`, 'B2:D5'],
  ['dollars are no matter', `sheet.getRange('$C$3')`, 'C3'],
  ['corners may come in any order', `sheet.getRange('D5:B2')`, 'B2:D5'],
  [
    'an open column goes to the end',
    `const r = sheet.getRange('A2:A'); [r, r.getNumRows(), r.getLastRow()]`,
    ['A2:A', 999, 1000],
  ],
  [
    'whole columns',
    `const r = sheet.getRange('D:B'); [r, r.getNumRows(), r.getNumColumns()]`,
    ['B:D', 1000, 3],
  ],
  ['whole rows', `const r = sheet.getRange('5:7'); [r, r.getNumRows(), r.getNumColumns()]`, ['5:7', 3, 26]],
  ['R1C1 notation from corner to corner', `sheet.getRange('R4C5:R2C3')`, 'C2:E4'],
  ['an address before which no sheet is named', `sheet.getRange('!c2:e5')`, 'C2:E5'],
  ['R1C1 notation', `sheet.getRange('R2C3:R4C5')`, 'C2:E4'],
  ['R1 alone is a cell', `sheet.getRange('R1')`, 'R1'],
  [
    'a tab before it',
    `ss.insertSheet('ข้อ OIT');
    const r = ss.getRange("'ข้อ OIT'!B2"); [r, r.getSheet()]`,
    ['B2', 'ข้อ OIT'],
  ],
  ['a tab without quotes', `sheet.getRange('Sheet1!B2').getSheet()`, 'Sheet1'],
  [
    'a named range by its name',
    `ss.setNamedRange('deadline', sheet.getRange('B2'));
    [sheet.getRange('Deadline'), ss.getRange('deadline')]`,
    ['B2', 'B2'],
  ],
  ['getCell counts within the range', `sheet.getRange('B2:D5').getCell(2, 3)`, 'D3'],
  ['offset keeps the size', `sheet.getRange('B2:C3').offset(1, 2)`, 'D3:E4'],
  ['offset with another size', `sheet.getRange('B2:C3').offset(0, 0, 1, 4)`, 'B2:E2'],
  [
    'bounds of a bounded range',
    `const r = sheet.getRange('A5:C10'); [r.isStartRowBounded(), r.isEndRowBounded(), r.isStartColumnBounded(), r.isEndColumnBounded()]`,
    [true, true, true, true],
  ],
  [
    'bounds of rows',
    `const r = sheet.getRange('3:5'); [r.isStartRowBounded(), r.isEndRowBounded(), r.isStartColumnBounded(), r.isEndColumnBounded()]`,
    [true, true, false, false],
  ],
  [
    'bounds of A2:A',
    `const r = sheet.getRange('A2:A'); [r.isStartRowBounded(), r.isEndRowBounded(), r.isStartColumnBounded(), r.isEndColumnBounded()]`,
    [true, false, true, true],
  ],
  ['a list of ranges', `sheet.getRangeList(['A1', 'B2:C3']).getRanges()`, ['A1', 'B2:C3']],
  ['a range knows its class', `String(sheet.getRange('A1'))`, 'Range'],
];

test.each(CASES)('%s', (_promise, script, result) => {
  expect(desk().run(script)).toEqual(result);
});

const REFUSALS: readonly Refusal[] = [
  ['row 0', `sheet.getRange(0, 1)`, 'The starting row of the range is too small.'],
  ['column 0', `sheet.getRange(1, 0)`, 'The starting column of the range is too small.'],
  ['no rows', `sheet.getRange(1, 1, 0, 1)`, 'The number of rows in the range must be at least 1.'],
  ['no columns', `sheet.getRange(1, 1, 1, 0)`, 'The number of columns in the range must be at least 1.'],
  [
    'below the grid',
    `sheet.getRange(1001, 1)`,
    'The coordinates of the range are outside the dimensions of the sheet.',
  ],
  [
    'right of the grid in A1',
    `sheet.getRange('AA1')`,
    'The coordinates of the range are outside the dimensions of the sheet.',
  ],
  [
    'offset off the sheet',
    `sheet.getRange('A1').offset(-1, 0)`,
    'The starting row of the range is too small.',
  ],
  ['no such name', `sheet.getRange('nowhere')`, 'Range not found'],
  ['no such tab', `ss.getRange('Nowhere!A1')`, 'Range not found'],
  ['a cell outside of its range', `sheet.getRange('A1:B2').getCell(3, 1)`, 'Cell reference out of range'],
  [
    'texts for numbers',
    `sheet.getRange('1', '2')`,
    "The parameters (String,String) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
  ],
  [
    'nothing',
    `sheet.getRange()`,
    "The parameters () don't match the method signature for SpreadsheetApp.Sheet.getRange.",
  ],
  [
    'a null row',
    `sheet.getRange(null, 1)`,
    "The parameters (null,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
  ],
  [
    'one argument too many',
    `sheet.getRange('A1').getValue(1)`,
    "The parameters (number) don't match the method signature for SpreadsheetApp.Range.getValue.",
  ],
];

test.each(REFUSALS)('refuses %s', (_promise, script, words) => {
  expect(() => desk().run(script)).toThrow(words);
});
