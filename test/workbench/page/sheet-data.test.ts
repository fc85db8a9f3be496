import { cellAt, withCells, withRows } from '../../../workbench/page/sheet-data';
import type { RowsView, SheetLayout } from '../../../workbench/server/protocol';

const view = (rows: RowsView['rows']): RowsView => ({
  sheetId: 1,
  layout: {} as SheetLayout,
  styles: {},
  rows,
});

test('changed cells take their place, and rows that did not change stay the same objects', () => {
  const before = withRows(
    undefined,
    view([
      [0, [['a', 1]]],
      [1, [['b', 1]]],
    ]),
  );
  const after = withCells(before, { sheetId: 1, styles: {}, cells: [[1, 2, ['c', 3, 'note']]] });
  expect(cellAt(after, 1, 2)).toEqual(['c', 3, 'note']);
  expect(cellAt(after, 1, 1)[0]).toBe('');
  expect(after.rows.get(0)).toBe(before.rows.get(0));
});

test('rows asked for again replace those that were held', () => {
  const before = withRows(
    undefined,
    view([
      [
        0,
        [
          ['a', 1],
          ['b', 1],
        ],
      ],
      [7, [['x', 1]]],
    ]),
  );
  const after = withRows(before, view([[0, [['a', 1]]]]));
  expect([cellAt(after, 0, 1)[0], cellAt(after, 7, 0)[0]]).toEqual(['', 'x']);
});
