import type { CellValue } from '../../../workbench/model/contract';
import { typed } from '../../../workbench/server/cell-details';

test.each<[CellValue, string, string]>([
  [null, '', ''],
  [1234.5, '#,##0.00', '1234.5'],
  [0.1 + 0.2, '', '0.3'],
  [0.125, '0.0%', '12.5%'],
  [44651, 'd mmm "2565"', '31/3/2022'],
  [44651.375, 'd/m/yyyy h:mm', '31/3/2022 09:00:00'],
  [7, '"ใกล้ครบกำหนด (ภายใน "0" วัน)"', '7'],
  [true, '', 'TRUE'],
  ['ข้อความ', '', 'ข้อความ'],
  ['00123', '@', "'00123"],
  ['=1+1', '@', "'=1+1"],
  [{ error: '#N/A' }, '', '#N/A'],
])('%j shown as %j is edited as %j', (value, format, expected) => {
  expect(typed(value, format)).toBe(expected);
});
