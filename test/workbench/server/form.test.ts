import type { FormState } from '../../../workbench/services/forms/state';
import { buildPage } from './build-page';
import { type Answer, type Serving, serving } from './serving';

const SCRIPT = `
function onOpen() {}
function make() {
  const form = FormApp.create('แบบรายงาน <b>OIT</b>').setTitle('แบบรายงาน <b>OIT</b>').setAllowResponseEdits(true).setPublished(true);
  const agency = form.addListItem().setTitle('หน่วยงาน').setRequired(true);
  form.addTextItem().setTitle('รหัสยืนยัน');
  const first = form.addPageBreakItem().setTitle('ชุดที่ 1');
  form.addParagraphTextItem().setTitle('O8 Q&A').setHelpText('ดู https://www.nacc.go.th/ita');
  const second = form.addPageBreakItem().setTitle('ชุดที่ 2');
  form.addParagraphTextItem().setTitle('O1').setRequired(true);
  const last = form.addPageBreakItem().setTitle('สุดท้าย');
  form.addCheckboxItem().setTitle('ช่องทาง').setChoiceValues(['เว็บ', 'ไลน์']).showOtherOption(true);
  form.addGridItem().setTitle('ประเมิน').setRows(['เร็ว', 'สุภาพ']).setColumns(['ดี', 'พอใช้']);
  second.setGoToPage(last);
  agency.setChoices([agency.createChoice('สาธารณสุข', first), agency.createChoice('เกษตร', second)]);
  form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
}`;

let page: Serving;
let form: FormState;
beforeAll(async () => {
  buildPage();
  page = await serving(SCRIPT);
  await page.command('run', { functionName: 'make' });
  [form] = [...page.cloud.parts.forms.forms.values()] as [FormState];
});
afterAll(() => page.stop());
afterEach(() => {
  form.responses = [];
});

const path = () => `/forms/d/e/${form.publishedId}`;
const entry = (title: string, index = 0) =>
  `entry.${form.items.find((item) => item.title === title)?.entries[index]}`;

/** Presses a button of the shown page with what was filled in, as a browser does. */
const press = (shown: Answer, button: 'next' | 'back', filled: Record<string, string | string[]> = {}) => {
  const fields = new URLSearchParams([...hidden(shown.text), [button, '1']]);
  for (const [name, value] of Object.entries(filled))
    for (const each of [value].flat()) fields.append(name, each);
  return post(fields);
};
const post = (fields: URLSearchParams) =>
  page.ask(`${path()}/formResponse`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: `http://127.0.0.1:${page.served.port}`,
    },
    body: fields.toString(),
  });
const hidden = (html: string) =>
  [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) =>
      [name, value.replaceAll('&amp;', '&').replaceAll('&quot;', '"')] as [string, string],
  );
const open = (query = '') => page.ask(`${path()}/viewform${query}`);
const titles = (shown: Answer) =>
  [...shown.text.matchAll(/<(?:label|h2)[^>]*>([^<]*)/g)].map(([, title]) => title).filter(Boolean);

test('the form opens at the address that Google gives it, and its words are text', async () => {
  const shown = await open();
  expect(shown.text).toContain('แบบรายงาน &lt;b>OIT&lt;/b>');
  expect(titles(shown)).toEqual(['หน่วยงาน', 'รหัสยืนยัน']);
  expect(shown.text).not.toContain('<script');
});

test('a prefilled link fills in what it carries', async () => {
  const shown = await open(
    `?usp=pp_url&${entry('หน่วยงาน')}=${encodeURIComponent('เกษตร')}&${entry('รหัสยืนยัน')}=K7`,
  );
  expect(shown.text).toMatch(/<option selected[^>]*value="เกษตร"|<option value="เกษตร" selected/);
  expect(shown.text).toContain('value="K7"');
});

test('a required question left out keeps the respondent on its page', async () => {
  const shown = await press(await open(), 'next', { [entry('รหัสยืนยัน')]: 'K7' });
  expect(shown.text).toContain('คำถามนี้ต้องตอบ');
  expect(shown.text).toContain('value="K7"');
});

test.each([
  ['สาธารณสุข', ['ชุดที่ 1', 'O8 Q&amp;A']],
  ['เกษตร', ['ชุดที่ 2', 'O1']],
])('the choice %s leads to its page', async (choice, expected) => {
  expect(titles(await press(await open(), 'next', { [entry('หน่วยงาน')]: choice }))).toEqual(expected);
});

test('going back keeps what was answered on both pages', async () => {
  const second = await press(await open(), 'next', {
    [entry('หน่วยงาน')]: 'สาธารณสุข',
    [entry('รหัสยืนยัน')]: 'K7',
  });
  const first = await press(second, 'back', { [entry('O8 Q&A')]: 'https://a.example' });
  expect(first.text).toContain('value="K7"');
  const again = await press(first, 'next', { [entry('หน่วยงาน')]: 'สาธารณสุข', [entry('รหัสยืนยัน')]: 'K8' });
  expect(again.text).toContain('https://a.example</textarea>');
});

const answer = async () => {
  const second = await press(await open(), 'next', { [entry('หน่วยงาน')]: 'สาธารณสุข' });
  const third = await press(second, 'next', { [entry('O8 Q&A')]: 'https://a.example/?x=1&y="2"' });
  return press(third, 'next', {
    [entry('ช่องทาง')]: ['เว็บ', '__other_option__'],
    [`${entry('ช่องทาง')}.other_option_response`]: 'วิทยุ',
    [entry('ประเมิน', 1)]: 'ดี',
  });
};

/** What the only response holds, in the order of the form. */
const stored = () =>
  form.items.flatMap(({ id, title }) => {
    const given = form.responses[0]?.answers[id];
    return given === undefined ? [] : [[title, given]];
  });

test('a submission is stored, written to its tab and thanked for', async () => {
  const thanks = await answer();
  expect(thanks.text).toContain('ระบบบันทึกคำตอบของคุณแล้ว');
  expect(stored()).toEqual([
    ['หน่วยงาน', 'สาธารณสุข'],
    ['O8 Q&A', 'https://a.example/?x=1&y="2"'],
    ['ช่องทาง', ['เว็บ', 'วิทยุ']],
    ['ประเมิน', ['', 'ดี']],
  ]);
  const tab = page.cloud.container.sheets().find(({ name }) => name.includes('ตอบ'));
  expect(tab?.texts({ row: tab.usedRows - 1, column: 1, rows: 1, columns: 1 })).toEqual([['สาธารณสุข']]);
});

test('the link to edit opens the form with the answers, and sending changes the same response', async () => {
  const thanks = await answer();
  const query = /viewform(\?edit2=[^"]+)"/.exec(thanks.text)?.[1] ?? '';
  const first = await open(query);
  const second = await press(first, 'next', { [entry('หน่วยงาน')]: 'สาธารณสุข' });
  expect(second.text).toContain('https://a.example/?x=1&amp;y=&quot;2&quot;</textarea>');
  const third = await press(second, 'next', { [entry('O8 Q&A')]: '' });
  expect(third.text).toContain('value="วิทยุ"');
  await press(third, 'next', { [entry('ประเมิน', 0)]: 'พอใช้' });
  expect(form.responses).toHaveLength(1);
  expect(stored()).toEqual([
    ['หน่วยงาน', 'สาธารณสุข'],
    ['ประเมิน', ['พอใช้', '']],
  ]);
});

test('answers that were given on a page left again do not go along', async () => {
  const fields = new URLSearchParams({ pageHistory: '0,2,3', next: '1' });
  fields.set(entry('หน่วยงาน'), 'เกษตร');
  fields.set(entry('O8 Q&A'), 'https://left.example');
  fields.set(entry('O1'), 'https://kept.example');
  await post(fields);
  expect(stored()).toEqual([
    ['หน่วยงาน', 'เกษตร'],
    ['O1', 'https://kept.example'],
  ]);
});

test('a form that takes no answers says so', async () => {
  form.accepting = false;
  expect((await open()).text).toContain('แบบฟอร์มนี้ไม่รับคำตอบแล้ว');
  expect((await post(new URLSearchParams({ next: '1' }))).text).toContain('แบบฟอร์มนี้ไม่รับคำตอบแล้ว');
  form.accepting = true;
});

test('there is no page for a form that is not there', async () => {
  expect((await page.ask('/forms/d/e/absent/viewform')).status).toBe(404);
});
