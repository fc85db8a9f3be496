import { assign } from '../../src/actions/assign';
import { makeForm } from '../../src/actions/make-form';
import { previewReminders, sendReminders } from '../../src/actions/send-reminders';
import type { Visit } from '../../src/actions/services';
import {
  checkFromSidebar,
  readSidebarState,
  runSidebarJob,
  sendFromSidebar,
} from '../../src/actions/sidebar';
import { UserError } from '../../src/domain/problem';
import { reminderLog } from '../../src/tables/logs';
import { OUT_OF_RULES, register } from '../../src/tables/register';
import { rounds } from '../../src/tables/rules';
import { settings } from '../../src/tables/settings';
import { TABLES } from '../../src/tables/workbook';
import { agency, duty, settingRows, smallYear } from '../support/builders';
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
        reportedPercent: 11,
        accepted: 1,
        acceptedPercent: 11,
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

describe('links', () => {
  const LINKS = ['https://a.example/1', 'https://a.example/2', 'https://b.example/1'];
  const page: Visit = {
    outcome: 'answered',
    status: 200,
    location: null,
    contentType: 'text/html',
    text: 'ok',
  };

  /** Three links of two sites; each slice begins when its time is used up already, so it visits one wave. */
  function linkedYear(webQuota = 100): Memory {
    const memory = memoryServices({
      today: TODAY,
      webQuota,
      web: Object.fromEntries(LINKS.map((link) => [link, page])),
      tabs: {
        ...smallYear(),
        register: LINKS.map((link, index) =>
          duty(`O${index + 1}|a`, { evidence: [link], status: 'รอสอบทาน' }),
        ),
      },
    });
    makeForm(memory.services);
    memory.setElapsed(20_000);
    return memory;
  }

  test('in force and due are counted, and due ones are the next step', () => {
    const memory = linkedYear();
    expect(stateOf(memory)).toMatchObject({ links: { due: 3, all: 3 }, next: { job: 'checkLinks' } });
    checkFromSidebar(memory.services);
    expect(stateOf(memory).links).toEqual({ due: 1, all: 3 });
  });

  test('are checked slice by slice to the end, each once', () => {
    const memory = linkedYear();
    const first = checkFromSidebar(memory.services);
    expect(first).toMatchObject({ left: 1, isOver: false, remainder: expect.stringContaining('1 ลิงก์') });
    expect(memory.continuation()).not.toBeNull();
    const last = checkFromSidebar(memory.services);
    expect(last).toMatchObject({ left: 0, isOver: true, remainder: '' });
    expect([...first.verdicts, ...last.verdicts].reduce((sum, { count }) => sum + count, 0)).toBe(3);
    expect([...memory.visited].sort()).toEqual(LINKS);
    expect(memory.continuation()).toBeNull();
  });

  test('are over for today when no visits are left, though not all were checked', () => {
    expect(checkFromSidebar(linkedYear(2).services)).toMatchObject({ left: 1, isOver: true });
  });
});

describe('jobs started from the sidebar', () => {
  const noWorkshop = { prepare: () => [], addHeadings: () => false, legend: () => false };

  test('do what the menu does and give its words', () => {
    const memory = world(smallYear());
    const told = runSidebarJob(memory.services, noWorkshop, 'assign');
    expect(memory.rows(register)).toHaveLength(9);
    expect(told).toContain('9');
  });

  test.each(['toString', 'sendReminders', '', null, { job: 'assign' }])('refuse %p', (given) => {
    const memory = world(smallYear());
    expect(() => runSidebarJob(memory.services, noWorkshop, given)).toThrow(UserError);
    expect(memory.takeChanges()).toEqual([]);
  });
});

describe('letters sent from the sidebar', () => {
  const realYear = (more: Parameters<typeof settingRows>[0] = {}) =>
    runningYear({ settings: settingRows({ fiscalYear: 2565, trial: false, ...more }) });
  const idsOf = ({ services }: Memory) => previewReminders(services).ready.map(({ id }) => id);

  test('are those that were shown, and none twice', () => {
    const memory = realYear();
    const [first = '', ...others] = idsOf(memory);
    expect(sendFromSidebar(memory.services, [first])).toEqual({ sent: 1, refused: [], left: [] });
    expect(memory.outbox).toHaveLength(1);
    expect(sendFromSidebar(memory.services, [first, ...others]).sent).toBe(2);
    expect(memory.outbox.flatMap(({ to }) => to).sort()).toEqual([
      'a@a.example',
      'b@a.example',
      'c@a.example',
    ]);
    expect(memory.questions).toEqual([]);
  });

  test('leave no trace of letters that were not agreed to', () => {
    const memory = realYear();
    const [first = ''] = idsOf(memory);
    sendFromSidebar(memory.services, [first]);
    expect(memory.rows(reminderLog).map(({ mailId, state }) => [mailId, state])).toEqual([[first, 'ส่งแล้ว']]);
  });

  test('name those for which no recipients are left by then', () => {
    const memory = memoryServices({ today: TODAY, mailQuota: 1, tabs: smallYear() });
    memory.type(settings, 'value', settingRow(memory, 'โหมดทดลอง'), false);
    assign(memory.services);
    const { ready, waiting } = previewReminders(memory.services);
    expect([ready.length, waiting.length]).toEqual([1, 2]);
    const ids = ['a', 'b', 'c'].map((id) => `${TODAY}/${id}`);
    expect(sendFromSidebar(memory.services, ids)).toMatchObject({ sent: 1, left: ['สำนักงานb', 'สำนักงานc'] });
  });

  test.each<[string, unknown]>([
    ['no list', 'all'],
    ['a list of other things', [{ id: 'x' }]],
    ['nothing at all', undefined],
    ['a list without end', Array.from({ length: 5000 }, () => 'x')],
  ])('refuse %s', (_case, given) => {
    const memory = realYear();
    expect(() => sendFromSidebar(memory.services, given)).toThrow(UserError);
    expect(memory.outbox).toEqual([]);
  });

  test('of another day or none are passed over', () => {
    const memory = realYear();
    expect(sendFromSidebar(memory.services, ['2020-01-01/a', '__proto__']).sent).toBe(0);
    expect(memory.outbox).toEqual([]);
  });
});

const settingRow = (memory: Memory, name: string) =>
  memory.rows(settings).find((row) => row.name === name)?.at ?? 0;
