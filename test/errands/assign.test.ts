import independent from '../fixtures/assignments-phatthalung-2565.json';
import { furnish, type Office } from './office';

const [REGISTER, RULES, ROUNDS, AGENCIES] = ['ทะเบียนติดตาม', 'กติกามอบหมาย', 'รอบการส่ง', 'หน่วยงาน'];
const NO_CHANGE = 'ไม่มีหน้าที่ใดเปลี่ยนแปลง';

let ready: Awaited<ReturnType<typeof furnish>>;
beforeAll(async () => {
  ready = await furnish('phatthalung-2565', ['menuSetUp', 'menuAssign']);
}, 60_000);
afterAll(() => ready.remove());

const duty = (office: Office, key: string) => office.rows(REGISTER).find((row) => row.รหัส === key);

describe('the duties of Phatthalung', () => {
  let office: Office;
  beforeAll(() => {
    office = ready.open();
  });
  const ids = (serving: boolean) =>
    office
      .rows(AGENCIES)
      .filter((row) => !serving || row.ให้บริการประชาชน === 'TRUE')
      .map((row) => row.รหัส);

  test.each(independent)(
    '$code goes to the agencies of the printed table ($rule)',
    ({ code, rule, agencies }) => {
      const wanted = { named: agencies, 'service-providers': ids(true) }[rule] ?? ids(false);
      const given = office.rows(REGISTER).filter((row) => row.ข้อ === code);
      expect(given.map((row) => row.รหัส)).toEqual(wanted.map((id) => `${code}|${id}`));
      expect(new Set(given.map((row) => row.กำหนดส่ง))).toEqual(new Set(['31 มี.ค. 2565']));
    },
  );

  test('are 623, and each agency has O8 once', () => {
    const rows = office.rows(REGISTER);
    expect(rows).toHaveLength(623);
    expect(rows.filter((row) => row.ข้อ === 'O8')).toHaveLength(32);
    expect(rows.filter((row) => row.ข้อ === 'O20')).toHaveLength(2);
    expect(ids(true).length).toBeLessThan(32);
  });

  test('stand in the official table and in the matrix', () => {
    const official = office.rows('ตารางมอบหมาย').filter((row) => /^O\d+$/.test(row.ข้อ ?? ''));
    expect(official.map((row) => row.ข้อ)).toEqual(independent.map(({ code }) => code));
    const matrix = office.rows('เมทริกซ์');
    const cells = matrix.flatMap((row) =>
      Object.entries(row)
        .slice(3)
        .filter(([, text]) => text !== ''),
    );
    expect(matrix).toHaveLength(43);
    expect(cells).toHaveLength(623);
    expect(new Set(cells.map(([, symbol]) => symbol))).toEqual(new Set(['○']));
  });
});

test('assigning again changes nothing, also after people sorted, filtered, inserted and moved', async () => {
  const office = ready.open();
  const status = office.cell(REGISTER, 'สถานะ', 'O9|sso');
  await office.type(REGISTER, status, 'ผ่าน');
  office.byHand(REGISTER, (sheet) => {
    const data = { row: 2, column: 0, rows: sheet.usedRows - 2, columns: sheet.usedColumns };
    sheet.sort(data, [
      { column: 3, ascending: false },
      { column: 1, ascending: false },
    ]);
    sheet.insertRows(100, 4);
    sheet.hideRows(5, 20, true);
    sheet.insertColumns(2, 1);
    sheet.write({ row: 1, column: 2, rows: 2, columns: 1 }, [['บันทึกของเรา'], ['=ROW()*2']]);
    sheet.moveColumns(7, 1, 1);
  });
  const before = office.sheet(REGISTER).formulas({ row: 0, column: 0, rows: 640, columns: 20 });
  expect((await office.choose('menuAssign')).text).toContain(NO_CHANGE);
  expect(duty(office, 'O9|sso')?.สถานะ).toBe('ผ่าน');
  expect(office.sheet(REGISTER).formulas({ row: 0, column: 0, rows: 640, columns: 20 })).toEqual(before);
});

describe('a rule that is taken away', () => {
  const ruleOf = (office: Office, items: string) => Number(office.cell(RULES, 'ข้อ', items).slice(1)) - 1;

  test('marks its duties and keeps their rows', async () => {
    const office = ready.open();
    office.byHand(RULES, (sheet) => sheet.deleteRows(ruleOf(office, '๐๒๐'), 1));
    const { text, alerts } = await office.choose('menuAssign');
    expect(alerts).toHaveLength(1);
    expect(text).toContain('O20');
    expect(office.rows(REGISTER)).toHaveLength(623);
    expect(duty(office, 'O20|governor-office')?.หมายเหตุ).toBe('นอกกติกาปัจจุบัน');
    expect(
      office.coloured(REGISTER, '2022-04-01').find((row) => row.รหัส?.text === 'O20|governor-office')?.สถานะ
        ?.fill,
    ).toBeNull();
  });

  test('asks before anything reported stops counting, and no leaves all as it was', async () => {
    const office = ready.open();
    await office.type(REGISTER, office.cell(REGISTER, 'สถานะ', 'O20|governor-office'), 'ผ่าน');
    office.byHand(RULES, (sheet) => sheet.deleteRows(ruleOf(office, '๐๒๐'), 1));
    const refused = await office.choose('menuAssign', { confirm: false });
    expect(refused.alerts).toHaveLength(2);
    expect(refused.alerts[0]).toContain('O20');
    expect(duty(office, 'O20|governor-office')).toMatchObject({ สถานะ: 'ผ่าน', หมายเหตุ: '' });
    await office.choose('menuAssign', { confirm: true });
    expect(duty(office, 'O20|governor-office')).toMatchObject({ สถานะ: 'ผ่าน', หมายเหตุ: 'นอกกติกาปัจจุบัน' });
  });
});

test("a person's own deadline is kept when the round moves, the others follow", async () => {
  const office = ready.open();
  await office.type(REGISTER, office.cell(REGISTER, 'กำหนดส่ง', 'O9|sso'), '15 เมษายน 2565');
  await office.type(ROUNDS, 'B2', '8 เม.ย. 65');
  const { text } = await office.choose('menuAssign');
  expect(text).toContain('622');
  expect(duty(office, 'O9|sso')?.กำหนดส่ง).toBe('15 เม.ย. 2565');
  expect(duty(office, 'O9|governor-office')?.กำหนดส่ง).toBe('8 เม.ย. 2565');
});
