import { previewReminders, sendReminders } from '../../src/actions/send-reminders';
import { reminderLog } from '../../src/tables/logs';
import { register } from '../../src/tables/register';
import { settings } from '../../src/tables/settings';
import { memoryServices, type Start } from '../support/memory-services';
import { AGRI, DUTIES, SSO, START, TREASURY } from './form-world';
import { killedAt, untilKilled } from './killing';

const live = [{ name: 'โหมดทดลอง', value: false }];
const office = (more: Partial<Start> = {}, options = live) =>
  memoryServices({ ...START, tabs: { ...START.tabs, settings: options }, ...more });

describe('sending reminders', () => {
  test('asks with numbers and names, then writes once to each owing agency', () => {
    const world = office({ confirms: [true] });
    expect(sendReminders(world.services)).toContain('ส่งจดหมายเตือนแล้ว 3 ฉบับ');
    expect(world.questions[0]).toContain('จะส่งจดหมายเตือน 3 ฉบับ ถึง 3 ที่อยู่');
    expect(world.questions[0]).toContain(`${SSO.name}: ใกล้ครบกำหนด 2 ข้อ`);
    expect(world.outbox.map(({ to }) => to)).toEqual([SSO.emails, AGRI.emails, TREASURY.emails]);
    expect(
      world
        .rows(reminderLog)
        .map(({ agency, to, cause, items, state }) => ({ agency, to, cause, items, state })),
    ).toContainEqual({
      agency: SSO.name,
      to: SSO.emails,
      cause: 'ใกล้ครบกำหนด 2 ข้อ',
      items: 'O1, O8',
      state: 'ส่งแล้ว',
    });
    expect(world.rows(register).map(({ remindedTimes, remindedOn }) => [remindedTimes, remindedOn])).toEqual(
      DUTIES.map(() => [1, '2022-03-28']),
    );
  });

  test('nobody is written to twice on a day, and again on the next', () => {
    const world = office({ confirms: [true, true] });
    sendReminders(world.services);
    expect(sendReminders(world.services)).toContain('วันนี้ส่งจดหมายเตือนแล้ว 3 หน่วยงาน');
    expect(world.outbox).toHaveLength(3);
    world.setNow('2022-03-29T09:00:00');
    sendReminders(world.services);
    expect(world.outbox).toHaveLength(6);
    expect(world.rows(register)[0]).toMatchObject({ remindedTimes: 2, remindedOn: '2022-03-29' });
  });

  test('on no, nothing is sent or written', () => {
    const world = office({ confirms: [false] });
    sendReminders(world.services);
    expect(world.outbox).toEqual([]);
    expect(world.takeChanges()).toEqual([]);
  });

  test('a trial goes to oneself, is recorded as such and counts for nothing', () => {
    const world = office({ confirms: [true, true], user: 'me@a.example' }, [
      { name: 'โหมดทดลอง', value: true },
    ]);
    sendReminders(world.services);
    expect(world.outbox.flatMap(({ to, cc }) => [...to, ...cc])).toEqual([
      'me@a.example',
      'me@a.example',
      'me@a.example',
    ]);
    expect(world.outbox[0]?.subject).toMatch(/^\[ทดลอง\]/);
    expect(world.rows(reminderLog)[0]).toMatchObject({
      to: ['me@a.example'],
      state: 'ส่งแล้ว',
      cause: expect.stringMatching(/^ทดลอง/),
    });
    expect(world.rows(register).every(({ remindedTimes }) => remindedTimes === null)).toBe(true);
  });

  test('after a trial the real letters still go on the same day', () => {
    const world = office({ confirms: [true, true] }, [{ name: 'โหมดทดลอง', value: true }]);
    sendReminders(world.services);
    world.type(settings, 'value', 2, false);
    sendReminders(world.services);
    expect(world.outbox.slice(3).map(({ to }) => to)).toEqual([SSO.emails, AGRI.emails, TREASURY.emails]);
  });

  test('a trial without an own address says what to do', () => {
    const world = office({ user: '' }, [{ name: 'โหมดทดลอง', value: true }]);
    expect(() => sendReminders(world.services)).toThrow(/โหมดทดลอง/);
  });

  test('those beyond the quota wait in the ledger and go when there is room', () => {
    const world = office({ confirms: [true], mailQuota: 2 });
    expect(sendReminders(world.services)).toContain('รอโควตา');
    const states = () => world.rows(reminderLog).map(({ state }) => state);
    expect(states()).toEqual(['ส่งแล้ว', 'ส่งแล้ว', 'รอโควตา']);
    expect(sendReminders(world.services)).toContain('รอโควตา');
    expect(states()).toHaveLength(3);
  });

  test('an agency without an address is named for the secretariat', () => {
    const tabs = { ...START.tabs, settings: live, agencies: [SSO, { ...AGRI, emails: [] }, TREASURY] };
    const world = memoryServices({ ...START, tabs, confirms: [true] });
    expect(sendReminders(world.services)).toMatch(new RegExp(`ไม่มีอีเมล.*${AGRI.name}`, 's'));
    expect(world.outbox).toHaveLength(2);
  });

  test('a letter that Google refuses is recorded, told and may be tried again', () => {
    const world = office({ confirms: [true, true], refused: { 'agri@a.example': 'Invalid email' } });
    expect(sendReminders(world.services)).toContain(`${AGRI.name} (Invalid email)`);
    expect(
      world
        .rows(reminderLog)
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['ส่งแล้ว', 'ส่งแล้ว', 'ส่งไม่สำเร็จ']);
    sendReminders(world.services);
    expect(world.rows(reminderLog)).toHaveLength(3);
    expect(world.outbox).toHaveLength(2);
  });

  test('it stops in time and says who is left', () => {
    const world = office({ confirms: [true] });
    world.setElapsed(300_000);
    expect(sendReminders(world.services)).toContain('เวลาหมด');
    expect(world.outbox).toEqual([]);
  });

  test.each(['before', 'after'] as const)(
    'cut off %s any call, nobody is written to twice and what is unsure is told',
    (when) => {
      for (let n = 1; ; n += 1) {
        const world = office({ confirms: [true, true, true] });
        const cut = killedAt(world.services, n, when);
        untilKilled(() => sendReminders(cut.services));
        const told = sendReminders(world.services);
        const recipients = world.outbox.flatMap(({ to }) => to);
        const unsure = world.rows(reminderLog).filter(({ state }) => state === 'กำลังส่ง');
        expect({ n, twice: recipients.length - new Set(recipients).size }).toEqual({ n, twice: 0 });
        expect({ n, reached: recipients.length + unsure.length >= 3 }).toEqual({ n, reached: true });
        expect(unsure.filter(({ agency }) => !told.includes(`• ${agency}`))).toEqual([]);
        if (!cut.wasKilled()) break;
      }
    },
  );

  test('the preview shows each letter and sends none', () => {
    const world = office();
    const { ready } = previewReminders(world.services);
    expect(ready).toHaveLength(3);
    expect(ready[0]).toMatchObject({ agency: SSO.name, to: SSO.emails, overdue: 0, dueSoon: 2 });
    expect(ready[0]?.items).toEqual([
      { name: 'O1 โครงสร้าง', due: '31 มี.ค. 2565', daysLate: 0 },
      { name: 'O8 Q&A', due: '31 มี.ค. 2565', daysLate: 0 },
    ]);
    expect(world.outbox).toEqual([]);
    expect(world.takeChanges()).toEqual([]);
  });

  test('when nothing is owed it says so', () => {
    const world = office({ today: '2022-01-01' });
    expect(sendReminders(world.services)).toContain('ไม่มีหน่วยงานใดค้างส่ง');
  });
});
