import { loadWorkbook } from '../../../../workbench/model/workbook';
import { type Case, desk, type Refusal } from './desk';

const THEME = 'const theme = SpreadsheetApp.BandingTheme;';

const BANDING: readonly Case[] = [
  [
    'a range is striped in grey with a heading unless told otherwise',
    `const b = sheet.getRange('A1:C9').applyRowBanding(); [b.getRange(), b.getHeaderRowColor(), b.getFirstRowColor(), b.getSecondRowColor(), b.getFooterRowColor(), b.getFirstColumnColor()]`,
    ['A1:C9', '#bdbdbd', '#ffffff', '#f3f3f3', null, null],
  ],
  [
    'columns are striped by a theme, with heading and footer when told',
    `${THEME} const b = sheet.getRange('A1:E5').applyColumnBanding(theme.INDIGO, false, true); [b.getHeaderColumnColor(), b.getSecondColumnColor(), b.getFooterColumnColorObject().asRgbColor().asHexString(), b.getFirstRowColor()]`,
    [null, '#e8e7fc', '#c4c3f7', null],
  ],
  [
    'colours are set one by one; heading and footer can go',
    `const b = sheet.getRange('A1:C9').applyRowBanding(); b.setHeaderRowColor('red').setSecondRowColorObject(SpreadsheetApp.newColor().setRgbColor('blue').build()).setFooterRowColor('lime');
    const said = [b.getHeaderRowColor(), b.getSecondRowColor(), b.getFooterRowColor()]; [said, b.setHeaderRowColor(null).setFooterRowColorObject(null).getHeaderRowColor(), b.getFooterRowColorObject()]`,
    [['#ff0000', '#0000ff', '#00ff00'], null, null],
  ],
  [
    'bandings are found on sheet, range and spreadsheet, and removed',
    `const b = sheet.getRange('A1:B4').applyRowBanding(); sheet.getRange('D1:E4').applyRowBanding(); const counts = () => [sheet.getBandings().length, sheet.getRange('B4:C4').getBandings().length, ss.getBandings().length]; const before = counts(); b.remove(); [before, counts()]`,
    [
      [2, 1, 2],
      [1, 0, 1],
    ],
  ],
  [
    'a banding is copied and moved',
    `const b = sheet.getRange('A1:B4').applyRowBanding().setFirstRowColor('red'); const c = b.copyTo(sheet.getRange('D1:E4')); c.setFirstRowColor('lime'); b.setRange(sheet.getRange('A2:B5')); [b.getFirstRowColor(), c.getFirstRowColor(), b.getRange(), c.getRange()]`,
    ['#ff0000', '#00ff00', 'A2:B5', 'D1:E4'],
  ],
  [
    'a banding follows inserted rows',
    `const b = sheet.getRange('A2:B4').applyRowBanding(); sheet.insertRowBefore(1); sheet.insertRowAfter(4); b.getRange()`,
    'A3:B6',
  ],
  [
    'the colours given to cells are not those of the banding',
    `sheet.getRange('A1:B4').applyRowBanding(); sheet.getRange('A1').getBackground()`,
    '#ffffff',
  ],
];

const fills = (made: ReturnType<typeof desk>, rows: number) =>
  made.model
    .sheets()[0]
    ?.effective({ row: 0, column: 0, rows, columns: 2 })
    .map((row) => row.map(({ fill }) => fill));

test('stripes are seen where a cell has no colour of its own, and are kept with the workbook', () => {
  const made = desk();
  made.run(
    `sheet.getRange('A1:A5').applyRowBanding(SpreadsheetApp.BandingTheme.CYAN, true, true); sheet.getRange('A3').setBackground('red')`,
  );
  const seen = [
    ['#4dd0e1', null],
    ['#ffffff', null],
    ['#ff0000', null],
    ['#ffffff', null],
    ['#a2e8f1', null],
    [null, null],
  ];
  expect(fills(made, 6)).toEqual(seen);
  const loaded = { ...made, model: loadWorkbook(JSON.parse(JSON.stringify(made.model.snapshot()))) };
  expect(fills(loaded, 6)).toEqual(seen);
});

const GROUPS: readonly Case[] = [
  [
    'rows are grouped within groups',
    `sheet.getRange('A2:A5').shiftRowGroupDepth(1); sheet.getRange('A3:A4').shiftRowGroupDepth(1); const g = sheet.getRowGroup(3, 2); [[1, 2, 3, 4, 5, 6].map((row) => sheet.getRowGroupDepth(row)), g.getRange(), g.getDepth(), sheet.getRowGroup(3, 1).getRange(), g.getControlIndex()]`,
    [[0, 1, 2, 2, 1, 0], '3:4', 2, '2:5', 5],
  ],
  [
    'columns are grouped two deep at once and taken out again',
    `const r = sheet.getRange('C1:E1').shiftColumnGroupDepth(2); const before = [sheet.getColumnGroupDepth(4), sheet.getColumnGroup(4, 2).getRange()]; r.shiftColumnGroupDepth(-1); sheet.getColumnGroup(3, 1).remove(); [before, sheet.getColumnGroupDepth(4)]`,
    [[2, 'C:E'], 0],
  ],
  [
    'a folded group hides its rows',
    `sheet.getRange('A2:A3').shiftRowGroupDepth(1); const g = sheet.getRowGroup(2, 1); const seen = () => [g.isCollapsed(), sheet.isRowHiddenByUser(2), sheet.isRowHiddenByUser(4)]; g.collapse(); const folded = seen(); g.expand(); [folded, seen()]`,
    [
      [true, true, false],
      [false, false, false],
    ],
  ],
  [
    'all groups fold and unfold together, or down to a depth',
    `sheet.getRange('A2:A5').shiftRowGroupDepth(1); sheet.getRange('A3:A4').shiftRowGroupDepth(1); const folded = () => [1, 2].map((depth) => sheet.getRowGroup(3, depth).isCollapsed()); sheet.collapseAllRowGroups(); const all = folded(); sheet.expandRowGroupsUpToDepth(1); const outer = folded(); sheet.expandAllRowGroups(); [all, outer, folded()]`,
    [
      [true, true],
      [false, true],
      [false, false],
    ],
  ],
  [
    'a range folds the groups within it, else the deepest it touches, and unfolds what it touches',
    `sheet.getRange('A2:A5').shiftRowGroupDepth(1); sheet.getRange('A3:A4').shiftRowGroupDepth(1); const folded = () => [1, 2].map((depth) => sheet.getRowGroup(3, depth).isCollapsed()); sheet.getRange('A3').collapseGroups(); const touched = folded(); sheet.getRange('A4').expandGroups(); sheet.getRange('A1:A9').collapseGroups(); [touched, folded()]`,
    [
      [false, true],
      [true, true],
    ],
  ],
  [
    'the sign stands before or after',
    `sheet.getRange('A2:A3').shiftRowGroupDepth(1); const said = () => [sheet.getRowGroupControlPosition(), sheet.getRowGroup(2, 1).getControlIndex()]; const before = said(); sheet.setRowGroupControlPosition(SpreadsheetApp.GroupControlTogglePosition.BEFORE); [before, said(), sheet.getColumnGroupControlPosition()]`,
    [['AFTER', 4], ['BEFORE', 1], 'AFTER'],
  ],
  [
    'a group follows and takes in rows that come into it',
    `sheet.getRange('A2:A3').shiftRowGroupDepth(1); sheet.getRowGroup(2, 1).collapse(); sheet.insertRowBefore(1); sheet.insertRowAfter(3); sheet.deleteRow(1); [sheet.getRowGroup(2, 1).getRange(), sheet.getRowGroup(2, 1).isCollapsed()]`,
    ['2:4', true],
  ],
];

const DATA = `sheet.getRange('A1:B5').setValues([['name', 'n'], ['a', 10], ['b', 20], ['c', 30], ['', 40]]); const f = sheet.getRange('A1:B5').createFilter();
  const hidden = () => [2, 3, 4, 5].filter((row) => sheet.isRowHiddenByFilter(row)); const when = () => SpreadsheetApp.newFilterCriteria();`;

const FILTERS: readonly Case[] = [
  [
    'a condition hides rows',
    `${DATA} f.setColumnFilterCriteria(2, when().whenNumberGreaterThan(25).build()); hidden()`,
    [2, 3],
  ],
  [
    'criteria that were never built count as well',
    `${DATA} f.setColumnFilterCriteria(2, when().whenNumberGreaterThan(35)); hidden()`,
    [2, 3, 4],
  ],
  [
    'values are hidden',
    `${DATA} f.setColumnFilterCriteria(1, when().setHiddenValues(['a', 'c']).build()); hidden()`,
    [2, 4],
  ],
  [
    'only named values are seen',
    `${DATA} f.setColumnFilterCriteria(1, when().setVisibleValues(['b']).build()); hidden()`,
    [2, 4, 5],
  ],
  [
    'two columns hide together, and one is let go',
    `${DATA} f.setColumnFilterCriteria(1, when().whenCellNotEmpty().build()).setColumnFilterCriteria(2, when().whenNumberLessThan(25).build()); const both = hidden(); f.removeColumnFilterCriteria(2); [both, hidden(), f.getColumnFilterCriteria(2)]`,
    [[4, 5], [5], null],
  ],
  [
    'a formula counts from the first row below the heading',
    `${DATA} f.setColumnFilterCriteria(1, when().whenFormulaSatisfied('=B2=20').build()); hidden()`,
    [2, 4, 5],
  ],
  [
    'criteria are read back',
    `${DATA} f.setColumnFilterCriteria(2, when().whenNumberBetween(1, 2).setHiddenValues(['x']).build()); const c = f.getColumnFilterCriteria(2); [c.getCriteriaType(), c.getCriteriaValues(), c.getHiddenValues(), c.getVisibleValues(), c.copy().whenCellEmpty().build().getCriteriaType()]`,
    ['NUMBER_BETWEEN', [1, 2], ['x'], [], 'CELL_EMPTY'],
  ],
  [
    'rows come back when the filter goes; rows hidden by hand are none of its',
    `${DATA} sheet.hideRows(3); f.setColumnFilterCriteria(2, when().whenNumberGreaterThan(35).build()); const by = () => [hidden(), sheet.isRowHiddenByUser(2), sheet.isRowHiddenByUser(3)]; const before = by(); f.remove(); [before, by()]`,
    [
      [[2, 3, 4], false, true],
      [[], false, true],
    ],
  ],
  [
    'sorting is remembered for the last column',
    `${DATA} f.sort(2, false).sort(1, true); const s = f.getColumnSortSpec(1); [s.getDimensionIndex(), s.isAscending(), s.getSortOrder(), s.getBackgroundColor(), f.sort(2, false).getColumnSortSpec(2).isAscending()]`,
    [1, true, 'ASCENDING', null, false],
  ],
  [
    'a formula that adds up what is seen leaves filtered rows out',
    `${DATA} sheet.getRange('D1').setFormula('=SUBTOTAL(109,B2:B5)'); f.setColumnFilterCriteria(2, when().whenNumberGreaterThan(25).build()); sheet.getRange('D1').getValue()`,
    70,
  ],
  [
    'gridlines are hidden',
    `[sheet.hasHiddenGridlines(), sheet.setHiddenGridlines(true).hasHiddenGridlines()]`,
    [false, true],
  ],
  [
    'a sheet reads from right to left',
    `[sheet.isRightToLeft(), sheet.setRightToLeft(true).isRightToLeft()]`,
    [false, true],
  ],
];

test.each([...BANDING, ...GROUPS, ...FILTERS])('%s', (_promise, script, result) => {
  expect(desk().run(script)).toEqual(result);
});

test('groups, folds and filtered rows are kept with the workbook', () => {
  const made = desk();
  made.run(
    `${DATA} f.setColumnFilterCriteria(2, when().whenNumberGreaterThan(25).build()); sheet.getRange('A8:A9').shiftRowGroupDepth(1); sheet.getRowGroup(8, 1).collapse(); sheet.setRightToLeft(true)`,
  );
  const [sheet] = loadWorkbook(JSON.parse(JSON.stringify(made.model.snapshot()))).sheets();
  expect(sheet?.rowGroups.all()).toEqual([{ at: 7, count: 2, depth: 1, folded: true }]);
  expect([1, 2, 3].map((row) => sheet?.isRowFiltered(row))).toEqual([true, true, false]);
  expect([sheet?.filterColumns.length, sheet?.rightToLeft]).toEqual([1, true]);
});

const REFUSALS: readonly Refusal[] = [
  [
    'stripes over stripes',
    `sheet.getRange('A1:B4').applyRowBanding(); sheet.getRange('B2:C5').applyRowBanding()`,
    'already has alternating background colors',
  ],
  [
    'stripes without a first colour',
    `sheet.getRange('A1:B4').applyRowBanding().setFirstRowColor(null)`,
    'First row color should not be null',
  ],
  [
    'a banding that is gone',
    `const b = sheet.getRange('A1').applyRowBanding(); b.remove(); b.getRange()`,
    'The banding was removed.',
  ],
  ['a group that is none', `sheet.getRowGroup(1, 1)`, 'There is no group with depth 1 at index 1.'],
  ['more groups than eight', `sheet.getRange('A1').shiftRowGroupDepth(9)`, 'at most 8'],
  [
    'the order of a column never sorted',
    `${DATA} f.getColumnSortSpec(1).getSortOrder()`,
    'Unexpected error while getting the method or property getSortOrder on object SpreadsheetApp.SortSpec.',
  ],
  ['criteria outside of the filter', `${DATA} f.getColumnFilterCriteria(3)`, 'outside of the range'],
  ['criteria that say nothing', `${DATA} when().build()`, 'empty'],
];

test.each(REFUSALS)('refuses %s', (_promise, script, words) => {
  expect(() => desk().run(script)).toThrow(words);
});
