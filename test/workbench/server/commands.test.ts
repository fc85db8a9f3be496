import type { SheetModel } from '../../../workbench/model/contract';
import { buildPage } from './build-page';
import { type Serving, serving } from './serving';

const SCRIPT = `
function onOpen() {}
function onEdit(e) {
  if (e.range.getColumn() === 1) e.range.offset(0, 5).setValue([e.range.getA1Notation(), e.oldValue, e.value].join('|'));
}
function fill() {
  const sheet = SpreadsheetApp.getActive().getSheets()[0];
  sheet.getRange('A1:C4').setValues([['ข้อ', 'สถานะ', 'ใช้'], ['O3', 'ผ่าน', true], ['O1', 'รอ', false], ['O2', 'ผ่าน', true]]);
  sheet.setFrozenRows(1);
  const list = SpreadsheetApp.newDataValidation().requireValueInList(['ผ่าน', 'รอ']).setAllowInvalid(false).build();
  sheet.getRange('B2:B4').setDataValidation(list);
  sheet.getRange('C2:C4').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
  sheet.getRange('D2:D4').protect().setWarningOnly(true).setDescription('ทะเบียน');
  sheet.getRange('E1').setFormula('=HYPERLINK("https://docs.google.com/forms/d/e/1/viewform","เปิด")');
}`;

let page: Serving;
let sheet: SheetModel;
beforeAll(buildPage);
beforeEach(async () => {
  page = await serving(SCRIPT);
  await page.command('run', { functionName: 'fill' });
  [sheet] = page.cloud.container.sheets() as [SheetModel];
});
afterEach(() => page.stop());

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
const text = (row: number, column: number) => sheet.texts(cell(row, column))[0]?.[0];
const column = (index: number) => sheet.texts({ row: 0, column: index, rows: 4, columns: 1 }).flat();
const edit = (block: object, inputs: string[][], more = {}) =>
  page.command('edit', { sheetId: sheet.id, block, inputs, ...more }).then(({ json }) => json);

test('what a person types is read as typed, and the edit trigger hears of it', async () => {
  expect(await edit(cell(1, 0), [['O9']])).toEqual({ done: true });
  await page.events.until('log', ({ kind, label }) => kind === 'done' && label === 'onEdit');
  expect([text(1, 0), text(1, 5)]).toEqual(['O9', 'A2|O3|O9']);
});

test('a pasted block is one edit without values', async () => {
  await edit({ row: 1, column: 0, rows: 2, columns: 1 }, [['7'], ['=A2+1']]);
  await page.events.until('log', ({ kind, label }) => kind === 'done' && label === 'onEdit');
  expect([text(1, 0), text(2, 0), text(1, 5)]).toEqual(['7', '8', 'A2:A3||']);
});

test('a value that a list does not have is refused in a sentence, and the cell keeps what it held', async () => {
  const reply = await edit(cell(1, 1), [['มั่ว']]);
  expect(reply).toEqual({ done: false, refusal: '“มั่ว” ใช้กับเซลล์นี้ไม่ได้ ให้เลือกจากรายการ: ผ่าน, รอ' });
  expect(text(1, 1)).toBe('ผ่าน');
});

test('a guarded cell asks first and is changed once the person has agreed', async () => {
  expect(await edit(cell(1, 3), [['x']])).toMatchObject({
    done: false,
    warning: expect.stringContaining('ทะเบียน'),
  });
  expect(text(1, 3)).toBe('');
  expect(await edit(cell(1, 3), [['x']], { confirmed: true })).toEqual({ done: true });
  expect(text(1, 3)).toBe('x');
});

test('a block that hangs over the edge is refused', async () => {
  const reply = await edit({ row: 999, column: 0, rows: 2, columns: 1 }, [['a'], ['b']]);
  expect(reply).toMatchObject({ done: false, refusal: expect.stringContaining('แทรกแถว') });
});

test('Delete empties cells and leaves their validation', async () => {
  await page.command('clear', { sheetId: sheet.id, block: { row: 1, column: 0, rows: 2, columns: 2 } });
  expect([column(0), column(1)]).toEqual([
    ['ข้อ', '', '', 'O2'],
    ['สถานะ', '', '', 'ผ่าน'],
  ]);
  expect(await edit(cell(1, 1), [['มั่ว']])).toMatchObject({ done: false });
});

test.each<[string, object, string[]]>([
  [
    'the rows below the first',
    { block: { row: 1, column: 6, rows: 3, columns: 1 } },
    ['', '=A2', '=A3', '=A4'],
  ],
  [
    'a single cell from the one above',
    { block: { row: 2, column: 6, rows: 1, columns: 1 } },
    ['', '=A2', '=A3', ''],
  ],
  [
    'nothing where there is none above',
    { block: { row: 0, column: 6, rows: 1, columns: 1 } },
    ['', '=A2', '', ''],
  ],
])('Ctrl+D fills %s', async (_, order, expected) => {
  await edit(cell(1, 6), [['=A2']]);
  const filled = await page.command('fill', { sheetId: sheet.id, direction: 'down', ...order });
  expect(filled.json).toEqual({ done: true });
  expect(sheet.formulas({ row: 0, column: 6, rows: 4, columns: 1 }).flat()).toEqual(expected);
});

test('filling asks before guarded cells, and refuses merged ones', async () => {
  const fill = (block: object) => page.command('fill', { sheetId: sheet.id, direction: 'down', block });
  expect((await fill({ row: 0, column: 3, rows: 3, columns: 1 })).json).toHaveProperty('warning');
  sheet.merge({ row: 10, column: 0, rows: 2, columns: 1 });
  expect((await fill({ row: 9, column: 0, rows: 3, columns: 1 })).json).toHaveProperty('refusal');
});

test.each<[string, object, string[]]>([
  ['insertRows', { at: 1, count: 1 }, ['ข้อ', '', 'O3', 'O1']],
  ['deleteRows', { at: 1, count: 2, confirmed: true }, ['ข้อ', 'O2', '', '']],
  ['insertColumns', { at: 0, count: 1 }, ['', '', '', '']],
  ['deleteColumns', { at: 0, count: 1 }, ['สถานะ', 'ผ่าน', 'รอ', 'ผ่าน']],
])('%s moves what lies behind', async (act, order, expected) => {
  expect((await page.command('structure', { sheetId: sheet.id, act, ...order })).json).toEqual({
    done: true,
  });
  expect(column(0)).toEqual(expected);
});

test('rows with guarded cells are not deleted without a question, and never all rows', async () => {
  const remove = (order: object) =>
    page.command('structure', { sheetId: sheet.id, act: 'deleteRows', ...order });
  expect((await remove({ at: 1, count: 1 })).json).toHaveProperty('warning');
  expect((await remove({ at: 0, count: 1000, confirmed: true })).json).toHaveProperty('refusal');
  expect(column(0)).toEqual(['ข้อ', 'O3', 'O1', 'O2']);
});

test('rows are hidden and shown again', async () => {
  const act = (name: string) => page.command('structure', { sheetId: sheet.id, act: name, at: 1, count: 2 });
  await act('hideRows');
  expect([1, 2, 3].map((row) => sheet.isRowHidden(row))).toEqual([true, true, false]);
  await act('showRows');
  expect(sheet.isRowHidden(1)).toBe(false);
});

test('sorting keeps the frozen heading in its place', async () => {
  await page.command('sort', { sheetId: sheet.id, column: 0, ascending: false, confirmed: true });
  expect(column(0)).toEqual(['ข้อ', 'O3', 'O2', 'O1']);
});

test('a tab is renamed, but not to a name that is taken', async () => {
  page.cloud.container.addSheet('ที่สอง');
  expect((await page.command('renameTab', { sheetId: sheet.id, name: 'ที่สอง' })).json).toHaveProperty(
    'refusal',
  );
  expect((await page.command('renameTab', { sheetId: sheet.id, name: 'ใหม่' })).json).toEqual({ done: true });
  expect(sheet.name).toBe('ใหม่');
});

test.each<[string, [number, number], object]>([
  ['its choices', [1, 1], { input: 'ผ่าน', choices: ['ผ่าน', 'รอ'], control: 'list' }],
  ['its box', [1, 2], { input: 'TRUE', choices: null, control: 'checkbox' }],
  ['where it leads', [0, 4], { links: ['https://docs.google.com/forms/d/e/1/viewform'] }],
])('a cell tells the editor %s', async (_what, [row, at], expected) => {
  expect((await page.command('cell', { sheetId: sheet.id, row, column: at })).json).toMatchObject(expected);
});

test('the clock is moved on by a person, and never back', async () => {
  const advance = (until: string) => page.command('advance', { until: Date.parse(until) });
  expect((await advance('2022-04-01T09:00:00+07:00')).json).toEqual({ done: true });
  expect((await advance('2022-03-01T09:00:00+07:00')).json).toHaveProperty('refusal');
  expect(new Date(page.cloud.now()).toISOString()).toBe('2022-04-01T02:00:00.000Z');
});
