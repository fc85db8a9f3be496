import { assign } from '../../src/actions/assign';
import { refresh } from '../../src/actions/refresh';
import { register, type Status } from '../../src/tables/register';
import { agency, sampleYear, settingRows, smallYear } from '../support/builders';
import { liveSheets } from '../support/live-sheets';
import { type Memory, memoryServices, type Start } from '../support/memory-services';

const TAB = 'ภาพรวม';

function year(more: Partial<Start> & { statuses?: Readonly<Record<string, Status>> } = {}): Memory {
  const { statuses = {}, ...start } = more;
  const memory = memoryServices({ today: '2022-03-28', tabs: smallYear(), ...start });
  assign(memory.services);
  const changes = memory.rows(register).flatMap(({ at, key }) => {
    const status = statuses[key];
    return status === undefined ? [] : [{ at, values: { status } }];
  });
  memory.services.workbook.update(register, changes);
  refresh(memory.services);
  return memory;
}

/** The text right below or right of the first cell with a word. */
const page = (memory: Memory) =>
  memory.page('overview').rows.map((row) => row.map(({ value, formula }) => value ?? formula ?? ''));
const figureAbove = (memory: Memory, label: string): unknown => {
  const rows = page(memory);
  const row = rows.findIndex((cells) => cells.some((cell) => String(cell).includes(label)));
  const column = rows[row]?.findIndex((cell) => String(cell).includes(label)) ?? -1;
  return rows[row - 1]?.[column];
};
const part = (memory: Memory, title: string): unknown[][] => {
  const rows = page(memory);
  const row = rows.findIndex((cells) => cells.some((cell) => String(cell).startsWith(title)));
  const column = rows[row]?.findIndex((cell) => String(cell).startsWith(title)) ?? 0;
  const below = rows.slice(row + 1).map((cells) => cells.slice(column, column + 4));
  const end = below.findIndex(([label]) => label === undefined || label === '');
  return end < 0 ? below : below.slice(0, end);
};

describe('the five figures', () => {
  const statuses = { 'O1|a': 'ผ่าน', 'O1|b': 'รอสอบทาน', 'O2|a': 'ให้แก้ไข', 'O4|c': 'ไม่เกี่ยวข้อง' } as const;
  const sheets = liveSheets(year({ statuses }), [register], ['overview']);
  const figures = (day: string) => {
    sheets.setToday(day);
    return ['A3', 'B3', 'F3', 'H3', 'I3'].map((cell) => sheets.text(TAB, cell));
  };

  test.each([
    ['2022-03-28', ['8', '37.5%', '12.5%', '0', '3']],
    ['2022-04-01', ['8', '37.5%', '12.5%', '6', '–']],
  ])('follow the register and the day %s without a script', (day, shown) => {
    expect(figures(day)).toEqual(shown);
  });

  test('say their date', () => {
    sheets.setToday('2022-04-01');
    expect(sheets.text(TAB, 'A2')).toContain('ตัวเลข ณ วันที่ 1 เมษายน 2565');
    expect(sheets.text(TAB, 'A2')).toContain('คะแนนและลำดับคำนวณเมื่อ 28 มี.ค. 2565');
  });

  test('count nothing of a duty out of the rules', () => {
    sheets.type('ทะเบียนติดตาม', 'P11', 'นอกกติกาปัจจุบัน');
    expect(figures('2022-03-28')[0]).toBe('8');
    sheets.type('ทะเบียนติดตาม', 'P10', 'นอกกติกาปัจจุบัน');
    expect(figures('2022-03-28')[0]).toBe('7');
  });
});

test.each(['สำนัก"&NOW()&"ก', 'สำนัก*ก', '>สำนัก?ก'])(
  'an agency called %s is counted as the text it is',
  (name) => {
    const tabs = {
      ...smallYear(),
      agencies: [agency('a', { name, servesPublic: true }), agency('b', { name: 'สำนัก ขก' })],
      rules: [
        { items: 'O1-O3', assignTo: 'ทุกหน่วยงาน' },
        { items: 'O4', assignTo: 'a' },
      ],
    };
    const memory = year({ tabs });
    const row = page(memory).findIndex(([first]) => first === name) + 1;
    expect(liveSheets(memory, [register], ['overview']).text(TAB, `B${row}`)).toBe('4');
  },
);

describe('the projected score', () => {
  const all = (status: Status): Record<string, Status> =>
    Object.fromEntries(
      year()
        .rows(register)
        .map(({ key }) => [key, status]),
    );

  test.each<[string, Record<string, Status>, unknown, unknown]>([
    ['nothing reported', {}, 0, 0],
    ['everything waiting', all('รอสอบทาน'), 0, 100],
    ['everything accepted', all('ผ่าน'), 100, 100],
  ])('with %s', (_what, statuses, strict, optimistic) => {
    const memory = year({ statuses });
    expect(figureAbove(memory, 'คะแนน OIT คาดการณ์')).toBe(strict);
    expect(figureAbove(memory, 'หากที่รอสอบทานผ่านทั้งหมด')).toBe(optimistic);
  });

  test('of Phatthalung is 98.89 when only O8 is lost', () => {
    const memory = memoryServices({ today: '2022-03-28', tabs: sampleYear('phatthalung-2565') });
    assign(memory.services);
    const accepted = memory.rows(register).filter(({ key }) => key !== 'O8|sso');
    memory.services.workbook.update(
      register,
      accepted.map(({ at }) => ({ at, values: { status: 'ผ่าน' } })),
    );
    refresh(memory.services);
    expect(figureAbove(memory, 'คะแนน OIT คาดการณ์')).toBe(98.89);
    expect(part(memory, 'คะแนน OIT ที่ยังทำเพิ่มได้')).toEqual([['9.1 ข้อมูลพื้นฐาน', 1, 9, 1.11]]);
    expect(part(memory, 'ข้อที่ขาดมากที่สุด')).toEqual([['O8 Q&A', 1, 32, 0.969]]);
  });

  test.each([
    [
      'IIT and EIT',
      [
        ['IIT', 85.04],
        ['EIT', 87.98],
      ] as const,
    ],
    [
      'their indicators',
      [
        ['1', 85.04],
        ['2', 85.04],
        ['3', 85.04],
        ['4', 85.04],
        ['5', 85.04],
        ['6', 87.98],
        ['7', 87.98],
        ['8', 87.98],
      ] as const,
    ],
  ])('becomes a total with a level once %s are entered', (_what, entered) => {
    const scores = entered.map(([indicator, score]) => ({
      fiscalYear: 2565,
      agency: 'จังหวัดตัวอย่าง',
      indicator,
      score,
    }));
    const memory = year({ tabs: { ...smallYear(), scores }, statuses: all('ผ่าน') });
    expect(figureAbove(memory, 'คะแนนรวมคาดการณ์')).toBe(91.91);
    expect(figureAbove(memory, 'ระดับ')).toBe('A');
  });

  test('has no total without them', () => {
    expect(figureAbove(year(), 'คะแนนรวม: กรอก IIT และ EIT')).toBe('–');
  });

  test('is the mean of the bodies where many are assessed', () => {
    const settings = settingRows({ fiscalYear: 2565, mode: 'หลายหน่วยงานรับการประเมิน' });
    const tabs = { ...smallYear(), settings };
    const statuses: Record<string, Status> = { 'O1|a': 'ผ่าน', 'O2|a': 'ผ่าน', 'O3|a': 'ผ่าน', 'O4|a': 'ผ่าน' };
    const memory = year({ tabs, statuses });
    expect(figureAbove(memory, 'คะแนน OIT คาดการณ์ เฉลี่ย 3 หน่วยงาน')).toBe(33.33);
    expect(figureAbove(memory, 'หน่วยงานที่ถึงเกณฑ์')).toBe('1/3');
  });
});

describe('the lists', () => {
  test('put the agencies in most trouble first', () => {
    const tabs = { ...smallYear(), rounds: [{ round: 'รอบที่ 1', due: '2022-02-28' }] };
    const statuses: Record<string, Status> = {
      'O1|a': 'ผ่าน',
      'O2|a': 'ผ่าน',
      'O3|a': 'ผ่าน',
      'O4|a': 'ผ่าน',
      'O4|c': 'รอสอบทาน',
      'O1|c': 'ผ่าน',
    };
    expect(part(year({ tabs, statuses }), 'หน่วยงาน (').map(([name]) => name)).toEqual([
      'สำนักงานb',
      'สำนักงานc',
      'สำนักงานa',
    ]);
  });

  test('put the items that most agencies lack first, among equals those lost last year', () => {
    const items = (smallYear().items ?? []).map((item) => ({ ...item, lostLastYear: item.code === 'O2' }));
    const names = part(year({ tabs: { ...smallYear(), items } }), 'ข้อที่ขาดมากที่สุด').map(([name]) => name);
    expect(names).toEqual(['★ O2 รายการ O2', 'O1 รายการ O1', 'O4 รายการ O4', 'O3 รายการ O3']);
  });

  test('watch the agencies that are marked or failed last year', () => {
    const agencies = [
      agency('a', { watched: true }),
      agency('b', { lastScore: 84.99 }),
      agency('c', { lastScore: 85, servesPublic: true }),
    ];
    const names = part(year({ tabs: { ...smallYear(), agencies } }), 'หน่วยงานเฝ้าระวัง').map(([name]) => name);
    expect([...names].sort()).toEqual(['สำนักงานa', 'สำนักงานb']);
  });

  test('tell what comes next in the plan, and what is late', () => {
    const plan = [
      { step: 'เสร็จไปแล้ว', end: '2022-02-01', state: 'เสร็จแล้ว' },
      { step: 'เลยกำหนด', end: '2022-03-01', state: '' },
      { step: 'ถัดไป', end: '2022-03-31', state: 'ยังไม่ถึง' },
    ];
    expect(part(year({ tabs: { ...smallYear(), plan } }), 'ขั้นตอนถัดไป')).toMatchObject([
      ['ถัดไป', '', '', 'ถึง 31 มี.ค. 2565'],
      ['เลยกำหนด', '', '', 'เลย 1 มี.ค. 2565'],
    ]);
  });
});

test('the page of Phatthalung fits on a sheet of A4', () => {
  const memory = memoryServices({ today: '2022-03-28', tabs: sampleYear('phatthalung-2565') });
  assign(memory.services);
  const { rows, columnWidths } = memory.page('overview');
  const width = columnWidths.reduce((sum, pixels) => sum + pixels, 0);
  // Rows of 21 pixels, the big figures of about 36; A4 between margins is 19 by 27.7 centimetres.
  expect((rows.length * 21 + 30) / width).toBeLessThanOrEqual(27.7 / 19);
});
