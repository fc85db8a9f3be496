import '../../../workbench/cloud/trigger-part';
import type { CloudOptions } from '../../../workbench/cloud/options';
import { TRY } from './permission-checks';
import { buildWorker, type Scratch, scratchCloud } from './scratch-cloud';

const CALLS = `{
  edit: () => ScriptApp.newTrigger('work').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(),
  edit2: () => ScriptApp.newTrigger('other').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(),
  submit: () => ScriptApp.newTrigger('work').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create(),
  form: () => ScriptApp.newTrigger('work').forForm(FormApp.create('x')).onFormSubmit().create(),
  book: () => ScriptApp.newTrigger('work').forSpreadsheet(SpreadsheetApp.create('y')).onEdit().create(),
  minutes: () => ScriptApp.newTrigger('work').timeBased().everyMinutes(30).create(),
  hours: () => ScriptApp.newTrigger('work').timeBased().everyHours(1).create(),
  days: () => ScriptApp.newTrigger('work').timeBased().everyDays(1).create(),
  once: () => ScriptApp.newTrigger('work').timeBased().after(60000).create(),
}`;

const full = (kind: string) =>
  `This add-on has created too many ${kind} triggers in this document for this Google user account.`;
const FOREIGN = 'Add-ons can only create triggers for the file in which the add-on is used.';
const DONE = Object.fromEntries(
  ['edit', 'edit2', 'submit', 'form', 'book', 'minutes', 'hours', 'days', 'once'].map((name) => [
    name,
    'done',
  ]),
);
/** What a published add-on is refused. */
const REFUSED = {
  edit2: full('edit'),
  form: FOREIGN,
  book: FOREIGN,
  minutes: 'Time-driven triggers of an add-on cannot run more frequently than once per hour.',
  days: full('time-based'),
  once: full('time-based'),
};

let scratch: Scratch;
beforeAll(buildWorker);
afterEach(() => scratch.remove());

const use = (options: Partial<CloudOptions> = {}) => {
  scratch = scratchCloud({
    dist: `${TRY}
      function install() { return tried(${CALLS}) }
      function source() { return String(ScriptApp.getInstallationSource()) }
      function work() { SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('worked'); MailApp.sendEmail('a@b.example', 'x', 'y') }`,
    ...options,
  });
};
const run = async (functionName: string) => (await scratch.cloud.execute({ functionName })).result;

describe('rule 16 published add-on', () => {
  test.each([
    ['a bound script has every trigger', false, DONE],
    ['a published add-on has one of each type, for its own file, hourly', true, { ...DONE, ...REFUSED }],
  ])('%s', async (_what, isPublished, told) => {
    use({ isPublished });
    expect(await run('install')).toEqual(told);
    expect(await run('source')).toBe(isPublished ? 'WEB_STORE_ADD_ON' : 'NONE');
  });

  test('each person has their own', async () => {
    use({ isPublished: true });
    await run('install');
    scratch.reopen({ user: 'nok@phatthalung.example' });
    expect(await run('install')).toEqual({ ...DONE, ...REFUSED });
  });

  test.each([
    [false, 'Authorization is required to perform that action.', ''],
    [true, 'You do not have permission to call MailApp.sendEmail.', 'worked'],
  ])('published %s: a trigger whose scopes were withheld since', async (isPublished, said, a1) => {
    use({ isPublished });
    await scratch.cloud.execute({ functionName: 'install' });
    const cloud = scratch.reopen({ deniedScopes: ['https://www.googleapis.com/auth/script.send_mail'] });
    const [first] = await cloud.advance(cloud.now() + 3_600_000);
    expect(first?.outcome.error?.message).toContain(said);
    const [text] = cloud.container.sheets()[0]?.texts({ row: 0, column: 0, rows: 1, columns: 1 })[0] ?? [];
    expect(text).toBe(a1);
  });

  test('a published add-on asks for what is missing before it starts', async () => {
    use({ isPublished: true, deniedScopes: ['https://www.googleapis.com/auth/script.send_mail'] });
    const { error, calls } = await scratch.cloud.execute({ functionName: 'source' });
    expect([error?.message, calls.total]).toEqual([
      'Authorization is required to perform that action. Please run the script again to authorize it.',
      0,
    ]);
  });
});
