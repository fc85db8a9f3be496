import { assign } from '../../src/actions/assign';
import { refresh } from '../../src/actions/refresh';
import { plan, scores } from '../../src/tables/plan';
import { OUT_OF_RULES, register } from '../../src/tables/register';
import { rounds } from '../../src/tables/rules';
import { settings } from '../../src/tables/settings';
import { smallYear } from '../support/builders';
import { type Memory, memoryServices } from '../support/memory-services';

function assigned(): Memory {
  const memory = memoryServices({ today: '2022-03-28', tabs: smallYear() });
  assign(memory.services);
  memory.takeChanges();
  return memory;
}

test('refreshing what is as it should be changes nothing', () => {
  const memory = assigned();
  refresh(memory.services);
  expect(memory.takeChanges()).toEqual([]);
});

test('refreshing a workbook without duties paints empty pages', () => {
  const memory = memoryServices({ today: '2022-03-28' });
  refresh(memory.services);
  const texts = memory.page('overview').rows.flatMap((row) => row.map(({ value }) => value));
  expect(texts).toContain('ยังไม่มีหน้าที่ ให้เลือกเมนู OIT > สร้างตารางมอบหมาย');
  expect(memory.page('matrix').rows).toHaveLength(2);
});

test('refreshing puts typed dates in order and leaves what cannot be read', () => {
  const memory = assigned();
  memory.type(register, 'due', 3, '๑๕ เม.ย. ๖๕');
  memory.type(register, 'due', 4, 'สิ้นเดือน');
  memory.type(rounds, 'due', 2, { date: '2565-03-31T00:00:00' });
  refresh(memory.services);
  expect(memory.cell(register, 'due', 3)).toEqual({ date: '2022-04-15T00:00:00' });
  expect(memory.cell(register, 'due', 4)).toBe('สิ้นเดือน');
  expect(memory.cell(rounds, 'due', 2)).toEqual({ date: '2022-03-31T00:00:00' });
});

test('the matrix leaves out duties that the rules no longer give', () => {
  const memory = assigned();
  memory.type(register, 'note', 3, OUT_OF_RULES);
  refresh(memory.services);
  const [first, second] = memory.page('matrix').rows[2]?.slice(3, 5) ?? [];
  expect([first?.formula, typeof second?.formula]).toEqual([undefined, 'string']);
});

test.each<[string, (memory: Memory) => void, string]>([
  ['a status', (memory) => memory.type(register, 'status', 3, 'เสร็จ'), 'แท็บ "ทะเบียนติดตาม" ช่อง G3'],
  ['a deadline', (memory) => memory.type(register, 'due', 3, '31 ก.พ. 2565'), 'แท็บ "ทะเบียนติดตาม" ช่อง F3'],
  ['a step of the plan', (memory) => memory.type(plan, 'end', 2, 'เร็ว ๆ นี้'), 'แท็บ "ปฏิทิน" ช่อง D2'],
  ['a score', (memory) => memory.type(scores, 'score', 2, 'สูง'), 'แท็บ "คะแนน" ช่อง D2'],
  ['a setting', (memory) => memory.type(settings, 'value', 6, 'เจ็ด'), 'แท็บ "ตั้งค่า" ช่อง B6'],
])('%s that cannot be read is named with its cell, and the pages are painted', (_what, change, place) => {
  const memory = assigned();
  change(memory);
  expect(refresh(memory.services)).toContain(place);
});

test('a tab that is gone is named', () => {
  const memory = assigned();
  memory.removeTab(rounds);
  expect(() => refresh(memory.services)).toThrow('ไม่พบแท็บ "รอบการส่ง"');
});
