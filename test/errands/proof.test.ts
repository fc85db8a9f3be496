import { furnish, type Office } from './office';
import { type LittleWeb, startWeb } from './web';

const [REGISTER, PROOFS] = ['ทะเบียนติดตาม', 'หลักฐาน ณ วันตรวจ'];
const HOST = 'sso.phatthalung.example';
const KEYS = ['O1|sso', 'O2|sso', 'O3|sso'];
const TITLES = ['โครงสร้าง', 'ข้อมูลผู้บริหาร', 'อำนาจหน้าที่'];

let web: LittleWeb;
let ready: Awaited<ReturnType<typeof furnish>>;
beforeAll(async () => {
  web = await startWeb({
    [HOST]: (path, response) => {
      const title = TITLES[Number(path.slice(2)) - 1] ?? '';
      if (path.endsWith('.pdf')) response.setHeader('Content-Type', 'application/pdf').end('%PDF-1.7');
      else
        response
          .setHeader('Content-Type', 'text/html; charset=utf-8')
          .end(`<title>${title}</title><h1>${title}</h1><p>ข้อมูลของหน่วยงาน <a href="/o.pdf">${title}</a></p>`);
    },
  });
  ready = await furnish('phatthalung-2565', ['menuSetUp', 'menuAssign']);
}, 60_000);
afterAll(async () => {
  ready.remove();
  await web.stop();
});

const open = () => ready.open({ network: { hostsFile: web.hostsFile, timeoutMs: 2000 } });
const linkOf = (n: number) => `http://${HOST}/o${n + 1}`;

/** The first two are accepted, the third waits for review. */
const accept = (office: Office) =>
  office.script(`const sheet = book.getSheetByName('${REGISTER}');
    const links = ${JSON.stringify(Object.fromEntries(KEYS.map((key, n) => [key, linkOf(n)])))};
    const rows = sheet.getRange(3, 1, sheet.getLastRow() - 2, 8).getValues();
    rows.forEach((row, index) => {
      if (links[row[0]]) sheet.getRange(index + 3, 7, 1, 2).setValues([[row[0] === 'O3|sso' ? 'รอสอบทาน' : 'ผ่าน', links[row[0]]]]);
    });`);
const recorded = (office: Office) => office.rows(PROOFS).map((row) => `${row.ข้อ} ${row.ลิงก์} ${row.ผล}`);
const BOTH = [`O1 ${linkOf(0)} ใช้ได้`, `O2 ${linkOf(1)} ใช้ได้`];

test('a person has the links of accepted items put on record, with what stood there', async () => {
  const office = open();
  await accept(office);
  const { text } = await office.choose('menuProof');
  expect(text).toBe(`บันทึกหลักฐานของข้อที่ผ่านแล้ว 2 ลิงก์ ในแท็บ "${PROOFS}"`);
  expect(recorded(office)).toEqual(BOTH);
  const [first] = office.rows(PROOFS);
  expect(first).toMatchObject({ รหัส: 'O1|sso', 'รหัส HTTP': '200', ปลายทาง: linkOf(0), ชื่อหน้า: 'โครงสร้าง' });
  expect(first?.เวลา).toBe('25 ม.ค. 2565 9:00');
  expect(first?.ข้อความในหน้า).toContain('ข้อมูลของหน่วยงาน');
  expect(first?.ลายนิ้วมือเนื้อหา).toHaveLength(14);
});

test('the morning after a deadline does it once by itself, in an execution of its own', async () => {
  const office = open();
  await accept(office);
  for (const day of ['2022-03-31', '2022-04-01', '2022-04-02']) {
    office.at(`${day}T06:00`);
    await office.choose('everyMorning');
    office.at(`${day}T06:02`);
    await office.choose('continueWork');
    expect({ day, recorded: recorded(office) }).toEqual({ day, recorded: day < '2022-04-01' ? [] : BOTH });
  }
});
