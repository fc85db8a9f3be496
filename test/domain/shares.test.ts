import { percentOf, percentText, SHARE_FORMAT, shareFormula } from '../../src/domain/shares';
import { createWorkbook } from '../../workbench/model';

/** What a cell with the formula and the format shows. */
function liveCell(formula: string, format: string): string {
  const book = createWorkbook({ id: 'live', name: 'live', locale: 'th_TH', timeZone: 'Asia/Bangkok' });
  const sheet = book.addSheet('a');
  const cell = { row: 0, column: 0, rows: 1, columns: 1 };
  sheet.write(cell, [[formula]]);
  sheet.format(cell, { numberFormat: format });
  return sheet.texts(cell)[0]?.[0] ?? '';
}

test.each([
  [0, 695, '0.0%'],
  [1, 695, '0.1%'],
  [29, 1000, '2.9%'],
  [174, 623, '27.9%'],
  [64, 623, '10.3%'],
  [694, 695, '99.9%'],
  [1999, 2000, '99.9%'],
  [2999, 3000, '99.9%'],
  [695, 695, '100.0%'],
])('%i of %i is %s in the sidebar and in the sheet: 100 only when all are', (part, whole, shown) => {
  expect(percentText(percentOf(part, whole) ?? Number.NaN)).toBe(shown);
  expect(liveCell(`=${shareFormula(`${part}`, `${whole}`)}`, SHARE_FORMAT)).toBe(shown);
});

test('of nothing there is no share', () => {
  expect(percentOf(0, 0)).toBeNull();
  expect(liveCell(`=${shareFormula('0', '0')}`, SHARE_FORMAT)).toBe('0.0%');
});
