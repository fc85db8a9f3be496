import { causeOf, planReminders, type ReminderFacts } from '../../src/domain/reminders';
import { agencies } from '../../src/tables/agencies';
import { items } from '../../src/tables/items';
import { reminderLog } from '../../src/tables/logs';
import { type Duty, register } from '../../src/tables/register';
import { SETTINGS, type Settings } from '../../src/tables/settings';
import { blank } from '../../src/tables/table';

const settings = (more: Partial<Settings> = {}): Settings => ({
  ...(Object.fromEntries(
    Object.entries(SETTINGS).map(([key, { initial }]) => [key, initial]),
  ) as unknown as Settings),
  trial: false,
  ...more,
});
const agency = (id: string, more = {}) => ({
  ...blank(agencies),
  id,
  name: `หน่วยงาน ${id}`,
  emails: [`${id}@a.example`],
  ...more,
});
const duty = (more: Partial<Duty> = {}): Duty => ({
  ...blank(register),
  key: 'O1|a',
  item: 'O1',
  due: '2022-03-31',
  ...more,
});
const facts = (more: Partial<ReminderFacts> = {}): ReminderFacts => ({
  today: '2022-03-28',
  settings: settings(),
  duties: [duty()],
  agencies: [agency('a')],
  items: [],
  ledger: [],
  quota: 100,
  ownAddress: 'me@a.example',
  ...more,
});
const written = (more: Partial<ReminderFacts>) => planReminders(facts(more)).letters;

describe('who is written to', () => {
  test.each<[string, Partial<Duty>, string, boolean]>([
    ['a day before the notice begins: no', {}, '2022-03-23', false],
    ['on the first day of the notice: yes', {}, '2022-03-24', true],
    ['on the day itself: yes', {}, '2022-03-31', true],
    ['when overdue: yes', {}, '2022-04-20', true],
    ['without a deadline: no', { due: null }, '2022-04-20', false],
    ['returned with a comment: yes', { status: 'ให้แก้ไข' }, '2022-04-20', true],
    ['with a broken link: yes', { status: 'ลิงก์มีปัญหา' }, '2022-04-20', true],
    ['waiting for review: no', { status: 'รอสอบทาน' }, '2022-04-20', false],
    ['accepted: no', { status: 'ผ่าน' }, '2022-04-20', false],
    ['released: no', { status: 'ไม่เกี่ยวข้อง' }, '2022-04-20', false],
    ['out of the rules: no', { note: 'นอกกติกาปัจจุบัน' }, '2022-04-20', false],
    ['of an agency that is not in use: no', { key: 'O1|gone' }, '2022-04-20', false],
  ])('%s', (_what, more, today, isWritten) => {
    expect(written({ duties: [duty(more)], today })).toHaveLength(isWritten ? 1 : 0);
  });

  test('one letter names exactly what is owed, with the days late', () => {
    const duties = [
      duty({ due: '2022-03-20' }),
      duty({ key: 'O2|a', item: 'O2', due: '2022-03-30' }),
      duty({ key: 'O3|a', item: 'O3', due: '2022-05-30' }),
      duty({ key: 'O4|a', item: 'O4', status: 'ผ่าน' }),
    ];
    const [letter, ...others] = written({ duties });
    expect(others).toEqual([]);
    expect(letter?.owed.map(({ code, daysLate }) => [code, daysLate])).toEqual([
      ['O1', 8],
      ['O2', 0],
    ]);
    expect(letter?.cause).toBe('เกินกำหนด 1 ข้อ ใกล้ครบกำหนด 1 ข้อ');
  });

  test('the title and checklist are those of the items tab', () => {
    const [letter] = written({
      items: [{ ...blank(items), code: 'O1', title: 'โครงสร้าง', criteria: 'แผนผัง' }],
    });
    expect(letter?.owed).toMatchObject([{ title: 'โครงสร้าง', criteria: 'แผนผัง' }]);
  });

  test('the most overdue come first', () => {
    const duties = [duty(), duty({ key: 'O1|b', due: '2022-03-01' })];
    const letters = written({ duties, agencies: [agency('a'), agency('b')] });
    expect(letters.map((letter) => letter.agency.id)).toEqual(['b', 'a']);
  });

  test.each([
    ['the supervisor gets a copy when something is overdue', '2022-04-01', ['boss@a.example']],
    ['and none before', '2022-03-31', []],
  ])('%s', (_what, today, cc) => {
    expect(
      written({ today, agencies: [agency('a', { supervisorEmails: ['boss@a.example'] })] })[0]?.cc,
    ).toEqual(cc);
  });
});

describe('what keeps a letter back', () => {
  const entry = (more = {}) => ({
    ...blank(reminderLog),
    time: '2022-03-28T08:00:00',
    agency: 'หน่วยงาน a',
    mailId: '2022-03-28/a',
    state: 'ส่งแล้ว' as const,
    cause: 'เกินกำหนด 1 ข้อ',
    at: 2,
    ...more,
  });
  test.each([
    ['one sent today', entry(), 0],
    ['one being sent today', entry({ state: 'กำลังส่ง' }), 0],
    ['one sent yesterday does not', entry({ time: '2022-03-27T08:00:00', mailId: '2022-03-27/a' }), 1],
    ['one that failed does not', entry({ state: 'ส่งไม่สำเร็จ' }), 1],
    ['one that waits does not', entry({ state: 'รอโควตา' }), 1],
    ['a trial does not', entry({ cause: 'ทดลอง: เกินกำหนด 1 ข้อ', mailId: 'ทดลอง/2022-03-28/a' }), 1],
    ['one that a person entered by hand for today', entry({ mailId: '' }), 0],
  ])('%s', (_what, ledgerEntry, letters) => {
    expect(written({ ledger: [ledgerEntry] })).toHaveLength(letters);
  });

  test('a letter of which nobody knows whether it left is told', () => {
    expect(planReminders(facts({ ledger: [entry({ state: 'กำลังส่ง' })] })).unsettled).toHaveLength(1);
  });

  test('an agency without an address that could be right is listed', () => {
    const list = [agency('a', { emails: ['โทรแล้ว'] })];
    expect(planReminders(facts({ agencies: list }))).toMatchObject({
      letters: [],
      silent: [{ agency: { id: 'a' } }],
    });
  });

  test('letters beyond the recipients that are left wait', () => {
    const duties = [duty(), duty({ key: 'O1|b' }), duty({ key: 'O1|c' })];
    const list = [agency('a', { emails: ['1@a.example', '2@a.example'] }), agency('b'), agency('c')];
    const plan = planReminders(facts({ duties, agencies: list, quota: 2 }));
    expect(plan.letters.map((letter) => letter.agency.id)).toEqual(['a']);
    expect(plan.waiting.map((letter) => letter.agency.id)).toEqual(['b', 'c']);
  });

  test('in a trial every letter goes to oneself', () => {
    const [letter] = written({
      settings: settings({ trial: true }),
      today: '2022-04-20',
      agencies: [agency('a', { supervisorEmails: ['boss@a.example'] })],
    });
    expect(letter).toMatchObject({
      to: ['me@a.example'],
      cc: [],
      realRecipients: ['a@a.example', 'boss@a.example'],
      cause: 'ทดลอง: เกินกำหนด 1 ข้อ',
    });
  });
});

test('several addresses in one cell may be parted by semicolons or blanks', () => {
  expect(
    written({ agencies: [agency('a', { emails: ['x@a.example; y@a.example', 'x@a.example'] })] })[0]?.to,
  ).toEqual(['x@a.example', 'y@a.example']);
});

test('nothing late is only said to be near', () => {
  const [letter] = written({});
  expect(causeOf({ owed: letter?.owed ?? [], alarms: [] })).toBe('ใกล้ครบกำหนด 1 ข้อ');
});
