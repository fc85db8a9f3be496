import { furnish, type Office } from './office';

const REGISTER = 'ทะเบียนติดตาม';

let ready: Awaited<ReturnType<typeof furnish>>;
beforeAll(async () => {
  ready = await furnish('phatthalung-2565', ['menuSetUp', 'menuAssign']);
}, 60_000);
afterAll(() => ready.remove());

/** Another script sets the status of duties; no trigger of ours runs. */
const setAll = (office: Office, status: string, items = '') =>
  office.script(`const sheet = book.getSheetByName('${REGISTER}');
    const rows = sheet.getRange(3, 2, sheet.getLastRow() - 2, 6).getValues();
    const wanted = '${items}'.split(' ').filter(Boolean);
    sheet.getRange(3, 7, rows.length, 1).setValues(rows.map((row) => [wanted.length === 0 || wanted.includes(row[0]) ? '${status}' : row[5]]));`);

/** A figure of the chair's page by the words below it. */
function figure(office: Office, words: string): string {
  const sheet = office.sheet('ภาพรวม');
  const texts = sheet.texts({ row: 0, column: 0, rows: 12, columns: sheet.usedColumns });
  const row = texts.findIndex((cells) => cells.some((text) => text.startsWith(words)));
  const column = texts[row]?.findIndex((text) => text.startsWith(words)) ?? -1;
  return texts[row - 1]?.[column] ?? `no ${words}`;
}

const scores = (office: Office) => [
  figure(office, 'คะแนน OIT คาดการณ์'),
  figure(office, 'หากที่รอสอบทานผ่านทั้งหมด'),
];

test('the projected score is 0 at first', () => {
  expect(scores(ready.open())).toEqual(['0.00', '0.00']);
});

test.each<[what: string, deed: (office: Office) => Promise<unknown>, strict: string, optimistic: string]>([
  ['100 with everything accepted', (office) => setAll(office, 'ผ่าน'), '100.00', '100.00'],
  [
    '98.89 with only O8 lost',
    async (office) => [await setAll(office, 'ผ่าน'), await setAll(office, 'ให้แก้ไข', 'O8')],
    '98.89',
    '98.89',
  ],
  [
    '98.89 when only one agency lacks O8, and perhaps 100 while it waits for review',
    async (office) => {
      await setAll(office, 'ผ่าน');
      await office.type(REGISTER, office.cell(REGISTER, 'สถานะ', 'O8|sso'), 'รอสอบทาน');
    },
    '98.89',
    '100.00',
  ],
  [
    '0, perhaps 100, while everything waits for review',
    (office) => setAll(office, 'รอสอบทาน'),
    '0.00',
    '100.00',
  ],
  [
    '100 when the one agency that lacked O8 is released',
    async (office) => {
      await setAll(office, 'ผ่าน');
      await office.type(REGISTER, office.cell(REGISTER, 'สถานะ', 'O8|sso'), 'ไม่เกี่ยวข้อง');
    },
    '100.00',
    '100.00',
  ],
  [
    '98.89 when O8 is released by all: nobody has shown it',
    async (office) => [await setAll(office, 'ผ่าน'), await setAll(office, 'ไม่เกี่ยวข้อง', 'O8')],
    '98.89',
    '98.89',
  ],
])('the projected score is %s', async (_what, deed, strict, optimistic) => {
  const office = ready.open();
  await deed(office);
  await office.choose('menuRefresh');
  expect(scores(office)).toEqual([strict, optimistic]);
});

test('figures that depend on statuses and on the day follow without any script', async () => {
  const office = ready.open();
  await setAll(office, 'ผ่าน', 'O1 O2');
  expect(figure(office, 'หน้าที่ที่ต้องดำเนินการ')).toBe('623');
  expect(figure(office, 'ผ่านการสอบทาน')).toBe('10.3%');
  expect(figure(office, 'เกินกำหนด')).toBe('0');
  office.at('2022-04-01');
  expect(figure(office, 'เกินกำหนด')).toBe(String(623 - 64));
});

test('a status that somebody emptied counts as not reported', async () => {
  const office = ready.open();
  await office.type(REGISTER, office.cell(REGISTER, 'สถานะ', 'O1|sso'), '');
  expect(figure(office, 'รายงานแล้ว')).toBe('0.0%');
  expect(figure(office, 'ผ่านการสอบทาน')).toBe('0.0%');
});
