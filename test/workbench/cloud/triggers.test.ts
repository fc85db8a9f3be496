import '../../../workbench/services/properties';
import '../../../workbench/cloud/trigger-part';
import { typeInto } from '../../../workbench/cloud/typing';
import { parseMoment } from '../../../workbench/cloud/zone';
import { buildWorker, NINE, type Scratch, scratchCloud } from './scratch-cloud';

/** What triggers leave behind: a line in the script properties for each run. */
const LOG = `
function note_(name, value) {
  const store = PropertiesService.getScriptProperties();
  const lines = JSON.parse(store.getProperty('log') || '[]');
  store.setProperty('log', JSON.stringify([...lines, [name, value]]));
}
const sheet_ = () => SpreadsheetApp.getActive().getSheets()[0];
`;

let scratch: Scratch;
beforeAll(buildWorker);
afterEach(() => scratch.remove());

const use = (dist: string) => {
  scratch = scratchCloud({ dist: LOG + dist });
};
const run = (functionName: string) => scratch.cloud.execute({ functionName });
const log = (): [string, unknown][] => JSON.parse(scratch.cloud.parts.properties.store('script').log ?? '[]');
const type = (a1: string, value: string, user = '') =>
  typeInto(scratch.cloud, { tab: scratch.cloud.container.sheets()[0]?.name ?? '', a1, value, user });
const until = (text: string) => scratch.cloud.advance(parseMoment(text, 'Asia/Bangkok') ?? 0);

describe('rule 16 clock triggers', () => {
  test('fire in order of their time, each with the clock at its moment, when the clock is advanced', async () => {
    use(`
      function install() {
        ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(6).nearMinute(10).create();
        ScriptApp.newTrigger('hourly').timeBased().everyHours(12).nearMinute(0).create();
      }
      function daily() { note_('daily', Utilities.formatDate(new Date(), 'Asia/Bangkok', 'MM-dd HH:mm')) }
      function hourly() { note_('hourly', Utilities.formatDate(new Date(), 'Asia/Bangkok', 'MM-dd HH:mm')) }`);
    await run('install');
    expect(log()).toEqual([]);
    await until('2022-03-30T06:30');
    expect(log()).toEqual([
      ['hourly', '03-28 10:00'],
      ['hourly', '03-28 22:00'],
      ['daily', '03-29 06:10'],
      ['hourly', '03-29 10:00'],
      ['hourly', '03-29 22:00'],
      ['daily', '03-30 06:10'],
    ]);
  });

  test('of one shot fire once, and may install the next', async () => {
    use(`
      function work() {
        note_('work', 1);
        for (const trigger of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(trigger);
        if (JSON.parse(PropertiesService.getScriptProperties().getProperty('log')).length < 3)
          ScriptApp.newTrigger('work').timeBased().after(60000).create();
      }`);
    await run('work');
    await until('2022-03-28T12:00');
    expect(log()).toHaveLength(3);
    await until('2022-03-29T12:00');
    expect(log()).toHaveLength(3);
    expect(scratch.cloud.parts.triggers.all).toEqual([]);
  });

  test('missed while the clock was moved by hand fire once', async () => {
    use(
      `function install() { ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(6).create() } function daily() { note_('daily', 1) }`,
    );
    await run('install');
    scratch.cloud.moveClock(NINE + 10 * 86_400_000);
    await run('install');
    expect(log()).toEqual([]);
    await scratch.cloud.advance(scratch.cloud.now());
    expect(log()).toHaveLength(1);
  });

  test('have no user interface, and tell their time in UTC', async () => {
    use(`function install() { ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(6).nearMinute(10).create() }
      function daily(e) { note_('event', [e.hour, e.minute, e.timezone, String(e.authMode), e.triggerUid === ScriptApp.getProjectTriggers()[0].getUniqueId()]); SpreadsheetApp.getUi() }`);
    await run('install');
    const [fired] = await until('2022-03-29T07:00');
    expect(log()).toEqual([['event', [23, 10, 'UTC', 'FULL', true]]]);
    expect(fired?.outcome.error?.message).toBe('Cannot call SpreadsheetApp.getUi() from this context.');
  });

  test.each([
    ['everyMinutes(7)', 'everyMinutes'],
    ['everyHours(5)', 'everyHours'],
    ['atHour(24)', 'atHour'],
    ['atHour(6)', 'incomplete'],
  ])('refuse %s', async (code, said) => {
    use(`function install() { ScriptApp.newTrigger('f').timeBased().${code}.create() }`);
    expect((await run('install')).error?.message).toContain(said);
  });
});

describe('rule 16 triggers of a spreadsheet', () => {
  const EDITS = `
    function onEdit(e) { note_('simple', [String(e.authMode), e.value, e.oldValue, e.range.getA1Notation(), e.source.getName()]) }
    function onEdited(e) { note_('installed', [String(e.authMode), e.user.getEmail(), Session.getEffectiveUser().getEmail()]); sheet_().getRange('B1').setValue('by script') }
    function install() { ScriptApp.newTrigger('onEdited').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create() }`;

  test('fire for what a person types, the simple one first, the installed one as its creator', async () => {
    use(EDITS);
    await run('install');
    await type('A1', '12', 'someone@phatthalung.example');
    await type('A1', 'ก');
    expect(log()).toEqual([
      ['simple', ['LIMITED', '12', null, 'A1', 'สมุดงาน']],
      ['installed', ['FULL', 'someone@phatthalung.example', 'owner@workbench.example']],
      ['simple', ['LIMITED', 'ก', '12', 'A1', 'สมุดงาน']],
      ['installed', ['FULL', '', 'owner@workbench.example']],
    ]);
  });

  test('do not fire for what a script writes', async () => {
    use(`${EDITS} function write() { sheet_().getRange('A1').setValue(1) }`);
    await run('install');
    await run('write');
    expect(log()).toEqual([]);
  });

  test('get no value of a cell that was cleared', async () => {
    use(EDITS);
    await type('A1', 'ก');
    await type('A1', '');
    expect(log()[1]).toEqual(['simple', ['LIMITED', null, 'ก', 'A1', 'สมุดงาน']]);
  });

  test('do not run code that has none of that name', async () => {
    use(
      'function onEdited(e) { ScriptApp.newTrigger("f").forSpreadsheet("x").onEdit(); throw new Error("not simple") }',
    );
    expect(await type('A1', '1')).toEqual([]);
  });

  test('a validation that rejects refuses what is typed, and nothing fires', async () => {
    use(`${EDITS} function validate() { sheet_().getRange('A1').setDataValidation(
      SpreadsheetApp.newDataValidation().requireValueInList(['ผ่าน']).setAllowInvalid(false).setHelpText('เลือกจากรายการ').build()) }`);
    await run('validate');
    await expect(type('A1', 'x')).rejects.toThrow(
      'The data you entered in cell A1 violates the data validation rules set on this cell. เลือกจากรายการ',
    );
    expect(log()).toEqual([]);
    await type('A1', 'ผ่าน');
    expect(log()).toHaveLength(1);
  });

  test.each([
    ['A1:B2', 'A1:B2 is not a cell.'],
    ['ก1', 'ก1 is not a cell.'],
    ['A2000', 'A2000 lies outside the tab'],
  ])('%s cannot be typed into', async (a1, said) => {
    use('');
    await expect(type(a1, '1')).rejects.toThrow(said);
  });
});

describe('rule 16 the list of triggers', () => {
  test('holds twenty of a person, and no more', async () => {
    use(
      `function fill(n) { for (let i = 0; i < n; i++) ScriptApp.newTrigger('f').timeBased().everyDays(1).create(); return ScriptApp.getProjectTriggers().length }`,
    );
    expect((await scratch.cloud.execute({ functionName: 'fill', args: [20] })).result).toBe(20);
    const { error } = await scratch.cloud.execute({ functionName: 'fill', args: [1] });
    expect(error?.message).toBe(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  });

  test('shows each person only their own', async () => {
    use(`function install() { ScriptApp.newTrigger('f').timeBased().everyDays(1).create() }
      function list() { return ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), String(t.getEventType()), String(t.getTriggerSource())]) }`);
    await run('install');
    expect((await run('list')).result).toEqual([['f', 'CLOCK', 'CLOCK']]);
    scratch.reopen({ user: 'other@phatthalung.example' });
    expect((await run('list')).result).toEqual([]);
  });
});
