import type { AuthMode } from '../../../workbench/services/contract';
import '../../../workbench/services/properties';
import { checkCall as check, TRY } from './permission-checks';
import { buildWorker, person, type Scratch, scratchCloud } from './scratch-cloud';

const SCOPE = 'https://www.googleapis.com/auth/';

describe('rule 05 how a script was started decides what it may call', () => {
  test.each([
    ['NONE', 'Ui.createMenu', true],
    ['NONE', 'Menu.addToUi', true],
    ['NONE', 'SpreadsheetApp.getUi', true],
    ['NONE', 'Utilities.formatDate', true],
    ['NONE', 'PropertiesService.getDocumentProperties', false],
    ['NONE', 'SpreadsheetApp.getActiveSpreadsheet', false],
    ['NONE', 'UrlFetchApp.fetch', false],
    ['LIMITED', 'Range.setValues', true],
    ['LIMITED', 'PropertiesService.getDocumentProperties', true],
    ['LIMITED', 'Session.getActiveUser', true],
    ['LIMITED', 'Ui.createMenu', true],
    ['LIMITED', 'Ui.alert', false],
    ['LIMITED', 'Ui.showSidebar', false],
    ['LIMITED', 'UrlFetchApp.fetch', false],
    ['LIMITED', 'MailApp.sendEmail', false],
    ['LIMITED', 'ScriptApp.newTrigger', false],
    ['LIMITED', 'FormApp.create', false],
    ['LIMITED', 'SpreadsheetApp.openById', false],
    ['FULL', 'UrlFetchApp.fetch', true],
    ['FULL', 'Ui.showSidebar', true],
  ] as const)('%s: %s is allowed: %s', (mode, name, allowed) => {
    if (allowed) expect(check(name, mode)).not.toThrow();
    else expect(check(name, mode)).toThrow(`You do not have permission to call ${name}`);
  });
});

describe('rule 06 the manifest decides which services may be called', () => {
  test.each([
    ['UrlFetchApp.fetch', 'script.external_request'],
    ['MailApp.sendEmail', 'script.send_mail'],
    ['ScriptApp.newTrigger', 'script.scriptapp'],
    ['Ui.showSidebar', 'script.container.ui'],
  ])('%s needs %s', (name, scope) => {
    expect(check(name, 'FULL', [`${SCOPE}${scope}`])).not.toThrow();
    expect(check(name, 'FULL', [`${SCOPE}spreadsheets.currentonly`])).toThrow(
      `Specified permissions are not sufficient to call ${name}. Required permissions: ${SCOPE}${scope}`,
    );
  });

  test('any one of several scopes is enough, and the message names them all', () => {
    const name = 'SpreadsheetApp.getActiveSpreadsheet';
    expect(check(name, 'FULL', [`${SCOPE}spreadsheets`])).not.toThrow();
    expect(check(name, 'FULL', [])).toThrow(/Required permissions: \(https\S+ \|\| https\S+\)$/);
  });

  test('a manifest without scopes has them all, as Google would find them', () => {
    expect(check('UrlFetchApp.fetch', 'FULL')).not.toThrow();
  });
});

describe('in an execution', () => {
  let scratch: Scratch;
  beforeAll(buildWorker);
  beforeEach(() => {
    scratch = scratchCloud();
  });
  afterEach(() => scratch.remove());

  test('code at the top of a file runs under the same mode as the function', async () => {
    const source = 'const cached = UrlFetchApp.fetch("https://a.example/");\nfunction onOpen() {}';
    const { error } = await scratch.run(source, { functionName: 'onOpen', caller: 'open' });
    expect(error?.message).toBe(
      `You do not have permission to call UrlFetchApp.fetch. Required permissions: ${SCOPE}script.external_request`,
    );
  });

  test('a refused call is not counted, and the script can catch it', async () => {
    const source = 'function main() { try { MailApp.getRemainingDailyQuota() } catch (e) { return e.name } }';
    const { result, calls } = await scratch.run(source, { manifest: { oauthScopes: [] } });
    expect(result).toBe('Exception');
    expect(calls.total).toBe(0);
  });

  test('without an open editor there is no user interface', async () => {
    const { error } = await scratch.run('function main() { SpreadsheetApp.getUi() }', { ui: null });
    expect(error?.message).toBe('Cannot call SpreadsheetApp.getUi() from this context.');
  });

  test('a menu is built under LIMITED', async () => {
    const menus: string[] = [];
    const ui = person({ menu: (title, items) => void menus.push(`${title}:${items.length}`) });
    const source = `function onOpen() { SpreadsheetApp.getUi().createMenu('OIT').addItem('a', 'b').addSeparator().addToUi() }`;
    const { error } = await scratch.run(source, { functionName: 'onOpen', caller: 'open', ui });
    expect(error).toBeUndefined();
    expect(menus).toEqual(['OIT:2']);
  });
});

describe('rule 05 auth modes: a script started in one', () => {
  let scratch: Scratch;
  beforeAll(buildWorker);
  afterEach(() => scratch.remove());

  const CALLS = `{
    menu: () => SpreadsheetApp.getUi().createAddonMenu().addItem('a', 'b').addToUi(),
    property: () => PropertiesService.getDocumentProperties().getProperty('a'),
    sheet: () => SpreadsheetApp.getActiveSpreadsheet().getName(),
    source: () => e.source.getName(),
    fetch: () => UrlFetchApp.getRequest('https://a.example/'),
    mail: () => MailApp.getRemainingDailyQuota(),
    dialog: () => SpreadsheetApp.getUi().alert('x'),
    text: () => Utilities.formatDate(new Date(), 'UTC', 'yyyy'),
  }`;
  const denied = (name: string, scopes = '') =>
    `You do not have permission to call ${name}.${scopes && ` Required permissions: ${scopes}`}`;

  test.each([
    [
      'NONE',
      {
        menu: 'done',
        text: 'done',
        fetch: denied('UrlFetchApp.getRequest', `${SCOPE}script.external_request`),
      },
      ['property', 'sheet', 'source', 'fetch', 'mail', 'dialog'],
    ],
    [
      'LIMITED',
      { menu: 'done', property: 'done', sheet: 'done', source: 'done' },
      ['fetch', 'mail', 'dialog'],
    ],
    ['FULL', { menu: 'done', property: 'done', fetch: 'done', mail: 'done', dialog: 'done' }, []],
  ] as const)(
    '%s allows what the table of Google says, and the event says so',
    async (authMode, done, refusals) => {
      scratch = scratchCloud();
      const source = `${TRY} function onOpen(e) { return [String(e.authMode), e.authMode === ScriptApp.AuthMode.${authMode}, tried(${CALLS})] }`;
      const { result } = await scratch.run(source, { functionName: 'onOpen', authMode, ui: person() });
      const [mode, isConstant, told] = result as [string, boolean, Record<string, string>];
      expect([mode, isConstant]).toEqual([authMode, true]);
      expect(told).toMatchObject(done);
      expect(Object.keys(told).filter((name) => told[name]?.startsWith('You do not'))).toEqual(refusals);
    },
  );

  test('a service at the top of a file keeps an add-on that is not enabled from its menu', async () => {
    scratch = scratchCloud();
    const menus: string[] = [];
    const ui = person({ menu: (title) => void menus.push(title) });
    const source = `const colour = PropertiesService.getUserProperties().getProperty('colour');
      function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addToUi() }`;
    const { error } = await scratch.run(source, { functionName: 'onOpen', authMode: 'NONE', ui });
    expect(error?.message).toBe(denied('PropertiesService.getUserProperties'));
    expect(menus).toEqual([]);
  });

  test('typed fields go into the event, and a simple trigger has thirty seconds', async () => {
    scratch = scratchCloud();
    const source = `function onEdit(e, more) { if (more === 'sleep') Utilities.sleep(31000); return [e.value, more, String(e.authMode)] }`;
    const edit = (more: unknown, authMode: AuthMode) =>
      scratch.run(source, { functionName: 'onEdit', args: [{ value: 'x' }, more], authMode });
    expect((await edit(2, 'LIMITED')).result).toEqual(['x', 2, 'LIMITED']);
    expect((await edit('sleep', 'LIMITED')).error?.message).toBe('Exceeded maximum execution time');
    expect((await edit('sleep', 'FULL')).result).toEqual(['x', 'sleep', 'FULL']);
  });

  test('a published add-on opens in NONE until somebody has used it in the file', async () => {
    scratch = scratchCloud({
      isPublished: true,
      dist: 'function onOpen(e) { return String(e.authMode) } function onEdit(e) { return String(e.authMode) } function use() {}',
    });
    const open = async () => (await scratch.cloud.execute({ functionName: 'onOpen', caller: 'open' })).result;
    expect(await open()).toBe('NONE');
    await scratch.cloud.execute({ functionName: 'use' });
    expect(await open()).toBe('LIMITED');
    scratch.reopen();
    expect(await open()).toBe('LIMITED');
  });
});
