import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clearFolder } from '../../../workbench/cloud/clear-folder';
import { openCloud } from '../../../workbench/cloud/cloud';
import '../../../workbench/services/properties';
import { buildWorker, NINE, person, type Scratch, scratchCloud } from './scratch-cloud';

let scratch: Scratch;
beforeAll(buildWorker);
beforeEach(() => {
  scratch = scratchCloud();
});
afterEach(() => scratch.remove());

const main = (body: string) => `function main() { ${body} }`;
const file = (name: string) => join(scratch.folder, name);
/** The file that keeps a part now. */
const partFile = (part: string) =>
  file(JSON.parse(readFileSync(file('state.json'), 'utf8')).data.files[part]);
const PARTS = ['clock', 'identity', 'properties', 'cache', 'workbooks', 'triggers'];

describe('the data folder', () => {
  test('holds everything a script did, for the next command', async () => {
    await scratch.value(
      main(`SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('ก');
        PropertiesService.getDocumentProperties().setProperty('a', '1'); CacheService.getScriptCache().put('c', 'x');
        ScriptApp.newTrigger('f').timeBased().everyDays(1).create();`),
    );
    scratch.reopen();
    const read = main(`return [SpreadsheetApp.getActive().getSheets()[0].getRange('A1').getValue(),
      PropertiesService.getDocumentProperties().getProperty('a'), CacheService.getScriptCache().get('c'),
      ScriptApp.getProjectTriggers()[0].getHandlerFunction()]`);
    expect(await scratch.value(read)).toEqual(['ก', '1', 'x', 'f']);
  });

  test('has what a person was shown, at the moment they see it', async () => {
    let seen = '';
    const alert = async () => {
      seen = readFileSync(partFile('properties'), 'utf8');
      return 'OK';
    };
    await scratch.run(
      main(
        `PropertiesService.getScriptProperties().setProperty('a', 'shown'); SpreadsheetApp.getUi().alert('done')`,
      ),
      { ui: person({ alert }) },
    );
    expect(seen).toContain('shown');
  });

  test.each([
    ['damaged', '{"version":1,"da', 'is damaged'],
    ['no data', 'null', 'is damaged'],
    ['meaningless', '{"version":1,"data":5}', 'is damaged'],
    ['newer', '{"version":99,"data":{}}', 'was written by a newer workbench'],
  ])('with a %s file is refused, and the file is left alone', (_what, content, said) => {
    scratch.cloud.save();
    scratch.cloud.close();
    for (const path of [file('state.json'), ...PARTS.map(partFile)]) {
      const whole = readFileSync(path, 'utf8');
      writeFileSync(path, content);
      expect(() => openCloud({ data: scratch.folder })).toThrow(said);
      expect(readFileSync(path, 'utf8')).toBe(content);
      writeFileSync(path, whole);
    }
    expect(existsSync(file('writer.lock'))).toBe(false);
  });

  test.each([['state.json'], ['workbooks'], ['clock']])('without its %s is refused', (lost) => {
    scratch.cloud.save();
    scratch.cloud.close();
    const path = lost.endsWith('.json') ? file(lost) : partFile(lost);
    const before = readdirSync(scratch.folder).filter((name) => file(name) !== path);
    rmSync(path);
    expect(() => openCloud({ data: scratch.folder })).toThrow('is damaged');
    expect(readdirSync(scratch.folder)).toEqual(before.filter((name) => name !== 'writer.lock'));
  });

  test('changes as a whole: a process killed between two of its files left the state before', async () => {
    await scratch.value(main(`PropertiesService.getScriptProperties().setProperty('a', 'old')`));
    const kept = readFileSync(file('state.json'), 'utf8');
    const old = new Map(readdirSync(scratch.folder).map((name) => [name, readFileSync(file(name))]));
    await scratch.value(
      main(
        `PropertiesService.getScriptProperties().setProperty('a', 'new'); SpreadsheetApp.getActive().rename('new')`,
      ),
    );
    scratch.cloud.close();
    for (const [name, content] of old) if (!existsSync(file(name))) writeFileSync(file(name), content);
    writeFileSync(file('state.json'), kept);
    writeFileSync(file('clock.99.json.1.tmp'), '{"vers');
    scratch.reopen();
    expect(scratch.cloud.parts.properties.store('script')).toEqual({ a: 'old' });
    expect(scratch.cloud.container.name).toBe('สมุดงาน');
    const files = Object.values<string>(JSON.parse(kept).data.files);
    expect(readdirSync(scratch.folder).sort()).toEqual([...files, 'state.json', 'writer.lock'].sort());
  });

  test('leaves no half-written file behind', async () => {
    await scratch.value(main(`PropertiesService.getScriptProperties().setProperty('a', '1')`));
    expect(readdirSync(scratch.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('is emptied of what the workbench put there, and of nothing else', () => {
    scratch.cloud.save();
    scratch.cloud.close();
    writeFileSync(file('mine.txt'), 'mine');
    clearFolder(scratch.folder);
    expect(readdirSync(scratch.folder)).toEqual(['mine.txt']);
  });
});

describe('one writer', () => {
  test('a second one is refused, reading is allowed', () => {
    scratch.cloud.save();
    expect(() => openCloud({ data: scratch.folder })).toThrow(
      `Another workbench (process ${process.pid}) is writing to`,
    );
    const reader = openCloud({ data: scratch.folder, mode: 'read' });
    expect(reader.container.name).toBe('สมุดงาน');
    reader.close();
    expect(existsSync(file('writer.lock'))).toBe(true);
  });

  test.each([
    ['a dead process', JSON.stringify({ pid: 2 ** 22 + 1, started: null })],
    ['an earlier process of the same number', JSON.stringify({ pid: process.pid, started: '1' })],
    ['another process that got the number', JSON.stringify({ pid: process.ppid, started: '1' })],
    ['a process killed while it wrote', ''],
  ])('the lock of %s is taken over', (_what, content) => {
    scratch.cloud.save();
    scratch.cloud.close();
    writeFileSync(file('writer.lock'), content);
    openCloud({ data: scratch.folder }).close();
    expect(readdirSync(scratch.folder).filter((name) => name.startsWith('writer.lock'))).toEqual([]);
  });

  test('a living process keeps its lock', () => {
    scratch.cloud.save();
    scratch.cloud.close();
    writeFileSync(file('writer.lock'), JSON.stringify({ pid: process.ppid, started: null }));
    expect(() => openCloud({ data: scratch.folder })).toThrow(`process ${process.ppid}`);
  });
});

describe('the clock', () => {
  test('never goes back', () => {
    scratch.cloud.moveClock(NINE - 1);
    expect(scratch.cloud.now()).toBe(NINE);
  });

  test('a look at another day moves nothing', () => {
    scratch.cloud.save();
    scratch.reopen({ mode: 'read' }).lookAt(NINE + 1e9);
    expect(scratch.cloud.now()).toBe(NINE);
  });
});
