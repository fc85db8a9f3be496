import { geometryOf } from '../../../workbench/page/geometry';
import { step } from '../../../workbench/page/selection';
import type { SheetLayout } from '../../../workbench/server/protocol';

const layout = (more: Partial<SheetLayout> = {}): SheetLayout => ({
  rows: 10,
  columns: 5,
  usedRows: 4,
  frozenRows: 2,
  frozenColumns: 2,
  widths: [50, 200, 100, 100, 100],
  heights: {},
  hiddenRows: [],
  hiddenColumns: [],
  merges: [],
  ...more,
});

test('frozen columns stay beside each other, unless they would fill the window', () => {
  expect([...geometryOf(layout(), 1200).stickyLeft]).toEqual([
    [0, 46],
    [1, 96],
  ]);
  expect(geometryOf(layout(), 360).stickyLeft.size).toBe(0);
});

test('hidden rows and columns are not drawn', () => {
  const { columns, frozenRows, bodyRows } = geometryOf(
    layout({ hiddenRows: [1, 5], hiddenColumns: [0] }),
    1200,
  );
  expect([columns, frozenRows, bodyRows]).toEqual([[1, 2, 3, 4], [0], [2, 3, 4, 6, 7, 8, 9]]);
});

test.each<[string, Partial<SheetLayout>, [number, number], object | null]>([
  ['its first cell reaches over the shown ones', { hiddenColumns: [1] }, [4, 0], { rowSpan: 3, colSpan: 2 }],
  ['the others are not drawn', {}, [5, 1], 'covered' as unknown as object],
  ['beside it is an own cell', {}, [4, 3], null],
])('of a merged block %s', (_what, more, [row, column], expected) => {
  const merges = [{ row: 4, column: 0, rows: 3, columns: 3 }];
  expect(geometryOf(layout({ merges, ...more }), 1200).spanOf(row, column)).toEqual(expected);
});

test('a merged block is cut at the frozen line', () => {
  const merges = [{ row: 1, column: 0, rows: 3, columns: 1 }];
  const { spanOf } = geometryOf(layout({ merges }), 1200);
  expect([spanOf(1, 0), spanOf(2, 0)]).toEqual([{ rowSpan: 1, colSpan: 1 }, null]);
});

test.each<[[number, number], [number, number], [number, number]]>([
  [
    [0, 0],
    [1, 0],
    [2, 0],
  ],
  [
    [2, 0],
    [-1, 0],
    [0, 0],
  ],
  [
    [0, 3],
    [0, 5],
    [0, 4],
  ],
  [
    [9, 4],
    [1, 0],
    [9, 4],
  ],
  [
    [3, 3],
    [-99, -99],
    [0, 0],
  ],
])(
  'from %j a step of %j leads to %j past hidden ones',
  ([row, column], [rows, columns], [toRow, toColumn]) => {
    expect(step(layout({ hiddenRows: [1] }), { row, column }, rows, columns)).toEqual({
      row: toRow,
      column: toColumn,
    });
  },
);
