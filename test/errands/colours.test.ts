import { furnish, type Office } from './office';

const REGISTER = 'ทะเบียนติดตาม';
const FILL = {
  overdue: '#f4c7c3',
  soon: '#fce8b2',
  broken: '#fad7b8',
  returned: '#ead1f5',
  waiting: '#cfe2f3',
  passed: '#cde8d0',
  released: '#e8eaed',
} as const;

let ready: Awaited<ReturnType<typeof furnish>>;
beforeAll(async () => {
  ready = await furnish('phatthalung-2565', ['menuSetUp', 'menuAssign']);
}, 60_000);
afterAll(() => ready.remove());

const statusCell = (office: Office, key: string) => office.cell(REGISTER, 'สถานะ', key);
const dueCell = (office: Office, key: string) => office.cell(REGISTER, 'กำหนดส่ง', key);

type FillOf = (key: string) => string | null;

/** The fills of duties as they stand on a day, whatever ran before: the row of the register and the cell of the matrix agree. */
function fillsOn(office: Office, day: string): FillOf {
  const [register, matrix] = [office.coloured(REGISTER, day), office.coloured('เมทริกซ์', day)];
  const shortNames = new Map(office.rows('หน่วยงาน').map((agency) => [agency.รหัส, agency.ชื่อย่อ ?? '']));
  return (key) => {
    const [item, id] = key.split('|');
    const row = register.find((each) => each.รหัส?.text === key);
    const cell = matrix.find((each) => each.ข้อ?.text === item)?.[shortNames.get(id) ?? ''];
    const fill = cell?.fill ?? null;
    expect(new Set(Object.values(row ?? {}).map((each) => each.fill))).toEqual(new Set([fill]));
    return fill;
  };
}

const ofOneDuty = (office: Office) => (day: string) => fillsOn(office, day)('O9|sso');

test('a duty not reported is due soon from the seventh day before its deadline and overdue from the day after, without any script', () => {
  const days = ['2022-03-23', '2022-03-24', '2022-03-28', '2022-03-31', '2022-04-01', '2023-04-01'];
  expect(days.map(ofOneDuty(ready.open()))).toEqual([
    ...[null, FILL.soon, FILL.soon, FILL.soon],
    ...[FILL.overdue, FILL.overdue],
  ]);
});

describe('a status that is typed shows at once', () => {
  const TYPED: readonly (readonly [key: string, status: string, before: string | null, after: string])[] = [
    ['O9|sso', 'ผ่าน', FILL.passed, FILL.passed],
    ['O1|sso', 'รอสอบทาน', FILL.waiting, FILL.waiting],
    ['O2|sso', 'ไม่เกี่ยวข้อง', FILL.released, FILL.released],
    ['O3|sso', 'ให้แก้ไข', FILL.returned, FILL.overdue],
    ['O4|sso', 'ลิงก์มีปัญหา', FILL.broken, FILL.overdue],
    ['O5|sso', 'ยังไม่รายงาน', null, FILL.overdue],
  ];
  let early: FillOf;
  let late: FillOf;
  beforeAll(async () => {
    const office = ready.open();
    for (const [key, status] of TYPED) await office.type(REGISTER, statusCell(office, key), status);
    early = fillsOn(office, '2022-03-01');
    late = fillsOn(office, '2022-04-01');
  });

  test.each(TYPED)('%s set to %s', (key, _status, before, after) => {
    expect([early(key), late(key)]).toEqual([before, after]);
  });
});

describe('a deadline that is typed', () => {
  const TYPED: readonly (readonly [key: string, typed: string, shown: string, isRead: boolean])[] = [
    ['O9|sso', '10 เม.ย. 65', '10 เม.ย. 2565', true],
    ['O1|sso', '๑๐/๔/๒๕๖๕', '10 เม.ย. 2565', true],
    ['O2|sso', '10/4/2565', '10 เม.ย. 2565', true],
    ['O3|sso', '31 ก.พ. 2565', '31 ก.พ. 2565', false],
    ['O4|sso', 'สิ้นเดือนหน้า', 'สิ้นเดือนหน้า', false],
  ];
  const said = new Map<string, readonly string[]>();
  let office: Office;
  let early: FillOf;
  let late: FillOf;
  beforeAll(async () => {
    office = ready.open();
    for (const [key, typed] of TYPED) said.set(key, await office.type(REGISTER, dueCell(office, key), typed));
    early = fillsOn(office, '2022-04-01');
    late = fillsOn(office, '2022-04-11');
  });

  test.each(TYPED)('%s as %s is shown as %s and coloured so', (key, _typed, shown, isRead) => {
    expect(office.rows(REGISTER).find((row) => row.รหัส === key)?.กำหนดส่ง).toBe(shown);
    expect([early(key), late(key)]).toEqual(isRead ? [null, FILL.overdue] : [null, null]);
    const sentence = `• แท็บ "${REGISTER}" ช่อง ${dueCell(office, key)}: คอลัมน์ "กำหนดส่ง" มีค่า "${shown}" ซึ่งอ่านไม่ได้ ต้องเป็นวันที่ เช่น 31 มี.ค. 2565 หรือ 31/3/2565`;
    expect(said.get(key)).toEqual(isRead ? [] : [sentence]);
  });
});

test('a deadline that Sheets has taken for the year 2565 of our era is coloured rightly before any script tidies it', async () => {
  const office = ready.open();
  const cell = dueCell(office, 'O9|sso');
  await office.script(
    `book.getSheetByName('${REGISTER}').getRange('${cell}').setValue(new Date(2565, 3, 10));`,
  );
  expect(['2022-04-10', '2022-04-11'].map(ofOneDuty(office))).toEqual([FILL.soon, FILL.overdue]);
});

test('the notice days act at once; those that cannot be understood count as seven', async () => {
  const office = ready.open();
  const cell = office.cell('ตั้งค่า', 'ค่า', 'วันเตือนล่วงหน้า');
  const seen: Record<string, (string | null)[]> = {};
  for (const typed of ['3', '14', '0', '๑๔', '-5', 'สิบ', '']) {
    await office.type('ตั้งค่า', cell, typed);
    seen[typed] = ['2022-03-20', '2022-03-25', '2022-03-31', '2022-04-01'].map(ofOneDuty(office));
  }
  const asSeven = [null, FILL.soon, FILL.soon, FILL.overdue];
  expect(seen).toEqual({
    3: [null, null, FILL.soon, FILL.overdue],
    14: [FILL.soon, FILL.soon, FILL.soon, FILL.overdue],
    0: [null, null, FILL.soon, FILL.overdue],
    '๑๔': [FILL.soon, FILL.soon, FILL.soon, FILL.overdue],
    '-5': asSeven,
    สิบ: asSeven,
    '': asSeven,
  });
});

test('refreshing keeps the rules that people made and makes no rule twice', async () => {
  const office = ready.open();
  await office.script(`const sheet = book.getSheetByName('${REGISTER}');
    const own = SpreadsheetApp.newConditionalFormatRule().whenTextContains('คลัง').setBackground('#00ff00').setRanges([sheet.getRange('D3:D')]).build();
    sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), own]);`);
  const before = office.sheet(REGISTER).conditionalRules();
  await office.choose('menuRefresh');
  await office.choose('menuRefresh');
  expect(office.sheet(REGISTER).conditionalRules()).toEqual(before);
});
