import { type Case, desk, type Refusal } from './desk';

const IDENTITY: readonly Case[] = [
  [
    'a sheet knows its name, id, place and book',
    `[sheet.getName(), sheet.getSheetName(), sheet.getSheetId(), sheet.getIndex(), sheet.getParent().getName(), sheet.getType()]`,
    ['Sheet1', 'Sheet1', 0, 1, 'Book', 'GRID'],
  ],
  ['setName', `sheet.setName('ทะเบียน').getName()`, 'ทะเบียน'],
  [
    'formulas follow a new name',
    `const far = ss.insertSheet('Far'); sheet.getRange('A1').setFormula('=Far!A1'); far.setName('ไกล'); sheet.getRange('A1').getFormula()`,
    "='ไกล'!A1",
  ],
  [
    'hiding and showing',
    `const far = ss.insertSheet('Far'); [far.hideSheet().isSheetHidden(), far.showSheet().isSheetHidden()]`,
    [true, false],
  ],
  [
    'tab colours',
    `[sheet.getTabColor(), sheet.setTabColor('red').getTabColor(), sheet.getTabColorObject().asRgbColor().asHexString(), sheet.setTabColor(null).getTabColorObject()]`,
    [null, '#ff0000', '#ff0000', null],
  ],
  [
    'tab colour objects',
    `sheet.setTabColorObject(SpreadsheetApp.newColor().setRgbColor('#00f').build()).getTabColor()`,
    '#0000ff',
  ],
  [
    'values by numbers: -1 is the last with data, and the grid ends them',
    `sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]); [sheet.getSheetValues(1, 1, 2, 2), sheet.getSheetValues(-1, -1, 1, 1), sheet.getSheetValues(2, 25, 1, 99)]`,
    [
      [
        [1, 2],
        [3, 4],
      ],
      [[4]],
      [['', '']],
    ],
  ],
  ['no form writes into a plain sheet', `sheet.getFormUrl()`, null],
  [
    'names of a sheet',
    `ss.setNamedRange('one', sheet.getRange('A1')); ss.setNamedRange('two', ss.insertSheet().getRange('B2')); sheet.getNamedRanges().map((n) => n.getName())`,
    ['one'],
  ],
  [
    'copyTo',
    `sheet.getRange('A1:B1').setValues([['=1+1', 'x']]).setBackground('red').merge(); sheet.setFrozenRows(1); sheet.setColumnWidth(1, 50); sheet.hideRows(3);
    const copy = sheet.copyTo(ss); [copy.getName(), copy.getIndex(), copy.getRange('A1').getFormula(), copy.getRange('A1').getBackground(), copy.getRange('A1').isPartOfMerge(), copy.getFrozenRows(), copy.getColumnWidth(1), copy.isRowHiddenByUser(3)]`,
    ['Copy of Sheet1', 2, '=1+1', '#ff0000', true, 1, 50, true],
  ],
  ['a second copy gets a number', `sheet.copyTo(ss); sheet.copyTo(ss).getName()`, 'Copy of Sheet1 2'],
  ['activate', `const far = ss.insertSheet('Far'); sheet.activate(); ss.getActiveSheet()`, 'Sheet1'],
];

const ABSENT: readonly Case[] = [
  [
    'a sheet has nothing drawn on it',
    `[sheet.getCharts(), sheet.getImages(), sheet.getDrawings(), sheet.getPivotTables(), sheet.getSlicers(), sheet.getBandings()]`,
    [[], [], [], [], [], []],
  ],
  [
    'no groups, no hidden grid lines, nothing filtered',
    `[sheet.getRowGroupDepth(1), sheet.getColumnGroupDepth(1), sheet.hasHiddenGridlines(), sheet.isRightToLeft(), sheet.isRowHiddenByFilter(1), sheet.asDataSourceSheet()]`,
    [0, 0, false, false, false, null],
  ],
  [
    'nor has the spreadsheet or a range',
    `[ss.getImages(), ss.getBandings(), sheet.getRange('A1').getBandings(), ss.isIterativeCalculationEnabled(), ss.getRecalculationInterval()]`,
    [[], [], [], false, 'ON_CHANGE'],
  ],
];

const CONTENTS: readonly Case[] = [
  [
    'getDataRange of an empty sheet',
    `[sheet.getDataRange(), sheet.getLastRow(), sheet.getLastColumn()]`,
    ['A1', 0, 0],
  ],
  [
    'getDataRange ends at the last content',
    `sheet.getRange('C4').setValue('x'); [sheet.getDataRange(), sheet.getLastRow(), sheet.getLastColumn()]`,
    ['A1:C4', 4, 3],
  ],
  [
    'FALSE and a formula that shows nothing count',
    `sheet.getRange('A2').setValue(false); sheet.getRange('B9').setFormula('=""'); [sheet.getLastRow(), sheet.getLastColumn()]`,
    [9, 2],
  ],
  ['sizes', `[sheet.getMaxRows(), sheet.getMaxColumns()]`, [1000, 26]],
  [
    'appendRow goes below the last row',
    `sheet.getRange('B3').setValue('x'); sheet.appendRow(['a', 1]).appendRow(['b']).getRange('A3:B5').getValues()`,
    [
      ['', 'x'],
      ['a', 1],
      ['b', ''],
    ],
  ],
  [
    'appendRow widens a narrow sheet',
    `sheet.deleteColumns(2, 25); sheet.appendRow(['a', 'b', 'c']); [sheet.getMaxColumns(), sheet.getLastColumn()]`,
    [3, 3],
  ],
  [
    'appendRow lengthens a full sheet',
    `sheet.deleteRows(2, 999); sheet.appendRow(['a']).appendRow(['b']).getMaxRows()`,
    2,
  ],
  [
    'sort keeps frozen rows',
    `sheet.getRange('A1:B4').setValues([['name', 'n'], ['b', 2], ['c', 1], ['a', 3]]); sheet.setFrozenRows(1); sheet.sort(1).getRange('A1:B4').getValues()`,
    [
      ['name', 'n'],
      ['a', 3],
      ['b', 2],
      ['c', 1],
    ],
  ],
  [
    'sort downwards',
    `sheet.getRange('A1:A3').setValues([[1], [3], [2]]); sheet.sort(1, false).getRange('A1:A3').getValues()`,
    [[3], [2], [1]],
  ],
  [
    'clear takes contents and looks',
    `sheet.getRange('A1').setValue(1).setBackground('red').setNote('n'); sheet.clear(); const r = sheet.getRange('A1'); [r.getValue(), r.getBackground(), r.getNote()]`,
    ['', '#ffffff', 'n'],
  ],
  [
    'clear with options',
    `sheet.getRange('A1').setValue(1).setBackground('red'); sheet.clear({ contentsOnly: true }); const r = sheet.getRange('A1'); [r.getValue(), r.getBackground()]`,
    ['', '#ff0000'],
  ],
  [
    'clearContents, clearFormats, clearNotes',
    `const r = sheet.getRange('A1').setValue(1).setBackground('red').setNote('n');
    sheet.clearNotes(); const one = [r.getValue(), r.getBackground(), r.getNote()]; sheet.clearFormats(); const two = [r.getValue(), r.getBackground()]; sheet.clearContents(); [one, two, r.getValue()]`,
    [[1, '#ff0000', ''], [1, '#ffffff'], ''],
  ],
];

test.each([...IDENTITY, ...CONTENTS, ...ABSENT])('%s', (_promise, script, result) => {
  expect(desk().run(script)).toEqual(result);
});

const REFUSALS: readonly Refusal[] = [
  [
    'a name that another sheet has',
    `ss.insertSheet('Far'); sheet.setName('far')`,
    'A sheet with the name "far" already exists. Please enter another name.',
  ],
  ['an empty name', `sheet.setName(' ')`, 'must not be empty'],
  ['hiding the last visible sheet', `sheet.hideSheet()`, "You can't hide all the sheets in a document."],
  [
    'a sheet that is gone',
    `const far = ss.insertSheet('Far'); ss.deleteSheet(far); far.getName()`,
    'Sheet 1 not found',
  ],
];

test.each(REFUSALS)('refuses %s', (_promise, script, words) => {
  expect(() => desk().run(script)).toThrow(words);
});
