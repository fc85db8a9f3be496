import type { Browser, Page } from 'playwright-core';
import { buildPage } from '../workbench/server/build-page';
import { type Serving, serving } from '../workbench/server/serving';
import { openBrowser } from './support/browser';
import { cellOn, shows as showsText } from './support/grid';

const SCRIPT = `
function onOpen() { SpreadsheetApp.getUi().createMenu('OIT').addItem('ถาม', 'ask').addItem('แถบข้าง', 'side').addToUi(); }
function fill() {
  const sheet = SpreadsheetApp.getActive().getSheets()[0].setName('ทะเบียน');
  const rows = Array.from({ length: 600 }, (_, index) => ['O' + (index + 1), new Date(2022, 2, 31), 'รอ', index % 2 === 0]);
  sheet.getRange(1, 1, 1, 4).setValues([['ข้อ', 'กำหนดส่ง', 'สถานะ', 'ใช้']]).setBackground('#d9ead3');
  sheet.getRange(2, 1, 600, 4).setValues(rows);
  sheet.getRange('B2:B601').setNumberFormat('d mmm "2565"');
  sheet.setFrozenRows(1);
  sheet.hideRows(4);
  const builder = SpreadsheetApp.newDataValidation();
  sheet.getRange('C2:C601').setDataValidation(builder.requireValueInList(['รอ', 'ผ่าน', 'ให้แก้ไข']).setAllowInvalid(false).build());
  sheet.getRange('D2:D601').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
  const late = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=AND($C2<>"ผ่าน",$B2<TODAY())').setBackground('#f4c7c3');
  const passed = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$C2="ผ่าน"').setBackground('#cde8d0');
  sheet.setConditionalFormatRules([late, passed].map((rule) => rule.setRanges([sheet.getRange('A2:C601')]).build()));
  sheet.getRange('F1').setValue('<img src=x onerror=document.title="broken">');
}
function ask() {
  const ui = SpreadsheetApp.getUi();
  const name = ui.prompt('จังหวัด', 'ชื่อใด', ui.ButtonSet.OK_CANCEL);
  return name.getSelectedButton() + ':' + name.getResponseText() + ':' + ui.alert('แน่ใจหรือ', ui.ButtonSet.YES_NO);
}
function side() {
  const html = '<p id="out" style="font-family:Roboto">รอ</p><script>google.script.run.withSuccessHandler(function (v, u) {' +
    'document.getElementById("out").textContent = v.sum + u }).withUserObject(" ครั้ง").add([1, 2]);' +
    'try { parent.document.title = "broken" } catch (e) {}</script>';
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(html).setTitle('ตัวช่วย'));
}
function add(numbers) { return { sum: numbers[0] + numbers[1] }; }`;

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
  page = await browser.newPage({ viewport: { width: 1100, height: 700 } });
  await page.goto(served.served.url);
  await page.evaluate('workbench.ready');
}, 30_000);
afterEach(async () => {
  await page.close();
  await served.stop();
});

const cell = (a1: string) => cellOn(page, a1);
const shows = (a1: string, text: string) => showsText(page, a1, text);
const fill = (a1: string) =>
  page.evaluate((at) => Reflect.get(window, 'workbench').effectiveFill('ทะเบียน', at), a1);
const looks = (a1: string, colour: string) =>
  page.waitForFunction(
    ([at, wanted]) => {
      const td = document.querySelector(`td[data-a1="${at}"]`);
      return td !== null && getComputedStyle(td).backgroundColor === wanted;
    },
    [a1, colour],
  );

test('the colour of a cell is the live one, in the page and in its picture, and follows the clock', async () => {
  expect(await fill('A2')).toBeNull();
  await page.getByRole('button', { name: '+7 วัน' }).click();
  await page.waitForFunction(
    () => Reflect.get(window, 'workbench').effectiveFill('ทะเบียน', 'A2') === '#f4c7c3',
  );
  await looks('A2', 'rgb(244, 199, 195)');
  expect(await fill('A1')).toBe('#d9ead3');
});

test('a far row can be asked for and is drawn when a person goes there', async () => {
  expect(await page.evaluate(() => Reflect.get(window, 'workbench').text('ทะเบียน', 'A601'))).toBe('O600');
  expect(await page.locator('tbody tr').count()).toBeLessThan(80);
  await cell('A2').click();
  await page.keyboard.press('Control+ArrowDown');
  await shows('A601', 'O600');
  expect(await cell('A1').isVisible()).toBe(true);
});

test('typing replaces, F2 edits, Escape leaves, Enter and Tab move on past hidden rows', async () => {
  await cell('A3').click();
  await page.keyboard.type('ใหม่');
  await page.keyboard.press('Enter');
  await shows('A3', 'ใหม่');
  expect(await page.locator('.name-box').inputValue()).toBe('A5');
  await page.keyboard.type('หาย');
  await page.keyboard.press('Escape');
  await cell('A3').click();
  await page.keyboard.press('F2');
  await page.keyboard.type('กว่า');
  await page.keyboard.press('Tab');
  await shows('A3', 'ใหม่กว่า');
  await shows('A5', 'O4');
  expect(await page.locator('.name-box').inputValue()).toBe('B3');
});

test('a list is chosen from, a box is ticked by mouse and keyboard, and what a list does not have is refused', async () => {
  await cell('C2').dblclick();
  await page.getByRole('option', { name: 'ผ่าน' }).click();
  await page.waitForFunction(
    () => Reflect.get(window, 'workbench').effectiveFill('ทะเบียน', 'C2') === '#cde8d0',
  );
  await cell('D2').click();
  await cell('D2').locator('[data-checked=false]').waitFor();
  await page.keyboard.press('Space');
  await cell('D2').locator('[data-checked=true]').waitFor();
  await cell('C3').click();
  await page.keyboard.type('มั่ว');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByText('“มั่ว” ใช้กับเซลล์นี้ไม่ได้').waitFor();
  await page.keyboard.press('Enter');
  await shows('C3', 'รอ');
});

test('rows are copied, pasted, inserted and sorted', async () => {
  await page
    .context()
    .grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(served.served.url).origin });
  await cell('A2').click();
  await cell('A3').click({ modifiers: ['Shift'] });
  await page.keyboard.press('Control+c');
  await cell('F5').click();
  await page.keyboard.press('Control+v');
  await shows('F6', 'O2');
  await cell('A2').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'แทรก 1 แถวด้านบน' }).click();
  await shows('A3', 'O1');
  await page.locator('th[data-column="0"]').click({ button: 'right' });
  await page.getByRole('menuitem', { name: /ฮ → ก/ }).click();
  await shows('A2', 'O99');
});

test('a script asks, the keyboard answers, and the script goes on', async () => {
  await page.getByRole('button', { name: 'OIT' }).click();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'จังหวัด' }).waitFor();
  await page.keyboard.type('พัทลุง');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByText('แน่ใจหรือ').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const { json } = await served.command('run', { functionName: 'add' });
  expect(json.error).toBeDefined();
});

test('the name box only goes there: the cell keeps what it holds', async () => {
  const before = await cell('F1').textContent();
  await page.getByLabel('ตำแหน่งเซลล์').fill('F1');
  await page.keyboard.press('Enter');
  await cell('B3').click();
  expect(await cell('F1').textContent()).toBe(before);
});

test('the sidebar calls the script from a frame that cannot reach the page', async () => {
  await page.evaluate(() => Reflect.get(window, 'workbench').run('side'));
  const frame = page.frameLocator('aside iframe');
  await frame.getByText('3 ครั้ง').waitFor();
  expect(await page.title()).not.toBe('broken');
  expect(await page.locator('aside iframe').evaluate((page) => page.getBoundingClientRect().width)).toBe(300);
  await page.getByRole('button', { name: 'ปิดแถบข้าง' }).click();
  await page.locator('aside').waitFor({ state: 'detached' });
});

test('what a cell holds is text, whatever it looks like', async () => {
  await cell('F1').waitFor();
  expect(await cell('F1').textContent()).toContain('<img');
  expect(await page.title()).not.toBe('broken');
});

test('Thai is drawn by the font of the page, in the grid and in frames', async () => {
  await page.evaluate(() => Reflect.get(window, 'workbench').run('side'));
  await page.frameLocator('aside iframe').getByText('3 ครั้ง').waitFor();
  const isLoaded = async () =>
    [...(await document.fonts.ready)].some(
      (font) => font.status === 'loaded' && font.unicodeRange.includes('E01'),
    );
  expect(await page.evaluate(isLoaded)).toBe(true);
  expect(await page.frames()[1]?.evaluate(isLoaded)).toBe(true);
});
