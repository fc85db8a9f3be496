import { collectAndTell } from '../../src/actions/collect-and-tell';
import { everyHour } from '../../src/actions/every-hour';
import { everyMorning } from '../../src/actions/every-morning';
import { sendReminders } from '../../src/actions/send-reminders';
import { agencies } from '../../src/tables/agencies';
import { activityLog, reminderLog } from '../../src/tables/logs';
import { register } from '../../src/tables/register';
import { reports } from '../../src/tables/reports';
import { settings } from '../../src/tables/settings';
import type { Start } from '../support/memory-services';
import { AGRI, type FormWorld, formWorld, SSO, START, TREASURY } from './form-world';
import { killedAt, untilKilled } from './killing';

const A = 'https://www.sso.go.th/o1';
const B = 'https://www.sso.go.th/o1-new';
const LIVE = { name: 'โหมดทดลอง', value: false };

const office = (more: Partial<Start> = {}, options: readonly { name: string; value: boolean }[] = [LIVE]) =>
  formWorld({ ...START, ...more, tabs: { ...START.tabs, settings: [...options] } });
const answer = (
  world: FormWorld,
  agency: typeof SSO | typeof AGRI,
  items: Readonly<Record<string, string>>,
  more = {},
) => {
  world.answerForm(world.answerOf(agency, items, more));
  return collectAndTell(world.services);
};
const ledger = (world: FormWorld) =>
  world
    .rows(reminderLog)
    .filter(({ mailId }) => mailId.startsWith('ใบรับ/'))
    .map(({ agency, to, cause, items, state }) => ({ agency, to, cause, items, state }));
const states = (world: FormWorld) => ledger(world).map(({ state }) => state);
const recipients = (world: FormWorld) => world.outbox.flatMap(({ to, cc }) => [...to, ...cc]);

describe('a receipt', () => {
  test('goes to each agency that answered, with what was recorded, what was not, and what is missing', () => {
    const world = office();
    world.answerForm(world.answerOf(AGRI, { O1: 'ยังไม่เสร็จ' }));
    expect(answer(world, SSO, { O1: A })).toContain('ส่งใบรับรายงานแล้ว 2 ฉบับ');
    expect(recipients(world).sort()).toEqual([AGRI.emails[0], SSO.emails[0]]);
    const [toAgri, toSso] = [AGRI, SSO].map(({ emails }) =>
      world.outbox.find(({ to }) => to[0] === emails[0]),
    );
    expect(toSso?.text).toMatch(
      /บันทึกแล้ว 1 ข้อ.*1\. O1 โครงสร้าง\n {3}https:\/\/www\.sso\.go\.th\/o1.*ยังขาด 1 ข้อ.*O8 Q&A/s,
    );
    expect(toSso?.text).not.toContain('ยังใช้ไม่ได้');
    expect(toAgri?.text).toMatch(/ยังใช้ไม่ได้ 1 ข้อ.*"ยังไม่เสร็จ" – ไม่พบลิงก์เว็บไซต์ในคำตอบ.*ยังขาด 2 ข้อ/s);
    expect(toSso?.text).toContain(world.rows(agencies)[0]?.formLink);
    expect(ledger(world)).toContainEqual({
      agency: SSO.name,
      to: SSO.emails,
      cause: 'ใบรับรายงาน: บันทึก 1 ข้อ',
      items: 'O1',
      state: 'ส่งแล้ว',
    });
  });

  test('is not written twice for the same answers, whoever collects again', () => {
    const world = office();
    answer(world, SSO, { O1: A });
    collectAndTell(world.services);
    everyHour(world.services);
    everyMorning(world.services);
    expect(world.outbox).toHaveLength(1);
  });

  test('comes at once only an hour after the last; what came in between the hourly job tells in one', () => {
    const world = office();
    answer(world, SSO, { O1: A });
    expect(answer(world, SSO, { O1: B })).toContain('จะรวมส่งรอบถัดไป');
    answer(world, SSO, { O8: B });
    expect(world.outbox).toHaveLength(1);
    everyHour(world.services);
    expect(world.outbox).toHaveLength(2);
    expect(world.outbox[1]?.text).toMatch(
      /บันทึกแล้ว 2 ข้อ.*O1 โครงสร้าง\n {3}https:\/\/www\.sso\.go\.th\/o1-new.*O8 Q&A/s,
    );
    world.setNow('2022-03-28T10:01:00');
    answer(world, SSO, { O1: A });
    expect(world.outbox).toHaveLength(3);
    expect(states(world)).toEqual(['ส่งแล้ว', 'ส่งแล้ว', 'ส่งแล้ว']);
  });

  test('does not stop the reminder of the day, nor the reminder the receipt', () => {
    const world = office({ confirms: [true, true] });
    answer(world, SSO, { O1: A });
    sendReminders(world.services);
    expect(recipients(world)).toEqual([SSO.emails, SSO.emails, AGRI.emails, TREASURY.emails].flat());
    answer(world, AGRI, { O1: A });
    expect(recipients(world).slice(4)).toEqual(AGRI.emails);
    sendReminders(world.services);
    expect(world.outbox).toHaveLength(5);
    expect(world.rows(register).map(({ remindedTimes }) => remindedTimes)).toEqual([null, 1, 1, 1, 1]);
  });

  test('keeps the places of the day’s reminders, waits without quota, and leaves when there is room', () => {
    const world = office({ mailQuota: 4, confirms: [true] });
    answer(world, SSO, { O1: A });
    expect(answer(world, AGRI, { O1: A })).toContain('รอโควตาอีเมล');
    expect(states(world)).toEqual(['ส่งแล้ว', 'รอโควตา']);
    sendReminders(world.services);
    expect(recipients(world)).toEqual([SSO.emails, SSO.emails, AGRI.emails, TREASURY.emails].flat());
    const tomorrow = { ...world.services, mail: { ...world.services.mail, remainingQuota: () => 100 } };
    everyHour(tomorrow);
    expect(recipients(world).slice(4)).toEqual(AGRI.emails);
    expect(states(world)).toEqual(['ส่งแล้ว', 'ส่งแล้ว']);
  });

  test.each([
    ['without a code', { code: '' }],
    ['with a wrong code', { code: 'FFFFFFFF' }],
  ])('of an answer %s goes to the registered address and repeats nothing of it', (_what, more) => {
    const world = office();
    answer(
      world,
      SSO,
      { O1: 'https://evil.example' },
      { ...more, reporter: 'evil@evil.example', note: 'evil' },
    );
    expect(recipients(world)).toEqual(SSO.emails);
    expect(world.outbox[0]?.text).toMatch(/มีคำตอบ \(ข้อ O1\) ที่ไม่มีรหัสยืนยัน.*หากไม่ได้ส่ง กรุณาแจ้งฝ่ายเลขานุการ/s);
    expect(JSON.stringify(world.outbox)).not.toContain('evil');
  });

  test('of answers without a code goes once a day, and the own answer is told all the same', () => {
    const world = office();
    for (const hour of ['09', '10', '11', '12']) {
      world.setNow(`2022-03-28T${hour}:00:00`);
      answer(world, SSO, { O1: A }, { code: '' });
      everyHour(world.services);
    }
    expect(world.outbox).toHaveLength(1);
    world.setNow('2022-03-28T13:00:00');
    answer(world, SSO, { O8: A });
    expect(world.outbox[1]?.text).toMatch(/มีคำตอบ \(ข้อ O1\) ที่ไม่มีรหัสยืนยัน.*บันทึกแล้ว 1 ข้อ/s);
    world.setNow('2022-03-29T09:00:00');
    answer(world, SSO, { O1: B }, { code: '' });
    expect(world.outbox).toHaveLength(3);
  });

  test('of an agency without an address is named and not written', () => {
    const silent = formWorld({
      ...START,
      tabs: { ...START.tabs, settings: [LIVE], agencies: [{ ...SSO, emails: ['ไม่มี'] }, AGRI, TREASURY] },
    });
    expect(answer(silent, SSO, { O1: A })).toContain(`ไม่ส่งใบรับรายงานถึง ${SSO.name}`);
    expect([silent.outbox, ledger(silent)]).toEqual([[], []]);
  });

  test('of nobody known is not written', () => {
    const world = office();
    answer(world, { ...SSO, id: 'x', name: 'สำนักงานที่ไม่มี' }, { O1: A }, { code: '' });
    expect([world.outbox, ledger(world)]).toEqual([[], []]);
  });

  test('in the trial goes to oneself, marked', () => {
    const world = office({ user: 'me@a.example' }, []);
    expect(answer(world, SSO, { O1: A })).toContain('ส่งใบรับรายงานทดลองถึงตัวท่านเองแล้ว 1 ฉบับ');
    expect(recipients(world)).toEqual(['me@a.example']);
    expect(world.outbox[0]?.subject).toMatch(/^\[ทดลอง\] /);
    expect(world.outbox[0]?.text).toContain(SSO.emails[0]);
    expect(ledger(world)[0]?.cause).toMatch(/^ทดลอง: /);
  });

  test('switched off is not written, and nothing old when it is switched on again', () => {
    const world = office({}, [LIVE, { name: 'ส่งใบรับรายงาน', value: false }]);
    answer(world, SSO, { O1: A });
    world.type(settings, 'value', 3, true);
    collectAndTell(world.services);
    everyMorning(world.services);
    expect([world.outbox, ledger(world)]).toEqual([[], []]);
  });

  test('that Google refuses is told and logged, and tried again for three mornings', () => {
    const world = office({ refused: { 'sso@a.example': 'Invalid email' } });
    expect(answer(world, SSO, { O1: A })).toContain(`${SSO.name} (Invalid email)`);
    expect(world.rows(activityLog)).toMatchObject([{ job: 'ส่งใบรับรายงาน', outcome: 'ส่งไม่สำเร็จ' }]);
    everyHour(world.services);
    expect(world.rows(activityLog)).toHaveLength(1);
    for (const day of ['29', '30', '31']) {
      world.setNow(`2022-03-${day}T06:00:00`);
      everyMorning(world.services);
    }
    expect(world.rows(activityLog)).toHaveLength(4);
    world.setNow('2022-04-01T06:00:00');
    everyMorning(world.services);
    expect(world.rows(activityLog)).toHaveLength(4);
  });

  test('in the trial without an own address waits and says why', () => {
    const world = office({ user: '' }, []);
    expect(answer(world, SSO, { O1: A })).toContain('โหมดทดลอง');
    expect(states(world)).toEqual(['รอโควตา']);
  });

  test('of an answer that a person took out of the record is not written, and no hour looks for it', () => {
    const world = office({ mailQuota: 0 });
    answer(world, SSO, { O1: A });
    world.type(reports, 'response', 2, 'another');
    everyHour(world.services);
    const closed = { ...world.services, workbook: { ...world.services.workbook, read: () => fail() } };
    const fail = () => {
      throw new Error('The workbook was opened');
    };
    expect(everyHour(closed)).toBe('');
  });

  test('of typed links is not written: the secretariat knows', () => {
    const world = office();
    world.type(register, 'evidence', 3, A);
    collectAndTell(world.services);
    expect([world.outbox, ledger(world)]).toEqual([[], []]);
  });
});

describe('cut off anywhere', () => {
  const story = () => {
    const world = office();
    world.answerForm(
      world.answerOf(SSO, { O1: A, O8: 'ยังไม่เสร็จ' }, { id: 'a' }),
      world.answerOf(AGRI, { O1: B }, { id: 'b', code: 'wrong' }),
    );
    return world;
  };

  test.each(['before', 'after'] as const)(
    'no answer is told twice, and what is untold is sent or unsure (%s a call)',
    (when) => {
      for (let n = 1; ; n += 1) {
        const world = story();
        const cut = killedAt(world.services, n, when);
        untilKilled(() => collectAndTell(cut.services));
        everyHour(world.services);
        everyHour(world.services);
        world.setNow('2022-03-29T06:00:00');
        everyMorning(world.services);
        const sent = recipients(world);
        const unsure = ledger(world).filter(({ state }) => state === 'กำลังส่ง');
        expect({ n, twice: sent.length - new Set(sent).size }).toEqual({ n, twice: 0 });
        expect({ n, reached: sent.length + unsure.length >= 2, unsure: unsure.length <= 1 }).toEqual({
          n,
          reached: true,
          unsure: true,
        });
        expect({ n, rows: ledger(world).length }).toEqual({ n, rows: 2 });
        if (!cut.wasKilled()) break;
        expect(n).toBeLessThan(300);
      }
    },
  );
});
