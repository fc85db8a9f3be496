import independent from '../fixtures/assignments-phayao-2565.json';
import { furnish, type Office, type Row } from './office';

const REGISTER = 'ทะเบียนติดตาม';
const SIX_MINUTES = 360_000;

describe('an empty workbook', () => {
  let empty: Awaited<ReturnType<typeof furnish>>;
  beforeAll(async () => {
    empty = await furnish('empty');
  }, 60_000);
  afterAll(() => empty.remove());

  test('asks for the year, fills in its items and one example rule of each kind', async () => {
    const office = empty.open();
    await office.choose('menuSetUp', { prompts: ['ปี ๒๕๖๕'] });
    expect(office.rows('ตั้งค่า')[0]).toMatchObject({ ชื่อ: 'ปีงบประมาณ', ค่า: '2565' });
    expect(office.rows('ข้อ OIT')).toHaveLength(43);
    expect(office.rows('กติกามอบหมาย').map((row) => row.มอบหมายให้)).toEqual(
      expect.arrayContaining(['ทุกหน่วยงาน', 'หน่วยงานที่ให้บริการประชาชน']),
    );
    expect(office.cloud.container.sheets()[0]?.name).toBe('ภาพรวม');
    expect((await office.choose('menuSetUp')).text).toBe('สมุดงานครบถ้วนแล้ว ไม่มีอะไรต้องซ่อม');
  });

  test('says what is missing before anything can be assigned, and assigns once it is there', async () => {
    const office = empty.open();
    await office.choose('menuSetUp', { prompts: ['2565'] });
    expect((await office.choose('menuAssign')).text).toBe(
      'ยังสร้างตารางมอบหมายไม่ได้\n• แท็บ "หน่วยงาน" ยังไม่มีหน่วยงานที่ใช้งาน กรุณากรอกรหัส ชื่อหน่วยงาน และอีเมลอย่างน้อยหนึ่งแถว',
    );
    await office.paste('หน่วยงาน', 'A2', [
      ['a', 'สำนักงาน ก'],
      ['b', 'สำนักงาน ข'],
    ]);
    const { text } = await office.choose('menuAssign');
    expect(text).toContain('แท็บ "รอบการส่ง": ');
    expect(text).toContain('ไม่อยู่ในรอบใด จึงไม่มีกำหนดส่ง');
    expect(office.rows(REGISTER).filter((row) => row.ข้อ === 'O1')).toHaveLength(2);
  });

  test('loses nothing when the question is closed, and asks again', async () => {
    const office = empty.open();
    const { text } = await office.choose('menuSetUp');
    expect(text).toContain('ยังไม่ทราบปีงบประมาณ ให้พิมพ์ในแท็บ "ตั้งค่า" แถว "ปีงบประมาณ"');
    expect(office.rows('ข้อ OIT')).toEqual([]);
    await office.type('ตั้งค่า', office.cell('ตั้งค่า', 'ค่า', 'ปีงบประมาณ'), '2566');
    await office.choose('menuSetUp');
    expect(office.rows('ข้อ OIT')).toHaveLength(43);
  });
});

/** The whole way to the form; gives how long Google would have taken for it. */
async function walk(office: Office): Promise<Record<string, number>> {
  const times: Record<string, number> = {};
  for (const job of ['menuSetUp', 'menuAssign', 'menuForm', 'menuRefresh'])
    times[job] = (await office.choose(job)).outcome.virtualMs;
  return times;
}

describe('the divisions of Phayao', () => {
  let office: Office;
  let times: Record<string, number>;
  let phayao: Awaited<ReturnType<typeof furnish>>;
  beforeAll(async () => {
    phayao = await furnish('phayao-2565');
    office = phayao.open();
    times = await walk(office);
  }, 60_000);
  afterAll(() => phayao.remove());

  test('have the duties of the printed table', () => {
    const given = office.rows(REGISTER).map((row) => row.รหัส);
    const active = office.rows('หน่วยงาน').filter((row) => row.ใช้งาน === 'TRUE');
    const serving = active.filter((row) => row.ให้บริการประชาชน === 'TRUE');
    const idsOf = (rows: readonly Row[]) => rows.map((row) => row.รหัส ?? '');
    const wanted = independent.flatMap(({ code, rule, agencies }) => {
      const meant = { all: idsOf(active), 'service-providers': idsOf(serving) }[rule] ?? agencies;
      return meant.map((id) => `${code}|${id}`);
    });
    expect(given.sort()).toEqual(wanted.sort());
  });

  test('have their form in time', () => {
    for (const time of Object.values(times)) expect(time).toBeLessThan(SIX_MINUTES);
  });
});

describe('the bodies of Lamphun', () => {
  let office: Office;
  let times: Record<string, number>;
  let lamphun: Awaited<ReturnType<typeof furnish>>;
  beforeAll(async () => {
    lamphun = await furnish('lamphun-2566');
    office = lamphun.open();
    times = await walk(office);
  }, 60_000);
  afterAll(() => lamphun.remove());

  test('each answer every item, in three rounds', () => {
    const rows = office.rows(REGISTER);
    const bodies = office.rows('หน่วยงาน').length;
    expect(rows).toHaveLength(43 * bodies);
    expect(new Set(rows.map((row) => row.รอบ)).size).toBe(3);
    expect(rows.every((row) => row.กำหนดส่ง?.endsWith('2566'))).toBe(true);
  });

  test('have their form in time', () => {
    for (const time of Object.values(times)) expect(time).toBeLessThan(SIX_MINUTES);
  });
});
