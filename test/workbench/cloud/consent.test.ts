import '../../../workbench/services/properties';
import { checkCall as check, TRY } from './permission-checks';
import { buildWorker, type Scratch, scratchCloud } from './scratch-cloud';

const SCOPE = 'https://www.googleapis.com/auth/';

describe('rule 06 granular consent: a person who grants only some scopes', () => {
  const [MAIL, FETCH, EMAIL, CURRENT] = [
    `${SCOPE}script.send_mail`,
    `${SCOPE}script.external_request`,
    `${SCOPE}userinfo.email`,
    `${SCOPE}spreadsheets.currentonly`,
  ];
  const oauthScopes = [MAIL, FETCH, EMAIL, CURRENT];
  const scopesOf = `(info) => [String(info.getAuthorizationStatus()), typeof info.getAuthorizationUrl(), info.getAuthorizedScopes()]`;

  test.each([
    [
      'one of several scopes is enough',
      'SpreadsheetApp.getActiveSpreadsheet',
      [`${SCOPE}spreadsheets`],
      undefined,
    ],
    [
      'what is withheld is refused',
      'MailApp.sendEmail',
      [MAIL],
      `You do not have permission to call MailApp.sendEmail. Required permissions: ${MAIL}`,
    ],
    [
      'what the manifest lacks is another error',
      'ScriptApp.newTrigger',
      [],
      'Specified permissions are not sufficient to call ScriptApp.newTrigger.',
    ],
  ])('%s', (_what, name, denied, said) => {
    const call = check(name, 'FULL', [...oauthScopes, `${SCOPE}spreadsheets`], denied);
    if (said === undefined) expect(call).not.toThrow();
    else expect(call).toThrow(said);
  });

  test('a simple trigger asks nobody', () => {
    expect(check('Range.setValues', 'LIMITED', [CURRENT], [CURRENT])).not.toThrow();
    expect(check('Range.setValues', 'FULL', [CURRENT], [CURRENT])).toThrow('You do not have permission');
  });

  describe('in an execution', () => {
    let scratch: Scratch;
    beforeAll(buildWorker);
    afterEach(() => scratch.remove());
    const value = (body: string) =>
      scratch.value(`${TRY} function main() { ${body} }`, { manifest: { oauthScopes } });

    test('the rest of the script works, and the address of the person stays unknown without its scope', async () => {
      scratch = scratchCloud({ deniedScopes: [MAIL, EMAIL], user: 'nok@phatthalung.example' });
      expect(
        await value(`return [Session.getActiveUser().getEmail(), tried({
        sheet: () => SpreadsheetApp.getActive().getName(),
        mail: () => MailApp.sendEmail('a@b.example', 'x', 'y') })]`),
      ).toEqual([
        '',
        {
          sheet: 'done',
          mail: `You do not have permission to call MailApp.sendEmail. Required permissions: ${MAIL}`,
        },
      ]);
    });

    test.each([
      ['nothing is withheld', [], `[ScriptApp.AuthMode.FULL]`, ['NOT_REQUIRED', 'object', oauthScopes]],
      ['something is', [MAIL], `[ScriptApp.AuthMode.FULL]`, ['REQUIRED', 'string', [FETCH, EMAIL, CURRENT]]],
      [
        'only others are asked for',
        [MAIL],
        `[ScriptApp.AuthMode.FULL, ['${FETCH}']]`,
        ['NOT_REQUIRED', 'object', [FETCH]],
      ],
      [
        'it is among those asked for',
        [MAIL],
        `[ScriptApp.AuthMode.FULL, ['${FETCH}', '${MAIL}']]`,
        ['REQUIRED', 'string', [FETCH]],
      ],
      [
        'no consent is needed',
        [MAIL],
        `[ScriptApp.AuthMode.LIMITED]`,
        ['NOT_REQUIRED', 'object', [FETCH, EMAIL, CURRENT]],
      ],
    ])('getAuthorizationInfo when %s', async (_what, deniedScopes, args, told) => {
      scratch = scratchCloud({ deniedScopes });
      expect(await value(`return (${scopesOf})(ScriptApp.getAuthorizationInfo(...${args}))`)).toEqual(told);
    });

    test.each([
      ['requireScopes', `ScriptApp.AuthMode.FULL, ['${FETCH}']`, 'went on'],
      ['requireScopes', `ScriptApp.AuthMode.FULL, ['${MAIL}']`, undefined],
      ['requireAllScopes', 'ScriptApp.AuthMode.FULL', undefined],
      ['requireAllScopes', 'ScriptApp.AuthMode.LIMITED', 'went on'],
    ])('%s(%s) goes on, or ends the execution so that nothing follows', async (method, args, result) => {
      scratch = scratchCloud({ deniedScopes: [MAIL] });
      const store = 'PropertiesService.getScriptProperties()';
      const source = `function main() { SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('before');
      try { ScriptApp.${method}(${args}) } catch (e) { return 'caught' } finally { ${store}.setProperty('finally', '1') }
      return 'went on' }`;
      const outcome = await scratch.run(source, { manifest: { oauthScopes } });
      expect(outcome.error?.message).toBe(
        result === undefined
          ? 'Authorization is required to perform that action. Please run the script again to authorize it.'
          : undefined,
      );
      expect(outcome.result ?? undefined).toBe(result);
      const [a1] =
        scratch.cloud.container.sheets()[0]?.texts({ row: 0, column: 0, rows: 1, columns: 1 })[0] ?? [];
      expect(a1).toBe('before');
      expect(scratch.cloud.parts.properties.store('script').finally).toBe(result && '1');
    });

    test('a scope that the manifest does not name is an error that can be caught', async () => {
      scratch = scratchCloud();
      expect(
        await value(
          `return tried({ a: () => ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${SCOPE}drive']) }).a`,
        ),
      ).toContain('is not in the manifest');
    });
  });
});
