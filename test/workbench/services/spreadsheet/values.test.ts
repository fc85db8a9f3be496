import { type Case, desk, type Refusal } from './desk';

const day = (...parts: [number, number, number]) => new Date(Date.UTC(...parts) - 7 * 3_600_000);

const CASES: readonly Case[] = [
  ['empty cells read as empty text', `sheet.getRange('A1:B1').getValues()`, [['', '']]],
  [
    'values keep their types',
    `sheet.getRange('A1:C1').setValues([['ก', 1.5, true]]).getValues()`,
    [['ก', 1.5, true]],
  ],
  [
    'one value fills the range',
    `sheet.getRange('A1:B2').setValue(7).getValues()`,
    [
      [7, 7],
      [7, 7],
    ],
  ],
  [
    'text is read as if typed',
    `sheet.getRange('A1:B1').setValues([['00123', '5%']]).getValues()`,
    [[123, 0.05]],
  ],
  [
    'a quote keeps text',
    `const r = sheet.getRange('A1').setValue("'00123"); [r.getValue(), r.getDisplayValue()]`,
    ['00123', '00123'],
  ],
  ['format @ keeps text', `sheet.getRange('A1').setNumberFormat('@').setValue('00123').getValue()`, '00123'],
  [
    'a typed date is a Date of the spreadsheet zone',
    `sheet.getRange('A1').setValue('2022-03-31').getValue()`,
    day(2022, 2, 31),
  ],
  [
    'a Date comes back the same',
    `sheet.getRange('A1').setValue(new Date(Date.UTC(2022, 2, 31, 3, 4, 5))).getValue()`,
    new Date(Date.UTC(2022, 2, 31, 3, 4, 5)),
  ],
  [
    'a Date at midnight shows a day',
    `sheet.getRange('A1').setValue(new Date(Date.UTC(2022, 2, 30, 17))).getDisplayValue()`,
    '3/31/2022',
  ],
  [
    'a formula that gives a day reads as Date',
    `sheet.getRange('A1').setFormula('=DATE(2022,3,31)').getValue()`,
    day(2022, 2, 31),
  ],
  [
    'a day under a plain format is a number',
    `sheet.getRange('A1').setFormula('=DATE(2022,3,31)').setNumberFormat('0').getValue()`,
    44651,
  ],
  [
    'a date that is none and a number that is none',
    `sheet.getRange('A1:B1').setValues([[new Date(NaN), 0 / 0]]).getValues()`,
    [['#NUM!', '#NUM!']],
  ],
  [
    'null and undefined clear',
    `const r = sheet.getRange('A1:B1').setValues([[1, 2]]); r.setValues([[null, undefined]]).getValues()`,
    [['', '']],
  ],
  ['an error reads as its text', `sheet.getRange('A1').setValue('=1/0').getValue()`, '#DIV/0!'],
  [
    'display values are text',
    `sheet.getRange('A1:B1').setValues([[1234.5, true]]).setNumberFormat('#,##0.00').getDisplayValues()`,
    [['1,234.50', 'TRUE']],
  ],
  [
    'isBlank',
    `sheet.getRange('B1').setValue(0); ['A1', 'B1', 'A1:B1'].map((a) => sheet.getRange(a).isBlank())`,
    [true, false, false],
  ],
  ['isBlank sees a formula that shows nothing', `sheet.getRange('B1').setFormula('=""').isBlank()`, false],
  [
    'getSheetValues',
    `sheet.getRange('B2').setValue(5); sheet.getSheetValues(1, 1, 2, 2)`,
    [
      ['', ''],
      ['', 5],
    ],
  ],
  [
    'an enumeration is written by its name',
    `sheet.getRange('A1').setValue(SpreadsheetApp.WrapStrategy.WRAP).getValue()`,
    'WRAP',
  ],
  ['50,000 characters fit', `sheet.getRange('A1').setValue('x'.repeat(50000)).getValue().length`, 50_000],
  ['formulas read back', `sheet.getRange('A1:B1').setValues([['=1+1', 3]]).getFormulas()`, [['=1+1', '']]],
  [
    'one formula counts on over its range',
    `sheet.getRange('B1:C2').setFormula('=A1').getFormulas()`,
    [
      ['=A1', '=B1'],
      ['=A2', '=B2'],
    ],
  ],
  [
    'fixed references stay',
    `sheet.getRange('B1:B2').setFormula("=SUM($A$1:$A$4)").getFormulas()`,
    [['=SUM($A$1:$A$4)'], ['=SUM($A$1:$A$4)']],
  ],
  [
    'setFormulas writes each',
    `sheet.getRange('A1:A2').setFormulas([['=1'], ['SUM(A1)']]).getValues()`,
    [[1], [1]],
  ],
  ['an empty formula clears', `sheet.getRange('A1').setValue(1).setFormula('').isBlank()`, true],
  ['getFormula of a value is empty', `sheet.getRange('A1').setValue(1).getFormula()`, ''],
  [
    'R1C1 is relative',
    `sheet.getRange('B2').setFormula("=A1+B$1+'ข้อ'!C3").getFormulaR1C1()`,
    "=R[-1]C[-1]+R1C[0]+'ข้อ'!R[1]C[1]",
  ],
  [
    'R1C1 is written',
    `sheet.getRange('B2:B3').setFormulaR1C1('=R[-1]C[0]+1').getFormulas()`,
    [['=B1+1'], ['=B2+1']],
  ],
  [
    'R1C1 of each cell',
    `const r = sheet.getRange('B2:C2').setFormulasR1C1([['=R1C1', '=RC[-1]']]); [r.getFormulas(), r.getFormulasR1C1()]`,
    [[['=$A$1', '=B2']], [['=R1C1', '=R[0]C[-1]']]],
  ],
  [
    'no formula is null in R1C1',
    `[sheet.getRange('A1').getFormulaR1C1(), sheet.getRange('A1:B1').getFormulasR1C1()]`,
    [null, [[null, null]]],
  ],
  [
    'clearContent keeps looks',
    `const r = sheet.getRange('A1').setValue(1).setBackground('red').clearContent(); [r.getValue(), r.getBackground()]`,
    ['', '#ff0000'],
  ],
  [
    'clear takes contents and looks',
    `const r = sheet.getRange('A1').setValue(1).setNote('n').setBackground('red').clear(); [r.getValue(), r.getBackground(), r.getNote()]`,
    ['', '#ffffff', 'n'],
  ],
  [
    'clear with one option',
    `const r = sheet.getRange('A1').setValue(1).setNote('n').setBackground('red').clear({ commentsOnly: true }); [r.getValue(), r.getBackground(), r.getNote()]`,
    [1, '#ff0000', ''],
  ],
  [
    'clear with no option true takes all',
    `const r = sheet.getRange('A1').setValue(1).setNote('n').clear({}); [r.getValue(), r.getNote()]`,
    ['', ''],
  ],
];

test.each(CASES)('%s', (_promise, script, result) => {
  expect(desk().run(script)).toEqual(result);
});

test('the zone of the spreadsheet decides which day a Date is', () => {
  const script = `sheet.getRange('A1').setValue(new Date(Date.UTC(2022, 2, 31, 20))).setNumberFormat('yyyy-mm-dd').getDisplayValue()`;
  expect([desk({ zone: 'UTC' }).run(script), desk({ zone: 'Asia/Bangkok' }).run(script)]).toEqual([
    '2022-03-31',
    '2022-04-01',
  ]);
});

const REFUSALS: readonly Refusal[] = [
  [
    'too few rows',
    `sheet.getRange('A1:B2').setValues([[1, 2]])`,
    'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
  ],
  [
    'a ragged row',
    `sheet.getRange('A1:B2').setValues([[1, 2], [3]])`,
    'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
  ],
  [
    'a value for a table',
    `sheet.getRange('A1').setValues('x')`,
    "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
  ],
  [
    'a flat list',
    `sheet.getRange('A1').setValues([1])`,
    "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
  ],
  [
    '50,001 characters',
    `sheet.getRange('A1').setValue('x'.repeat(50001))`,
    'Your input contains more than the maximum of 50000 characters in a single cell.',
  ],
  ['an object', `sheet.getRange('A1').setValue({ a: 1 })`, 'is not implemented in the workbench'],
];

test.each(REFUSALS)('refuses %s', (_promise, script, words) => {
  expect(() => desk().run(script)).toThrow(words);
});

test('a refused table leaves every cell as it was', () => {
  const { run, model } = desk();
  expect(() => run(`sheet.getRange('A1:A2').setValues([['new'], ['x'.repeat(50001)]])`)).toThrow('50000');
  expect(model.sheets()[0]?.usedRows).toBe(0);
});
