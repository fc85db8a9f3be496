import { type Edit, recordEdit } from '../../src/actions/record-edit';
import { agencies } from '../../src/tables/agencies';
import type { Cell } from '../../src/tables/cells';
import { type Duty, register, reviews } from '../../src/tables/register';
import { reports } from '../../src/tables/reports';
import { rounds } from '../../src/tables/rules';
import { duty } from '../support/builders';
import { memoryServices, type Start } from '../support/memory-services';

const FIRST = 3;
const edit = (...columns: readonly (keyof Duty)[]): Edit => ({
  table: register,
  firstRow: FIRST,
  lastRow: FIRST,
  columns,
});

/** A person types into cells of the first duty. */
function typed(before: Partial<Duty>, cells: Partial<Record<keyof Duty, Cell>>, more: Partial<Start> = {}) {
  const memory = memoryServices({
    today: '2022-04-02',
    tabs: { register: [duty('O8|sso', { due: '2022-03-31', ...before }), duty('O8|doe')] },
    ...more,
  });
  for (const [key, cell] of Object.entries(cells)) memory.type(register, key as keyof Duty, FIRST, cell);
  const told = recordEdit(memory.services, edit(...(Object.keys(cells) as (keyof Duty)[])));
  return { memory, told, row: memory.rows(register)[0] };
}

test.each<[string, Partial<Record<keyof Duty, Cell>>, string]>([
  [
    'a return without a reason',
    { status: 'ให้แก้ไข' },
    '• แท็บ "ทะเบียนติดตาม" ช่อง M3: บันทึก "ให้แก้ไข" แล้ว แต่ยังไม่มีข้อเสนอแนะ กรุณาพิมพ์เหตุผลในคอลัมน์นี้ จะอยู่ในจดหมายถึงหน่วยงาน',
  ],
  [
    'words in place of a link',
    { evidence: 'ยังไม่มี' },
    '• แท็บ "ทะเบียนติดตาม" ช่อง H3: ไม่พบลิงก์เว็บไซต์ในช่องนี้ จึงยังไม่นับเป็นการรายงาน กรุณาวางลิงก์ที่ขึ้นต้นด้วย http หากเป็นข้อความ ให้พิมพ์ในคอลัมน์ "หมายเหตุ"',
  ],
  ['a return with its reason', { status: 'ให้แก้ไข', remark: 'ลิงก์เป็นของปีก่อน' }, ''],
  ['a link among words', { evidence: 'ดู https://a.example/1' }, ''],
])('%s is told in passing, or not at all', (_what, cells, sentence) => {
  expect(typed({}, cells).told).toBe(sentence);
});

describe('a typed date', () => {
  test.each<[string, Cell, string]>([
    ['in Thai words', '๓๑ มี.ค. ๒๕๖๕', '2022-03-31T00:00:00'],
    ['taken by Sheets for the year 2565 of our era', { date: '2565-03-31T00:00:00' }, '2022-03-31T00:00:00'],
    ['of two digits, taken by Sheets for 1965', { date: '1965-03-31T00:00:00' }, '2022-03-31T00:00:00'],
    ['of our era with two digits', { date: '2022-03-31T00:00:00' }, '2022-03-31T00:00:00'],
  ])('%s becomes a real one', (_how, cell, date) => {
    expect(typed({}, { due: cell }).memory.cell(register, 'due', FIRST)).toEqual({ date });
  });

  test('that does not exist stays as typed and is named', () => {
    const { memory, told } = typed({}, { due: '31 ก.พ. 2565' });
    expect(memory.cell(register, 'due', FIRST)).toBe('31 ก.พ. 2565');
    expect(told).toContain('แท็บ "ทะเบียนติดตาม" ช่อง F3: คอลัมน์ "กำหนดส่ง" มีค่า "31 ก.พ. 2565"');
  });

  test('that only the year of Sheets has is named, not moved to the next day', () => {
    const { memory, told } = typed({}, { due: { date: '2564-02-29T00:00:00' } });
    expect(memory.cell(register, 'due', FIRST)).toEqual({ date: '2564-02-29T00:00:00' });
    expect(told).toContain('ช่อง F3: คอลัมน์ "กำหนดส่ง"');
  });

  test('is put in order in other tabs too, in the touched rows alone', () => {
    const memory = memoryServices({ today: '2022-03-01' });
    for (const at of [2, 3]) memory.type(rounds, 'due', at, '31/3/2565');
    recordEdit(memory.services, { table: rounds, firstRow: 2, lastRow: 2, columns: ['round', 'due'] });
    expect([2, 3].map((at) => memory.cell(rounds, 'due', at))).toEqual([
      { date: '2022-03-31T00:00:00' },
      '31/3/2565',
    ]);
  });
});

describe('a typed status', () => {
  test('is recorded with who, when and the remark beside it', () => {
    const { memory, row } = typed({ remark: 'ลิงก์ไม่ตรงข้อ' }, { status: 'ให้แก้ไข' });
    const reviewer = 'secretariat@phatthalung.example';
    expect(memory.rows(reviews)).toMatchObject([
      { time: '2022-04-02T09:00:00', reviewer, duty: 'O8|sso', result: 'ให้แก้ไข', remark: 'ลิงก์ไม่ตรงข้อ' },
    ]);
    expect(row).toMatchObject({ status: 'ให้แก้ไข', reviewer });
  });

  test.each<[what: string, evidence: string[], told: string]>([
    [
      'without any link',
      ['ดูหน้าเว็บ'],
      '• แท็บ "ทะเบียนติดตาม" ช่อง H3: บันทึก "ผ่าน" แล้ว แต่ยังไม่มีลิงก์หลักฐาน หากมีลิงก์ กรุณาวางในคอลัมน์นี้',
    ],
    ['with a link', ['https://a.example/o8'], ''],
  ])(
    'that accepts %s is recorded, and told in passing when there is nothing to show',
    (_what, evidence, wanted) => {
      const { memory, told } = typed({ evidence }, { status: 'ผ่าน' });
      expect(told).toBe(wanted);
      expect(memory.rows(reviews)).toMatchObject([{ result: 'ผ่าน' }]);
    },
  );

  test('pasted over many rows is told in one sentence', () => {
    const memory = memoryServices({
      today: '2022-04-02',
      tabs: { register: ['O1|a', 'O2|a', 'O3|a'].map((key) => duty(key, { status: 'ผ่าน' })) },
    });
    const told = recordEdit(memory.services, { ...edit('status'), lastRow: FIRST + 2 });
    expect(told).toContain('ช่อง H3: บันทึก "ผ่าน" และอีก 2 แถว แล้ว');
    expect(told.split('\n')).toHaveLength(1);
  });

  test('is recorded without a name when Google tells none', () => {
    expect(typed({}, { status: 'ผ่าน' }, { user: '' }).row?.reviewer).toBe('ไม่ทราบผู้ใช้');
  });

  test('that is none of the list stays as typed, is named and not recorded', () => {
    const { memory, told } = typed({}, { status: 'เสร็จ' });
    expect(memory.rows(reviews)).toEqual([]);
    expect(told).toContain('ช่อง G3: คอลัมน์ "สถานะ" มีค่า "เสร็จ"');
  });

  test.each<[Duty['status'], number]>([
    ['ให้แก้ไข', 1],
    ['รอสอบทาน', 0],
  ])('%s takes a remark typed later into the record %i times', (status, times) => {
    expect(typed({ status }, { remark: 'แก้ลิงก์' }).memory.rows(reviews)).toHaveLength(times);
  });
});

describe('a typed link', () => {
  const link = 'https://sso.phatthalung.example/qa';

  test.each<Duty['status']>(['ยังไม่รายงาน', 'ลิงก์มีปัญหา', 'ให้แก้ไข'])('is a report that moves %s', (status) => {
    const { memory, row } = typed({ status }, { evidence: link });
    expect(row).toMatchObject({
      status: 'รอสอบทาน',
      evidence: [link],
      reportedAt: '2022-04-02T09:00:00',
      lateDays: 2,
    });
    expect(memory.rows(reports)).toMatchObject([
      { duty: 'O8|sso', link, source: 'ทะเบียน', confirmation: 'เจ้าหน้าที่รับรอง', inUse: true, problem: '' },
    ]);
  });

  test.each<Duty['status']>(['ผ่าน', 'ไม่เกี่ยวข้อง'])('is recorded and leaves %s as it is', (status) => {
    const { memory, row } = typed({ status }, { evidence: link });
    expect(row).toMatchObject({ status, evidence: [link] });
    expect(memory.rows(reports)).toMatchObject([{ link, inUse: true }]);
  });

  test('keeps the first report and its lateness', () => {
    const before = { status: 'ให้แก้ไข', reportedAt: '2022-03-30T08:00:00', lateDays: null } as const;
    expect(typed(before, { evidence: link }).row).toMatchObject({ ...before, status: 'รอสอบทาน' });
  });

  test('beside a typed status leaves the status to the person', () => {
    expect(typed({}, { evidence: link, status: 'ให้แก้ไข' }).row?.status).toBe('ให้แก้ไข');
  });

  test('in place of another takes the other out of use', () => {
    const { memory } = typed({}, { evidence: link });
    memory.type(register, 'evidence', FIRST, `${link}/2`);
    memory.setNow('2022-04-03T10:00:00');
    recordEdit(memory.services, edit('evidence'));
    expect(memory.rows(reports).map((row) => [row.link, row.inUse])).toEqual([
      [link, false],
      [`${link}/2`, true],
    ]);
  });

  test('that was there already is not recorded twice', () => {
    const { memory } = typed({}, { evidence: link });
    recordEdit(memory.services, edit('evidence'));
    expect(memory.rows(reports)).toHaveLength(1);
  });

  test('taken away leaves nothing reported', () => {
    const { memory } = typed({}, { evidence: link });
    memory.type(register, 'evidence', FIRST, '');
    memory.setNow('2022-04-03T10:00:00');
    recordEdit(memory.services, edit('evidence'));
    expect(memory.rows(register)[0]).toMatchObject({ status: 'ยังไม่รายงาน', reportedAt: null });
    expect(memory.rows(reports).some(({ inUse }) => inUse)).toBe(false);
  });
});

test.each<[string, Edit | null]>([
  ['outside the tabs', null],
  ['in a column without meaning', edit('note')],
  ['of a name', { table: agencies, firstRow: 2, lastRow: 2, columns: ['name'] }],
])('an edit %s changes nothing', (_where, change) => {
  const memory = memoryServices({ today: '2022-04-02', tabs: { register: [duty('O8|sso')] } });
  expect(recordEdit(memory.services, change)).toBe('');
  expect(memory.takeChanges()).toEqual([]);
});
