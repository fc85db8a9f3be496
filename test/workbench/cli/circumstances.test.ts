import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workbench } from './workbench-command';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'workbench-circumstances-'));
  writeFileSync(
    join(folder, 'script.js'),
    `function onOpen(e) { try { return [String(e.authMode), SpreadsheetApp.getActive().getSheets().length] } catch (x) { return [String(e.authMode), x.message] } }
     function mail() { try { MailApp.sendEmail('a@b.example', 'x', 'y'); return 'sent' } catch (e) { return e.message } }
     function nap() { const start = Date.now(); Utilities.sleep(60000); return Date.now() - start >= 60000 }
     function minutes() { ScriptApp.newTrigger('mail').timeBased().everyMinutes(5).create() }`,
  );
  writeFileSync(
    join(folder, 'appsscript.json'),
    JSON.stringify({
      timeZone: 'Asia/Bangkok',
      oauthScopes: ['spreadsheets.currentonly', 'script.send_mail', 'script.scriptapp'].map(
        (name) => `https://www.googleapis.com/auth/${name}`,
      ),
    }),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const exec = (...words: string[]) =>
  workbench(
    ...['exec', join(folder, 'script.js'), ...words],
    ...['--manifest', join(folder, 'appsscript.json'), '--data', join(folder, 'data')],
  );

test.each([
  [
    'rule 05 auth modes: none',
    ['onOpen', '--auth-mode', 'none'],
    ['NONE', /^You do not have permission to call/],
  ],
  ['rule 05 auth modes: limited', ['onOpen', '--auth-mode', 'limited'], ['LIMITED', 1]],
  ['rule 05 auth modes: full', ['onOpen', '--auth-mode', 'full'], ['FULL', 1]],
  ['rule 06 granular consent: all granted', ['mail'], 'sent'],
  [
    'rule 06 granular consent: one denied',
    ['mail', '--deny-scope', 'script.send_mail'],
    /^You do not have permission/,
  ],
  [
    'rule 06 granular consent: by its full name',
    ['mail', '--deny-scope', 'https://www.googleapis.com/auth/script.send_mail'],
    /^You do not have permission/,
  ],
] as const)('%s', (_rule, words, expected) => {
  const { code, json } = exec(...words);
  const { result } = json() as { result: unknown };
  const patterns = [expected]
    .flat()
    .map((each) => (each instanceof RegExp ? expect.stringMatching(each) : each));
  expect([code, [result].flat()]).toEqual([0, patterns]);
});

test('rule 06 granular consent: a scope that the manifest does not ask for is remarked upon', () => {
  expect(exec('mail', '--deny-scope', 'drive').stderr).toContain(
    'Nobody can deny https://www.googleapis.com/auth/drive: the manifest does not ask for it',
  );
});

test('rule 16 published add-on: a clock that ticks every five minutes is refused', () => {
  expect(exec('minutes').code).toBe(0);
  const { code, json } = exec('minutes', '--published');
  expect([code, json()]).toMatchObject([1, { error: { message: expect.stringContaining('once per hour') } }]);
});

test('rule 12 localised texts: a person who works in Thai', () => {
  const { json } = exec('mail', '--deny-scope', 'script.send_mail', '--language', 'th');
  expect(json()).toMatchObject({ result: expect.stringMatching(/^คุณไม่ได้รับอนุญาตให้เรียกใช้ MailApp.sendEmail/) });
});

test.each([
  [['mail', '--language', 'klingon'], '--language is one of en, ja, th, not klingon'],
  [['onOpen', '--auth-mode', 'some'], '--auth-mode is none, limited or full, not some'],
  [['onOpen', '--auth-mode', 'none', '--with', 'mail'], 'leave --with out'],
  [['mail', '--deny-scope', 'Send mail'], '--deny-scope wants a scope such as script.send_mail'],
])('%s is wrong usage', (words, said) => {
  const { code, stderr } = exec(...words);
  expect(code).toBe(2);
  expect(stderr).toContain(said);
});

test('with --real-sleep a sleep really takes its time, at most so much', () => {
  const timed = (...words: string[]) => {
    const start = performance.now();
    expect(exec('nap', ...words).json()).toMatchObject({ result: true });
    return performance.now() - start;
  };
  expect(timed('--real-sleep', '2000') - timed()).toBeGreaterThan(1000);
});
