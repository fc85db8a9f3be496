import type { RowsView } from '../../../workbench/server/protocol';
import { buildPage } from './build-page';
import { type Serving, serving } from './serving';

const SCRIPT = `
function onOpen() { SpreadsheetApp.getUi().createMenu('OIT').addItem('ทำ', 'fill').addToUi(); }
function fill() {
  const sheet = SpreadsheetApp.getActive().getSheets()[0];
  sheet.getRange('A1:B2').setValues([['ข้อ', 'กำหนดส่ง'], ['O1', new Date(2022, 2, 31)]]);
  sheet.getRange('B2').setNumberFormat('d mmm "2565"').setNote('วันสุดท้าย');
  const late = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=AND(ISNUMBER($B2),$B2<TODAY())').setBackground('#f4c7c3');
  sheet.setConditionalFormatRules([late.setRanges([sheet.getRange('A2:B9')]).build()]);
}
function one() { SpreadsheetApp.getActive().getSheets()[0].getRange('A2').setValue('O2'); }
function freeze() { SpreadsheetApp.getActive().getSheets()[0].setFrozenRows(1); }
function later() { SpreadsheetApp.getActive().insertSheet('ใหม่'); }`;

let page: Serving;
let sheetId: number;
beforeAll(buildPage);
beforeEach(async () => {
  page = await serving(SCRIPT);
  sheetId = page.cloud.container.sheets()[0]?.id ?? -1;
  await run('fill');
});
afterEach(() => page.stop());

const run = (functionName: string) => page.command('run', { functionName });
const watch = async (from: number, to: number): Promise<RowsView> =>
  JSON.parse((await page.command('watch', { page: 'test', sheetId, from, to })).text);

test('the page is greeted with the menu that the script has made', async () => {
  const { book } = await page.events.until('hello');
  expect(book.menus).toEqual([{ title: 'OIT', items: [{ label: 'ทำ', functionName: 'fill' }] }]);
});

test('a watched window has its rows as people read them, with notes, and nothing after the last used column', async () => {
  const view = await watch(0, 3);
  const texts = view.rows.map(([row, cells]) => [row, ...cells.map(([text]) => text)]);
  expect(texts).toEqual([[0, 'ข้อ', 'กำหนดส่ง'], [1, 'O1', '31 มี.ค. 2565'], [2]]);
  expect(view.rows[1]?.[1][1]?.[2]).toBe('วันสุดท้าย');
});

test('of a change only the changed cells are told', async () => {
  await watch(0, 100);
  await run('one');
  const { cells } = await page.events.until('cells');
  expect(cells.map(([row, column, [text]]) => [row, column, text])).toEqual([[1, 0, 'O2']]);
});

test('colours follow the clock, without a script', async () => {
  const before = await watch(0, 100);
  expect(fillOf(before, 1)).toBeUndefined();
  await page.command('advance', { until: Date.parse('2022-04-01T09:00:00+07:00') });
  const change = await page.events.until('cells');
  const fills = change.cells.map(([row, column, [, style]]) => [row, column, change.styles[style]?.fill]);
  expect(fills).toEqual([
    [1, 0, '#f4c7c3'],
    [1, 1, '#f4c7c3'],
  ]);
});

test('frozen rows are watched wherever the window is', async () => {
  await run('freeze');
  expect((await watch(500, 502)).rows.map(([row]) => row)).toEqual([0, 500, 501]);
});

test('a new shape and a new tab are told', async () => {
  await watch(0, 100);
  await run('freeze');
  expect((await page.events.until('layout')).layout.frozenRows).toBe(1);
  await run('later');
  expect((await page.events.until('book', ({ tabs }) => tabs.length === 2)).tabs[1]?.name).toBe('ใหม่');
});

const fillOf = (view: RowsView, row: number) => view.styles[view.rows[row]?.[1][0]?.[1] ?? -1]?.fill;
