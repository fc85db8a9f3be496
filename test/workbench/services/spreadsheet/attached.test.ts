import { type Case, desk, type Refusal } from './desk';

const RULES: readonly Case[] = [
  [
    'a protection is put on a named range',
    `ss.setNamedRange('box', sheet.getRange('B2')); ss.setNamedRange('chest', sheet.getRange('D4')); const p = sheet.getRange('A1').protect(); [p.setRangeName('box').getRange(), p.setNamedRange(ss.getNamedRanges()[1]).getRange()]`,
    ['B2', 'D4'],
  ],
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

test.each([...RULES])('%s', (_promise, script, result) => {
  expect(desk().run(script)).toEqual(result);
});

const REFUSALS: readonly Refusal[] = [
  [
    'a protection by a name nobody gave',
    `sheet.getRange('A1').protect().setRangeName('nope')`,
    'Range not found',
  ],
  [
    'a protection put on another sheet',
    `sheet.getRange('A1').protect().setRange(ss.insertSheet().getRange('A1'))`,
    'not on the protected sheet',
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
