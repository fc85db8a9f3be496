import { assign } from '../../src/actions/assign';
import { makeForm } from '../../src/actions/make-form';
import { sendReminders } from '../../src/actions/send-reminders';
import { readSidebarState } from '../../src/actions/sidebar';
import { OUT_OF_RULES, register } from '../../src/tables/register';
import { rounds } from '../../src/tables/rules';
import { settings } from '../../src/tables/settings';
import { TABLES } from '../../src/tables/workbook';
import { agency, type duty, settingRows, smallYear } from '../support/builders';
import { type Memory, memoryServices } from '../support/memory-services';
import type { Tabs } from '../support/memory-workbook';

const TODAY = '2022-03-28';
const world = (tabs: Tabs): Memory => memoryServices({ today: TODAY, tabs });
const stateOf = ({ services }: Memory) => readSidebarState(services);

/** The small year with its nine duties and its form. */
function runningYear(change: Tabs = {}): Memory {
  const memory = world({ ...smallYear(), ...change });
  assign(memory.services);
  makeForm(memory.services);
  return memory;
}

const setAll = (memory: Memory, values: Parameters<typeof duty>[1]) =>
  memory.services.workbook.update(
    register,
    memory.rows(register).map(({ at }) => ({ at, values: values ?? {} })),
  );

describe('the state of the year', () => {
  test('counts what the register holds today', () => {
    const memory = runningYear();
    const [first] = memory.rows(register);
    memory.services.workbook.update(register, [{ at: first?.at ?? 0, values: { status: 'ผ่าน' } }]);
    expect(stateOf(memory)).toMatchObject({
      office: 'จังหวัดตัวอย่าง',
      fiscalYear: 2565,
      today: '28 มี.ค. 2565',
      isTrial: true,
      figures: {
        duties: 9,
        reported: 1,
        reportedShare: '11.1%',
        accepted: 1,
        acceptedShare: '11.1%',
        waiting: 0,
        overdue: 0,
        dueSoon: 8,
      },
      deadline: { date: '31 มี.ค. 2565', daysLeft: 3 },
      problems: { count: 0, text: '' },
    });
  });

  test('is overdue the day after the deadline without any script in between', () => {
    const memory = runningYear();
    memory.setNow('2022-04-01T09:00:00');
    expect(stateOf(memory)).toMatchObject({ figures: { overdue: 9, dueSoon: 0 }, deadline: null });
  });

  test('has no figures while nothing is assigned', () => {
    expect(stateOf(world(smallYear()))).toMatchObject({ figures: null, deadline: null });
  });

  test('names what people should mend by tab and cell and goes on', () => {
    const memory = runningYear();
    memory.type(rounds, 'due', 2, '31 ก.พ. 2565');
    const { problems, figures } = stateOf(memory);
    expect(problems.count).toBe(1);
    expect(problems.text).toContain('แท็บ "รอบการส่ง" ช่อง B2');
    expect(problems.text).toContain('31 ก.พ. 2565');
    expect(figures?.duties).toBe(9);
  });

  test('shows the first few problems and how many more there are', () => {
    const agencies = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) =>
      agency(id, { emails: [], servesPublic: true }),
    );
    const { problems } = stateOf(world({ ...smallYear(), agencies }));
    expect(problems.count).toBe(7);
    expect(problems.text.split('\n')).toHaveLength(6);
    expect(problems.text).toContain('และอีก 2 จุด');
  });

  test('is plain data: what Google lets through to a page is all of it', () => {
    const state = stateOf(runningYear());
    expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
  });

  test('counts answers that wait for confirmation, not their rows', () => {
    const row = { response: 'r1', confirmation: 'รอยืนยัน', problem: 'ไม่มีรหัสยืนยัน รอเจ้าหน้าที่รับรอง' } as const;
    const memory = runningYear({
      reports: [
        { ...row, item: 'O1' },
        { ...row, item: 'O2' },
        { ...row, response: 'r2' },
        { ...row, response: 'r3', problem: 'ไม่พบหน่วยงานนี้ในแท็บ "หน่วยงาน"' },
        { ...row, response: 'r4', confirmation: 'เจ้าหน้าที่รับรอง' },
      ],
    });
    expect(stateOf(memory).unconfirmed).toBe(2);
  });
});

describe('a workbook that is not set up', () => {
  test('is to be set up, and that is no error', () => {
    const memory = world({});
    for (const table of TABLES) memory.removeTab(table);
    expect(stateOf(memory)).toMatchObject({
      office: '',
      fiscalYear: null,
      figures: null,
      next: { job: 'setUp', why: expect.stringContaining('ยังไม่มีแท็บ') },
    });
  });

  test('is to be repaired when a tab is missing, which is named', () => {
    const memory = runningYear();
    memory.removeTab(register);
    const { next, office } = stateOf(memory);
    expect(next).toEqual({ job: 'setUp', why: expect.stringContaining('"ทะเบียนติดตาม"') });
    expect(office).toBe('จังหวัดตัวอย่าง');
  });

  test('says so when the settings are gone', () => {
    const memory = runningYear();
    memory.removeTab(settings);
    expect(stateOf(memory)).toMatchObject({ office: '', next: { job: 'setUp' } });
  });
});

describe('the next step', () => {
  const empty: Tabs = { settings: settingRows({}) };
  const { agencies: _agencies, ...withoutAgencies } = smallYear();
  const { rules: _rules, ...withoutRules } = smallYear();
  const { items: _items, ...withoutItems } = smallYear();

  test.each<[string, Memory, string | null, string]>([
    ['set up while the year is not known', world(empty), 'setUp', 'ปีงบประมาณ'],
    ['set up while there are no items', world(withoutItems), 'setUp', '"ข้อ OIT"'],
    ['a person lists the agencies', world(withoutAgencies), null, '"หน่วยงาน"'],
    ['a person writes rules', world(withoutRules), null, '"กติกามอบหมาย"'],
    ['assign', world(smallYear()), 'assign', '4 ข้อ กับ 3 หน่วยงาน'],
  ])('before the year runs: %s', (_case, memory, job, words) => {
    const { next } = stateOf(memory);
    expect(next.job).toBe(job);
    expect(next.why).toContain(words);
  });

  test('where each body answers every item no rule is needed', () => {
    const many = settingRows({ fiscalYear: 2566, mode: 'หลายหน่วยงานรับการประเมิน' });
    expect(stateOf(world({ ...withoutRules, settings: many })).next.job).toBe('assign');
  });

  test('make the form once duties are there', () => {
    const memory = world(smallYear());
    assign(memory.services);
    expect(stateOf(memory).next.job).toBe('form');
  });

  test('go on collecting what was cut off', () => {
    const memory = runningYear();
    memory.services.store.set('unfinished', '["collect"]');
    expect(stateOf(memory).next.job).toBe('collect');
  });

  test('remind when something is due soon, once a day', () => {
    const memory = runningYear();
    expect(stateOf(memory).next).toEqual({ job: 'remind', why: expect.stringContaining('3 หน่วยงาน') });
    memory.willConfirm(true);
    sendReminders(memory.services);
    expect(stateOf(memory).next.job).toBe('collect');
  });

  test('a person confirms who sent what before reviewing it', () => {
    const problem = 'ไม่มีรหัสยืนยัน รอเจ้าหน้าที่รับรอง';
    const memory = runningYear({ reports: [{ response: 'r1', confirmation: 'รอยืนยัน', problem }] });
    setAll(memory, { status: 'รอสอบทาน' });
    expect(stateOf(memory).next).toEqual({ job: 'silence', why: expect.stringContaining('1 คำตอบ') });
  });

  test('a person reviews what waits', () => {
    const memory = runningYear();
    setAll(memory, { status: 'รอสอบทาน' });
    expect(stateOf(memory).next).toEqual({ job: null, why: expect.stringContaining('9 รายการรอสอบทาน') });
  });

  test('nothing when everything is accepted', () => {
    const memory = runningYear();
    setAll(memory, { status: 'ผ่าน' });
    expect(stateOf(memory).next).toEqual({ job: null, why: expect.stringContaining('ไม่มีงานค้าง') });
  });

  test('duties out of the rules ask for nothing', () => {
    const memory = runningYear();
    setAll(memory, { note: OUT_OF_RULES });
    expect(stateOf(memory)).toMatchObject({ figures: null, next: { job: 'assign' } });
  });
});
