import { exact } from '../../src/domain/exact';
import { levelOf } from '../../src/domain/levels';

const level = (year: number, total: number, ...instruments: number[]) =>
  levelOf(year, exact(total), instruments.map(exact));

test.each([
  [2563, 67.44, 'C'],
  [2564, 91.46, 'A'],
  [2565, 91.45, 'A'],
  [2565, 61.79, 'D'],
  [2565, 84.99, 'B'],
  [2565, 74.12, 'C'],
  [2565, 89.18, 'A'],
  [2565, 95, 'AA'],
  [2565, 50, 'E'],
  [2565, 49.99, 'F'],
  [2565, 84.995, 'A'],
])('the published total of %d, %d, is level %s', (year, total, name) => {
  expect(level(year, total)).toBe(name);
});

test.each([
  ['one instrument under 85', 91.98, [88.67, 84.6, 100], 'ผ่าน'],
  ['every instrument over 85', 91.98, [88.67, 86, 100], 'ผ่านดี'],
  ['every instrument over 95', 97, [95, 96, 100], 'ผ่านดีเยี่ยม'],
  ['one instrument under 95', 97, [94.99, 96, 100], 'ผ่านดี'],
  ['a total just under the mark', 84.99, [100, 100, 60], 'ต้องปรับปรุง'],
  ['a total under 70', 69.99, [70, 70, 69], 'ต้องปรับปรุงโดยด่วน'],
])('since 2566 %s decides', (_what, total, instruments, name) => {
  expect(level(2566, total, ...instruments)).toBe(name);
});

test('a year before the tables has no level', () => {
  expect(level(2562, 90)).toBeNull();
});
