import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bindScript } from '../../../workbench/cloud/bound-projects';
import { type Cloud, openCloud } from '../../../workbench/cloud/cloud';
import { buildWorker } from './scratch-cloud';

/** Functions of a script in formulas, by Google's guide on custom functions. */

let folder: string;
let cloud: Cloud;

const SCRIPT = `
  function double(input) { return Array.isArray(input) ? input.map((row) => row.map((cell) => cell * 2)) : input * 2 }
  function list() { return ['a', 'b'] }
  function kind(x) { return x instanceof Date ? 'Date' : Array.isArray(x) ? 'rows of ' + x[0].length : typeof x + ':' + x }
  function nextDay(day) { return new Date(day.getTime() + 86400000) }
  function nothing() {}
  function thing() { return { a: 1 } }
  function endless() { return 1 / 0 }
  function broken() { throw new Error('No rate for today') }
  function letter() { MailApp.sendEmail('a@example.com', 'x', 'y') }
  function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(9) }
  function look() { return SpreadsheetApp.getActiveSheet().getRange('A1').getValue() + Utilities.formatDate(new Date(0), 'UTC', 'yyyy') }
  function other() { return SpreadsheetApp.openById('x') }
  function counted(x) { const cache = CacheService.getDocumentCache(); const n = Number(cache.get('n') || 0) + 1; cache.put('n', String(n)); return n }
  function private_() { return 1 }
  function SUM() { return 'never called' }
`;

beforeAll(buildWorker);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'custom-'));
  cloud = openCloud({ data: join(folder, 'data') });
  cloud.createContainer('book', 'Asia/Bangkok', 'en_US');
  bind(SCRIPT);
});
afterEach(() => {
  cloud.close();
  rmSync(folder, { recursive: true });
});

function bind(source: string): void {
  const file = join(folder, 'script.js');
  writeFileSync(file, source);
  bindScript(cloud, { kind: 'file', file });
}

const sheet = () => cloud.container.sheets()[0] as NonNullable<ReturnType<typeof cloud.container.sheetById>>;
const type = (row: number, column: number, text: string) =>
  sheet().write({ row, column, rows: 1, columns: 1 }, [[text]]);
const shown = (rows = 1, columns = 1, column = 2) => sheet().texts({ row: 0, column, rows, columns });

async function answer(formula: string, rows = 1, columns = 1): Promise<string[][]> {
  type(0, 0, '3');
  type(1, 0, '4');
  type(0, 1, '1/2/2026');
  type(0, 2, formula);
  await cloud.computeCells();
  return shown(rows, columns);
}

test.each([
  ['=DOUBLE(A1)', [['6']]],
  ['=double(A1)+1', [['7']]],
  ['=DOUBLE(DOUBLE(A1))', [['12']]],
  ['=IF(A1>100,DOUBLE(A1),"small")', [['small']]],
  ['=DOUBLE(A1:A2)', [['6'], ['8']]],
  ['=LIST()', [['a'], ['b']]],
  ['=KIND(B1)', [['Date']]],
  ['=KIND(A1:B2)', [['rows of 2']]],
  ['=KIND(A1:A1)', [['number:3']]],
  ['=KIND(Z9)', [['string:']]],
  ['=KIND(TRUE)', [['boolean:true']]],
  ['=KIND(1/0)', [['string:#DIV/0!']]],
  ['=NEXTDAY(B1)', [['1/3/2026']]],
  ['=NOTHING()', [['']]],
  ['=THING()', [['#ERROR!']]],
  ['=ENDLESS()', [['#NUM!']]],
  ['=BROKEN()', [['#ERROR!']]],
  ['=LOOK()', [['31970']]],
  ['=PRIVATE_()', [['#NAME?']]],
  ['=NOSUCH(1)', [['#NAME?']]],
  ['=SUM(A1:A2)', [['7']]],
])('%s shows %j', async (formula, expected) => {
  expect(await answer(formula, expected.length)).toEqual(expected);
});

test.each([
  ['=BROKEN()', 'No rate for today'],
  ['=LETTER()', 'You do not have permission to call MailApp.sendEmail.'],
  ['=WRITE()', 'You do not have permission to call Range.setValue.'],
  ['=OTHER()', 'You do not have permission to call SpreadsheetApp.openById.'],
])('%s fails with its reason', async (formula, reason) => {
  await answer(formula);
  expect(sheet().values({ row: 0, column: 2, rows: 1, columns: 1 })).toEqual([
    [{ error: '#ERROR!', detail: expect.stringContaining(reason) }],
  ]);
});

test('until it has answered a cell says that it loads', () => {
  type(0, 2, '=LIST()');
  expect(shown()).toEqual([['Loading...']]);
});

test('the same function with the same arguments is called once, until its script changes', async () => {
  await answer('=COUNTED(A1)');
  type(0, 3, '=COUNTED(A1)');
  await cloud.computeCells();
  expect(shown(1, 2)).toEqual([['1', '1']]);
  type(0, 0, '5');
  await cloud.computeCells();
  expect(shown()).toEqual([['2']]);
  bind(`${SCRIPT}\n// changed`);
  await cloud.computeCells();
  expect(shown()).toEqual([['3']]);
});

test('a reader of the folder sees what was computed', async () => {
  await answer('=DOUBLE(A1)');
  cloud.save();
  cloud.close();
  cloud = openCloud({ data: join(folder, 'data'), mode: 'read' });
  expect(shown()).toEqual([['6']]);
});
