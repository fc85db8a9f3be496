import { collect } from '../../src/actions/collect';
import { everyHour } from '../../src/actions/every-hour';
import { everyMorning } from '../../src/actions/every-morning';
import type { Services } from '../../src/actions/services';
import { agencies } from '../../src/tables/agencies';
import { activityLog } from '../../src/tables/logs';
import { register } from '../../src/tables/register';
import { reports } from '../../src/tables/reports';
import { AGRI, type FormWorld, SSO, START, formWorld as worldOf } from './form-world';
import { killedAt, untilKilled } from './killing';

const A = 'https://www.sso.go.th/o1';
const B = 'https://www.sso.go.th/o1-new';
const IDLE = '';

const SETTINGS = [{ name: 'ส่งใบรับรายงาน', value: false }];
const formWorld = () => worldOf({ ...START, tabs: { ...START.tabs, settings: SETTINGS } });

/** A workbook that may not be looked at. */
const closedBook = (services: Services): Services => ({
  ...services,
  workbook: new Proxy(services.workbook, {
    get: (_book, name) => {
      throw new Error(`The workbook was opened: ${String(name)}`);
    },
  }),
});
const logOf = (world: FormWorld) =>
  world.rows(activityLog).map(({ job, outcome, detail }) => ({ job, outcome, detail }));
const seen = (world: FormWorld) => ({
  register: world.rows(register),
  officers: world.rows(agencies).map(({ qaOfficer }) => qaOfficer),
  reports: world.rows(reports).map(({ at: _row, ...row }) => row),
});

describe('the hourly reconciliation', () => {
  test.each<[string, (world: FormWorld) => void]>([
    ['no answer ever came', () => undefined],
    ['every answer was collected', (world) => void world.report(SSO, { O1: A })],
    [
      'answers of the same minutes were collected one by one',
      (world) => {
        world.report(SSO, { O1: A }, { at: '2022-03-28T08:00:00' });
        world.report(AGRI, { O1: B }, { at: '2022-03-28T08:00:00' });
        world.report(SSO, { O8: B }, { at: '2022-03-28T08:09:00' });
      },
    ],
    [
      'the morning collected what had come late',
      (world) => {
        world.report(SSO, { O1: A });
        world.answerForm(world.answerOf(AGRI, { O1: B }, { at: '2022-03-27T08:00:00' }));
        everyMorning(world.services);
      },
    ],
  ])('opens no tab and writes nothing when %s', (_what, before) => {
    const world = formWorld();
    before(world);
    const log = logOf(world);
    expect(everyHour(closedBook(world.services))).toBe(IDLE);
    expect(logOf(world)).toEqual(log);
  });

  test('takes up an answer that no event announced, and writes down that it did, once', () => {
    const world = formWorld();
    world.report(SSO, { O1: A });
    world.answerForm(world.answerOf(AGRI, { O1: B }, { at: '2022-03-28T08:05:00' }));
    everyHour(world.services);
    expect(world.duty('O1|agri')).toMatchObject({ status: 'รอสอบทาน', evidence: [B] });
    expect(logOf(world)).toEqual([
      {
        job: 'กระทบยอดรายชั่วโมง',
        outcome: 'เก็บตกแล้ว',
        detail: expect.stringContaining('บันทึกคำตอบใหม่หรือที่แก้ไข 1 ฉบับ'),
      },
    ]);
    expect(everyHour(closedBook(world.services))).toBe(IDLE);
  });

  test('takes up an answer of the very second of the last one', () => {
    const world = formWorld();
    world.report(SSO, { O1: A }, { at: '2022-03-28T08:00:00' });
    world.answerForm(world.answerOf(AGRI, { O1: B }, { at: '2022-03-28T08:00:00' }));
    everyHour(world.services);
    expect(world.duty('O1|agri').evidence).toEqual([B]);
  });

  test('takes up an edit with a new moment', () => {
    const world = formWorld();
    const answer = world.answerOf(SSO, { O1: A }, { id: 'r' });
    world.answerForm(answer);
    collect(world.services);
    Object.assign(answer, world.answerOf(SSO, { O1: B }, { id: 'r', at: '2022-03-28T08:40:00' }));
    everyHour(world.services);
    expect(world.duty('O1|sso').evidence).toEqual([B]);
  });

  test.each(['before', 'after'] as const)('finishes a collection that was cut off (%s any call)', (when) => {
    const given = () => {
      const world = formWorld();
      world.report(AGRI, { O8: A });
      world.answerForm(world.answerOf(SSO, { O1: A, O8: `${A}\n${B}` }, { officer: 'นิติกร' }));
      return world;
    };
    const whole = given();
    collect(whole.services);
    for (let n = 1; ; n += 1) {
      const world = given();
      const cut = killedAt(world.services, n, when);
      untilKilled(() => collect(cut.services));
      const wasDone = JSON.stringify(seen(world)) === JSON.stringify(seen(whole));
      everyHour(world.services);
      expect({ n, ...seen(world) }).toEqual({ n, ...seen(whole) });
      if (!wasDone) expect({ n, logged: logOf(world).length }).toEqual({ n, logged: 1 });
      everyHour(world.services);
      expect(everyHour(closedBook(world.services))).toBe(IDLE);
      if (!cut.wasKilled()) break;
      expect(n).toBeLessThan(200);
    }
  });

  test('says in the log what was cut off between the record and the register', () => {
    const world = formWorld();
    world.answerForm(world.answerOf(SSO, { O1: A }));
    collect(world.services);
    world.type(reports, 'problem', 2, 'กำลังบันทึกลงทะเบียนติดตาม');
    world.services.store.set('collect.underway', 'yes');
    everyHour(world.services);
    expect(logOf(world)[0]?.detail).toContain('ทำรายการที่ถูกตัดกลางคันให้เสร็จ 1 รายการ');
  });
});

describe('the comparison of every morning', () => {
  test('finds an answer that became visible long after its moment, and says so', () => {
    const world = formWorld();
    world.report(SSO, { O1: A }, { at: '2022-03-28T08:00:00' });
    world.answerForm(world.answerOf(AGRI, { O1: B }, { at: '2022-03-25T08:00:00' }));
    collect(world.services);
    expect(world.duty('O1|agri').status).toBe('ยังไม่รายงาน');
    everyMorning(world.services);
    expect(world.duty('O1|agri')).toMatchObject({ status: 'รอสอบทาน', evidence: [B] });
    expect(logOf(world)).toMatchObject([{ job: 'กระทบยอดคำตอบทั้งหมด', outcome: 'เก็บตกแล้ว' }]);
  });

  test('does not read again what is recorded, but for the last minutes', () => {
    const world = formWorld();
    const days = ['01', '02', '03', '04'];
    for (const day of days) world.report(SSO, { O1: `${A}/${day}` }, { at: `2022-03-${day}T08:00:00` });
    const read: string[] = [];
    const { forms } = world.services;
    everyMorning({
      ...world.services,
      forms: {
        ...forms,
        responses: (...args) => {
          const answers = forms.responses(...args);
          read.push(...answers.map(({ at }) => at));
          return answers;
        },
      },
    });
    expect(read).toEqual(['2022-03-04T08:00:00']);
    expect(logOf(world)).toEqual([]);
  });
});
