import { openCloud } from '../../../workbench/cloud/cloud';
import { buildWorker, NINE, person, type Scratch, scratchCloud } from '../cloud/scratch-cloud';

let scratch: Scratch;
beforeAll(() => {
  buildWorker();
  scratch = scratchCloud({
    dist: `function install() { ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(12).create() }
      function daily() { PropertiesService.getScriptProperties().setProperty('fired', new Date().toISOString()) }`,
  });
});
afterAll(() => scratch.remove());

const value = (body: string) => scratch.value(`function main() { ${body} }`);
const run = (body: string) => scratch.run(`function main() { ${body} }`);

test.each([
  [`eval('1 + 1')`, 2],
  [`new Function('a', 'return a + 1')(1)`, 2],
  [`[1, 2].map(eval('(n) => n * 2'))`, [2, 4]],
  [`WebAssembly.validate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))`, true],
])('rule 24 code may make code: %s', async (code, expected) => {
  expect(await value(`return ${code}`)).toEqual(expected);
});

test.each([
  [`SpreadsheetApp.getActive().getSheets()[0].newChart()`, 'Sheet.newChart'],
  ['XmlService.parse("<a/>")', 'XmlService.parse'],
  ['Jdbc.getConnection("jdbc:mysql://x")', 'Jdbc.getConnection'],
  ['CalendarApp.getDefaultCalendar()', 'CalendarApp.getDefaultCalendar'],
  ['DocumentApp.create("x")', 'DocumentApp.create'],
])('rule 25 what the host does not have throws and is named: %s', async (code, name) => {
  expect((await run(code)).error?.message).toBe(`${name} is not implemented in the workbench`);
});

test('rule 25 a script can catch it, and nothing has happened', async () => {
  expect(await value(`try { DocumentApp.create('x') } catch (e) { return e.name }`)).toBe('Exception');
});

describe('rule 26 the clock', () => {
  test('stands still in a folder until somebody moves it, and never goes back', async () => {
    const before = scratch.cloud.now();
    scratch.cloud.moveClock(NINE - 86_400_000);
    expect(scratch.cloud.now()).toBe(before);
  });

  test('moves by what a script does: a sleep is free in real time and costs virtual time', async () => {
    const before = scratch.cloud.now();
    await value('Utilities.sleep(60000)');
    expect(scratch.cloud.now() - before).toBeGreaterThanOrEqual(60_000);
  });

  test('moved by hand fires no trigger; advancing does', async () => {
    await scratch.cloud.execute({ functionName: 'install' });
    const fired = () => scratch.cloud.parts.properties.store('script').fired;
    scratch.cloud.moveClock(scratch.cloud.now() + 2 * 86_400_000);
    expect(fired()).toBeUndefined();
    await scratch.cloud.advance(scratch.cloud.now());
    expect(fired()).toEqual(expect.any(String));
  });
});

describe('rule 28 a folder has one writer', () => {
  test('a second is refused', () => {
    expect(() => openCloud({ data: scratch.folder, mode: 'write' })).toThrow('is writing to');
  });

  test('readers are not', () => {
    expect(openCloud({ data: scratch.folder, mode: 'read' }).now()).toBe(scratch.cloud.now());
  });

  test('what a dialog showed as done is kept, whatever happens next', async () => {
    const seen: unknown[] = [];
    const alert = async () => {
      const reader = openCloud({ data: scratch.folder, mode: 'read' });
      seen.push(reader.container.sheets()[0]?.texts({ row: 0, column: 0, rows: 1, columns: 1 }));
      return 'OK';
    };
    const body = `SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('done'); SpreadsheetApp.getUi().alert('done')`;
    await scratch.run(`function main() { ${body} }`, { ui: person({ alert }) });
    expect(seen).toEqual([[['done']]]);
  });
});
