import { type Case, desk, type Refusal } from './desk';

const NUMBERED = `sheet.getRange('A1:E5').setValues([1, 2, 3, 4, 5].map((row) => [1, 2, 3, 4, 5].map((column) => row * 10 + column)));
  const firstColumn = () => sheet.getRange('A1:A7').getValues().flat(); const firstRow = () => sheet.getRange('A1:G1').getValues()[0];`;

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

const RULES: readonly Case[] = [
  [
    'metadata of a sheet',
    `sheet.addDeveloperMetadata('tab', 'register').addDeveloperMetadata('bare'); sheet.getDeveloperMetadata().map((m) => [m.getKey(), m.getValue(), m.getVisibility(), m.getLocation().getLocationType(), m.getLocation().getSheet()])`,
    [
      ['tab', 'register', 'DOCUMENT', 'SHEET', 'Sheet1'],
      ['bare', '', 'DOCUMENT', 'SHEET', 'Sheet1'],
    ],
  ],
  [
    'metadata of a column travels with it',
    `sheet.getRange('C:C').addDeveloperMetadata('column', 'status', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT); sheet.insertColumns(1, 2);
    const [m] = ss.createDeveloperMetadataFinder().withKey('column').find(); [m.getLocation().getColumn(), m.getLocation().getRow(), m.getVisibility(), m.getLocation().getLocationType()]`,
    ['E:E', null, 'PROJECT', 'COLUMN'],
  ],
  [
    'metadata of a row',
    `sheet.getRange('8:8').addDeveloperMetadata('row'); sheet.deleteRow(1); sheet.createDeveloperMetadataFinder().find()[0].getLocation().getRow()`,
    '7:7',
  ],
  [
    'metadata of a row by numbers',
    `sheet.getRange(8, 1, 1, 26).addDeveloperMetadata('row', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT).getDeveloperMetadata().map((m) => [m.getVisibility(), m.getValue()])`,
    [['PROJECT', '']],
  ],
  [
    'a finder looks for all that was said',
    `sheet.addDeveloperMetadata('a', '1').addDeveloperMetadata('a', '2'); ss.addDeveloperMetadata('a', '1'); const t = SpreadsheetApp.DeveloperMetadataLocationType;
    const find = () => ss.createDeveloperMetadataFinder(); [find().find().length, find().withKey('a').withValue('1').find().length, find().withLocationType(t.SHEET).find().length, find().withVisibility(SpreadsheetApp.DeveloperMetadataVisibility.PROJECT).find().length, sheet.createDeveloperMetadataFinder().find().length]`,
    [3, 2, 2, 0, 2],
  ],
  [
    'a finder by id',
    `sheet.addDeveloperMetadata('a', '1').addDeveloperMetadata('b', '2'); const id = sheet.getDeveloperMetadata()[1].getId(); ss.createDeveloperMetadataFinder().withId(id).find()[0].getKey()`,
    'b',
  ],
  [
    'a finder of a range, with what only touches it',
    `sheet.getRange('B:B').addDeveloperMetadata('b'); sheet.getRange('3:3').addDeveloperMetadata('r'); const find = (a) => sheet.getRange(a).createDeveloperMetadataFinder();
    [find('B:B').find().length, find('B3').find().length, find('B3').onIntersectingLocations().find().length]`,
    [1, 0, 2],
  ],
  [
    'metadata is changed and removed',
    `sheet.addDeveloperMetadata('a', '1'); const [m] = sheet.getDeveloperMetadata(); m.setKey('b').setValue('2').setVisibility(SpreadsheetApp.DeveloperMetadataVisibility.PROJECT); const now = [m.getKey(), m.getValue(), m.getVisibility()]; m.remove(); [now, sheet.getDeveloperMetadata().length]`,
    [['b', '2', 'PROJECT'], 0],
  ],
  [
    'metadata is moved',
    `ss.addDeveloperMetadata('a'); const [m] = ss.getDeveloperMetadata(); const where = () => m.getLocation().getLocationType();
    [where(), m.moveToSheet(sheet) && where(), m.moveToRow(sheet.getRange('2:2')) && where(), m.moveToColumn(sheet.getRange('B:B')) && where(), m.moveToSpreadsheet().getLocation().getSpreadsheet()]`,
    ['SPREADSHEET', 'SHEET', 'ROW', 'COLUMN', 'Spreadsheet'],
  ],
  [
    'protecting a sheet',
    `const p = sheet.protect().setDescription('only us').setWarningOnly(true); [p.getProtectionType(), p.getDescription(), p.isWarningOnly(), p.canEdit(), p.getRange().getNumRows()]`,
    ['SHEET', 'only us', true, true, 1000],
  ],
  [
    'a sheet is protected once',
    `sheet.protect(); sheet.protect(); sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length`,
    1,
  ],
  [
    'protecting ranges',
    `sheet.getRange('A1:B2').protect(); sheet.getRange('C3').protect(); const t = SpreadsheetApp.ProtectionType; [sheet.getProtections(t.RANGE).map((p) => p.getRange()), ss.getProtections(t.RANGE).length, sheet.getProtections(t.SHEET)]`,
    [['A1:B2', 'C3'], 2, []],
  ],
  [
    'a protection moves its range',
    `sheet.getRange('A1').protect().setRange(sheet.getRange('B2')).getRange()`,
    'B2',
  ],
  [
    'a protection with the name of its range',
    `ss.setNamedRange('box', sheet.getRange('B2')); [sheet.getRange('B2').protect().getRangeName(), sheet.protect().getRangeName()]`,
    ['box', null],
  ],
  [
    'ranges left open',
    `const p = sheet.protect().setUnprotectedRanges([sheet.getRange('B2:B9')]); p.getUnprotectedRanges()`,
    ['B2:B9'],
  ],
  [
    'editors of a protection',
    `const p = sheet.protect(); const names = () => p.getEditors().map((u) => u.getEmail());
    p.addEditors(['a@x.example', 'b@x.example']).addEditor('c@x.example'); const one = names(); p.removeEditor('c@x.example').removeEditors(p.getEditors().slice(1)); [one, names(), p.canDomainEdit()]`,
    [['a@x.example', 'b@x.example', 'c@x.example'], ['a@x.example'], false],
  ],
  [
    'the example of the reference runs',
    `const p = sheet.protect(); const me = ss.getOwner(); p.addEditor(me); p.removeEditors(p.getEditors()); if (p.canDomainEdit()) p.setDomainEdit(false); p.getEditors()`,
    [],
  ],
  [
    'a protection is removed',
    `sheet.protect().remove(); sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)`,
    [],
  ],
];

test.each([...IDENTITY, ...CONTENTS, ...LINES, ...RULES])('%s', (_promise, script, result) => {
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
  [
    'a sheet that is gone',
    `const far = ss.insertSheet('Far'); ss.deleteSheet(far); far.getName()`,
    'Sheet 1 not found',
  ],
  [
    'metadata on a block of cells',
    `sheet.getRange('B2:D4').addDeveloperMetadata('k')`,
    'Adding developer metadata to arbitrary ranges is not currently supported.',
  ],
  [
    'metadata on part of a row',
    `sheet.getRange('B6:D6').addDeveloperMetadata('k')`,
    'an entire row or column.',
  ],
  ['metadata on one cell', `sheet.getRange('A1').addDeveloperMetadata('k')`, 'an entire row or column.'],
  ['metadata on two rows', `sheet.getRange('1:2').addDeveloperMetadata('k')`, 'an entire row or column.'],
  ['editors of a warning', `sheet.protect().setWarningOnly(true).addEditor('a@x.example')`, 'warning-only'],
  ['a domain that the host has not', `sheet.protect().setDomainEdit(true)`, 'not implemented'],
  [
    'open ranges of another sheet',
    `sheet.protect().setUnprotectedRanges([ss.insertSheet().getRange('A1')])`,
    'not on the protected sheet',
  ],
  ['a removed protection', `const p = sheet.protect(); p.remove(); p.getDescription()`, 'was removed'],
];

test.each(REFUSALS)('refuses %s', (_promise, script, words) => {
  expect(() => desk().run(script)).toThrow(words);
});
