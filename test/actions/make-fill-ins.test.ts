import { makeFillIns } from '../../src/actions/make-fill-ins';
import { register } from '../../src/tables/register';
import { memoryServices } from '../support/memory-services';
import { AGRI, duty, SSO, START } from './form-world';

function made(typed: string | null, start = START) {
  const memory = memoryServices({ ...start, prompts: [typed] });
  return { memory, told: makeFillIns(memory.services), tabs: memory.fillInTabs };
}
const itemsIn = (cells: readonly (readonly unknown[])[]) =>
  cells.slice(6).map((row) => row.slice(0, 5).map((cell) => String(cell)));

describe('a tab that agencies fill in', () => {
  test.each(['', ' ', 'ทั้งหมด', 'ทุกหน่วยงาน'])('is one for all when a person answers %p', (typed) => {
    const { tabs, told } = made(typed);
    expect(tabs.names()).toEqual(['แบบกรอก ทุกหน่วยงาน']);
    expect(told).toMatch(/^สร้างแท็บ "แบบกรอก ทุกหน่วยงาน" แล้ว 5 แถว/);
    expect(
      itemsIn(tabs.cells('แบบกรอก ทุกหน่วยงาน')).map(([no, item, , , agency]) => [no, item, agency]),
    ).toEqual([
      ['ที่', 'ข้อ', 'หน่วยงาน'],
      ['1', 'O1', SSO.name],
      ['2', 'O8', SSO.name],
      ['3', 'O1', AGRI.name],
      ['4', 'O8', AGRI.name],
      ['5', 'O1', 'สำนักงานคลัง'],
    ]);
  });

  test('is one for each agency that is named, with what its items must show', () => {
    const { tabs } = made(`${SSO.name}, สำนักงานคลัง`);
    const [own = '', other = ''] = tabs.names();
    expect([own, other]).toEqual([`แบบกรอก ${SSO.name}`, 'แบบกรอก สำนักงานคลัง']);
    const cells = tabs.cells(own);
    expect(cells.slice(1, 3).map((row) => [row[0], row[2]])).toEqual([
      ['หน่วยงาน', SSO.name],
      ['ปีงบประมาณ', '2565'],
    ]);
    expect(cells[6]).toEqual([
      'ที่',
      'ข้อ',
      'รายการ',
      'สิ่งที่ต้องแสดง',
      'กำหนดส่ง',
      'ลิงก์ (URL)',
      'หมายเหตุ',
      'ผลการนำเข้า',
    ]);
    expect(cells[7]).toEqual([
      1,
      'O1',
      'โครงสร้าง',
      '• แผนผังโครงสร้าง\n• ตำแหน่งที่สำคัญ',
      { date: '2022-03-31T00:00:00' },
      '',
      '',
      '',
    ]);
    expect(tabs.cells(other)).toHaveLength(8);
  });

  test('made again keeps what was typed, adds what came since and takes nothing away', () => {
    const { memory, tabs } = made(SSO.name);
    const [name = ''] = tabs.names();
    tabs.fill(name, ['O1'], 'links', '=1+1');
    memory.type(register, 'note', 6, 'นอกกติกาปัจจุบัน');
    memory.type(register, 'due', 3, { date: '2022-04-15T00:00:00' });
    memory.services.workbook.append(register, [{ ...memory.rows(register)[0], ...duty('O2', SSO) } as never]);
    memory.willAnswer('sso');
    expect(makeFillIns(memory.services)).toMatch(/^เพิ่มข้อในแท็บ .* 1 แถว สิ่งที่กรอกไว้ไม่เปลี่ยน/);
    expect(tabs.names()).toEqual([name]);
    expect(
      tabs
        .cells(name)
        .slice(7)
        .map((row) => [row[0], row[1]]),
    ).toEqual([
      [1, 'O1'],
      [2, 'O8'],
      [3, 'O2'],
    ]);
    expect(tabs.look(name, ['O1'], 'links')).toBe('=1+1');
    expect(tabs.look(name, ['O1'], 'due')).toEqual({ date: '2022-04-15T00:00:00' });
    const before = JSON.stringify(tabs.cells(name));
    memory.willAnswer('sso');
    makeFillIns(memory.services);
    expect(JSON.stringify(tabs.cells(name))).toBe(before);
  });

  test('goes on where rows were put above the headings and columns stand in another order', () => {
    const memory = memoryServices({ ...START, prompts: ['sso'] });
    const tabs = memory.fillInTabs;
    const columns = ['ลิงก์ (URL)', 'ของเรา', 'ข้อ', 'กำหนดส่ง'];
    const rows = [['บันทึก'], [], ['หน่วยงาน', SSO.name], columns, ['https://a.go.th', 'x', '๐๑', '']];
    const name = tabs.bring('ไฟล์', rows, 'sso');
    makeFillIns(memory.services);
    const due = { date: '2022-03-31T00:00:00' };
    expect(tabs.cells(name).slice(3)).toEqual([
      columns,
      ['https://a.go.th', 'x', '๐๑', due],
      ['', '', 'O8', due],
    ]);
  });

  test('of another agency by its heading is not touched', () => {
    const memory = memoryServices({ ...START, prompts: ['sso'] });
    const rows = [
      ['หน่วยงาน', AGRI.name],
      ['ลิงก์ (URL)', 'ข้อ'],
      ['', 'O1'],
    ];
    const name = memory.fillInTabs.bring('ไฟล์', rows, 'sso');
    expect(() => makeFillIns(memory.services)).toThrow(/แท็บ "ไฟล์" มีชื่อหน่วยงานที่หัวตารางเป็น "สำนักงานเกษตร"/);
    expect(memory.fillInTabs.cells(name)).toEqual(rows);
  });

  test('is not made for an agency that nobody knows', () => {
    expect(() => made('สำนักงานประกันสังคน')).toThrow(
      /ไม่รู้จักหน่วยงาน "สำนักงานประกันสังคน" หมายถึง "สำนักงานประกันสังคม" หรือไม่/,
    );
  });

  test('is not made when the question is closed', () => {
    expect(made(null).told).toBe('ยังไม่ได้สร้างแบบกรอก');
  });

  test('is not made while there is nothing to report', () => {
    const tabs = { ...START.tabs, register: [] };
    expect(() => made('', { ...START, tabs })).toThrow(/สร้างตารางมอบหมาย/);
  });
});
