import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { workbench } from './workbench-command';

/** Scripts that were not written for this host: whole folders, bound scripts, other languages of the sheet. */

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'other-scripts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const data = () => ['--data', join(folder, 'data')] as const;
const exec = (path: string, ...words: readonly string[]) =>
  workbench('exec', join(folder, path), ...words, ...data());
const type = (...words: readonly string[]) => workbench('set', ...words, ...data());

function put(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

test('a folder is one project: scripts in order, pages by their path, its own manifest', () => {
  put({
    'app/appsscript.json': '{"timeZone":"America/New_York"}',
    'app/a.gs': 'const FIRST = 1;',
    'app/server/b.js':
      'function main() { return [FIRST, new Date(2026, 0, 1), Session.getScriptTimeZone(), page()] }',
    'app/server/page.gs':
      'function page() { const t = HtmlService.createTemplateFromFile("pages/index"); t.name = "Ann"; return t.evaluate() }',
    'app/pages/index.html': '<b><?= name ?></b>',
    'app/node_modules/x/index.js': 'throw new Error("not part of it")',
  });
  expect(exec('app', 'main').json()).toMatchObject({
    result: [1, '2026-01-01T05:00:00.000Z', 'America/New_York', '<b>Ann</b>'],
  });
});

test('a function is there before any file runs, and one of the last file counts', () => {
  put({
    'app/a.js': `'use strict'\nconst TABLE = { make }, SEEN = [twice(), typeof LATER, hidden()];\nfunction strict() { return this === undefined }`,
    'app/b/make.js':
      'function make() { return typeof this }\nfunction twice() { return 1 }\nconst LATER = 1;',
    'app/c.js':
      '/* function hidden() { return 0 } */ function hidden() { return 1 }\n(function () { LOOSE = TABLE.make() })()\nfunction twice() { return 2 }',
    'app/main.js': 'async function main() { return [LOOSE, TABLE.make === make, SEEN, strict()] }',
  });
  expect(exec('app', 'main').json()).toMatchObject({ result: ['object', true, [2, 'undefined', 1], true] });
});

test.each([
  ['what is thrown', 'function main() { fail() }', 'at fail (second.js:2:25)'],
  [
    'what is logged',
    'function main() { try { fail() } catch (e) { console.error(e) } }',
    'at fail (second.js:2:25)',
  ],
  ['what cannot be read', 'function main() { return 1 +; }', 'third.js:1'],
])('%s in one of several files is told by its file and line', (_what, third, place) => {
  put({
    'app/first.js': 'const A = 1;\n',
    'app/second.js': '\nfunction fail() { throw new Error("no") }\n',
    'app/third.js': third,
  });
  const { stdout, stderr } = exec('app', 'main');
  expect(stdout + stderr).toContain(place);
  expect(stdout + stderr).not.toContain('workbench:');
});

test('a folder of clasp says where its files are and which come first', () => {
  put({
    'app/.clasp.json': '{"rootDir":"src","filePushOrder":["src/z.js"]}',
    'app/src/z.js': 'class Base {}',
    'app/src/a.js': 'class Own extends Base {}\nfunction main() { return new Own() instanceof Base }',
    'app/test/a.js': 'throw new Error("not pushed")',
  });
  expect(exec('app', 'main').json()).toMatchObject({ result: true });
});

test('a folder that clasp pushed from another computer is read where it is', () => {
  put({ 'app/.clasp.json': '{"rootDir":"C:/projects/else"}', 'app/a.js': 'function main() { return 1 }' });
  expect(exec('app', 'main').json()).toMatchObject({ result: 1 });
});

test.each([
  ['app', 'There is no .gs or .js file in'],
  ['gone', 'There is no file'],
])('a folder %s that is no project is refused', (path, said) => {
  put({ 'app/notes.txt': '' });
  const { code, stderr } = exec(path, 'main');
  expect([code, stderr]).toEqual([1, expect.stringContaining(said)]);
});

test('what is typed runs the onEdit of every script that was run here', () => {
  put({
    'probe.js': 'function main() {}',
    'stamp.gs': `function setUp() { SpreadsheetApp.getActive().getSheets()[0].setName('Sheet1') }
      function onEdit(e) { if (e.range.getColumn() === 1) e.range.offset(0, 1).setValue(e.value + ' seen') }`,
    'log.gs': `function main() {} function onEdit(e) { PropertiesService.getDocumentProperties().setProperty('was', e.range.getA1Notation()) }`,
  });
  exec('stamp.gs', 'setUp');
  exec('log.gs');
  exec('probe.js');
  const fired = type('Sheet1', 'A2', 'milk').json();
  expect(fired).toMatchObject([{ functionName: 'onEdit' }, { functionName: 'onEdit' }]);
  expect(workbench('show', 'Sheet1', '--grid', '--json', ...data()).json()).toEqual([
    ['', ''],
    ['milk', 'milk seen'],
  ]);
});

test('a script finds what the person has selected, and where somebody typed', () => {
  put({
    'here.js': `function where() { const range = SpreadsheetApp.getActiveRange();
        return [range.getSheet().getName(), range.getA1Notation(), SpreadsheetApp.getActiveSheet().getActiveCell().getA1Notation()] }
      function setUp() { SpreadsheetApp.getActive().insertSheet('Requests') }
      function onEdit() { SpreadsheetApp.getActiveSheet().getActiveCell().offset(0, 1).setValue('typed') }`,
  });
  exec('here.js', 'setUp', '--locale', 'en_US');
  expect(exec('here.js', 'where', '--select', 'Requests!B3:C4').json()).toMatchObject({
    result: ['Requests', 'B3:C4', 'B3'],
  });
  expect(exec('here.js', 'where', '--select', 'Nowhere!A1').stderr).toContain('There is no place Nowhere!A1');
  type('Requests', 'A2', 'milk');
  expect(workbench('show', 'Requests', '--grid', '--json', ...data()).json()).toEqual([
    ['', ''],
    ['milk', 'typed'],
  ]);
});

test('a script bound to a form finds it, in its triggers too', () => {
  put({
    'make.js': `function main() { FormApp.create('Visits', true).setTitle('Visits').addTextItem().setTitle('Name') }`,
    'bound.gs': `function install() { ScriptApp.newTrigger('onSubmit').forForm(FormApp.getActiveForm()).onFormSubmit().create();
        FormApp.getUi().alert(FormApp.getActiveForm().getTitle());
        try { SpreadsheetApp.getUi() } catch (e) { return [SpreadsheetApp.getActive(), e.message] } }
      function onSubmit(e) { const [answer] = e.response.getItemResponses();
        FormApp.getActiveForm().setDescription(answer.getItem().getTitle() + ': ' + answer.getResponse()) }
      function onEdit() { throw new Error('no cell is edited in a form') }
      function seen() { return FormApp.getActiveForm().getDescription() }`,
    'answers.json': '[{"answers":{"Name":"Ann"}}]',
  });
  expect(exec('bound.gs', 'install', '--form', 'newest').stderr).toContain('There is no form yet');
  exec('make.js');
  expect(exec('bound.gs', 'install', '--form', 'newest').json()).toMatchObject({
    result: [null, 'Cannot call SpreadsheetApp.getUi() from this context.'],
    alerts: ['Visits'],
  });
  expect(workbench('submit', join(folder, 'answers.json'), ...data()).code).toBe(0);
  expect(exec('bound.gs', 'seen', '--form', 'newest').json()).toMatchObject({ result: 'Name: Ann' });
  expect(type('Sheet1', 'A1', 'x').json()).toEqual([]);
});

test('a bound script whose file is gone is told and left out', () => {
  put({ 'gone.gs': 'function main() {} function onEdit() {}' });
  exec('gone.gs', 'main');
  rmSync(join(folder, 'gone.gs'));
  const { code, stderr } = type('Sheet1', 'A1', '1');
  expect([code, stderr]).toEqual([0, expect.stringContaining('A script of this workbook is left out.')]);
});

test('an American workbook names its tab, reads its days and shows its money as there', () => {
  put({
    'money.js': `function main() { const sheet = SpreadsheetApp.getActive().getSheetByName('Sheet1');
      const cell = sheet.getRange('A1').setValue('3/4/2026');
      return [cell.getValue().getMonth(), cell.getDisplayValue(), SpreadsheetApp.getActive().getSpreadsheetLocale(),
        SpreadsheetApp.getActive().getSpreadsheetTimeZone(), sheet.getRange('A2').setValue('$1,234.50').getValue()] }`,
  });
  workbench('new', '--locale', 'en_US', '--zone', 'Europe/Paris', ...data());
  expect(exec('money.js').json()).toMatchObject({
    result: [2, '3/4/2026', 'en_US', 'Europe/Paris', 1234.5],
  });
});

test.each([
  [['--locale', 'English'], '--locale is one of th_TH, '],
  [['--zone', 'Atlantis'], '--zone wants a time zone'],
])('%j is wrong usage', (words, said) => {
  const { code, stderr } = workbench('new', ...words, ...data());
  expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
});

test('a library and an advanced service say that the workbench does not have them', () => {
  put({
    'app/appsscript.json': JSON.stringify({
      dependencies: {
        libraries: [{ userSymbol: 'OAuth2', libraryId: 'x', version: '1' }],
        enabledAdvancedServices: [{ userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' }],
      },
    }),
    'app/main.gs': `function main() { return [() => OAuth2.createService('x'), () => Sheets.Spreadsheets.get('x'), () => Drive.Files.list()]
      .map((call) => { try { return call() } catch (e) { return e.message } }) }`,
    'alone.gs': `function main() { return typeof Drive + Drive.Files.list() }`,
  });
  expect(exec('app', 'main').json()).toMatchObject({
    result: [
      'OAuth2.createService is not implemented in the workbench: OAuth2 is a library',
      'Sheets.Spreadsheets is not implemented in the workbench: Sheets is an advanced service',
      'Drive is not defined',
    ],
  });
  expect(exec('alone.gs').json()).toMatchObject({
    error: { message: 'Drive.Files is not implemented in the workbench: Drive is an advanced service' },
  });
});

test('a web app is called with its event and answers with its content; a menu is told', () => {
  put({
    'web.gs': `function doGet(e) { return HtmlService.createHtmlOutput('<p>' + e.parameter.name + '</p>') }
      function doPost(e) { const { n } = JSON.parse(e.postData.contents);
        return ContentService.createTextOutput(JSON.stringify({ n })).setMimeType(ContentService.MimeType.JSON) }
      function onOpen() { SpreadsheetApp.getUi().createMenu('Mail').addItem('Send', 'send').addSeparator()
        .addSubMenu(SpreadsheetApp.getUi().createMenu('More').addItem('Log', 'log')).addToUi() }`,
  });
  expect(exec('web.gs', 'doGet', '{"parameter":{"name":"Ann"}}').json()).toMatchObject({
    result: '<p>Ann</p>',
  });
  expect(exec('web.gs', 'doPost', '{"postData":{"contents":"{\\"n\\":1}"}}').json()).toMatchObject({
    result: '{"n":1}',
  });
  expect(exec('web.gs', 'onOpen').stderr).toContain('menu: Mail: Send (send), —, More [Log (log)]');
});
