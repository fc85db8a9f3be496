import { assign } from '../../src/actions/assign';
import { agencies } from '../../src/tables/agencies';
import { register } from '../../src/tables/register';
import { sampleYear, smallYear } from '../support/builders';
import { memoryServices } from '../support/memory-services';

describe('the matrix of Phatthalung', () => {
  const memory = memoryServices({ today: '2022-01-10', tabs: sampleYear('phatthalung-2565') });
  assign(memory.services);
  const page = memory.page('matrix');
  const shown = page.rows.map((row) => row.slice(0, 3 + 32));

  test('has the items down and the short names of the agencies across', () => {
    expect(shown[1]?.map(({ value }) => value)).toEqual([
      'ข้อ',
      'รายการ',
      'กำหนดส่ง',
      ...memory.rows(agencies).map(({ shortName }) => shortName),
    ]);
    expect(shown.slice(2).map(([code]) => code?.value)).toEqual(
      Array.from({ length: 43 }, (_, at) => `O${at + 1}`),
    );
    expect([page.frozenRows, page.frozenColumns]).toEqual([2, 3]);
  });

  test('has a live cell for each duty, and nothing where there is none', () => {
    const cells = shown.slice(2).flatMap((row) => row.slice(3));
    expect(cells.filter(({ formula }) => formula !== undefined)).toHaveLength(memory.rows(register).length);
    expect(cells.filter(({ formula, value }) => formula === undefined && value !== undefined)).toEqual([]);
  });

  test('hides the dates beside it, under the ids of the agencies', () => {
    expect(page.hidden).toEqual([{ from: 36, count: 32 }]);
    expect(page.rows[1]?.slice(35).map(({ value }) => value)).toEqual(
      memory.rows(agencies).map(({ id }) => id),
    );
  });
});

test('a matrix of few agencies still has room for its legend', () => {
  const memory = memoryServices({ today: '2022-01-10', tabs: smallYear() });
  assign(memory.services);
  const page = memory.page('matrix');
  const legend =
    page.rows[0]?.flatMap(({ value, formula }) => value ?? (formula === undefined ? [] : 'วัน')) ?? [];
  expect(legend).toEqual([
    'วัน',
    'เกินกำหนด',
    '✕ ลิงก์มีปัญหา',
    '↺ ให้แก้ไข',
    '● รอสอบทาน',
    '✓ ผ่าน',
    '– ไม่เกี่ยวข้อง',
    '○ ยังไม่รายงาน',
  ]);
  expect(page.hidden[0]?.from).toBeGreaterThan(legend.length + 1);
});

test('agencies that share a short name are told apart by their ids', () => {
  const memory = memoryServices({ today: '2022-01-10', tabs: smallYear() });
  memory.type(agencies, 'shortName', 3, 'a');
  assign(memory.services);
  expect(
    memory
      .page('matrix')
      .rows[1]?.slice(3, 6)
      .map(({ value }) => value),
  ).toEqual(['a (a)', 'a (b)', 'c']);
});
