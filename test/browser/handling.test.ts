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
  sheet.getRange('A1:C4').setValues([['ข้อ', 'สถานะ', 'รวม'], ['O3', 'ผ่าน', 1], ['O1', 'รอ', '=C2+1'], ['O2', 'รอ', 3]]);
  sheet.setFrozenRows(1);
}`;

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

const reads = (a1: string, text: string) => shows(page, a1, text);

test('typing, deleting rows and renaming are taken back with Ctrl+Z and come again with Ctrl+Y', async () => {
  await cellOn(page, 'A2').click();
  await page.keyboard.type('O9');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+z');
  await reads('A2', 'O3');
  expect(await page.locator('.name-box').inputValue()).toBe('A2');
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
