import { agencyDirectory } from '../../src/domain/agency-names';
import { agencyOfRow, headingsIn, readFillIn } from '../../src/domain/fill-in';
import { markOfFillIns } from '../../src/domain/fill-in-intake';
import type { Cell } from '../../src/tables/cells';

const agencies = [
  { id: 'sso', name: 'สำนักงานประกันสังคมจังหวัดพัทลุง', shortName: 'ประกันสังคม' },
  { id: 'cgd', name: 'สำนักงานคลังจังหวัดพัทลุง', shortName: 'คลัง' },
];
const names = { agencies, directory: agencyDirectory(agencies) };
const [SSO, TREASURY] = agencies.map(({ name }) => name) as [string, string];
const HEADINGS = ['ข้อ', 'ลิงก์ (URL)'];

describe('the headings of a filled-in tab', () => {
  test.each<[string, unknown[][], { row: number; columns: Record<string, number> } | null]>([
    ['in the first row', [['ข้อ', 'ลิงก์ (URL)']], { row: 1, columns: { item: 1, links: 2 } }],
    [
      'in any order, with other columns',
      [['ลิงก์(url)', 'ผู้กรอก', ' ข้อ ']],
      { row: 1, columns: { links: 1, item: 3 } },
    ],
    [
      'below other rows',
      [...Array(14).fill([]), ['รายการ', 'ลิงก์ (URL)']],
      { row: 15, columns: { title: 1, links: 2 } },
    ],
    ['too far down', [...Array(15).fill([]), ['ข้อ', 'ลิงก์ (URL)']], null],
    ['without a column for links', [['ข้อ', 'หน่วยงาน', 'กำหนดส่ง']], null],
    ['of the record of reports', [['รหัสคำตอบ', 'เวลา', 'รหัส', 'ข้อ', 'หน่วยงาน', 'ลิงก์', 'ข้อความเดิม']], null],
    ['of the register', [['รหัส', 'ข้อ', 'รายการ', 'หน่วยงาน', 'รอบ', 'กำหนดส่ง', 'สถานะ', 'ลิงก์หลักฐาน']], null],
    ['of nothing', [], null],
  ])('%s', (_what, rows, expected) => {
    const found = headingsIn(rows);
    expect(found && { row: found.row, columns: Object.fromEntries(found.columns) }).toEqual(expected);
  });
});

describe('whose a tab is', () => {
  test.each<[string, string | null, Cell[][], unknown]>([
    ['the name behind the word', null, [['หน่วยงาน', '', SSO]], 'sso'],
    ['a short name behind the word with a colon', null, [['ชื่อหน่วยงาน : คลัง']], 'cgd'],
    ['the whole name alone', null, [['แบบรายงาน'], ['', SSO]], 'sso'],
    ['a short name alone is none', null, [['คลัง']], null],
    ['a name within a sentence is none', null, [[`แบบรายงานของ${SSO}`]], null],
    ['nobody', null, [['แบบรายงาน']], null],
    ['all', '*', [['หน่วยงาน', 'ทุกหน่วยงาน']], null],
    ['the mark where the heading says nothing', 'cgd', [['แบบกรอก']], 'cgd'],
    ['the mark where the heading has the name before a renaming', 'cgd', [['หน่วยงาน', 'คลังเก่า']], 'cgd'],
    ['the mark and the heading say the same', 'sso', [['หน่วยงาน', SSO]], 'sso'],
    ['the mark and the heading differ', 'sso', [['หน่วยงาน', TREASURY]], { unclear: TREASURY }],
    [
      'two agencies',
      null,
      [
        ['หน่วยงาน', SSO],
        ['หน่วยงาน', TREASURY],
      ],
      { unclear: `${SSO}, ${TREASURY}` },
    ],
    ['an agency that nobody knows', null, [['หน่วยงาน', 'อบต.ไกล']], { unclear: 'อบต.ไกล' }],
    ['the mark of an agency that is gone', 'old', [['หน่วยงาน', SSO]], { unclear: 'old' }],
  ])('%s', (_what, mark, block, expected) => {
    const tab = readFillIn({ id: 7, name: 'x', mark, cells: [...block, HEADINGS, ['O1', '']] }, names);
    expect(tab?.agency).toEqual(expected);
  });
});

test.each<[string, string, string | null, unknown]>([
  ['its own', SSO, null, { id: 'sso' }],
  ['that of the tab', '', 'cgd', { id: 'cgd' }],
  ['both the same', 'คลัง', 'cgd', { id: 'cgd' }],
  ['none', '', null, { unknown: '', contradicts: false }],
  ['nobody', 'อบต.ไกล', 'cgd', { unknown: 'อบต.ไกล', contradicts: false }],
  ['another than the tab', SSO, 'cgd', { unknown: SSO, contradicts: true }],
])('the agency of a row is %s', (_what, agency, ofTab, expected) => {
  expect(agencyOfRow({ agency }, { agency: ofTab }, names)).toEqual(expected);
});

test('the mark of tabs changes with what is typed, and not with what the program writes or in which order they come', () => {
  const tab = (id: number, ...row: Cell[]) => ({
    id,
    name: 'x',
    mark: 'sso',
    cells: [[...HEADINGS, 'ผลการนำเข้า'], row],
  });
  const mark = markOfFillIns([tab(1, 'O1', 'a', ''), tab(2, 'O1', '', '')]);
  expect(markOfFillIns([tab(2, 'O1', '', ''), tab(1, 'O1', 'a', 'บันทึกแล้ว')])).toBe(mark);
  expect(markOfFillIns([tab(1, 'O1', 'b', ''), tab(2, 'O1', '', '')])).not.toBe(mark);
  expect(markOfFillIns([tab(1, 'O1', 'a', '')])).not.toBe(mark);
});
