import { contentsOf } from '../../src/domain/receipt-contents';
import { REPORT_PROBLEM } from '../../src/domain/report-problems';
import { type Report, reports } from '../../src/tables/reports';
import { blank } from '../../src/tables/table';
import { agency, duty, item } from '../support/builders';

const SSO = agency('sso');
const LINK = 'https://sso.example/o1';
const row = (more: Partial<Report> = {}): Report => ({
  ...blank(reports),
  response: 'r',
  time: '2022-03-28T09:00:00',
  duty: 'O1|sso',
  item: 'O1',
  agency: SSO.name,
  link: LINK,
  original: LINK,
  kind: 'ลิงก์',
  confirmation: 'ยืนยันแล้ว',
  ...more,
});
const words = (kind: Report['kind'], problem: string, original = 'คำพูด') =>
  row({ kind, link: '', original, problem });
const told = (...rows: readonly Report[]) =>
  contentsOf(SSO, rows, { today: '2022-03-28', duties: [], items: [item('O1'), item('O2')] });

describe('what a receipt says of a row of the record', () => {
  test.each<[string, Report, string]>([
    ['a link', row(), LINK],
    ['a link withdrawn', row({ kind: 'ยกเลิก' }), `ถอนลิงก์แล้ว: ${LINK}`],
    ['all links withdrawn', row({ kind: 'ยกเลิก', link: '' }), 'ถอนลิงก์ทั้งหมดแล้ว'],
    ['a release asked', words('ไม่เกี่ยวข้อง', REPORT_PROBLEM.releaseAsked), REPORT_PROBLEM.releaseAsked],
    ['none declared', words('ไม่มี', REPORT_PROBLEM.noneDeclared), REPORT_PROBLEM.noneDeclared],
  ])('%s is recorded', (_what, given, line) => {
    expect(told(given)).toMatchObject({ recorded: [{ heading: 'O1 รายการ O1', lines: [line] }], unused: [] });
  });

  test.each<[string, Report, string]>([
    [
      'words without a link',
      words('ข้อความ', REPORT_PROBLEM.noLink),
      `"คำพูด" – ${REPORT_PROBLEM.noLink} – กรุณาวาง`,
    ],
    [
      'an item of another',
      row({ problem: REPORT_PROBLEM.notTheirs }),
      `"${LINK}" – ${REPORT_PROBLEM.notTheirs} – หากเห็นว่า`,
    ],
    [
      'words to an item of another',
      words('ข้อความ', `${REPORT_PROBLEM.notTheirs} · ${REPORT_PROBLEM.noLink}`),
      `"คำพูด" – ${REPORT_PROBLEM.notTheirs} · ${REPORT_PROBLEM.noLink} – หากเห็นว่า`,
    ],
    [
      'an item that is accepted',
      row({ problem: REPORT_PROBLEM.accepted }),
      `"${LINK}" – ${REPORT_PROBLEM.accepted}`,
    ],
    [
      'an item that was released',
      row({ problem: REPORT_PROBLEM.released }),
      `"${LINK}" – ${REPORT_PROBLEM.released}`,
    ],
    [
      'what a later report replaced',
      row({ problem: REPORT_PROBLEM.superseded }),
      `"${LINK}" – ${REPORT_PROBLEM.superseded}`,
    ],
    [
      'no reason given',
      words('ไม่มี', REPORT_PROBLEM.noReason),
      `"คำพูด" – ${REPORT_PROBLEM.noReason} – กรุณาแจ้งเหตุผล`,
    ],
    [
      'a link that is too long',
      words('ข้อความ', REPORT_PROBLEM.tooLong),
      `"คำพูด" – ${REPORT_PROBLEM.tooLong}`,
    ],
    ['too many links', words('ข้อความ', REPORT_PROBLEM.tooMany), `"คำพูด" – ${REPORT_PROBLEM.tooMany}`],
    ['a flood of words', words('ข้อความ', REPORT_PROBLEM.noLink, 'ก'.repeat(5000)), `"${'ก'.repeat(120)}…"`],
  ])('%s is not used, with the reason and what to do', (_what, given, line) => {
    const { recorded, unused } = told(given);
    expect(recorded).toEqual([]);
    expect(unused[0]?.lines[0]?.slice(0, line.length)).toBe(line);
  });

  test('a blank answer is said to be blank', () => {
    const { unused } = told(
      row({ item: '', duty: '', link: '', original: '', kind: 'ข้อความ', problem: REPORT_PROBLEM.blank }),
    );
    expect(unused).toMatchObject([{ heading: 'คำตอบทั้งฉบับ' }]);
  });

  test('a remark is repeated once, and alone is no item', () => {
    const remark = row({ item: '', duty: '', link: '', kind: 'ข้อความ', note: 'จะส่งพรุ่งนี้' });
    expect(told(remark, row({ note: 'จะส่งพรุ่งนี้' }))).toMatchObject({
      remarks: ['จะส่งพรุ่งนี้'],
      recorded: [{ heading: 'O1 รายการ O1' }],
      unused: [],
    });
  });
});

test('of several answers to an item the last counts', () => {
  const later = row({ response: 's', time: '2022-03-28T09:30:00', link: `${LINK}/new` });
  expect(told(later, row(), row({ item: 'O2' })).recorded).toEqual([
    { heading: 'O1 รายการ O1', lines: [`${LINK}/new`] },
    { heading: 'O2 รายการ O2', lines: [LINK] },
  ]);
});

test('of an answer without the right code the items alone are named', () => {
  const strange = row({ confirmation: 'รอยืนยัน', problem: REPORT_PROBLEM.wrongCode, note: 'ของใครไม่รู้' });
  expect(told(strange)).toMatchObject({
    recorded: [],
    unused: [],
    remarks: [],
    unconfirmed: ['O1'],
    isUnconfirmed: true,
  });
  expect(told(strange, row({ item: 'O2' }))).toMatchObject({ unconfirmed: ['O1'], isUnconfirmed: false });
});

test('what is missing is all that the agency has to see to, the most urgent first', () => {
  const duties = [
    duty('O1|sso', { due: null }),
    duty('O2|sso', { due: '2022-09-30' }),
    duty('O3|sso', { due: '2022-03-01', status: 'ให้แก้ไข', remark: 'ขอฉบับปี 2565' }),
    duty('O4|sso', { due: '2022-03-01', status: 'รอสอบทาน' }),
    duty('O5|other', { due: '2022-03-01' }),
  ];
  const { outstanding } = contentsOf(SSO, [row()], { today: '2022-03-28', duties, items: [] });
  expect(outstanding.map(({ code, daysLate, finding }) => [code, daysLate, finding])).toEqual([
    ['O3', 27, 'ขอฉบับปี 2565'],
    ['O2', 0, ''],
    ['O1', 0, ''],
  ]);
});
