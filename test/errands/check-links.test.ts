import { parseFault } from '../../workbench/cloud/faults/grammar';
import { furnish, type Office } from './office';
import { type LittleWeb, page, type Site, startWeb, status } from './web';

const [REGISTER, CHECKS] = ['ทะเบียนติดตาม', 'ผลตรวจลิงก์'];
const HOST = 'sso.phatthalung.example';

const sso: Site = (path, response, visit) => {
  if (path === '/gone') status(response, 404);
  else if (path === '/wavers' && visit === 1) status(response, 404);
  else if (path === '/moved') status(response, 301, '/new-place');
  else if (path === '/elsewhere') status(response, 302, 'http://news.example/');
  else if (path === '/circle') status(response, 302, '/circle');
  else if (path === '/blocked') status(response, 403);
  else if (path === '/empty') status(response, 200);
  else if (path === '/broken') status(response, 500);
  else page(response, `หน้า ${path}`);
};
const SILENT = Array.from({ length: 12 }, (_, index) => `silent${index}.example`);

let web: LittleWeb;
let ready: Awaited<ReturnType<typeof furnish>>;
beforeAll(async () => {
  web = await startWeb({
    [HOST]: sso,
    'news.example': (_path, response) => page(response, 'ข่าว'),
    ...Object.fromEntries(SILENT.map((host) => [host, () => undefined])),
  });
  ready = await furnish('phatthalung-2565', ['menuSetUp', 'menuAssign']);
}, 60_000);
afterAll(async () => {
  ready.remove();
  await web.stop();
});

/** How long a page may take in truth: a busy machine needs more than the hosts that never answer are worth. */
const [PATIENT, HASTY] = [2000, 100];
const open = (timeoutMs: number) => ready.open({ network: { hostsFile: web.hostsFile, timeoutMs } });
const duty = (office: Office, key: string) => office.rows(REGISTER).find((row) => row.รหัส === key);

/** Somebody pasted links into the register; each waits for review. */
async function report(office: Office, links: Readonly<Record<string, string>>): Promise<void> {
  await office.script(`const sheet = book.getSheetByName('${REGISTER}');
    const links = ${JSON.stringify(links)};
    const rows = sheet.getRange(3, 1, sheet.getLastRow() - 2, 8).getValues();
    rows.forEach((row, index) => { if (links[row[0]]) sheet.getRange(index + 3, 7, 1, 2).setValues([['รอสอบทาน', links[row[0]]]]); });`);
}

const VERDICTS: readonly (readonly [link: string, verdict: string, reason: string, after: string])[] = [
  ['good', 'ใช้ได้', 'เปิดได้', 'รอสอบทาน'],
  ['gone', 'มีปัญหา', 'ไม่พบหน้านี้แล้ว (404)', 'ลิงก์มีปัญหา'],
  ['wavers', 'ใช้ได้', 'เปิดได้', 'รอสอบทาน'],
  ['moved', 'ใช้ได้', 'เปิดได้', 'รอสอบทาน'],
  ['elsewhere', 'ให้คนดู', 'ไม่ได้อยู่บนเว็บไซต์ของหน่วยงาน', 'รอสอบทาน'],
  ['circle', 'ให้คนดู', 'ลิงก์ส่งต่อไปมาไม่สิ้นสุด', 'รอสอบทาน'],
  ['blocked', 'ให้คนดู', 'เว็บไซต์ไม่ให้ระบบตรวจเปิด', 'รอสอบทาน'],
  ['empty', 'ให้คนดู', 'เปิดได้แต่ไม่มีเนื้อหา', 'รอสอบทาน'],
  ['broken', 'ให้คนดู', 'เว็บไซต์ขัดข้องขณะตรวจ', 'รอสอบทาน'],
  ['http://nowhere.example/a', 'ให้คนดู', 'ระบบตรวจไม่พบชื่อเว็บไซต์นี้', 'รอสอบทาน'],
  ['http://refusing.example/a', 'ให้คนดู', 'ระบบตรวจเชื่อมต่อเว็บไซต์ไม่ได้', 'รอสอบทาน'],
  ['http://silent0.example/a', 'ให้คนดู', 'เว็บไซต์ไม่ตอบภายในเวลา', 'รอสอบทาน'],
  ['http://192.168.1.5/oit', 'มีปัญหา', 'เป็นที่อยู่ภายในหน่วยงาน ประชาชนเปิดไม่ได้', 'ลิงก์มีปัญหา'],
];
const ITEMS = ['O1', 'O2', 'O3', 'O4', 'O5', 'O6', 'O7', 'O8', 'O9', 'O13', 'O14', 'O15', 'O16'];
const addressOf = (link: string) => (link.startsWith('http') ? link : `http://${HOST}/${link}`);

describe('a check of the links', () => {
  let office: Office;
  let told: string;
  beforeAll(async () => {
    office = open(PATIENT);
    await report(
      office,
      Object.fromEntries(VERDICTS.map(([link], index) => [`${ITEMS[index]}|sso`, addressOf(link)])),
    );
    told = (await office.choose('menuCheckUrls')).text;
  });

  test.each(VERDICTS.map((row, index) => [ITEMS[index] ?? '', ...row] as const))(
    'of %s, %s: %s, %s',
    (item, link, verdict, reason, after) => {
      const check = office.rows(CHECKS).find((row) => row.ลิงก์ === addressOf(link));
      expect(check).toMatchObject({ ผล: verdict, เหตุผล: reason });
      expect(duty(office, `${item}|sso`)?.สถานะ).toBe(after);
    },
  );

  test('asks twice for a page that is gone, in the same run, and once for others', () => {
    const asked = (path: string) => web.visits.filter((visit) => visit === `GET ${HOST}${path}`).length;
    expect(['/gone', '/wavers', '/blocked'].map(asked)).toEqual([2, 2, 1]);
  });

  test('tells the numbers, and checked again the same day visits nothing', async () => {
    expect(told).toBe('ตรวจแล้ว 13 ลิงก์: ใช้ได้ 3, มีปัญหา 2, ให้คนดู 8');
    const before = web.visits.length;
    expect((await office.choose('menuCheckUrls')).text).toBe('ไม่มีลิงก์ที่ถึงกำหนดตรวจ');
    expect(web.visits.length).toBe(before);
  });
});

const SLOW = Object.fromEntries(SILENT.map((host, index) => [`${ITEMS[index]}|sso`, `http://${host}/a`]));

test('what time does not allow is gone on with by itself, until done', async () => {
  const office = open(HASTY);
  await report(office, SLOW);
  const { text, outcome } = await office.choose('menuCheckUrls');
  expect(outcome.virtualMs).toBeLessThan(360_000);
  expect(text).toContain('ระบบจะตรวจต่อเองในอีกประมาณหนึ่งนาที');
  expect(office.rows(CHECKS).length).toBeLessThan(SILENT.length);
  await office.cloud.advance(office.cloud.now() + 20 * 60_000);
  expect(office.rows(CHECKS)).toHaveLength(SILENT.length);
  expect(
    office.cloud.parts.triggers.all.filter(
      ({ nextAt, functionName }) => functionName === 'continueWork' && nextAt,
    ),
  ).toEqual([]);
});

test('a check that Google killed is gone on with the next morning', async () => {
  const office = open(HASTY);
  await report(office, SLOW);
  const running = office.cloud.begin({ functionName: 'menuCheckUrls' });
  const seen = web.visits.length;
  while (web.visits.length < seen + 2) await new Promise((resolve) => setTimeout(resolve, 20));
  running.stop();
  await running.outcome;
  expect(office.rows(CHECKS).length).toBeLessThan(SILENT.length);
  await office.cloud.advance(office.cloud.now() + 86_400_000);
  expect(office.rows(CHECKS)).toHaveLength(SILENT.length);
});

test.each([
  ['th', 'quota=fetch:0'],
  ['ja', 'quota=fetch:0'],
  ['th', 'quota=bandwidth:0'],
  ['ja', 'quota=bandwidth:0'],
] as const)('a limit of the account, told in %s (%s), calls no link broken', async (language, fault) => {
  const office = ready.open({ network: { hostsFile: web.hostsFile, timeoutMs: PATIENT }, language });
  await report(office, { 'O1|sso': `http://${HOST}/good`, 'O2|sso': `http://${HOST}/moved` });
  office.cloud.arm([parseFault(fault)]);
  await office.choose('menuCheckUrls');
  expect(office.rows(CHECKS)).toEqual([]);
});

test('a link that comes back to life gives the duty back to the reviewer', async () => {
  const office = open(PATIENT);
  await report(office, { 'O1|sso': `http://${HOST}/gone` });
  await office.choose('menuCheckUrls');
  expect(duty(office, 'O1|sso')).toMatchObject({ สถานะ: 'ลิงก์มีปัญหา', ผลตรวจลิงก์: 'มีปัญหา: ไม่พบหน้านี้แล้ว (404)' });
  await office.type(REGISTER, office.cell(REGISTER, 'ลิงก์หลักฐาน', 'O1|sso'), `http://${HOST}/good`);
  expect(duty(office, 'O1|sso')?.สถานะ).toBe('รอสอบทาน');
  await office.choose('menuCheckUrls');
  expect(duty(office, 'O1|sso')).toMatchObject({ สถานะ: 'รอสอบทาน', ผลตรวจลิงก์: 'ใช้ได้' });
});
