import { parseFault } from '../../workbench/cloud/faults/grammar';
import { furnish, type Office } from './office';

const [REPORTS, LEDGER, SETTINGS, LOG] = ['รายงานผล', 'บันทึกการเตือน', 'ตั้งค่า', 'บันทึกการทำงาน'];
const SSO = 'สำนักงานประกันสังคมจังหวัดพัทลุง';
const HOUR = 3_600_000;
const yes = { confirm: true };

let ready: Awaited<ReturnType<typeof furnish>>;
beforeAll(async () => {
  ready = await furnish('phatthalung-2565', ['menuSetUp', 'menuAssign', 'menuForm'], async (office) => {
    await setting(office, 'ส่งใบรับรายงาน', 'TRUE');
  });
}, 60_000);
afterAll(() => ready.remove());

const setting = (office: Office, name: string, value: string) =>
  office.type(SETTINGS, office.cell(SETTINGS, 'ค่า', name), value);
const link = (name: string) => `https://sso.phatthalung.example/${name}`;
const ownLink = (office: Office) => office.rows('หน่วยงาน').find((row) => row.รหัส === 'sso')?.ลิงก์แบบฟอร์ม ?? '';
const codeOf = (office: Office) => [...new URL(ownLink(office)).searchParams.values()].at(-1) ?? '';
const letters = (office: Office) =>
  office.outbox().filter(({ to }) => to.includes('sso@phatthalung.example'));

function report(office: Office, items: Readonly<Record<string, string>>, code = codeOf(office)) {
  const titles = new Map(office.rows('ข้อ OIT').map((row) => [row.ข้อ, row.ชื่อ]));
  const own = Object.entries(items).map(([item, text]) => [`${item} ${titles.get(item)}`, text]);
  const person = { ผู้รายงาน: 'นิติกร 0 7400 0000' };
  return office.answer({ answers: { หน่วยงาน: SSO, รหัสยืนยัน: code, ...person, ...Object.fromEntries(own) } });
}

async function advance(office: Office, hours: number) {
  for (const { outcome } of await office.cloud.advance(office.cloud.now() + hours * HOUR))
    expect(outcome.error).toBeUndefined();
}

test('an answer is told at once, what follows within the hour by the next hour in one, and nothing twice', async () => {
  const office = ready.open();
  await report(office, { O1: link('o1'), O2: 'ยังไม่เสร็จ' });
  expect(letters(office)).toHaveLength(1);
  const [first] = letters(office);
  expect(first?.subject).toBe('ได้รับรายงาน OIT ปีงบประมาณ พ.ศ. 2565 แล้ว: บันทึก 1 ข้อ ยังขาด 20 ข้อ (ประกันสังคม)');
  expect(first?.text).toContain(`O1 โครงสร้าง\n   ${link('o1')}`);
  expect(first?.text).toContain('ไม่พบลิงก์เว็บไซต์ในคำตอบ');
  expect(first?.html).toContain(ownLink(office).replaceAll('&', '&amp;'));
  await report(office, { O3: link('o3') });
  await report(office, { O4: link('o4') });
  await office.choose('menuCollect');
  expect(letters(office)).toHaveLength(1);
  await advance(office, 1);
  expect(letters(office)).toHaveLength(2);
  expect(letters(office)[1]?.text).toMatch(/บันทึกแล้ว 2 ข้อ.*O3 .*O4 /s);
  await office.choose('everyHour');
  await office.choose('everyMorning');
  expect(office.outbox()).toHaveLength(2);
  expect(office.rows(LEDGER).map((row) => [row.หน่วยงาน, row.เหตุ, row.ข้อที่เตือน, row.สถานะ])).toEqual([
    [SSO, 'ใบรับรายงาน: บันทึก 1 ข้อ ยังใช้ไม่ได้ 1 ข้อ', 'O1, O2', 'ส่งแล้ว'],
    [SSO, 'ใบรับรายงาน: บันทึก 2 ข้อ', 'O3, O4', 'ส่งแล้ว'],
  ]);
});

test('an answer in its name without the code is told to the registered address alone', async () => {
  const office = ready.open();
  await report(office, { O1: 'https://evil.example/o1' }, 'FFFF0000');
  expect(office.outbox()).toHaveLength(1);
  expect(letters(office)[0]?.text).toContain('มีคำตอบ (ข้อ O1) ที่ไม่มีรหัสยืนยันของหน่วยงานท่าน');
  expect(JSON.stringify(office.outbox())).not.toContain('evil');
});

test('receipts and the reminders of the day do not stop each other', async () => {
  const office = ready.open();
  office.at('2022-03-28');
  await report(office, { O1: link('o1') });
  expect((await office.choose('menuSendReminders', yes)).text).toBe('ส่งจดหมายเตือนแล้ว 32 ฉบับ');
  await advance(office, 2);
  await report(office, { O2: link('o2') });
  expect(letters(office).map(({ subject }) => subject.split(' ')[0])).toEqual([
    'ได้รับรายงาน',
    'แจ้งเตือนการรายงาน',
    'ได้รับรายงาน',
  ]);
  expect((await office.choose('menuSendReminders', yes)).text).toContain('วันนี้ส่งจดหมายเตือนแล้ว 32 หน่วยงาน');
});

test.each([30, 60, 90, 110, 130, 150])(
  'cut off at call %i while it collects and tells, no answer is told twice and none stays untold',
  async (n) => {
    const office = ready.open();
    office.cloud.arm([parseFault(`kill@${n}`)]);
    await report(office, { O1: link('o1') }).catch((error: unknown) =>
      expect(String(error)).toMatch(/kill/i),
    );
    office.cloud.arm([]);
    await office.choose('everyHour');
    await office.choose('everyMorning');
    const [entry, ...others] = office.rows(LEDGER);
    expect(others).toEqual([]);
    expect(entry?.สถานะ).toMatch(/^(?:ส่งแล้ว|กำลังส่ง)$/);
    if (entry?.สถานะ === 'ส่งแล้ว') expect(letters(office)).toHaveLength(1);
    else expect(letters(office).length).toBeLessThanOrEqual(1);
  },
);

test('long after the year nothing stands there that identifies who reported', async () => {
  const office = ready.open();
  await report(office, { O1: link('o1') });
  office.at('2022-12-30T05:00');
  await office.choose('everyMorning');
  expect(office.rows(REPORTS)[0]).toMatchObject({ ผู้รายงาน: '', ลิงก์: link('o1'), ใช้อยู่: 'TRUE' });
  expect(office.rows(LEDGER)[0]).toMatchObject({ ผู้รับ: '', สถานะ: 'ส่งแล้ว', หน่วยงาน: SSO });
  expect(office.rows(LOG).filter((row) => row.งาน === 'ลบข้อมูลส่วนบุคคล')).toHaveLength(1);
});
