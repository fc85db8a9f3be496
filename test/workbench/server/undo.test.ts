import type { SheetModel } from '../../../workbench/model/contract';
import { buildPage } from './build-page';
import { type Serving, serving } from './serving';

const SCRIPT = `
function onOpen() {}
function onEdit(e) { console.log([e.range.getA1Notation(), e.oldValue, e.value].join('|')); }
function fill() {
  const sheet = SpreadsheetApp.getActive().getSheets()[0];
  sheet.getRange('A1:B4').setValues([['ข้อ', 'สถานะ'], ['O3', 'ผ่าน'], ['O1', 'รอ'], ['O2', '=A3']]);
  sheet.setFrozenRows(1);
}
function grow() { SpreadsheetApp.getActive().getSheets()[0].insertRowBefore(1); }`;

let page: Serving;
let sheet: SheetModel;
beforeAll(buildPage);
beforeEach(async () => {
  page = await serving(SCRIPT);
  await page.command('run', { functionName: 'fill' });
  [sheet] = page.cloud.container.sheets() as [SheetModel];
});
afterEach(() => page.stop());

const A2 = { row: 1, column: 0, rows: 1, columns: 1 };
const ask = (name: string, order: object = {}) =>
  page.command(name, { sheetId: sheet.id, ...order }).then(({ json }) => json);
const edit = (inputs: string[][]) => ask('edit', { block: A2, inputs });
const state = () => ({ ...(page.cloud.container.snapshot() as object), now: 0 });

test.each<[string, object]>([
  ['edit', { block: A2, inputs: [['=1+1']] }],
  ['clear', { block: { row: 0, column: 0, rows: 3, columns: 2 } }],
  ['structure', { act: 'insertRows', at: 1, count: 2 }],
  ['structure', { act: 'deleteRows', at: 2, count: 1 }],
  ['structure', { act: 'insertColumns', at: 1, count: 1 }],
  ['structure', { act: 'deleteColumns', at: 0, count: 1 }],
  ['structure', { act: 'hideRows', at: 1, count: 1 }],
  ['structure', { act: 'hideColumns', at: 1, count: 1 }],
  ['fill', { block: { row: 1, column: 0, rows: 3, columns: 2 }, direction: 'down' }],
  ['fill', { block: { row: 3, column: 1, rows: 1, columns: 2 }, direction: 'right' }],
  ['sort', { column: 0, ascending: true }],
  ['resize', { axis: 'columns', at: 0, count: 2, pixels: 240 }],
  ['resize', { axis: 'rows', at: 1, count: 1, pixels: 60 }],
  ['renameTab', { name: 'ใหม่' }],
])('%s %j is undone and done again', async (name, order) => {
  const before = state();
  expect(await ask(name, order)).toEqual({ done: true });
  const after = state();
  expect(after).not.toEqual(before);
  expect(await ask('undo')).toMatchObject({ done: true, shown: { sheetId: sheet.id } });
  expect(state()).toEqual(before);
  expect(await ask('redo')).toMatchObject({ done: true });
  expect(state()).toEqual(after);
});

test('an undo fires the edit trigger with the range and without values, as pasting does', async () => {
  await edit([['O9']]);
  await page.events.until('log', ({ text }) => text === 'A2|O3|O9');
  expect(await ask('undo')).toEqual({ done: true, shown: { sheetId: sheet.id, block: A2 } });
  await page.events.until('log', ({ text }) => text === 'A2||');
});

test('pages are told whether there is anything to undo or redo', async () => {
  const told = (canUndo: boolean, canRedo: boolean) =>
    page.events.until('book', (book) => book.canUndo === canUndo && book.canRedo === canRedo);
  await edit([['O9']]);
  await told(true, false);
  await ask('undo');
  await told(false, true);
  expect(await ask('undo')).toEqual({ done: true });
});

test('once a script has moved rows, an undo is refused in a sentence and nothing changes', async () => {
  await edit([['O9']]);
  await page.command('run', { functionName: 'grow' });
  const before = state();
  expect(await ask('undo')).toMatchObject({ done: false, refusal: expect.stringContaining('โปรแกรม') });
  expect(state()).toEqual(before);
});
