import { type Case, desk, type Refusal } from './desk';

const TABLE = `const fill = (a1, rows) => sheet.getRange(a1).setValues(rows);`;

const ORDERING: readonly Case[] = [
  [
    'sort by a column of the sheet',
    `${TABLE} fill('B1:C3', [['b', 1], ['c', 2], ['a', 3]]); sheet.getRange('B1:C3').sort(2).getValues()`,
    [
      ['a', 3],
      ['b', 1],
      ['c', 2],
    ],
  ],
  [
    'sort downwards',
    `${TABLE} fill('A1:A3', [[1], [3], [2]]); sheet.getRange('A1:A3').sort({ column: 1, ascending: false }).getValues().flat()`,
    [3, 2, 1],
  ],
  [
    'sort by several columns',
    `${TABLE} fill('A1:B4', [['b', 1], ['a', 1], ['a', 2], ['b', 2]]); sheet.getRange('A1:B4').sort([1, { column: 2, ascending: false }]).getValues()`,
    [
      ['a', 2],
      ['a', 1],
      ['b', 2],
      ['b', 1],
    ],
  ],
  [
    'randomize keeps whole rows',
    `${TABLE} fill('A1:B6', [1, 2, 3, 4, 5, 6].map((n) => [n, '=A1'])); const r = sheet.getRange('A1:A6').randomize(); const v = r.getValues().flat(); [[...v].sort(), v.join() !== '1,2,3,4,5,6']`,
    [[1, 2, 3, 4, 5, 6], true],
  ],
  [
    'removeDuplicates keeps the first and gives what is left',
    `${TABLE} fill('A1:B4', [['x', 1], ['y', 2], ['X', 1], ['x', 3]]); sheet.getRange('A1:B4').removeDuplicates().getValues()`,
    [
      ['x', 1],
      ['y', 2],
      ['x', 3],
    ],
  ],
  [
    'removeDuplicates by one column',
    `${TABLE} fill('B1:C3', [['x', 1], ['x', 2], ['y', 1]]); sheet.getRange('B1:C3').removeDuplicates([2]); sheet.getRange('B1:C3').getValues()`,
    [
      ['x', 1],
      ['y', 1],
      ['', ''],
    ],
  ],
  [
    'trimWhitespace leaves formulas',
    `${TABLE} fill('A1:A3', [['  a   b '], ['=" x "'], ["' 007 "]]); sheet.getRange('A1:A3').trimWhitespace().getValues().flat()`,
    ['a b', ' x ', '007'],
  ],
  [
    'splitTextToColumns finds the delimiter',
    `${TABLE} fill('A1:A2', [['a,b,3'], ['c']]); sheet.getRange('A1:A2').splitTextToColumns(); sheet.getRange('A1:C2').getValues()`,
    [
      ['a', 'b', 3],
      ['c', '', ''],
    ],
  ],
  [
    'splitTextToColumns by text or constant',
    `${TABLE} fill('A1:A2', [['a--b'], ['c;d']]); sheet.getRange('A1').splitTextToColumns('--'); sheet.getRange('A2').splitTextToColumns(SpreadsheetApp.TextToColumnsDelimiter.SEMICOLON); sheet.getRange('A1:B2').getValues()`,
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
];

const REGIONS: readonly Case[] = [
  [
    'the region of an empty cell: data at its edge belongs to it, data at its corner does not',
    `${TABLE} fill('B2:C3', [[1, 2], [3, 4]]); [sheet.getRange('A1').getDataRegion(), sheet.getRange('B1').getDataRegion()]`,
    ['A1', 'B1:C3'],
  ],
  [
    'the region around a cell',
    `${TABLE} fill('B2:C3', [[1, 2], [3, 4]]); fill('D4', [[5]]); fill('F9', [[6]]); sheet.getRange('B2').getDataRegion()`,
    'B2:D4',
  ],
  [
    'a region along one dimension',
    `${TABLE} fill('B2:C3', [[1, 2], [3, 4]]); const d = SpreadsheetApp.Dimension; [sheet.getRange('B2').getDataRegion(d.ROWS), sheet.getRange('B2').getDataRegion(d.COLUMNS)]`,
    ['B2:B3', 'B2:C2'],
  ],
  ['a lonely cell is its region', `sheet.getRange('E5').getDataRegion()`, 'E5'],
  [
    'getNextDataCell runs to the end of data',
    `${TABLE} fill('A1:A3', [[1], [2], [3]]); const d = SpreadsheetApp.Direction; const from = (a) => sheet.getRange(a); [from('A1').getNextDataCell(d.DOWN), from('A3').getNextDataCell(d.DOWN), from('A3').getNextDataCell(d.UP), from('A9').getNextDataCell(d.UP)]`,
    ['A3', 'A1000', 'A1', 'A3'],
  ],
  [
    'getNextDataCell jumps over the empty',
    `${TABLE} fill('D1', [[1]]); const d = SpreadsheetApp.Direction; [sheet.getRange('A1').getNextDataCell(d.NEXT), sheet.getRange('D1').getNextDataCell(d.PREVIOUS), sheet.getRange('D1').getNextDataCell(d.NEXT)]`,
    ['D1', 'A1', 'Z1'],
  ],
  [
    'getNextDataRange moves the edge away from the current cell, to the end of data and back',
    `${TABLE} fill('A1:A5', [[1], [2], [3], [''], [5]]); const d = SpreadsheetApp.Direction; const s = ss.getSelection();
    const reach = (a, ...ways) => { sheet.getRange(a).activate(); return ways.map((way) => s.getNextDataRange(way).activate()) };
    const fromBelow = () => { sheet.getRange('A1:A3').activate(); sheet.getRange('A3').activateAsCurrentCell(); return s.getNextDataRange(d.DOWN) };
    [reach('A1', d.DOWN, d.DOWN, d.UP, d.UP), reach('A3', d.UP), fromBelow(), reach('A2:B3', d.NEXT), reach('A:A', d.DOWN)].flat()`,
    ['A1:A3', 'A1:A5', 'A1:A3', 'A1', 'A1:A3', 'A3', 'A2:Z3', 'A1:A1000'],
  ],
];

const FILTERS: readonly Case[] = [
  [
    'a sheet has one filter, seen from everywhere',
    `[sheet.getFilter(), sheet.getRange('A1:C5').createFilter().getRange(), sheet.getFilter().getRange(), sheet.getRange('Z9').getFilter().getRange()]`,
    [null, 'A1:C5', 'A1:C5', 'A1:C5'],
  ],
  [
    'a filter follows inserted rows and is no named range',
    `sheet.getRange('A1:C5').createFilter(); sheet.insertRows(1); [sheet.getFilter().getRange(), ss.getNamedRanges()]`,
    ['A2:C6', []],
  ],
  [
    'a filter sorts below its heading',
    `${TABLE} fill('A1:A4', [['n'], [2], [3], [1]]); sheet.getRange('A1:A4').createFilter().sort(1, false); sheet.getRange('A1:A4').getValues().flat()`,
    ['n', 3, 2, 1],
  ],
  ['a filter is removed', `sheet.getRange('A1:C5').createFilter().remove(); sheet.getFilter()`, null],
];

test.each([...ORDERING, ...REGIONS, ...FILTERS])('%s', (_promise, script, result) => {
  expect(desk().run(script)).toEqual(result);
});

const REFUSALS: readonly Refusal[] = [
  [
    'sorting by text',
    `sheet.getRange('A1:B2').sort('A')`,
    "The parameters (String) don't match the method signature for SpreadsheetApp.Range.sort.",
  ],
  ['sorting a sheet by a column it does not have', `sheet.sort(27)`, 'outside of the range'],
  ['sorting a sheet by no column', `sheet.sort(0)`, 'outside of the range'],
  ['sorting by a column outside', `sheet.getRange('A1:B2').sort(3)`, 'outside of the range'],
  [
    'a second filter',
    `sheet.getRange('A1:B2').createFilter(); sheet.getRange('D1').createFilter()`,
    "You can't create a filter in a sheet that already has a filter.",
  ],
  ['splitting two columns', `sheet.getRange('A1:B2').splitTextToColumns()`, 'one column wide'],
];

test.each(REFUSALS)('refuses %s', (_promise, script, words) => {
  expect(() => desk().run(script)).toThrow(words);
});
