import { furnish, type Office, type Row } from './office';

/** The tabs and headings of the contract, written out: this list is not taken from the program. */
const CONTRACT: readonly (readonly [tab: string, headings: readonly string[]])[] = [
  ['ภาพรวม', []],
  ['เมทริกซ์', []],
  ['ตารางมอบหมาย', []],
  [
    'ทะเบียนติดตาม',
    [
      ...['รหัส', 'ข้อ', 'รายการ', 'หน่วยงาน', 'รอบ', 'กำหนดส่ง', 'สถานะ', 'ลิงก์หลักฐาน', 'รายงานเมื่อ', 'ส่งช้า'],
      ...['ผลตรวจลิงก์', 'ผู้สอบทาน', 'ข้อเสนอแนะ', 'เตือนแล้ว', 'เตือนล่าสุด', 'หมายเหตุ'],
    ],
  ],
  [
    'รายงานผล',
    [
      ...['รหัสคำตอบ', 'เวลา', 'รหัส', 'ข้อ', 'หน่วยงาน', 'ลิงก์', 'ข้อความเดิม', 'ประเภท', 'แหล่งที่มา'],
      ...['ยืนยันแหล่งที่มา', 'ปัญหา', 'ใช้อยู่', 'ผู้รายงาน', 'หมายเหตุ'],
    ],
  ],
  [
    'ผลตรวจลิงก์',
    [
      ...['ลิงก์', 'ผล', 'เหตุผล', 'รหัส HTTP', 'ปลายทาง', 'หลักฐานในหน้า', 'ตรวจเมื่อ', 'ตรวจครั้งต่อไป'],
      ...['ล้มเหลวติดต่อกัน', 'รหัส', 'รหัสเหตุผล', 'ชื่อหน้า', 'ทางผ่าน', 'เปิดไม่ได้ตั้งแต่', 'ใช้ได้ล่าสุด', 'ขนาด'],
      ...['ลายนิ้วมือเนื้อหา', 'ข้อความในหน้า'],
    ],
  ],
  [
    'หลักฐาน ณ วันตรวจ',
    [
      ...['เวลา', 'รหัส', 'ข้อ', 'หน่วยงาน', 'ลิงก์', 'ผล', 'รหัส HTTP', 'ปลายทาง', 'ชื่อหน้า', 'ขนาด'],
      ...['ลายนิ้วมือเนื้อหา', 'ข้อความในหน้า'],
    ],
  ],
  ['สอบทาน', ['เวลา', 'ผู้สอบทาน', 'รหัส', 'ผล', 'ข้อเสนอแนะ']],
  ['รอบการส่ง', ['รอบ', 'กำหนดส่ง', 'ข้อ', 'หมายเหตุ']],
  [
    'หน่วยงาน',
    [
      ...['รหัส', 'ชื่อหน่วยงาน', 'ชื่อย่อ', 'ประเภท', 'อีเมล', 'อีเมลผู้บังคับบัญชา', 'เว็บไซต์', 'ให้บริการประชาชน'],
      ...['เว็บไซต์ส่วนกลางดูแล', 'ผู้ประสานงาน', 'เจ้าหน้าที่ตอบ Q&A', 'เฝ้าระวัง', 'คะแนนปีก่อน', 'ใช้งาน'],
      'ลิงก์แบบฟอร์ม',
    ],
  ],
  [
    'ข้อ OIT',
    [
      ...['ข้อ', 'ชื่อ', 'ตัวชี้วัดย่อย', 'กลุ่ม', 'องค์ประกอบ', 'ปีของข้อมูล', 'ช่วงข้อมูล', 'คำสำคัญ'],
      ...['คำที่ต้องมี', 'คำที่ต้องไม่มี', 'เว็บไซต์ที่ยอมรับ', 'ไม่ได้คะแนนปีก่อน'],
    ],
  ],
  ['กติกามอบหมาย', ['ข้อ', 'มอบหมายให้', 'เงื่อนไข', 'กำหนดส่งเฉพาะ', 'หมายเหตุ']],
  [
    'ปฏิทิน',
    [
      ...['ที่', 'ขั้นตอน', 'เริ่ม', 'สิ้นสุด', 'ผู้รับผิดชอบ', 'สถานะ'],
      ...['ต.ค. 64', 'พ.ย. 64', 'ธ.ค. 64', 'ม.ค. 65', 'ก.พ. 65', 'มี.ค. 65', 'เม.ย. 65', 'พ.ค. 65', 'มิ.ย. 65'],
      ...['ก.ค. 65', 'ส.ค. 65', 'ก.ย. 65'],
    ],
  ],
  [
    'มาตรการ',
    [
      ...['ที่', 'ประเด็น', 'ข้อคำถาม', 'คะแนนปีก่อน', 'การวิเคราะห์', 'แนวทาง', 'วิธีการ', 'ระยะเวลา', 'ผู้รับผิดชอบ'],
      ...['ผลการดำเนินการ', 'ข้อเสนอแนะ', 'ข้อที่เกี่ยวข้อง'],
    ],
  ],
  ['คะแนน', ['ปีงบประมาณ', 'หน่วยงาน', 'ตัวชี้วัด', 'คะแนน', 'ระดับ', 'ที่มา']],
  ['บันทึกการเตือน', ['เวลา', 'หน่วยงาน', 'ผู้รับ', 'เหตุ', 'ข้อที่เตือน', 'สถานะ', 'รหัสจดหมาย']],
  ['บันทึกการทำงาน', ['เวลา', 'ผู้ใช้', 'งาน', 'ผล', 'รายละเอียด']],
  ['ตั้งค่า', ['ชื่อ', 'ค่า', 'ความหมาย']],
];
const REGISTER = 'ทะเบียนติดตาม';
const NOTHING_TO_MEND = 'สมุดงานครบถ้วนแล้ว ไม่มีอะไรต้องซ่อม';

let ready: Awaited<ReturnType<typeof furnish>>;
beforeAll(async () => {
  ready = await furnish('phatthalung-2565', ['menuSetUp', 'menuAssign']);
}, 60_000);
afterAll(() => ready.remove());

function headingsOf(office: Office, tab: string): string[] {
  const { frozenRows, usedColumns, texts } = bound(office, tab);
  return texts({ row: Math.max(frozenRows, 1) - 1, column: 0, rows: 1, columns: usedColumns })[0] ?? [];
}

function bound(office: Office, tab: string) {
  const sheet = office.sheet(tab);
  return { frozenRows: sheet.frozenRows, usedColumns: sheet.usedColumns, texts: sheet.texts.bind(sheet) };
}

/** Everything in the workbook. */
function contents(office: Office): string {
  const { now: _now, ...others } = office.cloud.container.snapshot() as { readonly now: number };
  return JSON.stringify(others);
}

describe('a workbook that was set up', () => {
  let office: Office;
  beforeAll(() => {
    office = ready.open();
  });

  test('has the tabs of the contract in their order', () => {
    expect(office.cloud.container.sheets().map(({ name }) => name)).toEqual(CONTRACT.map(([tab]) => tab));
  });

  test.each(CONTRACT.filter(([, headings]) => headings.length > 0))(
    'has the headings of %s in the last frozen row',
    (tab, headings) => {
      expect(headingsOf(office, tab)).toEqual(headings);
      expect(office.sheet(tab).frozenRows).toBe(tab === REGISTER ? 2 : 1);
    },
  );

  test('offers the statuses to choose from, and takes no other word', async () => {
    const cell = office.cell(REGISTER, 'สถานะ', 'O8|sso');
    await expect(office.type(REGISTER, cell, 'เสร็จแล้ว')).rejects.toThrow(/violates the data validation/);
  });

  test('warns of headings and of what the program writes, and forbids nothing', () => {
    const all = office.cloud.container
      .sheets()
      .flatMap(({ name, protections }) => protections.map((each) => ({ name, ...each })));
    expect(all.every(({ warningOnly }) => warningOnly)).toBe(true);
    expect(new Set(all.map(({ name }) => name))).toEqual(new Set(CONTRACT.map(([tab]) => tab)));
  });

  test('has the legend of colours above the register', () => {
    const legend = office.sheet(REGISTER).texts({ row: 0, column: 0, rows: 1, columns: 16 })[0] ?? [];
    expect(legend.filter((text) => text !== '')).toEqual([
      ...[
        'เกินกำหนด',
        'ใกล้ครบกำหนด (ภายใน 7 วัน)',
        '✕ ลิงก์มีปัญหา',
        '↺ ให้แก้ไข',
        '● รอสอบทาน',
        '✓ ผ่าน',
        '– ไม่เกี่ยวข้อง',
      ],
    ]);
  });

  test('has the catalogue of the year', () => {
    expect(office.rows('ข้อ OIT').map((row: Row) => row.ข้อ)).toEqual(
      Array.from({ length: 43 }, (_, index) => `O${index + 1}`),
    );
  });

  test('has each trigger once', () => {
    const { all } = office.cloud.parts.triggers;
    expect(all.map(({ functionName }) => functionName).sort()).toEqual([
      'everyHour',
      'everyMorning',
      'onEdited',
      'onFormSubmitted',
    ]);
  });
});

test('a second set-up changes nothing and says so', async () => {
  const office = ready.open();
  const before = contents(office);
  expect((await office.choose('menuSetUp')).text).toBe(NOTHING_TO_MEND);
  expect(contents(office)).toBe(before);
  expect(office.cloud.parts.triggers.all).toHaveLength(4);
});

test('what a second user sets up does not work twice: the triggers stay with the first', async () => {
  const office = ready.open({ user: 'second@phatthalung.example' });
  const { text } = await office.choose('menuSetUp');
  expect(text).toContain(NOTHING_TO_MEND);
  expect(text).toContain('ติดตั้งไว้แล้วโดยผู้ใช้อีกคนหนึ่ง');
  expect(office.cloud.parts.triggers.all).toHaveLength(4);
});

const columnOf = (office: Office, tab: string, heading: string) => headingsOf(office, tab).indexOf(heading);
const freeze = (office: Office, tab: string, rows: number) =>
  office.byHand(tab, (sheet) => {
    sheet.frozenRows = rows;
  });

interface Damage {
  readonly what: string;
  readonly deed: (office: Office) => void;
  readonly said: readonly string[];
}

const DAMAGE: readonly Damage[] = [
  {
    what: 'columns, lists, colours and warnings of the register',
    deed: (office) =>
      office.byHand(REGISTER, (sheet) => {
        sheet.deleteColumns(columnOf(office, REGISTER, 'ข้อเสนอแนะ'), 1);
        sheet.clear({ row: 5, column: 6, rows: 1, columns: 1 }, { validations: true });
        sheet.setConditionalRules([]);
        sheet.protections.splice(0);
      }),
    said: [
      'เพิ่มคอลัมน์ที่หายไป: ทะเบียนติดตาม (ข้อเสนอแนะ)',
      'ตั้งรายการให้เลือก: ทะเบียนติดตาม',
      'ตั้งสีตามสถานะ: ทะเบียนติดตาม',
      'ตั้งคำเตือนก่อนแก้ไข: ทะเบียนติดตาม',
    ],
  },
  {
    what: 'tabs, headings, settings, zone and language',
    deed: (office) => {
      const { container } = office.cloud;
      for (const tab of ['รายงานผล', 'เมทริกซ์', 'รอบการส่ง']) container.removeSheet(office.sheet(tab).id);
      office.byHand('กติกามอบหมาย', (sheet) => sheet.deleteColumns(2, 1));
      office.byHand('หน่วยงาน', (sheet) => sheet.write({ row: 0, column: 4, rows: 1, columns: 1 }, [['']]));
      office.byHand('ตั้งค่า', (sheet) => sheet.deleteRows(5, 1));
      container.locale = 'en_US';
      container.timeZone = 'America/New_York';
    },
    said: [
      'สร้างแท็บ: เมทริกซ์, รายงานผล, รอบการส่ง',
      'เพิ่มคอลัมน์ที่หายไป: กติกามอบหมาย (เงื่อนไข)',
      'เขียนหัวคอลัมน์: หน่วยงาน (อีเมล)',
      'เพิ่มการตั้งค่า: ตั้งค่า (วันเตือนล่วงหน้า)',
      'ตั้งเขตเวลาและภาษาของสมุดงาน',
    ],
  },
  {
    what: 'frozen headings',
    deed: (office) => {
      freeze(office, REGISTER, 0);
      freeze(office, 'กติกามอบหมาย', 5);
    },
    said: ['ตรึงแถวหัวตาราง: ทะเบียนติดตาม, กติกามอบหมาย'],
  },
];

test.each(DAMAGE)('what somebody broke is mended and named: $what', async ({ deed, said }) => {
  const office = ready.open();
  const before = office.rows(REGISTER).length;
  deed(office);
  const { text } = await office.choose('menuSetUp');
  for (const part of said) expect(text).toContain(part);
  expect((await office.choose('menuSetUp')).text).toBe(NOTHING_TO_MEND);
  for (const [tab, headings] of CONTRACT)
    expect(headingsOf(office, tab)).toEqual(expect.arrayContaining([...headings]));
  expect(office.rows(REGISTER)).toHaveLength(before);
});

test.each<[what: string, deed: (office: Office) => void]>([
  [
    'a renamed tab, a renamed heading, another order of tabs, rows and columns of their own',
    (office) =>
      office.byHand(REGISTER, (sheet) => {
        sheet.write({ row: 1, column: 6, rows: 1, columns: 1 }, [['ผลการพิจารณา']]);
        sheet.insertColumns(3, 2);
        sheet.insertRows(10, 3);
        office.cloud.container.moveSheet(sheet.id, 0);
        office.cloud.container.renameSheet(sheet.id, 'ทะเบียน 2565');
      }),
  ],
  [
    'a moved column below headings that are not frozen',
    (office) => {
      office.byHand(REGISTER, (sheet) => sheet.moveColumns(6, 1, 1));
      freeze(office, REGISTER, 0);
    },
  ],
  [
    'more rows frozen and rows above the headings',
    (office) => {
      freeze(office, REGISTER, 7);
      office.byHand('หน่วยงาน', (sheet) => sheet.insertRows(0, 1));
      office.byHand('กติกามอบหมาย', (sheet) => sheet.insertRows(0, 2));
      freeze(office, 'กติกามอบหมาย', 0);
    },
  ],
])('what people may change goes on working: %s', async (_what, deed) => {
  const office = ready.open();
  deed(office);
  expect((await office.choose('menuAssign')).text).toContain('623 หน้าที่\nไม่มีหน้าที่ใดเปลี่ยนแปลง');
  expect((await office.choose('menuSetUp')).text).not.toContain('เพิ่มคอลัมน์');
});
