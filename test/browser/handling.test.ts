import type { Browser, Page } from 'playwright-core';
import { buildPage } from '../workbench/server/build-page';
import { type Serving, serving } from '../workbench/server/serving';
import { openBrowser } from './support/browser';
import { cellOn, shows } from './support/grid';

/** How the page feels under the hand: taking back, several windows, notices, sizes, keys. */
const SCRIPT = `
function onOpen() { SpreadsheetApp.getUi().createMenu('OIT').addItem('ถาม', 'ask').addItem('แจ้ง', 'tell').addToUi(); }
function fill() {
  const sheet = SpreadsheetApp.getActive().getSheets()[0].setName('ทะเบียน');
  sheet.getRange('A1:C4').setValues([['ข้อ', 'สถานะ', 'รวม'], ['O3', 'ผ่าน', 1], ['O1', 'ให้แก้ไข', '=C2+1'], ['O2', 'ผ่าน', 3]]);
  const list = SpreadsheetApp.newDataValidation().requireValueInList(['รอ', 'ผ่าน', 'ให้แก้ไข']).build();
  sheet.getRange('B2:B60').setDataValidation(list);
  sheet.setFrozenRows(1);
}
function ask() { return String(SpreadsheetApp.getUi().alert('คำถาม', 'ทำต่อหรือไม่', SpreadsheetApp.getUi().ButtonSet.YES_NO)); }
function tell() {
  for (const text of ['หนึ่ง', 'สอง', 'สาม']) SpreadsheetApp.getActive().toast(text, 'OIT', -1);
}
function side() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>สวัสดี</p>').setTitle('ตัวช่วย')); }`;

let browser: Browser;
let served: Serving;
let page: Page;

beforeAll(async () => {
  buildPage();
  browser = await openBrowser();
}, 120_000);
afterAll(() => browser.close());
beforeEach(async () => {
  served = await serving(SCRIPT);
  await served.command('run', { functionName: 'fill' });
  page = await openPage();
}, 30_000);
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await served.stop();
});

async function openPage(): Promise<Page> {
  const opened = await browser.newPage({ viewport: { width: 1024, height: 640 } });
  opened.setDefaultTimeout(10_000);
  await opened.goto(served.served.url);
  await opened.evaluate('workbench.ready');
  return opened;
}

const standsAt = (name: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector<HTMLInputElement>('.name-box')?.value === wanted,
    name,
  );
const reads = (a1: string, text: string) => shows(page, a1, text);

test('typing, deleting rows and renaming are taken back with Ctrl+Z and come again with Ctrl+Y', async () => {
  await cellOn(page, 'A2').click();
  await page.keyboard.type('O9');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+z');
  await reads('A2', 'O3');
  await standsAt('A2');
  await page.keyboard.press('Control+y');
  await reads('A2', 'O9');
  await cellOn(page, 'A2').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'ลบแถว 2' }).click();
  await reads('C2', '#REF!');
  await page.getByRole('button', { name: 'เลิกทำ' }).click();
  await reads('C3', '2');
  await page.getByRole('button', { name: 'ทำซ้ำ' }).click();
  await reads('C2', '#REF!');
});

test('on a Thai keyboard the key of Z takes back too, and in an open editor it is the editor’s', async () => {
  await cellOn(page, 'A2').click();
  await page.keyboard.type('O9');
  await page.keyboard.press('Enter');
  await reads('A2', 'O9');
  await page.keyboard.type('ab');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Escape');
  await reads('A2', 'O9');
  const thai = { key: 'ผ', code: 'KeyZ', ctrlKey: true, bubbles: true };
  await page.locator('.sink').dispatchEvent('keydown', thai);
  await reads('A2', 'O3');
});

async function choose(on: Page, label: string): Promise<void> {
  await on.getByRole('button', { name: 'OIT' }).click();
  await on.getByRole('menuitem', { name: label }).click();
}

test('a question stands in the window where the menu was chosen, and is not lost with that window', async () => {
  const other = await openPage();
  await choose(page, 'ถาม');
  await page.getByRole('dialog', { name: 'คำถาม' }).waitFor();
  await other.getByText('รอคำตอบ').waitFor();
  expect(await other.getByRole('dialog').count()).toBe(0);
  await page.close();
  await other.getByRole('dialog', { name: 'คำถาม' }).getByRole('button', { name: 'ไม่ใช่' }).click();
  await other.getByText('รอคำตอบ').waitFor({ state: 'detached' });
});

test('the sidebar stands in its own window only', async () => {
  const other = await openPage();
  await other.evaluate("workbench.run('side')");
  await other.frameLocator('aside iframe').getByText('สวัสดี').waitFor();
  await page.evaluate("workbench.run('tell')");
  await page.getByText('สาม').waitFor();
  expect(await page.locator('aside').count()).toBe(0);
});

test('a new notice takes the place of the last one', async () => {
  await choose(page, 'แจ้ง');
  await page.locator('.toast', { hasText: 'สาม' }).waitFor();
  expect(await page.locator('.toast').count()).toBe(1);
});

test('what tells of a running script covers neither the title bar nor the tabs', async () => {
  await choose(page, 'ถาม');
  await page.getByText('รอคำตอบ').waitFor();
  const edges = (selector: string) =>
    page.locator(selector).evaluate((box) => {
      const { top, bottom } = box.getBoundingClientRect();
      return { top, bottom };
    });
  const chip = await edges('.progress');
  expect(chip.top).toBeGreaterThan((await edges('.title-bar')).bottom);
  expect(chip.bottom).toBeLessThanOrEqual((await edges('.tabs')).top);
});

test('a column is made wider by dragging the border of its heading, and Escape on the way leaves it', async () => {
  const heading = page.locator('th[data-column="1"]');
  const width = async () => (await heading.boundingBox())?.width ?? 0;
  const grip = await heading.locator('.grip').boundingBox();
  const [x, y] = [(grip?.x ?? 0) + 3, (grip?.y ?? 0) + 8];
  const before = await width();
  const drag = async (by: number) => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + by, y, { steps: 3 });
  };
  await drag(80);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await drag(60);
  await page.mouse.up();
  const isWide = (wide: number) =>
    page.waitForFunction(
      (wanted) => document.querySelector('th[data-column="1"]')?.getBoundingClientRect().width === wanted,
      wide,
    );
  await isWide(before + 60);
  await page.keyboard.press('Control+z');
  await isWide(before);
});

test('the width of a column can be given by keyboard', async () => {
  await page.locator('th[data-column="2"]').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'ปรับความกว้างคอลัมน์ C…' }).click();
  await page.getByRole('textbox', { name: /ปรับความกว้างคอลัมน์ C/ }).fill('222');
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    () => document.querySelector('th[data-column="2"]')?.getBoundingClientRect().width === 222,
  );
});

test('an editor that opened before it knew what the cell holds takes nothing of it away', async () => {
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/api/cell', async (route) => {
    await answered;
    await route.continue();
  });
  for (const [a1, typed] of [
    ['A2', ''],
    ['A3', 'ก'],
  ] as const) {
    await cellOn(page, a1).click();
    await page.keyboard.press('F2');
    await page.locator('.editor textarea').waitFor();
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
  }
  await cellOn(page, 'A4').click();
  await page.keyboard.press('F2');
  await page.keyboard.type('ข');
  answer();
  await reads('A3', 'O1ก');
  await page.waitForFunction(
    () => document.querySelector<HTMLTextAreaElement>('.editor textarea')?.value === 'O2ข',
  );
  await reads('A2', 'O3');
});

const WAYS: readonly [string, string][] = [
  ['Control+End', 'Z4'],
  ['Control+Home', 'A1'],
  ['End', 'Z3'],
  ['Shift+Space', 'A3:Z3'],
  ['Control+Space', 'B1:B1000'],
  ['Shift+Control+Home', 'A1:B3'],
];

test('keys lead from B3 to where they lead in Sheets', async () => {
  for (const [keys, expected] of WAYS) {
    await page.getByLabel('ตำแหน่งเซลล์').fill('B3');
    await page.keyboard.press('Enter');
    await page.keyboard.press(keys);
    await standsAt(expected);
  }
});

test.each<[string, string, string]>([
  ['the server is away', 'abort', 'ติดต่อเวิร์กเบนช์ไม่ได้'],
  ['the server was started anew', 'forget', 'โหลดหน้าใหม่'],
])('when %s, a person who chooses from the menu is told what to do', async (_, what, expected) => {
  await page.route('**/api/run', (route) =>
    what === 'abort'
      ? route.abort()
      : route.continue({ headers: { ...route.request().headers(), 'x-workbench-token': 'old' } }),
  );
  await choose(page, 'แจ้ง');
  await page.getByRole('dialog').getByText(expected).waitFor();
});

test('an address that leads nowhere says so to a person', async () => {
  await page.goto(`${served.served.url}forms/d/e/absent/viewform`);
  await page.getByRole('heading', { name: 'ไม่มีแบบฟอร์มนี้' }).waitFor();
  await page.getByRole('link', { name: 'เปิดสมุดงาน' }).click();
  await cellOn(page, 'A1').waitFor();
});

test('the clock opens inside the window, however narrow that is', async () => {
  for (const width of [1024, 683, 390]) {
    await page.setViewportSize({ width, height: 640 });
    await page.locator('.clock summary').click();
    const field = page.getByLabel('เลื่อนเวลาไปที่ (ค.ศ.)');
    await field.waitFor();
    const box = await page.locator('.clock .pick').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    await page.locator('.clock summary').click();
    await field.waitFor({ state: 'hidden' });
  }
});

test('a list opens at what the cell holds, whole in the window, and Ctrl+D gives the choice to the rows below', async () => {
  await cellOn(page, 'B2').click();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'ผ่าน', selected: true }).waitFor();
  await page.keyboard.press('ArrowUp');
  await page.getByRole('option', { name: 'รอ', selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await reads('B2', 'รอ');
  await cellOn(page, 'B2').click();
  await cellOn(page, 'B4').click({ modifiers: ['Shift'] });
  await page.keyboard.press('Control+d');
  await reads('B3', 'รอ');
  await cellOn(page, 'B24').click();
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').waitFor();
  await page.waitForFunction(() => {
    const list = document.querySelector('.choices')?.getBoundingClientRect();
    const grid = document.querySelector('.grid')?.getBoundingClientRect();
    return list && grid && list.bottom <= grid.bottom;
  });
});
