import { previewReminders, sendReminders } from '../../src/actions/send-reminders';
import { reminderLog } from '../../src/tables/logs';
import type { Duty } from '../../src/tables/register';
import { type Memory, memoryServices } from '../support/memory-services';
import { AGRI, duty, SSO } from './form-world';

const LINK = 'https://www.sso.go.th/o5';
const SPOILT = { link: LINK, duty: 'O5|sso', verdict: 'ให้คนดู', reasonCode: 'hijacked-content' } as const;

/** One agency whose accepted page others took over, weeks before any deadline; another that owes nothing yet. */
const world = (more: Partial<Duty> = {}, check: object = {}): Memory =>
  memoryServices({
    today: '2022-02-01',
    confirms: [true],
    tabs: {
      settings: [
        { name: 'ปีงบประมาณ', value: 2565 },
        { name: 'โหมดทดลอง', value: false },
      ],
      agencies: [SSO, AGRI],
      items: [{ code: 'O5', title: 'ข้อมูลการติดต่อ' }],
      register: [duty('O5', SSO, { status: 'ผ่าน', evidence: [LINK], ...more }), duty('O5', AGRI)],
      linkChecks: [{ ...SPOILT, ...check }],
    },
  });

test('the agency is written to at once, though the next move is not its own', () => {
  const { services, outbox, rows } = world();
  expect(sendReminders(services)).toContain('1 ฉบับ');
  const [letter] = outbox;
  expect(letter?.to).toEqual(SSO.emails);
  expect(letter?.subject).toContain('เว็บไซต์อาจถูกแฮก');
  for (const shape of [letter?.text, letter?.html]) {
    expect(shape).toContain('ด่วน: หน้าเว็บต่อไปนี้อาจถูกแฮก');
    expect(shape).toContain(`O5 ${LINK}`);
    expect(shape).not.toContain('ดังนี้');
  }
  expect(rows(reminderLog)).toMatchObject([{ cause: 'เว็บไซต์อาจถูกแฮก', state: 'ส่งแล้ว' }]);
});

test('beside what it owes, which is listed as ever', () => {
  const { services, outbox } = world({ status: 'ให้แก้ไข', due: '2022-02-03' });
  sendReminders(services);
  expect(outbox[0]?.subject).toContain('เว็บไซต์อาจถูกแฮก ใกล้ครบกำหนด 1 ข้อ');
  expect(outbox[0]?.text).toContain('1. O5 ข้อมูลการติดต่อ');
});

test('the preview marks the letter', () => {
  expect(previewReminders(world().services).ready).toMatchObject([
    { agency: SSO.name, alarms: 1, overdue: 0 },
  ]);
});

test.each<[string, Partial<Duty>, object]>([
  ['whose link was taken back', { evidence: [] }, {}],
  ['that is not the agency’s after all', { status: 'ไม่เกี่ยวข้อง' }, {}],
  ['whose page was cleaned', {}, { reasonCode: 'good' }],
])('nobody is alarmed about a duty %s', (_case, more, check) => {
  expect(previewReminders(world(more, check).services).ready).toEqual([]);
});
