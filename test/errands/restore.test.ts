import { parseFault } from '../../workbench/cloud/faults/grammar';
import { furnish, type Office, type Row } from './office';

const [REGISTER, REPORTS, REVIEWS] = ['ทะเบียนติดตาม', 'รายงานผล', 'สอบทาน'];
const link = (name: string) => `https://sso.phatthalung.example/${name}`;

let ready: Awaited<ReturnType<typeof furnish>>;
beforeAll(async () => {
  ready = await furnish('phatthalung-2565', ['menuSetUp', 'menuAssign'], async (office) => {
    const type = (heading: string, key: string, text: string) =>
      office.type(REGISTER, office.cell(REGISTER, heading, key), text);
    office.at('2022-03-28');
    await type('ลิงก์หลักฐาน', 'O1|sso', link('o1'));
    await type('ลิงก์หลักฐาน', 'O2|sso', `${link('o2')}\n${link('o2b')}`);
    await type('ลิงก์หลักฐาน', 'O3|sso', link('o3'));
    office.at('2022-04-02');
    await type('ลิงก์หลักฐาน', 'O5|sso', link('o5'));
    await type('ข้อเสนอแนะ', 'O1|sso', 'ขาดเบอร์โทรศัพท์');
    await type('สถานะ', 'O1|sso', 'ให้แก้ไข');
    await type('สถานะ', 'O2|sso', 'ผ่าน');
    await type('สถานะ', 'O4|sso', 'ไม่เกี่ยวข้อง');
    await type('ข้อเสนอแนะ', 'O3|sso', 'ยังไม่ชัด');
    await type('สถานะ', 'O3|sso', 'ให้แก้ไข');
    office.at('2022-04-03');
    await type('ลิงก์หลักฐาน', 'O3|sso', link('o3-new'));
    await office.choose('menuSendReminders', { confirm: true });
  });
}, 120_000);
afterAll(() => ready.remove());

const columnOf = (office: Office, heading: string) =>
  Number(office.cell(REGISTER, heading, 'O1|sso').charCodeAt(0)) - 65;
const remove = (office: Office, ...headings: readonly string[]) => {
  for (const heading of headings)
    office.byHand(REGISTER, (sheet) => sheet.deleteColumns(columnOf(office, heading), 1));
};
const sorted = (rows: readonly Row[]) => [...rows].sort((a, b) => String(a.รหัส).localeCompare(String(b.รหัส)));

/** A third of the columns at a time: those that are left must be enough for the others. */
const GROUPS = [
  ['ข้อ', 'รอบ', 'สถานะ', 'รายงานเมื่อ', 'ผู้สอบทาน', 'เตือนแล้ว'],
  ['รายการ', 'กำหนดส่ง', 'ลิงก์หลักฐาน', 'ส่งช้า', 'ข้อเสนอแนะ', 'เตือนล่าสุด'],
  ['หน่วยงาน', 'ผลตรวจลิงก์', 'หมายเหตุ'],
];

describe('columns of the register that were deleted come back with what the records know', () => {
  test.each(GROUPS.map((headings) => ({ headings })))('$headings', async ({ headings }) => {
    const office = ready.open();
    const before = sorted(office.rows(REGISTER));
    remove(office, ...headings);
    const { text } = await office.choose('menuSetUp');
    for (const heading of headings) expect(text).toContain(`• เติมคอลัมน์ "${heading}" ของทะเบียนติดตามคืนจาก`);
    expect(sorted(office.rows(REGISTER))).toEqual(before);
  });

  test('รหัส, from the item and the agency of each row', async () => {
    const office = ready.open();
    const before = office.rows(REGISTER);
    office.byHand(REGISTER, (sheet) => sheet.deleteColumns(0, 1));
    await office.choose('menuSetUp');
    expect(office.rows(REGISTER)).toEqual(before);
  });

  test('so that collecting afterwards takes nothing for withdrawn', async () => {
    const office = ready.open();
    const [before, reports] = [sorted(office.rows(REGISTER)), office.rows(REPORTS)];
    remove(office, 'ลิงก์หลักฐาน', 'สถานะ');
    await office.choose('menuSetUp');
    await office.choose('menuCollect');
    expect(sorted(office.rows(REGISTER))).toEqual(before);
    expect(office.rows(REPORTS)).toEqual(reports);
  });

  test('also when set-up was cut off in between', async () => {
    const hurt = ready.open({ faults: [parseFault('kill-after@Range.setNotes:1')] });
    const before = sorted(hurt.rows(REGISTER));
    remove(hurt, 'สถานะ');
    await expect(hurt.choose('menuSetUp')).rejects.toThrow('killed the execution');
    await hurt.choose('menuSetUp');
    expect(sorted(hurt.rows(REGISTER))).toEqual(before);
  });
});

test('what no record holds is said, with the way to get it back', async () => {
  const office = ready.open();
  remove(office, 'กำหนดส่ง', 'หมายเหตุ');
  const { text } = await office.choose('menuSetUp');
  expect(text).toContain(
    '• เติมคอลัมน์ "กำหนดส่ง" ของทะเบียนติดตามคืนจากกติกาและรอบแล้ว ส่วนวันที่เจ้าหน้าที่กำหนดเองกู้คืนไม่ได้',
  );
  expect(text).toContain('ส่วนข้อความที่เจ้าหน้าที่พิมพ์เองกู้คืนไม่ได้');
  expect(text).toContain('ไฟล์ > ประวัติเวอร์ชัน');
});

test.each<[what: string, deed: (office: Office) => void]>([
  ['a deleted register', (office) => void office.cloud.container.removeSheet(office.sheet(REGISTER).id)],
  [
    'deleted rows',
    (office) =>
      office.byHand(REGISTER, (sheet) => {
        const row = Number(office.cell(REGISTER, 'รหัส', 'O1|sso').slice(1));
        sheet.deleteRows(row - 1, 1);
      }),
  ],
])('%s comes back with status, links, times and remarks when assigned again', async (_what, deed) => {
  const office = ready.open();
  const [before, reports, reviews] = [REGISTER, REPORTS, REVIEWS].map((tab) => sorted(office.rows(tab)));
  deed(office);
  await office.choose('menuSetUp');
  const { text } = await office.choose('menuAssign');
  expect(text).toContain('คืนจากบันทึก');
  await office.choose('menuCollect');
  expect(sorted(office.rows(REGISTER))).toEqual(before);
  expect(sorted(office.rows(REPORTS))).toEqual(reports);
  expect(sorted(office.rows(REVIEWS))).toEqual(reviews);
});

test('decisions stand after somebody deleted รายงานผล', async () => {
  const office = ready.open();
  const before = office.rows(REGISTER);
  office.cloud.container.removeSheet(office.sheet(REPORTS).id);
  expect((await office.choose('menuSetUp')).text).toContain(
    'แท็บ "รายงานผล": เติมลิงก์ที่ใช้อยู่คืนจากทะเบียนติดตาม 5 รายการ',
  );
  await office.choose('menuCollect');
  expect(office.rows(REGISTER)).toEqual(before);
});
