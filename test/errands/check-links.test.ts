import { type ReasonCode, sentenceOf } from '../../src/judging/reasons';
import { parseFault } from '../../workbench/cloud/faults/grammar';
import { furnish, type Office } from './office';
import { document, type LittleWeb, page, type Site, startWeb, status } from './web';

const [REGISTER, CHECKS] = ['ทะเบียนติดตาม', 'ผลตรวจลิงก์'];
const HOST = 'sso.phatthalung.example';

const ANSWERS: Readonly<Record<string, Site>> = {
  '/gone': (_path, response) => status(response, 404),
  '/wavers': (path, response, visit) => (visit === 1 ? status(response, 404) : shows(path, response, visit)),
  '/moved': (_path, response) => status(response, 301, '/new-place'),
  '/new-place': (_path, response) => page(response, 'แผนยุทธศาสตร์ พ.ศ. 2561 - 2580', '/files/plan.pdf'),
  '/files/plan.pdf': (_path, response) => document(response),
  '/last-year': (_path, response) => page(response, 'แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ 2564'),
  '/elsewhere': (_path, response) => status(response, 302, 'http://news.example/'),
  '/circle': (_path, response) => status(response, 302, '/circle'),
  '/blocked': (_path, response) => status(response, 403),
  '/empty': (_path, response) => status(response, 200),
  '/broken': (_path, response) => status(response, 500),
};
const shows: Site = (_path, response) => page(response, 'โครงสร้างหน่วยงานและอำนาจหน้าที่');
const sso: Site = (path, response, visit) => (ANSWERS[path] ?? shows)(path, response, visit);
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

const VERDICTS: readonly (readonly [
  item: string,
  link: string,
  verdict: string,
  reason: ReasonCode,
  after: string,
])[] = [
  ['O1', 'good', 'ใช้ได้', 'good', 'รอสอบทาน'],
  ['O2', 'gone', 'มีปัญหา', 'http-404', 'ลิงก์มีปัญหา'],
  ['O3', 'wavers', 'ใช้ได้', 'good', 'รอสอบทาน'],
  ['O4', 'moved', 'ใช้ได้', 'good', 'รอสอบทาน'],
  ['O5', 'elsewhere', 'ให้คนดู', 'outside-agency-domain', 'รอสอบทาน'],
  ['O6', 'circle', 'มีปัญหา', 'redirect-loop', 'ลิงก์มีปัญหา'],
  ['O7', 'blocked', 'ยังตรวจไม่เสร็จ', 'blocked', 'รอสอบทาน'],
  ['O8', 'empty', 'มีปัญหา', 'empty-body', 'ลิงก์มีปัญหา'],
  ['O9', 'broken', 'ยังตรวจไม่เสร็จ', 'server-error', 'รอสอบทาน'],
  ['O13', 'http://nowhere.example/a', 'ยังตรวจไม่เสร็จ', 'dns', 'รอสอบทาน'],
  ['O14', 'http://refusing.example/a', 'ยังตรวจไม่เสร็จ', 'connect-failed', 'รอสอบทาน'],
  ['O15', 'http://silent0.example/a', 'ยังตรวจไม่เสร็จ', 'timeout', 'รอสอบทาน'],
  ['O16', 'http://192.168.1.5/oit', 'มีปัญหา', 'private-address', 'ลิงก์มีปัญหา'],
  ['O21', 'last-year', 'ให้คนดู', 'wrong-year', 'รอสอบทาน'],
];
const addressOf = (link: string) => (link.startsWith('http') ? link : `http://${HOST}/${link}`);

describe('a check of the links', () => {
  let office: Office;
  let told: string;
  beforeAll(async () => {
    office = open(PATIENT);
    await report(
      office,
      Object.fromEntries(VERDICTS.map(([item, link]) => [`${item}|sso`, addressOf(link)])),
    );
    told = (await office.choose('menuCheckUrls')).text;
  });

  test.each(VERDICTS)('of %s, %s: %s, %s', (item, link, verdict, reason, after) => {
    const check = office.rows(CHECKS).find((row) => row.ลิงก์ === addressOf(link));
    expect(check).toMatchObject({ ผล: verdict, เหตุผล: sentenceOf(reason), รหัสเหตุผล: reason });
    expect(duty(office, `${item}|sso`)?.สถานะ).toBe(after);
  });

  test('asks twice for a page that is gone, in the same run, and once for others', () => {
    const asked = (path: string) => web.visits.filter((visit) => visit === `GET ${HOST}${path}`).length;
    expect(['/gone', '/wavers', '/blocked'].map(asked)).toEqual([2, 2, 1]);
  });

  test('tells the numbers, and checked again the same day visits nothing', async () => {
    expect(told).toBe('ตรวจแล้ว 14 ลิงก์: ใช้ได้ 3, มีปัญหา 4, ให้คนดู 2, ยังตรวจไม่เสร็จ 5');
    const before = web.visits.length;
    expect((await office.choose('menuCheckUrls')).text).toBe('ไม่มีลิงก์ที่ถึงกำหนดตรวจ');
    expect(web.visits.length).toBe(before);
  });
});

const SLOW = Object.fromEntries(
  SILENT.map((host, index) => [`${VERDICTS[index]?.[0]}|sso`, `http://${host}/a`]),
);

test('what time does not allow is gone on with by itself, until done', async () => {
  const office = open(HASTY);
  await report(office, SLOW);
  const { text, outcome } = await office.choose('menuCheckUrls');
  expect(outcome.virtualMs).toBeLessThan(360_000);
  expect(text).toContain('ระบบจะตรวจต่อเองในอีกประมาณหนึ่งนาที');
  expect(office.rows(CHECKS).length).toBeLessThan(SILENT.length);
  await office.cloud.advance(office.cloud.now() + 20 * 60_000);
  expect(office.rows(CHECKS)).toHaveLength(SILENT.length);
  expect(new Set(office.rows(CHECKS).map((row) => row.ผล))).toEqual(new Set(['ยังตรวจไม่เสร็จ']));
});

test('a site that never answers is for a person after a day and a half, and no job is left over', async () => {
  const office = open(HASTY);
  await report(office, { 'O1|sso': `http://${SILENT[0]}/a`, 'O2|sso': 'http://nowhere.example/a' });
  await office.choose('menuCheckUrls');
  await office.cloud.advance(office.cloud.now() + 32 * 3_600_000);
  expect(office.rows(CHECKS).map((row) => [row.รหัสเหตุผล, row.ผล])).toEqual([
    ['timeout', 'ให้คนดู'],
    ['dns', 'มีปัญหา'],
  ]);
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
  expect(duty(office, 'O1|sso')).toMatchObject({
    สถานะ: 'ลิงก์มีปัญหา',
    ผลตรวจลิงก์: `มีปัญหา: ${sentenceOf('http-404')}`,
  });
  await office.type(REGISTER, office.cell(REGISTER, 'ลิงก์หลักฐาน', 'O1|sso'), `http://${HOST}/good`);
  expect(duty(office, 'O1|sso')?.สถานะ).toBe('รอสอบทาน');
  await office.choose('menuCheckUrls');
  expect(duty(office, 'O1|sso')).toMatchObject({ สถานะ: 'รอสอบทาน', ผลตรวจลิงก์: 'ใช้ได้' });
});
