import { furnish, type Office } from './office';

const [ITEMS, CHECKS, PROOFS] = ['ข้อ OIT', 'ผลตรวจลิงก์', 'หลักฐาน ณ วันตรวจ'];
const OWN_RULES = ['คำที่ต้องมี', 'คำที่ต้องไม่มี', 'เว็บไซต์ที่ยอมรับ'];
const SEEN = ['รหัส', 'รหัสเหตุผล', 'ชื่อหน้า', 'ลายนิ้วมือเนื้อหา', 'ข้อความในหน้า'];

let ready: Awaited<ReturnType<typeof furnish>>;
beforeAll(async () => {
  ready = await furnish('phatthalung-2565', ['menuSetUp', 'menuAssign']);
}, 60_000);
afterAll(() => ready.remove());

/** The workbook as it was made before links were judged by what their pages say. */
async function older(office: Office): Promise<void> {
  await office.script(`const drop = (tab, headings) => {
      const sheet = book.getSheetByName(tab);
      for (const heading of headings) {
        const row = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0];
        sheet.deleteColumn(row.indexOf(heading) + 1);
      }
    };
    drop('${ITEMS}', ${JSON.stringify(OWN_RULES)});
    drop('${CHECKS}', ${JSON.stringify(SEEN)});
    book.deleteSheet(book.getSheetByName('${PROOFS}'));`);
}
const headings = (office: Office, tab: string) => {
  const sheet = office.sheet(tab);
  return sheet.texts({ row: 0, column: 0, rows: 1, columns: sheet.usedColumns })[0] ?? [];
};

test('a workbook made before gets the columns and the tab from set-up, and what stood there stays', async () => {
  const office = ready.open();
  await older(office);
  const before = office.rows(ITEMS).map((row) => row.ชื่อ);
  expect((await office.choose('menuCheckUrls')).text).toContain('เริ่มต้นใช้งาน / ซ่อมแซมสมุดงาน');
  const { text } = await office.choose('menuSetUp');
  expect(text).toContain(PROOFS);
  expect(headings(office, ITEMS)).toEqual(expect.arrayContaining(OWN_RULES));
  expect(headings(office, CHECKS)).toEqual(expect.arrayContaining(SEEN));
  expect(office.rows(ITEMS).map((row) => row.ชื่อ)).toEqual(before);
  expect((await office.choose('menuProof')).text).toContain('ยังไม่มีลิงก์ของข้อที่ "ผ่าน"');
});

test('who types a site that is none is told in passing', async () => {
  const office = ready.open();
  const cell = office.cell(ITEMS, 'เว็บไซต์ที่ยอมรับ', 'O1');
  const [said] = await office.type(ITEMS, cell, 'เว็บกลาง');
  expect(said).toContain(`ช่อง ${cell}: "เว็บกลาง" ไม่ใช่ชื่อเว็บไซต์`);
  expect(await office.type(ITEMS, cell, 'gprocurement.go.th')).toEqual([]);
});
