import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workbench } from './workbench-command';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'workbench-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const data = () => ['--data', join(folder, 'data')] as const;
function script(source: string): string {
  const path = join(folder, 'script.js');
  writeFileSync(path, source);
  return path;
}

test('a new workbook, a script, a look: the whole way', () => {
  const made = workbench('new', '--now', '2022-03-28T09:00', ...data());
  expect([made.code, made.json()]).toEqual([0, expect.objectContaining({ now: '2022-03-28T02:00:00.000Z' })]);

  const path = script(`function main(a, b) {
    const sheet = SpreadsheetApp.getActive().insertSheet('งาน');
    sheet.getRange('A1:C3').setValues([['ชื่อ', 'วัน', 'ชื่อ'], ['ก', new Date(2022, 2, 31), '=1+1'], ['', '', '']]);
    sheet.getRange('B2').setNumberFormat('d mmm "2565"'); sheet.getRange('A2').setBackground('#f4c7c3'); sheet.setFrozenRows(1);
    SpreadsheetApp.getActive().toast('เสร็จ'); SpreadsheetApp.getUi().alert('ก ' + a + b.c);
    console.log('a line');
    return { local: new Date(2022, 2, 31), args: [a, b] };
  }`);
  const ran = workbench('exec', path, 'main', '1', '{"c":2}', '--trace', ...data());
  expect(ran.stderr).toContain('log: a line');
  expect(ran.json()).toEqual({
    result: { local: '2022-03-30T17:00:00.000Z', args: [1, { c: 2 }] },
    alerts: ['ก 12'],
    toasts: ['เสร็จ'],
    calls: { total: expect.any(Number), byMethod: expect.objectContaining({ 'Range.setValues': 1 }) },
    virtualMs: expect.any(Number),
  });

  expect(workbench('show', 'งาน', '--json', ...data()).json()).toEqual([
    { ชื่อ: 'ก', วัน: '31 มี.ค. 2565', 'ชื่อ (2)': '2' },
  ]);
  expect(workbench('show', 'งาน', '--grid', '--json', '--colours', ...data()).json()).toEqual([
    [
      { text: 'ชื่อ', fill: null },
      { text: 'วัน', fill: null },
      { text: 'ชื่อ', fill: null },
    ],
    [
      { text: 'ก', fill: '#f4c7c3' },
      { text: '31 มี.ค. 2565', fill: null },
      { text: '2', fill: null },
    ],
  ]);
  expect(workbench('export', '--format', 'csv', '--tab', 'งาน', ...data()).stdout).toBe(
    '\uFEFFชื่อ,วัน,ชื่อ\r\nก,31 มี.ค. 2565,2\r\n',
  );
  expect(workbench('export', '--format', 'json', ...data()).json()).toMatchObject({
    tabs: [{}, { name: 'งาน', hidden: false }],
  });
});

test('a script that throws is exit 1, with what was shown before', () => {
  const path = script(
    `function main() { SpreadsheetApp.getUi().alert('a'); boom() }\nfunction boom() { throw new RangeError('too much') }`,
  );
  const { code, json } = workbench('exec', path, ...data());
  expect(code).toBe(1);
  expect(json()).toEqual({
    result: null,
    alerts: ['a'],
    toasts: [],
    error: {
      name: 'RangeError',
      message: 'too much',
      stack: expect.stringContaining('at boom (script.js:2'),
    },
  });
});

describe('answers', () => {
  const DIALOGS = `function main() { const ui = SpreadsheetApp.getUi(); const r = ui.prompt('?');
    return ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'].map((set) => String(ui.alert('?', ui.ButtonSet[set]))).concat(String(r.getSelectedButton()), r.getResponseText()) }`;

  test.each([
    [
      ['--answer', 'yes', '--prompt', '2565'],
      ['OK', 'OK', 'YES', 'YES', 'OK', '2565'],
    ],
    [
      ['--answer', 'no'],
      ['CLOSE', 'CANCEL', 'NO', 'NO', 'CLOSE', ''],
    ],
    [[], ['CLOSE', 'CLOSE', 'CLOSE', 'CLOSE', 'CLOSE', '']],
  ])('%j', (words, expected) => {
    expect(workbench('exec', script(DIALOGS), ...words, ...data()).json()).toMatchObject({
      result: expected,
    });
  });
});

test.each([
  [['show', 'none'], 1, 'There is no tab "none". There are: '],
  [['show'], 2, 'TAB is missing.\nUsage: show TAB'],
  [['run'], 2, 'FUNCTION is missing.\nUsage: run FUNCTION'],
  [['set'], 2, 'TAB and A1 and VALUE are missing.\nUsage: set TAB A1 VALUE'],
  [['set', 'งาน', 'A1'], 2, 'VALUE is missing.\nUsage: set TAB A1 VALUE'],
  [['show', 'a', 'b'], 2, 'Too much: b'],
  [['show', 'a', '--nonsense'], 2, "Unknown option '--nonsense'"],
  [['nonsense'], 2, 'There is no command nonsense.'],
  [[], 2, 'Commands:'],
  [['exec', 'none.js'], 1, 'There is no file none.js.'],
  [['exec', 'none.js', '--answer', 'maybe'], 2, '--answer is yes or no'],
  [['exec', 'none.js', '--seed', '-1'], 2, ''],
  [['exec', 'none.js', '--account', 'free'], 2, '--account is consumer or workspace'],
  [['exec', 'none.js', '--now', 'soon'], 1, 'There is no file'],
  [['new', '--sample', 'none'], 1, 'There is a workbook in'],
  [['new', '--now', '28/3/2022', '--data', 'elsewhere'], 2, '--now wants a moment'],
  [['export', '--format', 'pdf'], 2, '--format is xlsx, csv or json'],
  [['form'], 1, 'There is no form yet'],
])('%j is exit %i', (words, code, said) => {
  const folderOption = words.includes('--data') ? [] : data();
  const elsewhere = words.map((word) => (word === 'elsewhere' ? join(folder, word) : word));
  const answered = workbench(
    ...elsewhere,
    ...(words.length > 0 && words[0] !== 'nonsense' ? folderOption : []),
  );
  expect([answered.code, answered.stderr]).toEqual([code, expect.stringContaining(said)]);
  expect(answered.stdout).toBe('');
});

test('a folder without a workbook says what to do', () => {
  const { code, stderr } = workbench('show', 'a', '--data', join(folder, 'nothing'));
  expect([code, stderr]).toEqual([1, expect.stringContaining('the command "new" makes one')]);
  expect(existsSync(join(folder, 'nothing'))).toBe(false);
});

test.each([['show', 'a'], ['new'], ['run', 'main']])(
  '%s does not take a file for a data folder, nor a place in one',
  (...words) => {
    const path = script('');
    for (const place of [path, join(path, 'sub')]) {
      const { code, stdout, stderr } = workbench(...words, '--data', place);
      const said = `${path} is a file and holds no workbook. Name a folder with --data.\n`;
      expect([code, stdout, stderr]).toEqual([1, '', said]);
    }
    expect(readFileSync(path, 'utf8')).toBe('');
  },
);

test('a zone of another manifest is the local time of the script', () => {
  const manifest = join(folder, 'appsscript.json');
  writeFileSync(manifest, JSON.stringify({ timeZone: 'Asia/Tokyo', oauthScopes: [] }));
  const path = script(
    'function main() { return [new Date(2022, 2, 31), Session.getScriptTimeZone(), typeof UrlFetchApp.fetch] }',
  );
  const { json } = workbench('exec', path, '--manifest', manifest, ...data());
  expect(json()).toMatchObject({ result: ['2022-03-30T15:00:00.000Z', 'Asia/Tokyo', 'function'] });
});

test('an xlsx file is a zip, also of a workbook with merged cells', () => {
  const path = join(folder, 'book.xlsx');
  const merging = script(`function main() {
    const range = SpreadsheetApp.getActive().insertSheet('merged').getRange('B2:D4');
    range.setValues([['a', 'b', 'c'], [1, 2, 3], [4, 5, 6]]).merge();
  }`);
  expect(workbench('exec', merging, ...data()).code).toBe(0);
  expect(workbench('export', '--format', 'xlsx', '--out', path, ...data()).code).toBe(0);
  expect(readFileSync(path, 'latin1').slice(0, 2)).toBe('PK');
});

test('a killed workbench loses nothing a person was shown, and leaves the folder to the next', async () => {
  const path =
    script(`function main() { SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('shown'); SpreadsheetApp.getUi().alert('done');
    SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('not shown'); for (;;); }`);
  const child = spawn(process.execPath, [
    join(__dirname, '../../../workbench/bin.mjs'),
    'exec',
    path,
    ...data(),
  ]);
  await new Promise<void>((resolve) =>
    child.stderr.on('data', (text) => String(text).includes('alert: done') && resolve()),
  );
  expect(workbench('exec', path, ...data()).stderr).toContain('is writing to');
  child.kill('SIGKILL');
  await new Promise((resolve) => child.on('exit', resolve));
  const read = script(
    `function main() { return SpreadsheetApp.getActive().getSheets()[0].getRange('A1').getValue() }`,
  );
  expect(workbench('exec', read, ...data()).json()).toMatchObject({ result: 'shown' });
});

test('coverage tells what the host implements of each class', () => {
  const classes = workbench('coverage', '--json').json() as {
    className: string;
    implemented: number;
    known: number;
  }[];
  expect(classes.find(({ className }) => className === 'CacheService')).toMatchObject({
    implemented: 3,
    known: 3,
  });
  // `evaluate` runs beside the script, and counts.
  expect(classes.find(({ className }) => className === 'HtmlTemplate')).toMatchObject({
    implemented: 4,
    known: 4,
  });
  expect(classes.length).toBeGreaterThan(60);
});

test('a command begins in well under a second when nothing is to be built', () => {
  workbench('coverage');
  const start = Date.now();
  workbench('coverage');
  expect(Date.now() - start).toBeLessThan(1500);
  expect(readFileSync(join(__dirname, '../../../.build/workbench.stamp.json'), 'utf8')).toContain(
    'workbench/cli/main.ts',
  );
});
