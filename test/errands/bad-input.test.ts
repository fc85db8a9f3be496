import { furnish, type Office } from './office';

const [REGISTER, RULES, ROUNDS] = ['ทะเบียนติดตาม', 'กติกามอบหมาย', 'รอบการส่ง'];
const [AGENCIES, SETTINGS] = ['หน่วยงาน', 'ตั้งค่า'];
const LINK = 'https://sso.phatthalung.example/o1';
const REPORTED = { รหัส: 'O1|sso', สถานะ: 'ให้แก้ไข', ข้อเสนอแนะ: 'ขาดเบอร์โทรศัพท์', ลิงก์หลักฐาน: LINK };

let ready: Awaited<ReturnType<typeof furnish>>;
beforeAll(async () => {
  ready = await furnish('phatthalung-2565', ['menuSetUp', 'menuAssign'], async (office) => {
    for (const heading of ['ลิงก์หลักฐาน', 'สถานะ', 'ข้อเสนอแนะ'] as const)
      await office.type(REGISTER, office.cell(REGISTER, heading, REPORTED.รหัส), REPORTED[heading]);
  });
}, 60_000);
afterAll(() => ready.remove());

const duty = (office: Office, key: string) => office.rows(REGISTER).find((row) => row.รหัส === key);
const setting = (office: Office, name: string, value: string) =>
  office.type(SETTINGS, office.cell(SETTINGS, 'ค่า', name), value);

const rowOf = (office: Office, name: string) => Number(/\d+$/.exec(office.cell(SETTINGS, 'ชื่อ', name))?.[0]);

type Damage = readonly [what: string, deed: (office: Office) => unknown, sentence: string];

/** What assigning goes round and tells at the end: tab, cell, remedy. Each group is one workbook. */
const TOLD: readonly (readonly Damage[])[] = [
  [
    [
      'an unknown agency in a rule',
      (office) => office.type(RULES, 'B9', 'สำนักงานจังหวัดพัทลุง, สำนักงานคลังจังหวดพัทลุง'),
      '• แท็บ "กติกามอบหมาย" ช่อง B9: ไม่รู้จักหน่วยงาน "สำนักงานคลังจังหวดพัทลุง" หมายถึง "สำนักงานคลังจังหวัดพัทลุง" หรือไม่ กรุณาใช้ชื่อหรือรหัสตามแท็บ "หน่วยงาน"',
    ],
    [
      'a day that does not exist',
      (office) => office.type(ROUNDS, 'B2', '31 ก.พ. 2565'),
      '• แท็บ "รอบการส่ง" ช่อง B2: คอลัมน์ "กำหนดส่ง" มีค่า "31 ก.พ. 2565" ซึ่งอ่านไม่ได้ ต้องเป็นวันที่ เช่น 31 มี.ค. 2565 หรือ 31/3/2565',
    ],
    [
      'a formula that failed in place of a name',
      (office) =>
        office.script(
          `book.getSheetByName('${AGENCIES}').getRange('B5').setNumberFormat('0').setFormula('=#REF!')`,
        ),
      '• แท็บ "หน่วยงาน" ช่อง B5: คอลัมน์ "ชื่อหน่วยงาน" มีค่า "#REF!" ซึ่งอ่านไม่ได้ เพราะเป็นผลของสูตรที่ผิดพลาด กรุณาพิมพ์ข้อความแทน',
    ],
    [
      'a status that is none',
      (office) =>
        office.script(
          `book.getSheetByName('${REGISTER}').getRange('G6').setDataValidation(null).setValue('เสร็จ')`,
        ),
      '• แท็บ "ทะเบียนติดตาม" ช่อง G6: คอลัมน์ "สถานะ" มีค่า "เสร็จ" ซึ่งอ่านไม่ได้ ต้องเป็นคำใดคำหนึ่งต่อไปนี้: ยังไม่รายงาน, รอสอบทาน, ลิงก์มีปัญหา, ให้แก้ไข, ผ่าน, ไม่เกี่ยวข้อง',
    ],
    [
      'notice days below zero',
      (office) => setting(office, 'วันเตือนล่วงหน้า', '-3'),
      '• แท็บ "ตั้งค่า" ช่อง B6: ค่าของ "วันเตือนล่วงหน้า" อ่านไม่ได้ ต้องเป็นตัวเลขตั้งแต่ 0 ขึ้นไป',
    ],
    [
      'a year that is none',
      (office) => setting(office, 'ปีงบประมาณ', 'ปีนี้'),
      '• แท็บ "ตั้งค่า" ช่อง B2: ค่าของ "ปีงบประมาณ" อ่านไม่ได้ ต้องเป็นปี พ.ศ. เช่น 2565',
    ],
  ],
  [
    [
      'an item that the year does not have',
      (office) => office.type(RULES, 'A9', '๐๔๔'),
      '• แท็บ "กติกามอบหมาย" ช่อง A9: "๐๔๔" หมายถึง O44 ซึ่งไม่มีในแท็บ "ข้อ OIT" ของปีนี้ กรุณาแก้รหัสข้อ',
    ],
    [
      'an id that two agencies have',
      (office) => office.type(AGENCIES, office.cell(AGENCIES, 'รหัส', 'treasury'), 'sso'),
      '• แท็บ "หน่วยงาน" ช่อง A24: รหัส "sso" ซ้ำกับแถว 4 ใช้แถวแรก ส่วนแถวนี้ไม่มีหน้าที่ กรุณาตั้งรหัสใหม่',
    ],
    [
      'an agency without an address',
      (office) => office.type(AGENCIES, office.cell(AGENCIES, 'อีเมล', 'sso'), ''),
      '• แท็บ "หน่วยงาน" ช่อง E4: สำนักงานประกันสังคมจังหวัดพัทลุง ไม่มีอีเมล จึงส่งอีเมลเตือนไม่ได้ กรุณากรอกอีเมล',
    ],
    [
      'a row of the register that was copied',
      (office) =>
        office.byHand(REGISTER, (sheet) =>
          sheet.copy({ row: 10, column: 0, rows: 1, columns: 16 }, { sheet, row: sheet.usedRows, column: 0 }),
        ),
      '• แท็บ "ทะเบียนติดตาม" ช่อง A626: รหัส O1|culture ซ้ำกับแถว 11 นับเฉพาะแถวแรก กรุณาลบแถวที่เกิน',
    ],
    [
      'a deleted setting',
      (office) =>
        office.byHand(SETTINGS, (sheet) => sheet.deleteRows(rowOf(office, 'ข้อความท้ายจดหมาย') - 1, 1)),
      '• แท็บ "ตั้งค่า": ไม่มีแถว "ข้อความท้ายจดหมาย" จึงใช้ค่าเริ่มต้น กรุณาเลือกเมนู "เริ่มต้นใช้งาน / ซ่อมแซมสมุดงาน" เพื่อเพิ่มแถวคืน',
    ],
    [
      'a setting that stands twice',
      (office) => office.paste(SETTINGS, 'A13', [['ปีงบประมาณ', '2566', '']]),
      '• แท็บ "ตั้งค่า" ช่อง A13: "ปีงบประมาณ" ซ้ำกับแถว 2 ใช้ค่าของแถวแรก กรุณาลบแถวที่เกิน',
    ],
  ],
];

describe.each(TOLD.map((group) => ({ group })))(
  'what can be gone round is told in one sentence each',
  ({ group }) => {
    let office: Office;
    let told: readonly string[];
    beforeAll(async () => {
      office = ready.open();
      for (const [, deed] of group) await deed(office);
      told = (await office.choose('menuAssign')).text.split('\n');
    });

    test.each(group)('%s', (_what, _deed, sentence) => {
      expect(told.filter((line) => line === sentence)).toHaveLength(1);
    });

    test('and nothing is lost', () => {
      expect(office.rows(REGISTER).length).toBeGreaterThanOrEqual(623);
      expect(duty(office, 'O1|sso')).toMatchObject(REPORTED);
    });
  },
);

/** What makes the job impossible is said at once, before anything is changed. */
const REFUSED: readonly Damage[] = [
  [
    'a deleted column',
    (office) => office.byHand(REGISTER, (sheet) => sheet.deleteColumns(15, 1)),
    'ไม่พบคอลัมน์ "หมายเหตุ" ในแท็บ "ทะเบียนติดตาม" (หัวคอลัมน์อยู่แถวที่ 2) ถ้าเพิ่งลบ ให้กดเลิกทำ (Ctrl+Z) ข้อมูลในคอลัมน์จะกลับมาด้วย หากเลิกทำไม่ได้ ให้เลือกเมนู OIT > เริ่มต้นใช้งาน / ซ่อมแซมสมุดงาน เพื่อเพิ่มคอลัมน์คืน ข้อมูลจะกลับมาเท่าที่มีบันทึกในแท็บอื่น',
  ],
  [
    'a deleted tab',
    (office) => office.byHand(ROUNDS, ({ id }) => office.cloud.container.removeSheet(id)),
    'ไม่พบแท็บ "รอบการส่ง" ให้เลือกเมนู OIT > เริ่มต้นใช้งาน / ซ่อมแซมสมุดงาน เพื่อสร้างแท็บนี้ขึ้นใหม่ ข้อมูลในแท็บอื่นไม่สูญหาย',
  ],
  [
    'another zone',
    (office) => {
      office.cloud.container.timeZone = 'Asia/Tokyo';
    },
    'เขตเวลาของสมุดงานเป็น Asia/Tokyo วันที่ในทุกแท็บจะคลาดเคลื่อน ให้เลือกเมนู OIT > เริ่มต้นใช้งาน / ซ่อมแซมสมุดงาน เพื่อตั้งเป็น Asia/Bangkok ยังไม่มีข้อมูลใดถูกเปลี่ยน',
  ],
  [
    'ten thousand agencies pasted by mistake',
    (office) =>
      office.script(`const sheet = book.getSheetByName('${AGENCIES}');
        sheet.insertRowsAfter(sheet.getMaxRows(), 10000);
        sheet.getRange(34, 1, 10000, 2).setValues(Array.from({ length: 10000 }, (_, index) => ['x' + index, 'หน่วย ' + index]))`),
    'ยังสร้างตารางมอบหมายไม่ได้ เพราะได้ 170623 หน้าที่ (10032 หน่วยงานในแท็บ "หน่วยงาน") เกิน 20000 หน้าที่ที่สมุดงานรับได้ กรุณาลบแถวที่วางเกินมาในแท็บ "หน่วยงาน" หรือตั้ง "ใช้งาน" เป็น FALSE ยังไม่มีข้อมูลใดถูกเปลี่ยน',
  ],
];

test.each(REFUSED)('%s is refused with the remedy', async (_what, deed, sentence) => {
  const office = ready.open();
  await deed(office);
  expect((await office.choose('menuAssign')).text).toBe(sentence);
  expect(office.rows(REGISTER)).toHaveLength(623);
  expect(duty(office, 'O1|sso')).toMatchObject(REPORTED);
});

test('an id that was changed is asked about first, then named with the way back', async () => {
  const office = ready.open();
  await office.type(AGENCIES, office.cell(AGENCIES, 'รหัส', 'sso'), 'sso9');
  const { alerts, text } = await office.choose('menuAssign', { confirm: true });
  expect(alerts[0]).toContain('• O1 สำนักงานประกันสังคมจังหวัดพัทลุง (ให้แก้ไข)');
  expect(text).toContain('• แท็บ "หน่วยงาน" ช่อง A4: สำนักงานประกันสังคมจังหวัดพัทลุง มีหน้าที่เดิมในทะเบียนด้วยรหัส "sso"');
  await office.type(AGENCIES, 'A4', 'sso');
  await office.choose('menuAssign', { confirm: true });
  expect(duty(office, 'O1|sso')).toMatchObject({ ...REPORTED, หมายเหตุ: '' });
});

test('an agency may be renamed after it reported', async () => {
  const office = ready.open();
  await office.type(AGENCIES, office.cell(AGENCIES, 'ชื่อหน่วยงาน', 'sso'), 'สำนักงานประกันสังคม สาขาพัทลุง');
  expect((await office.choose('menuAssign')).text).toContain('รวม 623 หน้าที่\nไม่มีหน้าที่ใดเปลี่ยนแปลง');
  expect(duty(office, 'O1|sso')).toMatchObject({ ...REPORTED, หน่วยงาน: 'สำนักงานประกันสังคม สาขาพัทลุง' });
});

test('a year without a catalogue goes on with the items that stand there', async () => {
  const office = ready.open();
  await setting(office, 'ปีงบประมาณ', '2567');
  expect((await office.choose('menuAssign')).text).toContain('43 ข้อ 32 หน่วยงาน รวม 623 หน้าที่');
  expect((await office.choose('menuSetUp')).text).toContain('ไม่มีรายการข้อสำเร็จรูปของปี 2567');
});

test('empty rows, merged cells, a filter, hidden rows and formulas of people do no harm and stay', async () => {
  const office = ready.open();
  const note = office.cell(REGISTER, 'หมายเหตุ', 'O2|sso');
  await office.script(`const sheet = book.getSheetByName('${REGISTER}');
    sheet.getRange('${note}').setNumberFormat('0').setFormula('=1/0');
    sheet.getRange('${office.cell(REGISTER, 'กำหนดส่ง', 'O3|sso')}').setFormula('=DATE(2022,4,20)');
    sheet.getRange('P600:P602').merge();
    sheet.getRange(2, 1, sheet.getLastRow() - 1, 16).createFilter();
    sheet.hideRows(20, 30);
    book.getSheetByName('${ROUNDS}').getRange('B2').setFormula('="31 มี.ค. 2565"');`);
  for (const tab of [RULES, AGENCIES, SETTINGS]) office.byHand(tab, (sheet) => sheet.insertRows(5, 2));
  const formulas = () =>
    [REGISTER, ROUNDS].map((tab) =>
      office
        .sheet(tab)
        .formulas({ row: 0, column: 0, rows: 630, columns: 16 })
        .flat()
        .filter((formula) => formula !== ''),
    );
  const before = formulas();
  const { text } = await office.choose('menuAssign');
  await office.choose('menuRefresh');
  expect(text).toContain('623 หน้าที่\nไม่มีหน้าที่ใดเปลี่ยนแปลง\nคงกำหนดส่งที่เจ้าหน้าที่กำหนดเองไว้ 1 หน้าที่');
  expect(formulas()).toEqual(before);
  expect(before.flat()).toEqual(expect.arrayContaining(['=1/0', '=DATE(2022,4,20)', '="31 มี.ค. 2565"']));
});

test('a date typed as 31/3/2565 becomes a real date of the year 2022', async () => {
  const office = ready.open();
  expect(await office.type(ROUNDS, 'B2', '30/4/2565')).toEqual([]);
  expect(office.rows(ROUNDS)[0]?.กำหนดส่ง).toBe('30 เม.ย. 2565');
  const value = await office.script(`return book.getSheetByName('${ROUNDS}').getRange('B2').getValue()`);
  expect(value).toBe('2022-04-29T17:00:00.000Z');
  await office.choose('menuAssign');
  expect(duty(office, 'O9|sso')?.กำหนดส่ง).toBe('30 เม.ย. 2565');
});
