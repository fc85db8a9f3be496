import '../../../workbench/services/properties';
import { COSTS } from '../../../workbench/cloud/costs';
import { parseFault } from '../../../workbench/cloud/faults/grammar';
import { QUOTAS, type QuotaKind } from '../../../workbench/cloud/quota-part';
import type { Cost } from '../../../workbench/services/contract';
import { buildWorker, NINE, person, type Scratch, scratchCloud } from './scratch-cloud';

let scratch: Scratch;
beforeAll(buildWorker);
afterEach(() => scratch.remove());

const OWNER = 'owner@workbench.example';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const main = (body: string) => `function main() { ${body} }`;

describe('rule 10 the meter', () => {
  test('counts each method, and charges what the table says', async () => {
    scratch = scratchCloud();
    const { calls, virtualMs } = await scratch.run(
      main(`const range = SpreadsheetApp.getActive().getSheets()[0].getRange('A1:B2');
        range.setValues([[1, 2], [3, 4]]); range.setBackground('red'); range.setBackground(null);
        range.getValues(); SpreadsheetApp.flush(); PropertiesService.getScriptProperties().setProperty('a', '1');`),
    );
    expect(calls.byMethod).toEqual({
      'SpreadsheetApp.getActive': 1,
      'Spreadsheet.getSheets': 1,
      'Sheet.getRange': 1,
      'Range.setValues': 1,
      'Range.setBackground': 2,
      'Range.getValues': 1,
      'SpreadsheetApp.flush': 1,
      'PropertiesService.getScriptProperties': 1,
      'Properties.setProperty': 1,
    });
    expect(calls.total).toBe(10);
    expect(virtualMs).toBe(2 * COSTS.read + 3 * COSTS.queued + COSTS.flush + COSTS.write);
  });

  const COSTLY: readonly [Cost, string][] = [
    ['local', 'range.getRow()'],
    ['read', 'range.getValue()'],
    ['queued', 'range.setValue(1)'],
    ['write', 'sheet.insertRowAfter(1)'],
    ['flush', 'SpreadsheetApp.flush()'],
    ['mail', `MailApp.sendEmail('a@b.example', 's', 'b')`],
  ];
  test.each(COSTLY)('a call of the kind %s: %s', async (cost, call) => {
    scratch = scratchCloud();
    const begin = `const sheet = SpreadsheetApp.getActive().getSheets()[0]; const range = sheet.getRange('A1');`;
    const [without, with_] = [await scratch.run(main(begin)), await scratch.run(main(`${begin} ${call}`))];
    expect(with_.virtualMs - without.virtualMs).toBe(COSTS[cost]);
  });

  test('a person who thinks about a dialog costs nothing', async () => {
    scratch = scratchCloud();
    const { virtualMs } = await scratch.run(main(`SpreadsheetApp.getUi().alert('?')`), { ui: person() });
    expect(virtualMs).toBe(COSTS.wait);
  });
});

describe('rule 15 daily quotas', () => {
  const CASES: readonly ['consumer' | 'workspace', Exclude<QuotaKind, 'triggers'>, number, string][] = [
    ['consumer', 'properties', 50_000, `PropertiesService.getScriptProperties().getKeys()`],
    ['workspace', 'properties', 500_000, `PropertiesService.getUserProperties().setProperty('a', '1')`],
    ['consumer', 'spreadsheets', 250, `SpreadsheetApp.create('x')`],
    ['workspace', 'spreadsheets', 3_200, `SpreadsheetApp.getActive().copy('x')`],
  ];
  test.each(CASES)('%s: %s, %i in 24 hours from the first', async (account, kind, most, call) => {
    scratch = scratchCloud({ account });
    const use = scratch.cloud.parts.quotas[kind];
    use.count(OWNER, most - 1, NINE);
    expect((await scratch.run(main(call))).error).toBeUndefined();
    expect((await scratch.run(main(call))).error?.message).toBe(QUOTAS[kind].text);
    const later = scratch.reopen();
    expect((await scratch.run(main(call))).error?.message).toBe(QUOTAS[kind].text);
    later.moveClock(NINE + DAY);
    expect((await scratch.run(main(call))).error).toBeUndefined();
  });

  test('belong to the person, not to the script', async () => {
    scratch = scratchCloud();
    scratch.cloud.parts.quotas.properties.count(OWNER, 50_000, NINE);
    const call = main(`PropertiesService.getScriptProperties().getKeys()`);
    expect((await scratch.run(call)).error).toBeDefined();
    scratch.cloud.save();
    scratch.reopen({ user: 'nok@phatthalung.example' });
    expect((await scratch.run(call)).error).toBeUndefined();
  });
});

describe('rule 16 the running time of triggers', () => {
  const DIST = `function install() { ScriptApp.newTrigger('work').timeBased().everyHours(1).create() }
    function work() { Utilities.sleep(200000) }`;

  test.each([
    ['consumer' as const, 27],
    ['workspace' as const, 108],
  ])('is limited for a %s account: %i runs of 200 s in a day', async (account, most) => {
    scratch = scratchCloud({ dist: DIST, account });
    await scratch.cloud.execute({ functionName: 'install' });
    scratch.cloud.parts.quotas.triggers.count(OWNER, (most - 2) * 200_000, NINE);
    const fired = await scratch.cloud.advance(NINE + 5 * HOUR);
    expect(fired.map(({ outcome }) => outcome.error?.message)).toEqual([
      undefined,
      undefined,
      ...Array(3).fill('Service using too much computer time for one day'),
    ]);
  });

  test('can be made short by a fault', async () => {
    scratch = scratchCloud({ dist: DIST });
    await scratch.cloud.execute({ functionName: 'install' });
    scratch.cloud.arm([parseFault('quota=triggers:300')]);
    const fired = await scratch.cloud.advance(NINE + 3 * HOUR);
    expect(fired.map(({ outcome }) => outcome.error !== undefined)).toEqual([false, false, true]);
  });

  test('a click in the menu does not count', async () => {
    scratch = scratchCloud({ dist: DIST });
    await scratch.cloud.execute({ functionName: 'work' });
    expect(scratch.cloud.parts.quotas.triggers.remaining(OWNER, 'consumer', NINE)).toBe(1.5 * HOUR);
  });
});
