import { type Case, desk, type Refusal } from './desk';

const names = `const names = () => ss.getSheets().map((s) => s.getName());`;

const CASES: readonly Case[] = [
  [
    'the active spreadsheet has two names',
    `[SpreadsheetApp.getActive().getId(), SpreadsheetApp.getActiveSpreadsheet().getId()]`,
    ['book-1', 'book-1'],
  ],
  [
    'name and address',
    `ss.rename('งาน 2565'); [ss.getName(), ss.getUrl()]`,
    ['งาน 2565', 'https://docs.google.com/spreadsheets/d/book-1/edit'],
  ],
  [
    'zone and locale',
    `ss.setSpreadsheetTimeZone('UTC'); ss.setSpreadsheetLocale('th_TH'); [ss.getSpreadsheetTimeZone(), ss.getSpreadsheetLocale()]`,
    ['UTC', 'th_TH'],
  ],
  [
    'people',
    `ss.addViewer('v@x.example'); [[ss.getOwner()], ss.getEditors(), ss.getViewers()].map((us) => us.map((u) => u.getEmail()))`,
    [['owner@office.example'], ['owner@office.example'], ['v@x.example']],
  ],
  ['no form', `ss.getFormUrl()`, null],
  [
    'insertSheet names by itself and follows the active tab',
    `${names} ss.insertSheet(); ss.insertSheet(); sheet.activate(); ss.insertSheet(); names()`,
    ['Sheet1', 'Sheet4', 'Sheet2', 'Sheet3'],
  ],
  ['insertSheet with a name', `${names} ss.insertSheet('A'); names()`, ['Sheet1', 'A']],
  ['insertSheet with a place', `${names} ss.insertSheet(0); names()`, ['Sheet2', 'Sheet1']],
  [
    'insertSheet with name and place',
    `${names} ss.insertSheet('A', 0); ss.insertSheet('B', 1); names()`,
    ['A', 'B', 'Sheet1'],
  ],
  [
    'insertSheet like another',
    `sheet.getRange('A1').setValue('x'); const template = sheet;
    [ss.insertSheet('T', { template }), ss.insertSheet('U', 0, { template }), ss.insertSheet({ template }), ss.insertSheet(0, { template })].map((s) => [s.getName(), s.getIndex(), s.getRange('A1').getValue()])`,
    [
      ['T', 5, 'x'],
      ['U', 2, 'x'],
      ['Copy of Sheet1', 3, 'x'],
      ['Copy of Sheet1 2', 1, 'x'],
    ],
  ],
  ['a new sheet is the active one', `ss.insertSheet('A'); ss.getActiveSheet()`, 'A'],
  [
    'finding sheets',
    `ss.insertSheet('ก'); [ss.getSheetByName('ก'), ss.getSheetByName('nope'), ss.getSheetById(1), ss.getSheetById(99), ss.getNumSheets()]`,
    ['ก', null, 'ก', null, 2],
  ],
  ['deleteSheet', `${names} ss.deleteSheet(ss.insertSheet('A')); names()`, ['Sheet1']],
  ['deleteActiveSheet gives the next active one', `ss.insertSheet('A'); ss.deleteActiveSheet()`, 'Sheet1'],
  [
    'moveActiveSheet',
    `${names} ss.insertSheet('A'); ss.insertSheet('B'); ss.moveActiveSheet(1); names()`,
    ['B', 'Sheet1', 'A'],
  ],
  [
    'setActiveSheet then move',
    `${names} ss.insertSheet('A'); ss.setActiveSheet(sheet); ss.moveActiveSheet(2); names()`,
    ['A', 'Sheet1'],
  ],
  ['renameActiveSheet', `ss.renameActiveSheet('A'); sheet.getName()`, 'A'],
  [
    'duplicateActiveSheet',
    `${names} ss.insertSheet('Z'); sheet.activate(); const copy = ss.duplicateActiveSheet(); [copy, names(), ss.getActiveSheet()]`,
    ['Copy of Sheet1', ['Sheet1', 'Copy of Sheet1', 'Z'], 'Copy of Sheet1'],
  ],
  [
    'old methods act on the active sheet',
    `ss.appendRow(['a', 'b']); [ss.getLastRow(), ss.getLastColumn(), ss.getDataRange(), ss.getSheetName(), ss.getSheetId(), ss.getSheetValues(1, 1, 1, 2), ss.getRange('B1').getValue()]`,
    [1, 2, 'A1:B1', 'Sheet1', 0, [['a', 'b']], 'b'],
  ],
  [
    'old methods of lines too',
    `ss.insertRowBefore(1); ss.setFrozenRows(2); ss.setColumnWidth(1, 33); ss.deleteColumns(3, 24); [ss.getFrozenRows(), ss.getColumnWidth(1), sheet.getMaxColumns(), sheet.getMaxRows()]`,
    [2, 33, 2, 1001],
  ],
  [
    'named ranges',
    `ss.setNamedRange('box', sheet.getRange('B2:C3')); const [n] = ss.getNamedRanges(); [n.getName(), n.getRange(), ss.getRangeByName('box'), ss.getRangeByName('nope')]`,
    ['box', 'B2:C3', 'B2:C3', null],
  ],
  [
    'a named range follows inserted rows',
    `ss.setNamedRange('box', sheet.getRange('B2')); sheet.insertRows(1); ss.getRangeByName('BOX')`,
    'B3',
  ],
  [
    'a named range is renamed and put elsewhere',
    `ss.setNamedRange('box', sheet.getRange('B2')); const n = ss.getNamedRanges()[0].setName('chest').setRange(sheet.getRange('D4')); [n.getName(), ss.getRangeByName('chest'), ss.getRangeByName('box')]`,
    ['chest', 'D4', null],
  ],
  [
    'named ranges go',
    `ss.setNamedRange('a', sheet.getRange('B2')); ss.setNamedRange('b', sheet.getRange('B2')); ss.removeNamedRange('a'); ss.getNamedRanges()[0].remove(); ss.getNamedRanges()`,
    [],
  ],
  ['a Thai name', `ss.setNamedRange('วันส่ง', sheet.getRange('B2')); ss.getRangeByName('วันส่ง')`, 'B2'],
  ['ranges by list', `ss.getRangeList(['A1', 'Sheet1!B2']).getRanges()`, ['A1', 'B2']],
  [
    'metadata of the file',
    `ss.addDeveloperMetadata('version', '1'); ss.getDeveloperMetadata().map((m) => m.getValue())`,
    ['1'],
  ],
  [
    'before a selection is made it is A1',
    `[ss.getActiveRange(), ss.getActiveCell(), ss.getCurrentCell(), SpreadsheetApp.getActiveRange(), SpreadsheetApp.getCurrentCell(), sheet.getActiveCell()]`,
    Array(6).fill('A1'),
  ],
  [
    'selecting a range',
    `sheet.getRange('B2:C3').activate(); [ss.getActiveRange(), ss.getCurrentCell(), SpreadsheetApp.getActiveRangeList().getRanges(), SpreadsheetApp.getSelection().getActiveRange()]`,
    ['B2:C3', 'B2', ['B2:C3'], 'B2:C3'],
  ],
  [
    'the current cell moves within the selection',
    `sheet.getRange('B2:C3').activate(); sheet.getRange('C3').activateAsCurrentCell(); [ss.getActiveRange(), ss.getCurrentCell()]`,
    ['B2:C3', 'C3'],
  ],
  [
    'the standard theme',
    `const t = ss.getSpreadsheetTheme(); const accent = SpreadsheetApp.ThemeColorType.ACCENT1; const cell = sheet.getRange('A1').setBackgroundObject(SpreadsheetApp.newColor().setThemeColor(accent).build());
    [t.getFontFamily(), t.getThemeColors().map(String).length, t.getConcreteColor(accent).asRgbColor().asHexString() === cell.getBackground()]`,
    ['Arial', 9, true],
  ],
  [
    'a current cell outside becomes the selection',
    `sheet.getRange('B2:C3').activate(); ss.setCurrentCell(sheet.getRange('E5')); [ss.getActiveRange(), ss.getCurrentCell()]`,
    ['E5', 'E5'],
  ],
  [
    'several ranges',
    `sheet.getRangeList(['A1', 'C3:D4']).activate(); [ss.getActiveRangeList().getRanges(), ss.getActiveRange(), ss.getSelection().getActiveRangeList().getRanges().length]`,
    [['A1', 'C3:D4'], 'C3:D4', 2],
  ],
  [
    'selecting by every other door',
    `SpreadsheetApp.setActiveRange(sheet.getRange('B2')); const one = ss.getActiveRange(); sheet.setActiveSelection('C3'); const two = ss.getActiveRange(); ss.setActiveSelection(sheet.getRange('D4')); const three = ss.getActiveRange(); SpreadsheetApp.setCurrentCell(sheet.getRange('E5')); SpreadsheetApp.setActiveRangeList(sheet.getRangeList(['F6'])); [one, two, three, ss.getActiveRange()]`,
    ['B2', 'C3', 'D4', 'F6'],
  ],
  [
    'a range of another tab makes that tab active',
    `const far = ss.insertSheet('Far'); SpreadsheetApp.setActiveSheet(sheet); far.getRange('B2').activate(); [SpreadsheetApp.getActiveSheet(), ss.getSelection().getActiveSheet(), ss.getSelection().getCurrentCell()]`,
    ['Far', 'Far', 'B2'],
  ],
  [
    'openById and openByUrl find what is there',
    `[SpreadsheetApp.openById('book-1').getName(), SpreadsheetApp.openByUrl('https://docs.google.com/spreadsheets/u/0/d/book-1/edit#gid=0').getName()]`,
    ['Book', 'Book'],
  ],
  [
    'setActiveSpreadsheet',
    `SpreadsheetApp.setActiveSpreadsheet(SpreadsheetApp.openById('book-1')); SpreadsheetApp.getActive().getId()`,
    'book-1',
  ],
  ['flush says nothing', `SpreadsheetApp.flush()`, undefined],
  ['getUi', `SpreadsheetApp.getUi()`, 'Ui'],
];

test.each(CASES)('%s', (_promise, script, result) => {
  expect(desk().run(script)).toEqual(result);
});

const REFUSALS: readonly Refusal[] = [
  [
    'a second sheet of one name',
    `ss.insertSheet('sheet1')`,
    'A sheet with the name "sheet1" already exists. Please enter another name.',
  ],
  ['deleting the last sheet', `ss.deleteSheet(sheet)`, "You can't remove all the sheets in a document."],
  [
    'deleting the last visible sheet',
    `ss.insertSheet('A').hideSheet(); ss.deleteSheet(sheet)`,
    "You can't remove all the visible sheets in a document.",
  ],
  ['moving to place 0', `ss.moveActiveSheet(0)`, 'between 1 and 1'],
  ['a zone nobody has', `ss.setSpreadsheetTimeZone('Asia/Siam')`, 'Invalid argument: Asia/Siam'],
  ['a locale nobody has', `ss.setSpreadsheetLocale('Thai!')`, 'Invalid argument: Thai!'],
  [
    'a name that is an address',
    `ss.setNamedRange('A1', sheet.getRange('A1'))`,
    'not valid for a named range',
  ],
  ['a name with a blank', `ss.setNamedRange('a b', sheet.getRange('A1'))`, 'not valid for a named range'],
  [
    'a file that is not there',
    `SpreadsheetApp.openById('nope')`,
    'Unexpected error while getting the method or property openById on object SpreadsheetApp.',
  ],
  ['no id at all', `SpreadsheetApp.openById(null)`, 'Invalid argument: id'],
  ['an empty id', `SpreadsheetApp.openById('')`, 'Invalid argument: id'],
  ['an address of no spreadsheet', `SpreadsheetApp.openByUrl('https://a.example/')`, 'Invalid argument: url'],
  [
    'an address of a spreadsheet that is not there',
    `SpreadsheetApp.openByUrl('https://docs.google.com/spreadsheets/d/nope/edit')`,
    'Unexpected error while getting the method or property openByUrl on object SpreadsheetApp.',
  ],
  [
    'a colour no theme has',
    `ss.getSpreadsheetTheme().getConcreteColor(SpreadsheetApp.ThemeColorType.UNSUPPORTED)`,
    'Invalid argument: themeColorType',
  ],
  ...[
    `sheet.insertRowsAfter(1, 400000)`,
    `sheet.insertColumns(1, 10000)`,
    `SpreadsheetApp.create('x', 1000000, 11)`,
    `sheet.insertRowsAfter(1, 383000); ss.insertSheet()`,
    `sheet.insertRowsAfter(1, 200000); sheet.copyTo(ss)`,
    `sheet.insertRowsAfter(1, 383000); sheet.appendRow(Array(40).fill(1))`,
  ].map(
    (script) =>
      [`more than ten million cells: ${script}`, script, 'above the limit of 10000000 cells.'] as Refusal,
  ),
  ['several cells as current', `ss.setCurrentCell(sheet.getRange('A1:B2'))`, 'must be a single cell'],
  [
    'deleting nothing',
    `ss.deleteSheet(null)`,
    "The parameters (null) don't match the method signature for SpreadsheetApp.Spreadsheet.deleteSheet.",
  ],
];

test.each(REFUSALS)('refuses %s', (_promise, script, words) => {
  expect(() => desk().run(script)).toThrow(words);
});

test('a toast reaches the person before the sheet', () => {
  const { run, toasts } = desk();
  run(`ss.toast('one'); ss.toast('two', 'title'); ss.toast('three', 'title', 9); ss.toast('four', null, -1)`);
  expect(toasts).toEqual([
    ['one', '', '5'],
    ['two', 'title', '5'],
    ['three', 'title', '9'],
    ['four', '', '-1'],
  ]);
});

test('a menu of the old kind reaches the bar', () => {
  const { run, menus } = desk();
  run(`ss.addMenu('OIT', [{ name: 'Start', functionName: 'start' }, null]); ss.updateMenu('OIT', [])`);
  expect(menus).toEqual([
    ['OIT', [{ label: 'Start', functionName: 'start' }, { separator: true }]],
    ['OIT', []],
  ]);
});

test('today follows the zone at once', () => {
  const { run } = desk({ zone: 'Asia/Bangkok' });
  const script = `sheet.getRange('A1').setFormula('=TODAY()').setNumberFormat('yyyy-mm-dd');
    const before = sheet.getRange('A1').getDisplayValue(); ss.setSpreadsheetTimeZone('America/Los_Angeles'); [before, sheet.getRange('A1').getDisplayValue()]`;
  expect(run(script)).toEqual(['2022-03-28', '2022-03-27']);
});

test('a Thai spreadsheet names its tabs in Thai', () => {
  const { run } = desk({ locale: 'th_TH' });
  expect(run(`[ss.insertSheet().getName(), ss.getSheets()[0].copyTo(ss).getName()]`)).toEqual([
    'ชีต2',
    expect.stringMatching(/^สำเนาของ /),
  ]);
});
