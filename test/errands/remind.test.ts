import { furnish, type Office } from './office';

const [REGISTER, AGENCIES, LEDGER, SETTINGS] = ['ทะเบียนติดตาม', 'หน่วยงาน', 'บันทึกการเตือน', 'ตั้งค่า'];
const SSO = 'สำนักงานประกันสังคมจังหวัดพัทลุง';

let ready: Awaited<ReturnType<typeof furnish>>;
beforeAll(async () => {
  ready = await furnish('phatthalung-2565', ['menuSetUp', 'menuAssign', 'menuForm']);
}, 60_000);
afterAll(() => ready.remove());

const yes = { confirm: true };
const duty = (office: Office, key: string) => office.rows(REGISTER).find((row) => row.รหัส === key);
const setting = (office: Office, name: string, value: string) =>
  office.type(SETTINGS, office.cell(SETTINGS, 'ค่า', name), value);
const mailCell = (office: Office, name: string) => office.cell(AGENCIES, 'อีเมล', name);

/** All but some agencies have nothing left to do: the fewer letters, the shorter the test. */
const onlyOwing = (office: Office, ...ids: readonly string[]) =>
  office.script(`const sheet = book.getSheetByName('${REGISTER}');
    const rows = sheet.getRange(3, 1, sheet.getLastRow() - 2, 1).getValues();
    const isOwing = (key) => '${ids.join(' ')}'.split(' ').includes(key.split('|')[1]);
    sheet.getRange(3, 7, rows.length, 1).setValues(rows.map(([key]) => [isOwing(key) ? 'ยังไม่รายงาน' : 'ผ่าน']));`);

/** Owed items by agency as the register says: not decided, deadline within a week or past. */
function owedIn(office: Office): Record<string, string[]> {
  const owed: Record<string, string[]> = {};
  for (const row of office.rows(REGISTER)) {
    if (!['ยังไม่รายงาน', 'ลิงก์มีปัญหา', 'ให้แก้ไข'].includes(row.สถานะ ?? '')) continue;
    owed[row.หน่วยงาน ?? ''] = [...(owed[row.หน่วยงาน ?? ''] ?? []), row.ข้อ ?? ''];
  }
  return owed;
}

/** The items a letter lists: `1. O8 Q&A`. */
const itemsIn = (text: string) => [...text.matchAll(/^\d+\. (O\d+) /gm)].map(([, item]) => item);

describe('four days before the deadline', () => {
  let office: Office;
  let question: string;
  let owed: Record<string, string[]>;
  beforeAll(async () => {
    office = ready.open();
    office.at('2022-03-28');
    const set = (key: string, status: string) =>
      office.type(REGISTER, office.cell(REGISTER, 'สถานะ', key), status);
    await set('O1|sso', 'ผ่าน');
    await set('O2|sso', 'รอสอบทาน');
    await set('O3|sso', 'ให้แก้ไข');
    await set('O4|sso', 'ไม่เกี่ยวข้อง');
    owed = owedIn(office);
    const { alerts, text } = await office.choose('menuSendReminders', yes);
    question = alerts[0] ?? '';
    expect(text).toBe('ส่งจดหมายเตือนแล้ว 32 ฉบับ');
  });

  test('it is asked first, with numbers and names', () => {
    expect(question).toContain('จะส่งจดหมายเตือน 32 ฉบับ ถึง 32 ที่อยู่ (วันนี้ส่งได้อีก 100 ที่อยู่)');
    expect(question).toContain(`${SSO}: ใกล้ครบกำหนด 18 ข้อ`);
  });

  test('each owing agency has one letter with exactly the items it owes in the register', () => {
    const addresses = new Map(office.rows(AGENCIES).map((row) => [row.อีเมล, row.ชื่อหน่วยงาน]));
    const written = office.outbox().map(({ to, text }) => [addresses.get(to.join(', ')), itemsIn(text)]);
    expect(Object.fromEntries(written)).toEqual(owed);
    expect(written).toHaveLength(32);
  });

  test('a letter says what each item must show, its deadline and the way to the own form', () => {
    const letter = office.outbox().find(({ to }) => to.includes('sso@phatthalung.example'));
    const link = office.rows(AGENCIES).find((row) => row.รหัส === 'sso')?.ลิงก์แบบฟอร์ม ?? 'none';
    expect(letter?.subject).toBe('แจ้งเตือนการรายงาน OIT ปีงบประมาณ พ.ศ. 2565: ใกล้ครบกำหนด 18 ข้อ (ประกันสังคม)');
    expect(letter?.text).toContain(link);
    expect(letter?.html).toContain(link.replaceAll('&', '&amp;'));
    expect(letter?.text).toContain('กำหนดส่ง 31 มีนาคม 2565');
    for (const [code, element] of office.rows('ข้อ OIT').map((row) => [row.ข้อ, row.องค์ประกอบ?.split('\n')[0]]))
      if (owed[SSO]?.includes(code ?? '')) expect(letter?.text).toContain(element);
  });

  test('the ledger and the register know of it', () => {
    const entries = office.rows(LEDGER);
    expect(entries).toHaveLength(32);
    expect(new Set(entries.map((row) => row.สถานะ))).toEqual(new Set(['ส่งแล้ว']));
    expect(duty(office, 'O5|sso')).toMatchObject({ เตือนแล้ว: '1', เตือนล่าสุด: '28 มี.ค. 2565' });
    expect(duty(office, 'O1|sso')).toMatchObject({ เตือนแล้ว: '', เตือนล่าสุด: '' });
  });

  test('none goes twice on the same day', async () => {
    const { text } = await office.choose('menuSendReminders', yes);
    expect(text).toContain('วันนี้ส่งจดหมายเตือนแล้ว 32 หน่วยงาน');
    expect(office.outbox()).toHaveLength(32);
  });

  test('the next time they go again, and say how late it is', async () => {
    await onlyOwing(office, 'sso');
    office.at('2022-04-01T09:30');
    await office.choose('menuSendReminders', yes);
    expect(office.outbox()).toHaveLength(33);
    expect(office.outbox().at(-1)?.text).toContain('เกินกำหนด 1 วัน');
    expect(duty(office, 'O5|sso')?.เตือนแล้ว).toBe('2');
  });
});

test('no, or a closed question, sends nothing and writes nothing', async () => {
  const office = ready.open();
  office.at('2022-03-28');
  for (const answers of [{ confirm: false }, {}])
    expect((await office.choose('menuSendReminders', answers)).text).toBe('ยังไม่ได้ส่งจดหมาย');
  expect([office.outbox(), office.rows(LEDGER)]).toEqual([[], []]);
});

test('long before the deadline there is nothing to send', async () => {
  const office = ready.open();
  const { text, alerts } = await office.choose('menuSendReminders', yes);
  expect(alerts).toHaveLength(1);
  expect(text).toContain('ไม่มีจดหมายต้องส่ง');
});

test('in the trial everything goes to oneself, marked, and no agency counts as reminded', async () => {
  const office = ready.open({ user: 'secretary@phatthalung.example' });
  office.at('2022-03-28');
  await onlyOwing(office, 'sso', 'treasury');
  await setting(office, 'โหมดทดลอง', 'TRUE');
  await office.choose('menuSendReminders', yes);
  const letters = office.outbox();
  expect(new Set(letters.flatMap(({ to, cc }) => [...to, ...cc]))).toEqual(
    new Set(['secretary@phatthalung.example']),
  );
  expect(letters.every(({ subject }) => subject.startsWith('[ทดลอง] '))).toBe(true);
  expect(duty(office, 'O5|sso')?.เตือนแล้ว).toBe('');
  await setting(office, 'โหมดทดลอง', 'FALSE');
  await office.choose('menuSendReminders', yes);
  expect(office.outbox().filter(({ to }) => to.includes('sso@phatthalung.example'))).toHaveLength(1);
});

test('an agency without an address is named, the others are written to', async () => {
  const office = ready.open();
  office.at('2022-03-28');
  await onlyOwing(office, 'sso', 'treasury', 'governor-office');
  await office.type(AGENCIES, mailCell(office, 'sso'), '');
  await office.type(AGENCIES, mailCell(office, 'treasury'), 'ไม่มีอีเมล');
  const { text } = await office.choose('menuSendReminders', yes);
  expect(office.outbox()).toHaveLength(1);
  expect(text).toContain('ไม่มีอีเมลที่ใช้ได้ในแท็บ "หน่วยงาน" กรุณาติดต่อทางอื่นหรือกรอกอีเมล (2)');
  expect(text).toContain(SSO);
});

test('letters beyond the quota wait for the next day and say so', async () => {
  const office = ready.open();
  office.at('2022-03-28');
  const ids = ['governor-office', 'sso', 'treasury', 'dlpw'];
  await onlyOwing(office, ...ids);
  const many = Array.from({ length: 45 }, (_, index) => `a${index}@phatthalung.example`).join(', ');
  for (const id of ids.slice(0, 3)) await office.type(AGENCIES, mailCell(office, id), many);
  const { text } = await office.choose('menuSendReminders', yes);
  expect(office.outbox().map(({ to }) => to.length)).toEqual([45, 45, 1]);
  expect(text).toContain('รอโควตาอีเมลของวันถัดไป (1):\n• สำนักงานคลังจังหวัดพัทลุง');
  expect(
    office
      .rows(LEDGER)
      .map((row) => row.สถานะ)
      .sort(),
  ).toEqual(['รอโควตา', 'ส่งแล้ว', 'ส่งแล้ว', 'ส่งแล้ว']);
  office.at('2022-03-29T10:00');
  await onlyOwing(office, 'treasury');
  await office.choose('menuSendReminders', yes);
  expect(office.outbox().map(({ to }) => to.length)).toEqual([45, 45, 1, 45]);
});

test('a broken link is said once, with its reason', async () => {
  const office = ready.open();
  office.at('2022-03-28');
  await onlyOwing(office, 'sso');
  await office.type(REGISTER, office.cell(REGISTER, 'ลิงก์หลักฐาน', 'O1|sso'), 'http://192.168.1.5/oit');
  await office.choose('menuCheckUrls');
  await office.choose('menuSendReminders', yes);
  const letter = office.outbox().find(({ to }) => to.includes('sso@phatthalung.example'));
  expect(letter?.text).toContain(
    '   ลิงก์มีปัญหา: เป็นที่อยู่ภายในหน่วยงาน ประชาชนเปิดไม่ได้ กรุณาส่งลิงก์ของหน้าเว็บไซต์ที่ประชาชนเปิดได้\n',
  );
});
