import { type Case, desk, type Refusal } from './desk';

const TABLE = `const fill = (a1, rows) => sheet.getRange(a1).setValues(rows);`;

const COPYING: readonly Case[] = [
  [
    'copyTo translates formulas',
    `${TABLE} fill('A1:B1', [[1, '=A1*2']]); sheet.getRange('A1:B1').copyTo(sheet.getRange('A3')); sheet.getRange('A3:B3').getFormulas()`,
    [['', '=A3*2']],
  ],
  [
    'copyTo takes looks, notes and rules along',
    `sheet.getRange('A1').setBackground('red').setNote('n').insertCheckboxes(); sheet.getRange('A1').copyTo(sheet.getRange('C3')); const r = sheet.getRange('C3'); [r.getBackground(), r.getNote(), r.isChecked()]`,
    ['#ff0000', 'n', false],
  ],
  [
    'one cell fills the whole target',
    `${TABLE} fill('B1', [['=A1']]); sheet.getRange('B1').copyTo(sheet.getRange('B1:C3')); sheet.getRange('B1:C3').getFormulas()`,
    [
      ['=A1', '=B1'],
      ['=A2', '=B2'],
      ['=A3', '=B3'],
    ],
  ],
  [
    'a source repeats as often as it fits',
    `${TABLE} fill('A1:A2', [[1], [2]]); sheet.getRange('A1:A2').copyTo(sheet.getRange('C1:C5')); sheet.getRange('C1:C5').getValues().flat()`,
    [1, 2, 1, 2, ''],
  ],
  [
    'contentsOnly copies values',
    `${TABLE} fill('A1', [['=1+1']]); sheet.getRange('A1').setBackground('red').copyTo(sheet.getRange('B1'), { contentsOnly: true }); const r = sheet.getRange('B1'); [r.getValue(), r.getFormula(), r.getBackground()]`,
    [2, '', '#ffffff'],
  ],
  [
    'formatOnly copies looks',
    `${TABLE} fill('A1', [[1]]); sheet.getRange('A1').setBackground('red').copyTo(sheet.getRange('B1'), { formatOnly: true }); const r = sheet.getRange('B1'); [r.getValue(), r.getBackground()]`,
    ['', '#ff0000'],
  ],
  [
    'PASTE_VALUES',
    `${TABLE} fill('A1', [['=1+1']]); sheet.getRange('A1').copyTo(sheet.getRange('B1'), SpreadsheetApp.CopyPasteType.PASTE_VALUES, false); sheet.getRange('B1').getFormula()`,
    '',
  ],
  [
    'PASTE_FORMAT',
    `sheet.getRange('A1').setValue(1).setBackground('red').copyTo(sheet.getRange('B1'), SpreadsheetApp.CopyPasteType.PASTE_FORMAT); const r = sheet.getRange('B1'); [r.getValue(), r.getBackground()]`,
    ['', '#ff0000'],
  ],
  [
    'PASTE_FORMULA leaves looks',
    `${TABLE} fill('A1:B1', [['=C1', '00x']]); sheet.getRange('A1:B1').setBackground('red').copyTo(sheet.getRange('A2'), SpreadsheetApp.CopyPasteType.PASTE_FORMULA); const r = sheet.getRange('A2:B2'); [r.getFormulas()[0][0], r.getValues()[0][1], r.getBackground()]`,
    ['=C2', '00x', '#ffffff'],
  ],
  [
    'PASTE_NO_BORDERS',
    `sheet.getRange('A1').setValue(1).setBorder(true, true, true, true, null, null).copyTo(sheet.getRange('B2'), SpreadsheetApp.CopyPasteType.PASTE_NO_BORDERS, false); sheet.getRange('B2').getValue()`,
    1,
  ],
  [
    'PASTE_DATA_VALIDATION',
    `sheet.getRange('A1').insertCheckboxes(); sheet.getRange('A1').copyTo(sheet.getRange('B1'), SpreadsheetApp.CopyPasteType.PASTE_DATA_VALIDATION, false); [sheet.getRange('B1').getDataValidation().getCriteriaType(), sheet.getRange('B1').getValue()]`,
    ['CHECKBOX', ''],
  ],
  [
    'PASTE_COLUMN_WIDTHS',
    `sheet.setColumnWidth(1, 33); sheet.getRange('A1').copyTo(sheet.getRange('C5'), SpreadsheetApp.CopyPasteType.PASTE_COLUMN_WIDTHS, false); sheet.getColumnWidth(3)`,
    33,
  ],
  [
    'copyTo on another sheet',
    `const far = ss.insertSheet('Far'); sheet.getRange('A1').setValue('x').copyTo(far.getRange('B2')); far.getRange('B2').getValue()`,
    'x',
  ],
  [
    'copyValuesToRange',
    `${TABLE} fill('A1:A2', [['=1+1'], [3]]); sheet.getRange('A1:A2').copyValuesToRange(sheet, 3, 3, 1, 4); const r = sheet.getRange('C1:C4'); [r.getValues().flat(), r.getFormulas().flat().join('')]`,
    [[2, 3, 2, 3], ''],
  ],
  [
    'copyFormatToRange by sheet id',
    `sheet.getRange('A1').setBackground('red').copyFormatToRange(0, 2, 3, 1, 1); sheet.getRange('A1:D1').getBackgrounds()`,
    [['#ff0000', '#ff0000', '#ff0000', '#ffffff']],
  ],
  [
    'a merge is copied',
    `sheet.getRange('A1:B2').merge().copyTo(sheet.getRange('D4')); sheet.getRange('D4').getMergedRanges()`,
    ['D4:E5'],
  ],
];

const MERGING: readonly Case[] = [
  [
    'merge keeps the first value only',
    `${TABLE} fill('A1:B2', [[1, 2], [3, 4]]); const r = sheet.getRange('A1:B2').merge(); [r.getValues(), r.isPartOfMerge(), sheet.getRange('B2').getMergedRanges(), sheet.getRange('C3').isPartOfMerge()]`,
    [
      [
        [1, ''],
        ['', ''],
      ],
      true,
      ['A1:B2'],
      false,
    ],
  ],
  [
    'what is written under a merge is lost',
    `${TABLE} sheet.getRange('A1:A2').merge(); fill('A1:B3', [[1, 2], [3, 4], [5, 6]]); sheet.getRange('A1:B3').getValues()`,
    [
      [1, 2],
      ['', 4],
      [5, 6],
    ],
  ],
  ['mergeAcross', `sheet.getRange('A1:B2').mergeAcross().getMergedRanges()`, ['A1:B1', 'A2:B2']],
  ['mergeVertically', `sheet.getRange('A1:B2').mergeVertically().getMergedRanges()`, ['A1:A2', 'B1:B2']],
  ['breakApart', `sheet.getRange('A1:B2').mergeAcross().breakApart().getMergedRanges()`, []],
  [
    'merging again over a merge',
    `sheet.getRange('A1:B1').merge(); sheet.getRange('A1:C3').merge().getMergedRanges()`,
    ['A1:C3'],
  ],
  [
    'a list breaks apart',
    `sheet.getRange('A1:B1').merge(); sheet.getRangeList(['A1:B1']).breakApart(); sheet.getRange('A1').isPartOfMerge()`,
    false,
  ],
];

const MOVING: readonly Case[] = [
  [
    'moveTo takes everything along and leaves nothing',
    `sheet.getRange('A1').setValue('x').setBackground('red').setNote('n'); sheet.getRange('A1').moveTo(sheet.getRange('C3')); ['A1', 'C3'].map((a) => { const r = sheet.getRange(a); return [r.getValue(), r.getBackground(), r.getNote()]; })`,
    [
      ['', '#ffffff', ''],
      ['x', '#ff0000', 'n'],
    ],
  ],
  [
    'what points at moved cells follows',
    `${TABLE} fill('A1:A2', [[1], [2]]); sheet.getRange('D1').setFormula('=SUM(A1:A2)+A9'); ss.setNamedRange('box', sheet.getRange('A2')); sheet.getRange('A1:A2').moveTo(sheet.getRange('F5')); [sheet.getRange('D1').getFormula(), sheet.getRange('D1').getValue(), ss.getRangeByName('box')]`,
    ['=SUM(F5:F6)+A9', 3, 'F6'],
  ],
  [
    'a moved formula keeps pointing at what stayed',
    `${TABLE} fill('A1:B1', [[1, '=A1+B2']]); sheet.getRange('B1').moveTo(sheet.getRange('D4')); sheet.getRange('D4').getFormula()`,
    '=A1+B2',
  ],
  [
    'a move over itself',
    `${TABLE} fill('A1:A3', [[1], [2], [3]]); sheet.getRange('A1:A3').moveTo(sheet.getRange('A2')); sheet.getRange('A1:A4').getValues().flat()`,
    ['', 1, 2, 3],
  ],
  [
    'merges move',
    `sheet.getRange('A1:B1').merge().moveTo(sheet.getRange('C3')); sheet.getRange('A1:Z9').getMergedRanges()`,
    ['C3:D3'],
  ],
  [
    'insertCells down',
    `${TABLE} fill('A1:B3', [[1, 'a'], [2, 'b'], ['=A1', 'c']]); sheet.getRange('A1:A2').insertCells(SpreadsheetApp.Dimension.ROWS); [sheet.getRange('A1:B5').getValues(), sheet.getRange('A5').getFormula()]`,
    [
      [
        ['', 'a'],
        ['', 'b'],
        [1, 'c'],
        [2, ''],
        [1, ''],
      ],
      '=A3',
    ],
  ],
  [
    'insertCells right',
    `${TABLE} fill('A1:B2', [[1, 2], [3, 4]]); sheet.getRange('A1').insertCells(SpreadsheetApp.Dimension.COLUMNS); sheet.getRange('A1:C2').getValues()`,
    [
      ['', 1, 2],
      [3, 4, ''],
    ],
  ],
  [
    'insertCells lengthens a full sheet',
    `sheet.deleteRows(3, 998); sheet.getRange('A2').setValue('x'); sheet.getRange('A1').insertCells(SpreadsheetApp.Dimension.ROWS); [sheet.getMaxRows(), sheet.getRange('A3').getValue()]`,
    [3, 'x'],
  ],
  [
    'deleteCells up',
    `${TABLE} fill('A1:B3', [[1, 'a'], [2, 'b'], [3, 'c']]); fill('D1:D2', [['=A1'], ['=A3']]); sheet.getRange('A1').deleteCells(SpreadsheetApp.Dimension.ROWS); [sheet.getRange('A1:B3').getValues(), sheet.getRange('D1:D2').getFormulas().flat()]`,
    [
      [
        [2, 'a'],
        [3, 'b'],
        ['', 'c'],
      ],
      ['=#REF!', '=A2'],
    ],
  ],
  [
    'deleteCells left',
    `${TABLE} fill('A1:C1', [[1, 2, 3]]); sheet.getRange('B1').deleteCells(SpreadsheetApp.Dimension.COLUMNS); sheet.getRange('A1:C1').getValues()`,
    [[1, 3, '']],
  ],
];

const TURNED: readonly Case[] = [
  [
    'a turned copy makes rows of columns, with looks, notes and merges',
    `${TABLE} fill('A1:C2', [[1, 2, 3], [4, 5, 6]]); sheet.getRange('B1').setBackground('red').setNote('n'); sheet.getRange('A2').setFormula('=A1+3'); sheet.getRange('A1:C2').copyTo(sheet.getRange('E1'), SpreadsheetApp.CopyPasteType.PASTE_NORMAL, true);
    [sheet.getRange('E1:F3').getValues(), sheet.getRange('E2').getBackground(), sheet.getRange('E2').getNote()]`,
    [
      [
        [1, 4],
        [2, 5],
        [3, 6],
      ],
      '#ff0000',
      'n',
    ],
  ],
  [
    'values alone are turned, and repeated as often as they fit',
    `${TABLE} fill('A1:B1', [[1, 2]]); sheet.getRange('A1:B1').setBackground('red').copyTo(sheet.getRange('D1:E4'), SpreadsheetApp.CopyPasteType.PASTE_VALUES, true); [sheet.getRange('D1:E4').getValues(), sheet.getRange('D1').getBackground()]`,
    [
      [
        [1, 1],
        [2, 2],
        [1, 1],
        [2, 2],
      ],
      '#ffffff',
    ],
  ],
  [
    'looks alone are turned',
    `${TABLE} fill('A1:B1', [[1, 2]]); sheet.getRange('B1').setFontWeight('bold').getSheet().getRange('A1:B1').copyTo(sheet.getRange('D1'), SpreadsheetApp.CopyPasteType.PASTE_FORMAT, true); [sheet.getRange('D1:D2').getFontWeights().flat(), sheet.getRange('D1').getValue()]`,
    [['normal', 'bold'], ''],
  ],
];

const AUTO = `const series = SpreadsheetApp.AutoFillSeries; const goOn = (rows, to, kind = series.DEFAULT_SERIES) => { const r = sheet.getRange(1, 1, rows.length); r.setValues(rows); r.autoFill(sheet.getRange(to), kind); return sheet.getRange(to).getDisplayValues().flat(); };`;

const FILLING: readonly Case[] = [
  [
    'months and days go on in a circle',
    `${AUTO} [goOn([['Nov'], ['Dec']], 'A1:A4'), goOn([['Friday']], 'A1:A3')]`,
    [
      ['Nov', 'Dec', 'Jan', 'Feb'],
      ['Friday', 'Saturday', 'Sunday'],
    ],
  ],
  ['numbers go on', `${AUTO} goOn([[1], [3]], 'A1:A5')`, ['1', '3', '5', '7', '9']],
  ['one number repeats', `${AUTO} goOn([[5]], 'A1:A3')`, ['5', '5', '5']],
  ['a day goes on', `${AUTO} goOn([['2022-03-31']], 'A1:A3')`, ['2022-03-31', '2022-04-01', '2022-04-02']],
  ['a counted text goes on', `${AUTO} goOn([['O1']], 'A1:A3')`, ['O1', 'O2', 'O3']],
  ['other text repeats', `${AUTO} goOn([['a'], ['b']], 'A1:A5')`, ['a', 'b', 'a', 'b', 'a']],
  [
    'ALTERNATE_SERIES repeats numbers too',
    `${AUTO} goOn([[1], [2]], 'A1:A4', series.ALTERNATE_SERIES)`,
    ['1', '2', '1', '2'],
  ],
  [
    'formulas are translated',
    `${AUTO} sheet.getRange('B1').setFormula('=A1').autoFill(sheet.getRange('B1:D1'), series.DEFAULT_SERIES); sheet.getRange('B1:D1').getFormulas()`,
    [['=A1', '=B1', '=C1']],
  ],
  [
    'to the neighbour',
    `${TABLE} fill('A1:A4', [[1], [1], [1], [1]]); const r = sheet.getRange('B1'); r.setValue('x1'); r.autoFillToNeighbor(SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES); sheet.getRange('B1:B5').getValues().flat()`,
    ['x1', 'x2', 'x3', 'x4', ''],
  ],
];

test.each([...TURNED, ...COPYING, ...MERGING, ...MOVING, ...FILLING])('%s', (_promise, script, result) => {
  expect(desk().run(script)).toEqual(result);
});

const REFUSALS: readonly Refusal[] = [
  [
    'a copy beyond the edge',
    `sheet.getRange('A1:B2').copyTo(sheet.getRange('Z1'))`,
    'outside the dimensions of the sheet',
  ],
  [
    'a copy of both and neither',
    `sheet.getRange('A1').copyTo(sheet.getRange('B1'), { contentsOnly: true, formatOnly: true })`,
    "don't match the method signature for SpreadsheetApp.Range.copyTo.",
  ],
  [
    'a copy to an address',
    `sheet.getRange('A1').copyTo('B1')`,
    "The parameters (String) don't match the method signature for SpreadsheetApp.Range.copyTo.",
  ],
  [
    'half a merge',
    `sheet.getRange('A1:B2').merge(); sheet.getRange('B2:C3').merge()`,
    'You must select all cells in a merged range to merge or unmerge them.',
  ],
  [
    'breaking half a merge',
    `sheet.getRange('A1:B2').merge(); sheet.getRange('A1').breakApart()`,
    'You must select all cells in a merged range',
  ],
  [
    'moving to another sheet',
    `sheet.getRange('A1').moveTo(ss.insertSheet().getRange('A1'))`,
    'not implemented',
  ],
  [
    'moving over the edge',
    `sheet.getRange('A1:B1').moveTo(sheet.getRange('Z1'))`,
    'outside the dimensions of the sheet',
  ],
  [
    'filling elsewhere',
    `sheet.getRange('A1').autoFill(sheet.getRange('C1:C5'), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES)`,
    'must contain the source range',
  ],
  [
    'filling two ways',
    `sheet.getRange('A1').autoFill(sheet.getRange('A1:B5'), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES)`,
    'in only one direction',
  ],
];

test.each(REFUSALS)('refuses %s', (_promise, script, words) => {
  expect(() => desk().run(script)).toThrow(words);
});
