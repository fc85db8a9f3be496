import { checkPermission } from '../../../workbench/cloud/permissions';
import type { AuthMode } from '../../../workbench/services/contract';
import { EXPOSURES } from '../../../workbench/services/registry';
import { buildWorker, person, type Scratch, scratchCloud } from './scratch-cloud';

const SCOPE = 'https://www.googleapis.com/auth/';

function check(name: string, mode: AuthMode, oauthScopes?: readonly string[]): () => void {
  const [className = '', method = ''] = name.split('.');
  const exposure = EXPOSURES.get(className);
  if (!exposure) throw new Error(`There is no class ${className}`);
  return () =>
    checkPermission(exposure, method, mode, { timeZone: 'UTC', ...(oauthScopes && { oauthScopes }) });
}

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
