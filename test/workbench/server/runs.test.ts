import { buildPage } from './build-page';
import { type Serving, serving } from './serving';

const SCRIPT = `
function onOpen() {}
function ask() { return String(SpreadsheetApp.getUi().alert('หัวข้อ', 'ทำต่อหรือไม่', SpreadsheetApp.getUi().ButtonSet.YES_NO)); }
function name() {
  const answer = SpreadsheetApp.getUi().prompt('ชื่อ');
  return answer.getSelectedButton() + ' ' + answer.getResponseText();
}
function endless() { for (;;) { } }
function broken() { console.log('ก่อนพัง'); throw new Error('ไม่พบแท็บ'); }
function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>สวัสดี</p>').setTitle('แถบ')); }
function toast() { SpreadsheetApp.getActive().toast('เสร็จแล้ว', 'OIT', 3); }
function day() { return { day: new Date(2022, 0, 1) }; }
function plain(value) { return { got: value }; }
function here() { return SpreadsheetApp.getActiveRange().getA1Notation(); }
function install() { ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create(); }
function hourly() { Utilities.sleep(300); }
function hidden_() { return 1; }`;

const HOUR = 3_600_000;

let page: Serving;
beforeAll(buildPage);
beforeEach(async () => {
  page = await serving(SCRIPT);
});
afterEach(() => page.stop());

const run = (functionName: string) => page.command('run', { functionName });
const dialog = async () => (await page.events.until('dialogs', (waiting) => waiting.length > 0))[0];

test('a script that asks waits, the page stays live, and the first answer counts', async () => {
  const running = run('ask');
  expect(await dialog()).toMatchObject({ title: 'หัวข้อ', text: 'ทำต่อหรือไม่', buttons: ['YES', 'NO'] });
  expect((await run('plain')).json.result).toEqual({ got: null });
  const { id } = (await dialog()) ?? { id: 0 };
  expect((await page.command('answer', { id, button: 'CANCEL' })).json).toBe(false);
  expect((await page.command('answer', { id, button: 'NO' })).json).toBe(true);
  expect((await page.command('answer', { id, button: 'YES' })).json).toBe(false);
  expect((await running).json.result).toBe('NO');
});

test('a prompt brings back what was typed', async () => {
  const running = run('name');
  const { id } = (await dialog()) ?? { id: 0 };
  await page.command('answer', { id, button: 'OK', text: 'พัทลุง' });
  expect((await running).json.result).toBe('OK พัทลุง');
});

test('a person can stop a script that never ends', async () => {
  const running = run('endless');
  const [first] = await page.events.until('runs', (runs) => runs.length > 0);
  expect(first?.label).toBe('endless');
  expect((await page.command('stop', { id: first?.id })).json).toBe(true);
  expect((await running).json.error).toBeDefined();
  await page.events.until('log', ({ kind }) => kind === 'stopped');
});

test('stopping a script that asks takes its dialog away', async () => {
  const running = run('ask');
  await dialog();
  const [first] = await page.events.until('runs', (runs) => runs.length > 0);
  page.events.forget();
  await page.command('stop', { id: first?.id });
  expect(await page.events.until('dialogs')).toEqual([]);
  await running;
});

test('what a script logs and how it failed stand in the log', async () => {
  await run('broken');
  await page.events.until('log', ({ kind, text }) => kind === 'line' && text === 'ก่อนพัง');
  const failed = await page.events.until('log', ({ kind }) => kind === 'failed');
  expect(failed.text).toContain('ไม่พบแท็บ');
  expect(failed.text).toContain('at broken');
});

test('a toast is told with its title and length', async () => {
  await run('toast');
  expect(await page.events.until('toast')).toMatchObject({ text: 'เสร็จแล้ว', title: 'OIT', seconds: 3 });
});

test('a sidebar is shown at 300 pixels from an origin of its own until it is closed', async () => {
  await run('show');
  const [frame] = await page.events.until('frames', (frames) => frames.length > 0);
  expect(frame).toMatchObject({ kind: 'sidebar', title: 'แถบ', width: 300 });
  expect(new URL(frame?.url ?? '').origin).not.toBe(new URL(page.served.url).origin);
  const answer = await fetch(frame?.url ?? '');
  expect(await answer.text()).toMatch(/frame\.js.*<p>สวัสดี<\/p>/s);
  await page.command('closeFrame', { id: frame?.id });
  expect((await fetch(frame?.url ?? '')).status).toBe(404);
});

test.each<[string, unknown[], object]>([
  ['plain', [{ a: [1, null, 'ก'] }], { ok: true, value: { got: { a: [1, null, 'ก'] } } }],
  ['day', [], { ok: true, value: null }],
  ['broken', [], { ok: false, error: { name: 'Error', message: 'ไม่พบแท็บ' } }],
  ['hidden_', [], { ok: false }],
  ['absent', [], { ok: false }],
])('google.script.run.%s(%j) answers as Google does', async (functionName, args, expected) => {
  expect((await page.command('call', { functionName, args })).json).toMatchObject(expected);
});

test('a call of a page goes by a Thai name on the screen and by its own in the log', async () => {
  const called = page.command('call', { functionName: 'ask', args: [] });
  const [run] = await page.events.until('runs', (runs) => runs.length > 0);
  expect(run?.label).toBe('แถบข้าง');
  const { id } = (await dialog()) ?? { id: 0 };
  await page.command('answer', { id, button: 'NO' });
  await called;
  await page.events.until('log', ({ kind, label }) => kind === 'done' && label === 'ask');
});

test('moving the clock can be stopped: the present trigger ends, the clock stays there, the rest waits', async () => {
  await run('install');
  const start = page.cloud.now();
  page.events.forget();
  const moving = page.command('advance', { until: start + 7 * 24 * HOUR });
  const [journey] = await page.events.until('runs', ([first]) => first?.stoppable === true);
  expect((await page.command('stop', { id: journey?.id })).json).toBe(true);
  expect(await page.events.until('runs', ([first]) => first?.stopping === true)).toMatchObject([
    { label: 'เลื่อนเวลา', stoppable: false },
  ]);
  await moving;
  await page.events.until('log', ({ kind, label }) => kind === 'stopped' && label === 'เลื่อนเวลา');
  const ended = page.events.all.filter(
    ({ name, data }) => name === 'log' && 'label' in data && data.kind === 'done' && data.label === 'hourly',
  );
  expect(ended).toHaveLength(1);
  const stood = page.cloud.now();
  expect(stood - start).toBeLessThanOrEqual(HOUR);
  page.events.forget();
  await page.command('advance', { until: stood + HOUR });
  await page.events.until('log', ({ kind, label }) => kind === 'done' && label === 'hourly');
});

test('a menu and a page find what is selected in the page', async () => {
  const block = { row: 1, column: 2, rows: 2, columns: 1 };
  const selected = { sheetId: page.cloud.container.sheets()[0]?.id ?? -1, block };
  expect((await page.command('run', { functionName: 'here', selected })).json.result).toBe('C2:C3');
  const place = { ...selected, block: { ...block, rows: 1 } };
  const asked = { functionName: 'here', args: [], selected: place };
  expect((await page.command('call', asked)).json).toEqual({ ok: true, value: 'C2' });
});
