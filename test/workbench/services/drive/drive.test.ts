import { buildWorker, type Scratch, scratchCloud } from '../../cloud/scratch-cloud';

let scratch: Scratch;
beforeAll(() => {
  buildWorker();
  scratch = scratchCloud();
});
afterAll(() => scratch.remove());

const value = (body: string) => scratch.value(`function main() { ${body} }`);
const thrown = async (body: string) => (await scratch.run(`function main() { ${body} }`)).error?.message;

const LIST =
  'const all = (found) => { const got = []; while (found.hasNext()) got.push(found.next()); return got };';

describe('files', () => {
  test.each([
    [
      'made from text come back by id',
      `const { id } = { id: DriveApp.createFile('a.txt', 'สวัสดี').getId() }; const f = DriveApp.getFileById(id); return [f.getName(), f.getBlob().getDataAsString(), f.getMimeType(), f.getSize()]`,
      ['a.txt', 'สวัสดี', 'text/plain', 18],
    ],
    [
      'made from a blob keep its type',
      `return DriveApp.createFile(Utilities.newBlob('{}', 'application/json', 'b.json')).getBlob().getContentType()`,
      'application/json',
    ],
    [
      'are renamed, described and starred',
      `const f = DriveApp.createFile('c', '').setName('c2').setDescription('d').setStarred(true); return [f.getName(), f.getDescription(), f.isStarred()]`,
      ['c2', 'd', true],
    ],
    [
      'are written anew with the text of whatever is given',
      `return DriveApp.createFile('t', 'one').setContent(Utilities.newBlob('two')).getBlob().getDataAsString()`,
      'Blob',
    ],
    [
      'are found by name, unless they are in the bin',
      `const f = DriveApp.createFile('find-me', ''); const n = () => all(DriveApp.getFilesByName('find-me')).length; const before = n(); f.setTrashed(true);
       return [before, n(), all(DriveApp.getTrashedFiles()).length, f.isTrashed()]`,
      [1, 0, 1, true],
    ],
    [
      'are copied under their own or another name',
      `const f = DriveApp.createFile('src', 'x'); return [f.makeCopy().getName(), f.makeCopy('dst').getBlob().getDataAsString(), f.makeCopy('dst').getId() === f.getId()]`,
      ['src', 'x', false],
    ],
    [
      'know spreadsheets by the name people gave them',
      `const ss = SpreadsheetApp.create('Book'); const f = DriveApp.getFileById(ss.getId()); f.setName('Book 2');
       return [ss.getName(), f.getMimeType() === MimeType.GOOGLE_SHEETS, all(DriveApp.getFilesByType(MimeType.GOOGLE_SHEETS)).length > 1]`,
      ['Book 2', true, true],
    ],
    [
      'copy a spreadsheet whole',
      `const ss = SpreadsheetApp.create('S'); ss.getRange('B2').setValue(7); const id = DriveApp.getFileById(ss.getId()).makeCopy('S2').getId();
       const copy = SpreadsheetApp.openById(id); return [copy.getName(), copy.getRange('B2').getValue()]`,
      ['S2', 7],
    ],
    [
      'copy a form without its answers',
      `const form = FormApp.create('F'); form.addTextItem().setTitle('q'); const id = DriveApp.getFileById(form.getId()).makeCopy('F2').getId();
       return [DriveApp.getFileById(id).getName(), FormApp.openById(id).getItems().map((i) => i.getTitle()), FormApp.openById(id).getResponses().length]`,
      ['F2', ['q'], 0],
    ],
    [
      'are opened as spreadsheets',
      `const ss = SpreadsheetApp.create('Open'); return SpreadsheetApp.open(DriveApp.getFileById(ss.getId())).getName()`,
      'Open',
    ],
    [
      'need no key of their own',
      `const f = DriveApp.createFile('k', ''); const d = DriveApp.createFolder('d'); return [f.getResourceKey(), DriveApp.getFileByIdAndResourceKey(f.getId(), 'x').getName(), DriveApp.getFolderByIdAndResourceKey(d.getId(), null).getName(),
       d.createShortcutForTargetIdAndResourceKey(f.getId(), 'x').getTargetId() === f.getId(), f.getTargetResourceKey(), f.getThumbnail(), f.getSecurityUpdateEligible(), f.getSecurityUpdateEnabled()]`,
      [null, 'k', 'd', true, null, null, false, false],
    ],
    [
      'have shortcuts',
      `const f = DriveApp.createFile('s', ''); const s = DriveApp.createShortcut(f.getId()); return [s.getTargetId() === f.getId(), s.getMimeType() === MimeType.SHORTCUT]`,
      [true, true],
    ],
  ])('%s', async (_what, body, expected) => {
    expect(await value(LIST + body)).toEqual(expected);
  });
});

describe('folders', () => {
  test.each([
    [
      'hold files and folders',
      `const f = DriveApp.createFolder('F'); f.createFile('in', ''); f.createFolder('sub'); return [all(f.getFiles()).map((x) => x.getName()), all(f.getFolders()).map((x) => x.getName())]`,
      [['in'], ['sub']],
    ],
    [
      'are the parents of what lies in them',
      `const f = DriveApp.createFolder('P'); const x = DriveApp.createFile('x', ''); const names = () => all(x.getParents()).map((p) => p.getName()); const before = names(); x.moveTo(f); return [before, names()]`,
      [['My Drive'], ['P']],
    ],
    [
      'give files back to the root',
      `const f = DriveApp.createFolder('R'); const x = f.createFile('y', ''); f.removeFile(x); const home = x.getParents().next().getId(); f.addFile(x); return [home === DriveApp.getRootFolder().getId(), x.getParents().next().getName()]`,
      [true, 'R'],
    ],
    [
      'are put into the root by DriveApp',
      `const f = DriveApp.createFolder('A'); const x = f.createFile('z', ''); const sub = f.createFolder('B'); DriveApp.addFile(x); DriveApp.addFolder(sub); DriveApp.removeFile(x); DriveApp.removeFolder(sub); return [x, sub].map((i) => i.getParents().next().getName())`,
      ['My Drive', 'My Drive'],
    ],
    ['end at the root', `return DriveApp.getRootFolder().getParents().hasNext()`, false],
    [
      'are walked on from a token',
      `const f = DriveApp.createFolder('T'); ['1', '2', '3'].forEach((n) => f.createFile(n, '')); const files = f.getFiles(); files.next(); return all(DriveApp.continueFileIterator(files.getContinuationToken())).map((x) => x.getName())`,
      ['2', '3'],
    ],
  ])('%s', async (_what, body, expected) => {
    expect(await value(LIST + body)).toEqual(expected);
  });
});

describe('searching', () => {
  let found: (query: string, search?: string) => Promise<unknown>;
  const searched = scratchCloud();
  afterAll(() => searched.remove());
  beforeAll(async () => {
    const make = `const f = DriveApp.createFolder('Reports'); f.createFile('Report March.txt', 'income 5'); f.createFolder('Old reports');
      DriveApp.createFile('report-april.csv', 'a,b', 'text/csv').setStarred(true).addEditor('e@x.example'); DriveApp.createFile("it's", '').setDescription('the report');
      DriveApp.createFile('report gone', '').setTrashed(true); SpreadsheetApp.create('Myreport');`;
    await searched.value(`function main() { ${make} }`);
    found = (query, search = 'DriveApp.searchFiles') =>
      searched.value(
        `function main() { ${LIST} const folder = DriveApp.getFoldersByName('Reports').next(); return all(${search}(${JSON.stringify(query)})).map((x) => x.getName()) }`,
      );
  });

  test.each([
    [`title contains "report"`, ['Report March.txt', 'report-april.csv']],
    [`name contains 'march'`, ['Report March.txt']],
    [`title = 'report-april.csv'`, ['report-april.csv']],
    [`title = 'it\\'s'`, [`it's`]],
    [`title contains 'report' and title != 'report-april.csv'`, ['Report March.txt']],
    [`fullText contains 'income' or fullText contains 'the report'`, ['Report March.txt', `it's`]],
    [`mimeType = 'text/csv'`, ['report-april.csv']],
    [`mimeType contains 'spreadsheet' and title = 'Myreport'`, ['Myreport']],
    [`title contains 'report' and not (starred = true)`, ['Report March.txt']],
    [`starred = true`, ['report-april.csv']],
    [`title contains 'report' and trashed = true`, ['report gone']],
    [`title contains 'report' and 'root' in parents`, ['report-april.csv']],
    [`'e@x.example' in writers`, ['report-april.csv']],
    [`title contains 'report' and modifiedDate > '2020-01-01'`, ['Report March.txt', 'report-april.csv']],
    [`title contains 'report' and createdTime < '2020-01-01T00:00:00'`, []],
    [`title = 'a' or title contains 'report' and starred = true`, ['report-april.csv']],
  ])('%s finds %j', async (query, names) => {
    expect(await found(query)).toEqual(names);
  });

  test.each([
    ['all folders', 'DriveApp.searchFolders', `title contains 'reports'`, ['Reports', 'Old reports']],
    ['folders in a folder', 'folder.searchFolders', `title contains 'reports'`, ['Old reports']],
    ['files in a folder', 'folder.searchFiles', `title contains 'report'`, ['Report March.txt']],
  ])('%s', async (_what, place, query, names) => {
    expect(await found(query, place)).toEqual(names);
  });
});

describe('sharing', () => {
  test.each([
    [
      'is private until it is set',
      `const f = DriveApp.createFile('s', ''); const said = () => [f.getSharingAccess(), f.getSharingPermission()].map(String); const before = said(); f.setSharing(DriveApp.Access.ANYONE_WITH_LINK, DriveApp.Permission.VIEW); return [before, said()]`,
      [
        ['PRIVATE', 'NONE'],
        ['ANYONE_WITH_LINK', 'VIEW'],
      ],
    ],
    [
      'gives each person the widest role they got',
      `const f = DriveApp.createFile('s', '').addViewer('v@x.example').addEditors(['e@x.example', 'v@x.example']).addCommenter('e@x.example').addCommenter('c@x.example');
       const names = (users) => users.map((u) => u.getEmail()); return [names(f.getEditors()), names(f.getViewers()), names(f.removeEditor('e@x.example').getEditors())]`,
      [['e@x.example', 'v@x.example'], ['c@x.example'], ['v@x.example']],
    ],
    [
      'tells what a person may do, and takes it back',
      `const f = DriveApp.createFile('s', '').addViewer('v@x.example').addEditor('e@x.example').addCommenter('c@x.example'); const me = Session.getEffectiveUser();
       const may = () => [me, 'e@x.example', 'c@x.example', 'v@x.example', 'n@x.example'].map((who) => String(f.getAccess(who))); const before = may(); f.revokePermissions('e@x.example').revokePermissions('v@x.example'); return [before, may()]`,
      [
        ['OWNER', 'EDIT', 'COMMENT', 'VIEW', 'NONE'],
        ['OWNER', 'NONE', 'COMMENT', 'NONE', 'NONE'],
      ],
    ],
    [
      'passes to a new owner, and the old one may still edit',
      `const f = DriveApp.createFolder('o').addViewer('o@x.example').setOwner('o@x.example'); return [f.getOwner().getEmail(), f.getEditors().map(String), f.getViewers().length]`,
      ['o@x.example', ['owner@workbench.example'], 0],
    ],
    [
      'of a spreadsheet is the sharing of its file',
      `const ss = SpreadsheetApp.create('Shared').addEditor('e@x.example'); ss.addViewers(['v@x.example']); ss.addViewer('w@x.example'); ss.removeViewer('w@x.example');
       const f = DriveApp.getFileById(ss.getId()); const names = (users) => users.map((u) => u.getEmail()); return [names(f.getEditors()), names(ss.getViewers()), names(ss.getEditors()).length, names(ss.removeEditor('e@x.example').getEditors()).length]`,
      [['e@x.example'], ['v@x.example'], 2, 1],
    ],
  ])('%s', async (_what, body, expected) => {
    expect(await value(body)).toEqual(expected);
  });
});

test.each([
  ['a file without an id', `DriveApp.getFileById('')`, 'Invalid argument: id'],
  ['an id nothing has', `DriveApp.getFileById('none')`, /^No item with the given ID could be found/],
  ['a blob without a name', `DriveApp.createFile(Utilities.newBlob(''))`, /must have non-null name/],
  ['reading past the end', `DriveApp.getFilesByName('no such').next()`, /iterator has reached the end/],
  ['starring the root', `DriveApp.getRootFolder().setStarred(true)`, /^Access denied/],
  [
    'a spreadsheet as PDF',
    `DriveApp.getFileById(SpreadsheetApp.getActive().getId()).getBlob()`,
    /not implemented/,
  ],
  ...[
    'x',
    `title`,
    `title contains`,
    `title like 'a'`,
    `(title = 'a'`,
    `title = 'a' 'b'`,
    `starred = 1`,
    `title = 'a`,
  ].map(
    (query) =>
      [
        `the query ${query}`,
        `DriveApp.searchFiles(${JSON.stringify(query)})`,
        'Invalid argument: q',
      ] as const,
  ),
  [
    'a query for what the host does not keep',
    `DriveApp.searchFiles('lastViewedByMeDate > "2020-01-01"')`,
    'Searching Drive by lastViewedByMeDate is not implemented in the workbench',
  ],
] as const)('%s is refused', async (_what, body, said) => {
  expect(await thrown(body)).toMatch(said);
});

test('files are still there when the folder is opened again', async () => {
  await value(`DriveApp.createFolder('Kept').createFile('kept.txt', 'bytes')`);
  scratch.reopen();
  expect(await value(`return DriveApp.getFilesByName('kept.txt').next().getBlob().getDataAsString()`)).toBe(
    'bytes',
  );
});
