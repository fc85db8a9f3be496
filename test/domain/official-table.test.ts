import { assign } from '../../src/actions/assign';
import type { Page } from '../../src/domain/page';
import { agencies } from '../../src/tables/agencies';
import { rules } from '../../src/tables/rules';
import { settings } from '../../src/tables/settings';
import { sampleYear, smallYear } from '../support/builders';
import { type Memory, memoryServices } from '../support/memory-services';

function painted(
  tabs: Parameters<typeof memoryServices>[0]['tabs'],
  change: (memory: Memory) => void = () => undefined,
): Page {
  const memory = memoryServices({ today: '2022-01-10', tabs: tabs ?? {} });
  change(memory);
  assign(memory.services);
  return memory.page('official');
}
const texts = ({ rows }: Page) => rows.map((row) => row.map(({ value }) => value ?? ''));
const line = (page: Page, code: string) => texts(page).find(([first]) => first === code) ?? [];
/** What a reader sees in the column of who is responsible: a merged cell shows what stands in its first row. */
function responsible(page: Page, code: string): unknown {
  const row = texts(page).findIndex(([first]) => first === code) + 1;
  const merge = page.merges.find(
    (area) => area.column === 4 && row >= area.row && row < area.row + area.rows,
  );
  return texts(page)[(merge?.row ?? row) - 1]?.[3];
}

describe('the official table of Phatthalung', () => {
  const page = painted(sampleYear('phatthalung-2565'));

  test('has its titles above the headings, the headings in the last frozen row', () => {
    const [title, year, headings] = texts(page);
    expect(title?.[0]).toContain('การมอบหมายภารกิจการตอบแบบวัดการเปิดเผยข้อมูลสาธารณะ');
    expect(year?.[0]).toBe('จังหวัดพัทลุง ประจำปีงบประมาณ พ.ศ. 2565');
    expect(headings).toEqual(['ข้อ', 'ข้อมูล', 'รายละเอียดข้อมูลที่เผยแพร่', 'หน่วยงานรับผิดชอบ', 'กำหนดส่ง']);
    expect(page.frozenRows).toBe(3);
  });

  test('has every item once, in the printed order, under its group', () => {
    const firsts = texts(page)
      .slice(3)
      .map(([first]) => String(first));
    const codes = firsts.filter((first) => /^O\d/.test(first));
    expect(codes).toEqual(Array.from({ length: 43 }, (_, index) => `O${index + 1}`));
    expect(firsts.slice(0, 2)).toEqual(['ข้อมูลพื้นฐาน', 'O1']);
    expect(firsts.indexOf('O7')).toBe(firsts.indexOf('O6') + 2);
  });

  test.each([
    ['O1', 'ทุกหน่วยงาน'],
    ['O6', 'ทุกหน่วยงาน'],
    ['O8', 'ทุกหน่วยงาน (มอบหมายเจ้าหน้าที่รับผิดชอบหน่วยงานละ 1 ท่าน)'],
    ['O9', 'ทุกหน่วยงาน'],
    ['O10', 'สำนักงานจังหวัดพัทลุง'],
    ['O15', 'หน่วยงานที่ให้บริการประชาชน'],
    ['O20', 'สำนักงานจังหวัดพัทลุง\nสำนักงานคลังจังหวัดพัทลุง'],
  ])('says who is responsible for %s: %s', (code, words) => {
    expect(responsible(page, code)).toBe(words);
  });

  test('merges neighbours of a group with the same agencies into one cell', () => {
    const vertical = page.merges.filter(({ columns }) => columns === 1);
    expect(vertical).toContainEqual({ row: 5, column: 4, rows: 6, columns: 1 });
    expect(vertical.every(({ column, rows }) => column === 4 && rows > 1)).toBe(true);
  });

  test('lists what must be shown line by line, and the deadline as a date with its Buddhist year', () => {
    const first = page.rows[4];
    expect(first?.[2]?.value).toMatch(/^- .+\n- .+/);
    expect(first?.[4]).toMatchObject({
      value: { date: '2022-03-31T00:00:00' },
      style: { format: 'd mmm "2565"' },
    });
  });
});

test('the official table may be written in Thai digits', () => {
  const page = painted(smallYear(), (memory) => memory.type(settings, 'value', 5, true));
  expect(line(page, 'O๑')).toMatchObject(['O๑', 'รายการ O๑', '', 'ทุกหน่วยงาน', '๓๑ มี.ค. ๒๕๖๕']);
  expect(texts(page)[1]?.[0]).toBe('จังหวัดตัวอย่าง ประจำปีงบประมาณ พ.ศ. ๒๕๖๕');
});

test.each<[string, (memory: Memory) => void, string]>([
  ['all who serve the public, chosen as such', () => undefined, 'หน่วยงานที่ให้บริการประชาชน'],
  [
    'all who serve the public, chosen by name',
    (memory) => memory.type(rules, 'assignTo', 4, 'a, c'),
    'สำนักงานa\nสำนักงานc',
  ],
  [
    'a kind of agency',
    (memory) => {
      memory.type(agencies, 'kind', 3, 'กอง');
      memory.type(rules, 'assignTo', 4, 'กอง');
    },
    'สำนักงานb',
  ],
])('an item for %s is worded after its rule', (_who, change, words) => {
  expect(responsible(painted(smallYear(), change), 'O4')).toBe(words);
});
