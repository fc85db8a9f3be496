import { buildWorker, person, projectOf, type Scratch, scratchCloud } from '../cloud/scratch-cloud';

let scratch: Scratch;
beforeAll(() => {
  buildWorker();
  scratch = scratchCloud();
});
afterAll(() => scratch.remove());

const value = (body: string) => scratch.value(`function main() { ${body} }`);
const thrown = async (body: string) => (await scratch.run(`function main() { ${body} }`)).error?.message;

describe('rule 15 properties', () => {
  const STORE = 'const store = PropertiesService.getScriptProperties();';

  test.each([
    ['hold texts', `store.setProperty('a', 5); return store.getProperty('a')`, '5'],
    ['know nothing of a key never set', `return store.getProperty('none')`, null],
    [
      'are chained',
      `return store.setProperty('a', '1').setProperties({ b: '2' }).getProperties()`,
      { a: '1', b: '2' },
    ],
    ['drop the others when told', `store.setProperties({ c: '3' }, true); return store.getKeys()`, ['c']],
    ['are deleted', `store.deleteProperty('c'); return store.deleteAllProperties().getKeys()`, []],
  ])('%s', async (_what, body, expected) => {
    expect(await value(STORE + body)).toEqual(expected);
  });

  test.each([
    [
      '9 KB is the most of one value, in bytes',
      `store.setProperty('big', 'ก'.repeat(3073))`,
      'Argument too large: value',
    ],
    [
      '500 KB is the most of all',
      `for (let i = 0; i < 60; i++) store.setProperty('k' + i, 'x'.repeat(9000))`,
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    ],
    [
      'null is no value',
      `store.setProperty(null, 'x')`,
      "The parameters (null,String) don't match the method signature for PropertiesService.Properties.setProperty.",
    ],
  ])('%s', async (_what, body, said) => {
    expect(await thrown(STORE + body)).toBe(said);
  });

  test('of a document, a script and a user are apart', async () => {
    const body = `['getDocumentProperties', 'getScriptProperties', 'getUserProperties'].forEach((get) => PropertiesService[get]().setProperty('which', get));
      return PropertiesService.getScriptProperties().getProperty('which')`;
    expect(await value(body)).toBe('getScriptProperties');
  });
});

test('what was a global store in former days is the same store', async () => {
  const body = `ScriptProperties.setProperty('old', 5); UserProperties.setProperty('mine', 'x');
    return [PropertiesService.getScriptProperties().getProperty('old'), PropertiesService.getUserProperties().getKeys().includes('mine')]`;
  expect(await value(body)).toEqual(['5', true]);
});

describe('a number where a text is wanted becomes one', () => {
  test.each([
    ['of one parameter', `return Utilities.base64Encode(12)`, 'MTI='],
    [
      'of a name',
      `SpreadsheetApp.getActive().getSheets()[0].setName(2565); return SpreadsheetApp.getActive().getSheetByName(2565).getName()`,
      '2565',
    ],
    ['but not where a number is taken', `return SpreadsheetApp.getActive().insertSheet(0).getIndex()`, 1],
  ])('%s', async (_what, body, expected) => {
    expect(await value(body)).toEqual(expected);
  });
});

test.each([
  [
    'a trigger for no form',
    `ScriptApp.newTrigger('f').forForm(null)`,
    /^The parameters \(null\) don't match/,
  ],
  ['the triggers of no file', `ScriptApp.getUserTriggers(null)`, 'Invalid argument: key'],
])('%s is refused', async (_what, body, said) => {
  expect(await thrown(body)).toMatch(said);
});

test('no web app is deployed, and a state token is a text that says nothing by itself', async () => {
  expect(
    await value(`const s = ScriptApp.getService(); const t = ScriptApp.newStateToken().withMethod('main').withArgument('a', 'b').withTimeout(120).createToken();
      const other = ScriptApp.newStateToken().withMethod('main').createToken(); return [s.getUrl(), s.isEnabled(), /^[\\w-]{40,}$/.test(t), t === other]`),
  ).toEqual([null, false, true, false]);
  expect(await thrown('ScriptApp.newStateToken().withTimeout(3601)')).toContain('between 1 and 3600');
});

test.each([
  ['with the scope openid', ['openid'], 'owner@workbench.example'],
  ['without it', [], null],
])('%s there is an identity token', async (_what, scopes, email) => {
  const source = `function main() { const t = ScriptApp.getIdentityToken();
    return t && JSON.parse(Utilities.newBlob(Utilities.base64DecodeWebSafe(t.split('.')[1])).getDataAsString()).email }`;
  expect(await scratch.value(source, { manifest: { oauthScopes: scopes } })).toBe(email);
});

test('people and the zone are found under their former names', async () => {
  expect(
    await value(`const me = Session.getUser(); return [me.getEmail() === Session.getActiveUser().getEmail(), me.getUserLoginId() === me.getEmail(),
      Session.getEffectiveUser().getUserLoginId(), Session.getTimeZone()]`),
  ).toEqual([true, true, 'owner@workbench.example', 'Asia/Bangkok']);
});

test('a token has the shape of one and opens nothing', async () => {
  expect(
    await value(`return [typeof ScriptApp.getOAuthToken(), ScriptApp.getScriptTriggers().length]`),
  ).toEqual(['string', 0]);
});

describe('as a text', () => {
  test.each([
    ['a person is their address', `return String(Session.getEffectiveUser())`, 'owner@workbench.example'],
    ['a file is its name', `return '' + DriveApp.createFile('a.txt', '')`, 'a.txt'],
    ['Drive has a name of its own', `return String(DriveApp)`, 'Drive'],
    ['a folder is its name', `return '' + DriveApp.getRootFolder()`, 'My Drive'],
    ['any other object is its class', `return '' + SpreadsheetApp.getActiveSheet().getRange('A1')`, 'Range'],
  ])('%s', async (_what, body, expected) => {
    expect(await value(body)).toBe(expected);
  });
});

test('the key of a person is another after thirty days and tells nothing of them', async () => {
  const known = scratchCloud({ user: 'owner@office.example' });
  const key = () => known.value('function main() { return Session.getTemporaryActiveUserKey() }');
  const [now, again] = [await key(), await key()];
  known.cloud.moveClock(known.cloud.now() + 31 * 86_400_000);
  expect([now === again, (await key()) === now, String(now).includes('owner')]).toEqual([true, false, false]);
  known.remove();
  expect(await value('return Session.getTemporaryActiveUserKey()')).toBe('');
});

describe('rule 15 cache', () => {
  test.each([
    ['gives back', `cache.put('a', 'x'); return cache.get('a')`, 'x'],
    ['forgets in time', `cache.put('a', 'x', 10); Utilities.sleep(11000); return cache.get('a')`, null],
    [
      'gives what it has',
      `cache.putAll({ b: '1', c: '2' }); return cache.getAll(['b', 'c', 'none'])`,
      { b: '1', c: '2' },
    ],
    [
      'keeps 900 of too many',
      `for (let i = 0; i < 11; i++) cache.putAll(Object.fromEntries(Array.from({ length: 100 }, (_, n) => [i + '-' + n, 'x'])), 100 + i);
       return [cache.get('10-99'), cache.get('0-0')]`,
      ['x', null],
    ],
  ])('%s', async (_what, body, expected) => {
    expect(await value(`const cache = CacheService.getScriptCache(); ${body}`)).toEqual(expected);
  });

  test.each([
    ['a long key', `cache.put('k'.repeat(251), 'x')`, 'Argument too large: key'],
    ['a large value', `cache.put('k', 'x'.repeat(102401))`, 'Argument too large: value'],
  ])('refuses %s', async (_what, body, said) => {
    expect(await thrown(`const cache = CacheService.getScriptCache(); ${body}`)).toBe(said);
  });
});

describe('rule 14 locks', () => {
  const HOLD = `function main() { const lock = LockService.getScriptLock(); lock.waitLock(1000); const at = Date.now();
    const store = PropertiesService.getScriptProperties(); const n = Number(store.getProperty('n') || 0); store.getKeys(); store.setProperty('n', n + 1); lock.releaseLock(); return n + 1 }`;

  test('let one execution at a time through', async () => {
    await value(`PropertiesService.getScriptProperties().setProperty('n', '0')`);
    const results = await Promise.all(Array.from({ length: 5 }, () => scratch.value(HOLD)));
    expect([...results].sort()).toEqual([1, 2, 3, 4, 5]);
  });

  test('without one, two executions that both read first lose an update', async () => {
    await value(`PropertiesService.getScriptProperties().setProperty('n', '0')`);
    const bare = `function main() { const store = PropertiesService.getScriptProperties(); const n = Number(store.getProperty('n'));
      SpreadsheetApp.getUi().alert('both have read'); store.setProperty('n', n + 1) }`;
    const ui = person({ alert: meeting(2) });
    await Promise.all([scratch.value(bare, { ui }), scratch.value(bare, { ui })]);
    expect(await value(`return PropertiesService.getScriptProperties().getProperty('n')`)).toBe('1');
  });

  /** Dialogs that are answered together, once so many stand open. */
  function meeting(size: number): () => Promise<string> {
    const waiting: ((button: string) => void)[] = [];
    return () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        if (waiting.length === size) for (const answer of waiting) answer('OK');
      });
  }

  /** Somebody holds the script's lock until the returned function is called. */
  async function held(): Promise<() => void> {
    let locked: () => void = () => undefined;
    const ready = new Promise<void>((resolve) => {
      locked = resolve;
    });
    const source = `function main() { LockService.getScriptLock().waitLock(1000); console.log('locked'); for (;;); }`;
    const begun = scratch.cloud.begin({
      functionName: 'main',
      project: projectOf(source),
      log: () => locked(),
    });
    await ready;
    return () => begun.stop();
  }

  test('a waiting execution gives up with the words of Google, and time has passed', async () => {
    const release = await held();
    const { error, virtualMs } = await scratch.run(
      'function main() { LockService.getScriptLock().waitLock(200) }',
    );
    expect(error?.message).toBe('Lock timeout: another process was holding the lock for too long.');
    expect(virtualMs).toBeGreaterThanOrEqual(200);
    expect(
      await value('const lock = LockService.getScriptLock(); return [lock.tryLock(50), lock.hasLock()]'),
    ).toEqual([false, false]);
    release();
  });

  test('end with their execution, however it ends', async () => {
    const release = await held();
    release();
    expect(await value('return LockService.getScriptLock().tryLock(1000)')).toBe(true);
  });

  test('answer to their former names', async () => {
    const taken = await value(`const [one, own] = [LockService.getPublicLock(), LockService.getPrivateLock()];
      one.waitLock(10); own.waitLock(10);
      return [LockService.getScriptLock().hasLock(), LockService.getUserLock().hasLock(), LockService.getDocumentLock().hasLock()]`);
    expect(taken).toEqual([true, true, false]);
  });

  test('taken twice are freed by one release', async () => {
    expect(
      await value(
        `const lock = LockService.getScriptLock(); lock.waitLock(1); lock.waitLock(1); lock.releaseLock(); return lock.hasLock()`,
      ),
    ).toBe(false);
  });

  test('are lost when an alert is shown', async () => {
    const source = `function main() { const lock = LockService.getDocumentLock(); lock.waitLock(1); SpreadsheetApp.getUi().alert('?'); return lock.hasLock() }`;
    expect(await scratch.value(source, { ui: person() })).toBe(false);
  });
});

describe('rule 19 who', () => {
  const WHO =
    'function main() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()] }';
  const EMAIL = 'https://www.googleapis.com/auth/userinfo.email';

  test('the person at the keyboard has no address by default', async () => {
    expect(await scratch.value(WHO)).toEqual(['', 'owner@workbench.example']);
  });

  test('--user gives one, and without the scope it is empty', async () => {
    const other = scratchCloud({ user: 'someone@phatthalung.example' });
    expect(await other.value(WHO, { manifest: { oauthScopes: [EMAIL] } })).toEqual([
      'someone@phatthalung.example',
      'someone@phatthalung.example',
    ]);
    expect(await other.value(WHO, { manifest: { oauthScopes: [] } })).toEqual(['', '']);
    other.remove();
  });
});

describe('the user interface', () => {
  test.each([
    [`alert('a')`, { title: '', text: 'a', buttons: 'OK' }],
    [`alert('a', ui.ButtonSet.YES_NO)`, { title: '', text: 'a', buttons: 'YES_NO' }],
    [`alert('t', 'a', ui.ButtonSet.OK_CANCEL)`, { title: 't', text: 'a', buttons: 'OK_CANCEL' }],
  ])('%s', async (code, dialog) => {
    const seen: unknown[] = [];
    const alert = async (shown: unknown) => {
      seen.push(shown);
      return 'YES';
    };
    const source = `function main() { const ui = SpreadsheetApp.getUi(); const b = ui.${code}; return [b === ui.Button.YES, String(b)] }`;
    const { result, alerts } = await scratch.run(source, { ui: person({ alert }) });
    expect(result).toEqual([true, 'YES']);
    expect(seen).toEqual([dialog]);
    expect(alerts).toEqual(['a']);
  });

  test('a prompt gives the text and the button', async () => {
    const source = `function main() { const r = SpreadsheetApp.getUi().prompt('name?'); return [r.getResponseText(), String(r.getSelectedButton())] }`;
    expect(
      await scratch.value(source, { ui: person({ prompt: async () => ({ button: 'OK', text: '2565' }) }) }),
    ).toEqual(['2565', 'OK']);
  });

  test('a sidebar shows a page of the project', async () => {
    const shown: unknown[] = [];
    const ui = person({ show: (kind, page) => void shown.push([kind, page]) });
    const source = `function main() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('OIT').setWidth(300)) }`;
    await scratch.value(source, { ui, files: { sidebar: '<p>ก</p>' } });
    expect(shown).toEqual([['sidebar', { title: 'OIT', html: '<p>ก</p>', width: 300 }]]);
  });

  test('a dialog of the old kind is modal, and named by its page', async () => {
    const shown: unknown[] = [];
    const ui = person({ show: (kind, page) => void shown.push([kind, page]) });
    const source = `function main() { SpreadsheetApp.getUi().showDialog(HtmlService.createHtmlOutput('<p>').setTitle('Old')) }`;
    await scratch.value(source, { ui });
    expect(shown).toEqual([['dialog', { title: 'Old', html: '<p>', modal: true }]]);
  });

  test.each([
    [`'a', 'b'`, "The parameters (String,String) don't match the method signature for Ui.alert."],
    [`'a', undefined`, 'Argument cannot be null: buttons'],
  ])('alert(%s) has no buttons and is refused', async (args, said) => {
    const source = `function main() { SpreadsheetApp.getUi().alert(${args}) }`;
    const { error } = await scratch.run(source, { ui: person() });
    expect(error?.message).toBe(said);
  });
});

describe('pages', () => {
  test.each([
    [
      'a file is read as it is',
      `return HtmlService.createHtmlOutputFromFile('data').getContent()`,
      '{"a":"<b>"}',
    ],
    [
      'what is untrusted is escaped',
      `return HtmlService.createHtmlOutput('<p>').appendUntrusted('<b>&"').append('</p>').getContent()`,
      '<p>&lt;b&gt;&amp;&quot;</p>',
    ],
    [
      'a template runs, escapes and prints',
      `const t = HtmlService.createTemplateFromFile('page'); t.names = ['<ก>', 'ข']; return t.evaluate().getContent()`,
      '<ul><li>&lt;ก&gt;</li><li>ข</li></ul><b>x</b>',
    ],
  ])('%s', async (_what, body, expected) => {
    const files = {
      data: '{"a":"<b>"}',
      page: '<ul><? for (const n of names) { ?><li><?= n ?></li><? } ?></ul><?!= "<b>x</b>"; // done\n?>',
    };
    expect(await scratch.value(`function main() { ${body} }`, { files })).toBe(expected);
  });

  test('a file that is not there is an error', async () => {
    expect(await thrown(`HtmlService.createHtmlOutputFromFile('none')`)).toBe(
      'No HTML file named none was found.',
    );
  });
});

describe('utilities', () => {
  test.each([
    [`Utilities.base64Encode('ก')`, '4LiB'],
    [`Utilities.base64EncodeWebSafe([-1, -2, -3, 62])`, '__79Pg=='],
    [`Utilities.newBlob(Utilities.base64Decode('4LiB')).getDataAsString()`, 'ก'],
    [`Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'a').slice(0, 4)`, [12, -63, 117, -71]],
    [`Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'ก', Utilities.Charset.UTF_8).length`, 32],
    [
      `Utilities.base64Encode(Utilities.computeHmacSha256Signature('value', 'key'))`,
      'kPv88V50o2uJ29sqch2a7P/f3dxcg+J/dZJZT3GTJIE=',
    ],
    [
      `Utilities.parseCsv('a,"b ""q"",x"\\r\\n1,2\\n')`,
      [
        ['a', 'b "q",x'],
        ['1', '2'],
      ],
    ],
    [`Utilities.parseCsv('a;b', ';')`, [['a', 'b']]],
    [`Utilities.formatString('%s has %03d of %.2f%%', 'x', 7, 1.005)`, 'x has 007 of 1.00%'],
    [
      `Utilities.formatDate(new Date(0), 'Asia/Bangkok', "yyyy-MM-dd'T'HH:mm:ss.SSSXXX")`,
      '1970-01-01T07:00:00.000+07:00',
    ],
    [
      `Utilities.formatDate(new Date(Date.UTC(2022, 0, 1)), 'UTC', "EEE d MMM yy, h:mm a; EEEE MMMM, D; ''")`,
      "Sat 1 Jan 22, 12:00 AM; Saturday January, 1; '",
    ],
    [`Utilities.formatDate(new Date(Date.UTC(2024, 11, 30)), 'UTC', 'yyyy YYYY w')`, '2024 2025 1'],
    [
      `Utilities.parseDate('31/03/2022 17:05', 'Asia/Bangkok', 'dd/MM/yyyy HH:mm').toISOString()`,
      '2022-03-31T10:05:00.000Z',
    ],
    [
      `Utilities.ungzip(Utilities.gzip(Utilities.newBlob('ก', 'text/plain', 'a.txt'))).getDataAsString()`,
      'ก',
    ],
    [
      `[Utilities.newBlob('a', 'text/plain', 'a.csv').setContentTypeFromExtension().getContentType(), Utilities.newBlob('ก').getBytes()]`,
      ['text/csv', [-32, -72, -127]],
    ],
    [`/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/.test(Utilities.getUuid())`, true],
  ])('%s', async (code, expected) => {
    expect(await value(`return ${code}`)).toEqual(expected);
  });

  test.each([
    [`Utilities.formatDate(new Date(), 'Mars/Base', 'yyyy')`, 'Invalid argument: timeZone'],
    [`Utilities.formatDate(new Date(), 'UTC', 'yyyy b')`, "Illegal pattern character 'b'"],
    [
      `Utilities.formatDate('2022', 'UTC', 'yyyy')`,
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    ],
    [`Utilities.base64Decode('*')`, 'Could not decode string.'],
    [`DocumentApp.create('d')`, 'DocumentApp.create is not implemented in the workbench'],
  ])('%s throws', async (code, said) => {
    expect(await thrown(code)).toContain(said);
  });
});

describe('logs', () => {
  test('go to whoever started the script, and Logger remembers', async () => {
    const lines: string[] = [];
    const source = `function main() { console.log('%s of %s', 1, 2, { a: 1 }); console.warn(new Date(0) instanceof Date); Logger.log('x %s', 'y'); return Logger.getLog() }`;
    const { result } = await scratch.run(source, { log: (level, text) => lines.push(`${level}: ${text}`) });
    expect(lines).toEqual(['log: 1 of 2 {"a":1}', 'warn: true', 'info: x y']);
    expect(result).toMatch(/INFO: x y\n$/);
  });
});
