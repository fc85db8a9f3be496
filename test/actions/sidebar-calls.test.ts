import { assign } from '../../src/actions/assign';
import { makeForm } from '../../src/actions/make-form';
import { previewReminders } from '../../src/actions/send-reminders';
import {
  checkFromSidebar,
  readSidebarState,
  runSidebarJob,
  sendFromSidebar,
} from '../../src/actions/sidebar';
import { UserError } from '../../src/domain/problem';
import { reminderLog } from '../../src/tables/logs';
import { register } from '../../src/tables/register';
import { settings } from '../../src/tables/settings';
import { duty, settingRows, smallYear } from '../support/builders';
import { type Memory, memoryServices } from '../support/memory-services';
import type { Tabs } from '../support/memory-workbook';
import { evidence } from '../support/pages';

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

describe('links', () => {
  const LINKS = ['https://a.example/1', 'https://a.example/2', 'https://b.example/1'];
  /** Three links of two sites; each slice begins when its time is used up already, so it visits one wave. */
  function linkedYear(webQuota = 100): Memory {
    const memory = memoryServices({
      today: TODAY,
      webQuota,
      web: Object.fromEntries(LINKS.map((link) => [link, evidence('รายการ O1 รายการ O2 รายการ O3')])),
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
    expect(memory.said).toEqual([]);
    expect(memory.continuation()).toBeNull();
  });

  test('are over for today when no visits are left, though not all were checked', () => {
    expect(checkFromSidebar(linkedYear(2).services)).toMatchObject({ left: 1, isOver: true });
  });
});

describe('jobs started from the sidebar', () => {
  const noWorkshop = { lacking: () => [], prepare: () => [], addHeadings: () => false, legend: () => false };

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
