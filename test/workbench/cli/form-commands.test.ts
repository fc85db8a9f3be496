import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workbench } from './workbench-command';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'workbench-form-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const data = () => ['--data', join(folder, 'data')] as const;
function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const SCRIPT = `
function main() {
  const form = FormApp.create('รายงาน', true).setTitle('รายงานผล');
  form.addTextItem().setTitle('หน่วยงาน').setRequired(true);
  form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
  ScriptApp.newTrigger('onAnswer').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();
}
function onAnswer(e) {
  const store = PropertiesService.getScriptProperties();
  const at = Utilities.formatDate(new Date(), 'Asia/Bangkok', 'yyyy-MM-dd HH:mm');
  store.setProperty('seen', (store.getProperty('seen') || '') + at + ' ' + e.namedValues['หน่วยงาน'] + ';');
  if (e.namedValues['หน่วยงาน'][0] === 'bad') throw new Error('cannot read bad');
}
function seen() { return PropertiesService.getScriptProperties().getProperty('seen') }
function mail() { MailApp.sendEmail({ to: 'sso@phatthalung.example', subject: 'เตือน', htmlBody: '<b>ก</b>' }) }
`;

test('a form that its script left unpublished takes no answers until its owner publishes it', () => {
  const own = ['--data', join(folder, 'unpublished')];
  const script = file(
    'unpublished.js',
    `function main() { FormApp.create('Report').addTextItem().setTitle('Name') }`,
  );
  const answers = file('name.json', JSON.stringify([{ answers: { Name: 'Ann' } }]));
  workbench('exec', script, ...own);
  const refused = workbench('submit', answers, ...own);
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('form --publish')]);
  expect(workbench('form', '--publish', '--json', ...own).json()).toMatchObject({ published: true });
  expect(workbench('submit', answers, ...own).code).toBe(0);
});

test('a form, answers at their moments, the triggers they fire, and a mail', () => {
  const script = file('script.js', SCRIPT);
  expect(workbench('exec', script, '--now', '2022-03-28T09:00', ...data()).code).toBe(0);
  expect(workbench('form', '--json', ...data()).json()).toMatchObject({
    title: 'รายงานผล',
    published: true,
    pages: [{ title: '', questions: [{ title: 'หน่วยงาน', required: true }] }],
  });

  const answers = [
    { at: '2022-03-29T10:00', answers: { หน่วยงาน: 'ก' } },
    { at: '2022-03-28T12:00', answers: { หน่วยงาน: 'ข' } },
  ];
  const submitted = workbench(
    'submit',
    file('answers.json', JSON.stringify(answers)),
    '--now',
    '2022-03-30T08:00',
    ...data(),
  );
  expect([submitted.code, submitted.json()]).toEqual([
    0,
    [{ id: expect.any(String) }, { id: expect.any(String) }],
  ]);
  expect(workbench('exec', script, 'seen', ...data()).json()).toMatchObject({
    result: '2022-03-28 12:00 ข;2022-03-29 10:00 ก;',
  });
  expect(
    workbench('exec', file('now.js', 'function main() { return new Date().getDate() }'), ...data()).json(),
  ).toMatchObject({ result: 30 });

  workbench('exec', script, 'mail', ...data());
  expect(workbench('outbox', '--json', ...data()).json()).toEqual([
    {
      to: ['sso@phatthalung.example'],
      cc: [],
      subject: 'เตือน',
      text: expect.any(String),
      html: '<b>ก</b>',
      date: expect.stringMatching(/^2022-03-30T/),
    },
  ]);
});

test.each([
  ['a missing required answer', [{ answers: {} }], 'หน่วยงาน'],
  ['a question that is not there', [{ answers: { หน่วยงาน: 'ค', อื่น: 'x' } }], 'อื่น'],
  ['no list', {}, 'array'],
])('%s is exit 1, and nothing is stored', (_what, content, said) => {
  const { code, stdout, stderr } = workbench('submit', file('bad.json', JSON.stringify(content)), ...data());
  expect([code, stdout, stderr]).toEqual([1, '', expect.stringContaining(said)]);
  expect(
    workbench(
      'exec',
      file(
        'count.js',
        `function main() { return SpreadsheetApp.getActive().getSheets().map((s) => s.getLastRow()) }`,
      ),
      ...data(),
    ).json(),
  ).toMatchObject({ result: expect.arrayContaining([3]) });
});

test('a trigger that throws is exit 1, and the answer is stored', () => {
  const { code, stdout, stderr } = workbench(
    'submit',
    file('bad.json', JSON.stringify([{ answers: { หน่วยงาน: 'bad' } }])),
    ...data(),
  );
  expect([code, JSON.parse(stdout)]).toEqual([1, [{ id: expect.any(String) }]]);
  expect(stderr).toContain('cannot read bad');
});

test('of two open forms --form says by id or title which is meant, and an answer may name its own', () => {
  const own = ['--data', join(folder, 'two')];
  const script = file(
    'two.js',
    `function main() {
      return ['Old', 'New'].map((title) => {
        const form = FormApp.create(title, true).setTitle(title);
        form.addTextItem().setTitle('Name');
        return form.getId();
      });
    }
    function answers(id) { return FormApp.openById(id).getResponses().map((r) => r.getItemResponses()[0].getResponse()) }`,
  );
  const [old = '', newer = ''] = (workbench('exec', script, ...own).json() as { result: string[] }).result;
  const answer = (name: string, more = {}) =>
    file(`${name}.json`, JSON.stringify([{ ...more, answers: { Name: name } }]));
  for (const args of [
    [answer('newest')],
    [answer('by title'), '--form', 'Old'],
    [answer('by id'), '--form', old],
    [answer('by itself', { form: 'New' }), '--form', 'Old'],
  ])
    expect(workbench('submit', ...args, ...own).code).toBe(0);
  const answersOf = (id: string) => workbench('exec', script, 'answers', JSON.stringify(id), ...own).json();
  expect([answersOf(old), answersOf(newer)]).toMatchObject([
    { result: ['by title', 'by id'] },
    { result: ['newest', 'by itself'] },
  ]);
  expect(workbench('form', 'Old', '--json', ...own).json()).toMatchObject({ title: 'Old' });
  const refused = workbench('submit', answer('x'), '--form', 'None', ...own);
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('There is no form None')]);
}, 60_000);
