import { a1, columnName, parseA1 } from '../../../workbench/page/a1';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %d is called %s', (column, name) => {
  expect(columnName(column)).toBe(name);
  expect(parseA1(`${name}1`)).toEqual({ row: 0, column });
});

test.each(['', 'A', '1', 'A0', 'AAAA1', 'A1:B2', 'ก1'])('%j is no address of a cell', (text) => {
  expect(parseA1(text)).toBeNull();
});

test('signs of a fixed address do not matter', () => {
  expect(parseA1(' $b$12 ')).toEqual({ row: 11, column: 1 });
  expect(a1({ row: 11, column: 1 })).toBe('B12');
});
