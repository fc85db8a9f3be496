import { type Case, desk, type Refusal } from './desk';

const NUMBERED = `sheet.getRange('A1:E5').setValues([1, 2, 3, 4, 5].map((row) => [1, 2, 3, 4, 5].map((column) => row * 10 + column)));
  const firstColumn = () => sheet.getRange('A1:A7').getValues().flat(); const firstRow = () => sheet.getRange('A1:G1').getValues()[0];`;

const LINES: readonly Case[] = [
  ['insertRowsAfter', `${NUMBERED} sheet.insertRowsAfter(2, 2); firstColumn()`, [11, 21, '', '', 31, 41, 51]],
  [
    'insertRowsBefore',
    `${NUMBERED} sheet.insertRowsBefore(2, 2); firstColumn()`,
    [11, '', '', 21, 31, 41, 51],
  ],
  [
    'insertRowAfter and insertRowBefore',
    `${NUMBERED} sheet.insertRowAfter(1).insertRowBefore(1); firstColumn()`,
    ['', 11, '', 21, 31, 41, 51],
  ],
  [
    'insertRows',
    `${NUMBERED} sheet.insertRows(1); sheet.insertRows(3, 1); firstColumn()`,
    ['', 11, '', 21, 31, 41, 51],
  ],
  [
    'insertColumnsAfter',
    `${NUMBERED} sheet.insertColumnsAfter(2, 2); firstRow()`,
    [11, 12, '', '', 13, 14, 15],
  ],
  [
    'insertColumnsBefore',
    `${NUMBERED} sheet.insertColumnsBefore(2, 2); firstRow()`,
    [11, '', '', 12, 13, 14, 15],
  ],
  [
    'insertColumnAfter and insertColumnBefore',
    `${NUMBERED} sheet.insertColumnAfter(1).insertColumnBefore(1); firstRow()`,
    ['', 11, '', 12, 13, 14, 15],
  ],
  [
    'insertColumns',
    `${NUMBERED} sheet.insertColumns(1); sheet.insertColumns(3, 1); firstRow()`,
    ['', 11, '', 12, 13, 14, 15],
  ],
  [
    'new rows look like the row named',
    `sheet.getRange('A1').setBackground('red'); sheet.getRange('A2').setBackground('blue'); sheet.insertRowAfter(1); sheet.insertRowBefore(3); sheet.getRange('A1:A4').getBackgrounds().flat()`,
    ['#ff0000', '#ff0000', '#0000ff', '#0000ff'],
  ],
  [
    'deleteRow and deleteRows',
    `${NUMBERED} sheet.deleteRow(1); sheet.deleteRows(2, 2); firstColumn()`,
    [21, 51, '', '', '', '', ''],
  ],
  [
    'deleteColumn and deleteColumns',
    `${NUMBERED} sheet.deleteColumn(1); sheet.deleteColumns(2, 2); firstRow()`,
    [12, 15, '', '', '', '', ''],
  ],
  [
    'deleting makes the grid smaller',
    `sheet.deleteRows(11, 990); sheet.deleteColumns(3, 24); [sheet.getMaxRows(), sheet.getMaxColumns()]`,
    [10, 2],
  ],
  [
    'deleted frozen rows are frozen no more',
    `sheet.setFrozenRows(3); sheet.deleteRows(2, 2); sheet.getFrozenRows()`,
    1,
  ],
  [
    'moveRows counts before the move',
    `${NUMBERED} sheet.moveRows(sheet.getRange('A1:A2'), 5); firstColumn()`,
    [31, 41, 11, 21, 51, '', ''],
  ],
  [
    'moveColumns counts before the move',
    `${NUMBERED} sheet.moveColumns(sheet.getRange('D1:E1'), 1); firstRow()`,
    [14, 15, 11, 12, 13, '', ''],
  ],
  [
    'frozen rows and columns',
    `sheet.setFrozenRows(2); sheet.setFrozenColumns(1); [sheet.getFrozenRows(), sheet.getFrozenColumns()]`,
    [2, 1],
  ],
  [
    'hideRows and showRows',
    `sheet.hideRows(2, 2); const one = [1, 2, 3, 4].map((r) => sheet.isRowHiddenByUser(r)); sheet.showRows(2); [one, sheet.isRowHiddenByUser(2), sheet.isRowHiddenByUser(3)]`,
    [[false, true, true, false], false, true],
  ],
  [
    'hideColumns and showColumns',
    `sheet.hideColumns(2, 2); const one = [1, 2, 3, 4].map((c) => sheet.isColumnHiddenByUser(c)); sheet.showColumns(2); [one, sheet.isColumnHiddenByUser(2), sheet.isColumnHiddenByUser(3)]`,
    [[false, true, true, false], false, true],
  ],
  [
    'hiding by range',
    `sheet.hideRow(sheet.getRange('A2:A3')); sheet.hideColumn(sheet.getRange('B1')); const one = [sheet.isRowHiddenByUser(3), sheet.isColumnHiddenByUser(2)]; sheet.unhideRow(sheet.getRange('A3')); sheet.unhideColumn(sheet.getRange('B1')); [one, sheet.isRowHiddenByUser(3), sheet.isColumnHiddenByUser(2)]`,
    [[true, true], false, false],
  ],
  [
    'sizes of lines',
    `sheet.setColumnWidth(1, 50).setColumnWidths(2, 2, 60).setRowHeight(1, 30).setRowHeights(2, 2, 40).setRowHeightsForced(4, 1, 5); [1, 2, 3, 4].map((n) => [sheet.getColumnWidth(n), sheet.getRowHeight(n)])`,
    [
      [50, 30],
      [60, 40],
      [60, 40],
      [100, 5],
    ],
  ],
  [
    'a longer text makes a wider column',
    `sheet.getRange('A1:B1').setValues([['x', 'a much longer text']]); sheet.autoResizeColumns(1, 2); sheet.getColumnWidth(1) < sheet.getColumnWidth(2)`,
    true,
  ],
  [
    'Thai marks above and below take no width',
    `sheet.getRange('A1:B1').setValues([['กกกก', 'กี่กี่กี่กี่']]); sheet.autoResizeColumn(1).autoResizeColumn(2); sheet.getColumnWidth(1) === sheet.getColumnWidth(2)`,
    true,
  ],
  [
    'two lines make a higher row',
    `sheet.getRange('A2').setValue('a\\nb'); sheet.autoResizeRows(1, 2); [sheet.getRowHeight(1), sheet.getRowHeight(2)]`,
    [21, 38],
  ],
];

test.each([...LINES])('%s', (_promise, script, result) => {
  expect(desk().run(script)).toEqual(result);
});

const REFUSALS: readonly Refusal[] = [
  ['deleting rows beyond the end', `sheet.deleteRows(1000, 2)`, 'Those rows are out of bounds.'],
  ['deleting column 0', `sheet.deleteColumn(0)`, 'Those columns are out of bounds.'],
  ['deleting every row', `sheet.deleteRows(1, 1000)`, "You can't delete all the rows on the sheet."],
  [
    'deleting all rows but the frozen',
    `sheet.setFrozenRows(1); sheet.deleteRows(2, 999)`,
    'Sorry, it is not possible to delete all non-frozen rows.',
  ],
  ['inserting beyond the end', `sheet.insertRowsAfter(1001, 1)`, 'Those rows are out of bounds.'],
  ['inserting nothing', `sheet.insertRows(1, 0)`, 'Those rows are out of bounds.'],
  ['freezing everything', `sheet.setFrozenColumns(26)`, "You can't freeze all columns on the sheet."],
  ['hiding beyond the end', `sheet.hideRows(1001)`, 'Those rows are out of bounds.'],
  ['moving beyond the end', `sheet.moveRows(sheet.getRange('A1'), 1002)`, 'Those rows are out of bounds.'],
];

test.each(REFUSALS)('refuses %s', (_promise, script, words) => {
  expect(() => desk().run(script)).toThrow(words);
});
