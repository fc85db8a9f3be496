import { assign } from '../../src/actions/assign';
import { HIGHLIGHTS } from '../../src/domain/highlights';
import { OUT_OF_RULES, register, type Status } from '../../src/tables/register';
import { settings } from '../../src/tables/settings';
import { settingRows, smallYear } from '../support/builders';
import { type LiveSheets, liveSheets } from '../support/live-sheets';
import { memoryServices } from '../support/memory-services';

const REGISTER = 'ทะเบียนติดตาม';
const MATRIX = 'เมทริกซ์';
const { overdue, dueSoon, broken, returned, waiting, passed, released } = HIGHLIGHTS;

/** The small year with the first duty (O1 of a) as given; its deadline is 31 March 2022. */
function live(
  first: { status?: Status; due?: string | number; note?: string } = {},
  more: { noticeDays?: number } = {},
): LiveSheets {
  const memory = memoryServices({
    today: '2022-03-01',
    tabs: { ...smallYear(), settings: settingRows(more) },
  });
  assign(memory.services);
  const sheets = liveSheets(memory, [register, settings], ['matrix']);
  // Set-up writes the legend of the register; only its notice days matter here.
  sheets.type(REGISTER, 'C1', more.noticeDays ?? 7);
  if (first.status !== undefined) sheets.type(REGISTER, 'G3', first.status);
  if (first.due !== undefined) sheets.type(REGISTER, 'F3', first.due);
  if (first.note !== undefined) sheets.type(REGISTER, 'P3', first.note);
  return sheets;
}

/** The fill of the first duty in both coloured tabs, which must agree. */
function fillAt(day: string, sheets: LiveSheets): string | null {
  sheets.setToday(day);
  const fills = [sheets.fill(MATRIX, 'D3'), sheets.fill(REGISTER, 'A3'), sheets.fill(REGISTER, 'P3')];
  expect(new Set(fills).size).toBe(1);
  return fills[0] ?? null;
}

describe('the live colour of a duty', () => {
  test.each<[Status, string, string | null]>([
    ['ยังไม่รายงาน', '2022-03-23', null],
    ['ยังไม่รายงาน', '2022-03-24', dueSoon.fill],
    ['ยังไม่รายงาน', '2022-03-31', dueSoon.fill],
    ['ยังไม่รายงาน', '2022-04-01', overdue.fill],
    ['ลิงก์มีปัญหา', '2022-03-01', broken.fill],
    ['ลิงก์มีปัญหา', '2022-03-28', dueSoon.fill],
    ['ลิงก์มีปัญหา', '2022-04-01', overdue.fill],
    ['ให้แก้ไข', '2022-03-01', returned.fill],
    ['ให้แก้ไข', '2022-04-01', overdue.fill],
    ['รอสอบทาน', '2022-03-28', waiting.fill],
    ['รอสอบทาน', '2022-04-01', waiting.fill],
    ['ผ่าน', '2022-04-01', passed.fill],
    ['ไม่เกี่ยวข้อง', '2022-04-01', released.fill],
  ])('%s on %s is %s, in matrix and register alike, without a script in between', (status, day, fill) => {
    expect(fillAt(day, live({ status }))).toBe(fill);
  });

  test.each<[string, string | number, string | null]>([
    ['a Buddhist year that Sheets took for one of our era', 242_978, overdue.fill],
    ['words', "'สิ้นเดือน", null],
    ['nothing', '', null],
  ])('with %s for a date is %s', (_what, due, fill) => {
    expect(fillAt('2022-04-01', live({ due }))).toBe(fill);
  });

  test('begins as many days before the deadline as the settings say', () => {
    expect(fillAt('2022-03-10', live({}, { noticeDays: 21 }))).toBe(dueSoon.fill);
  });

  test('is none when the rules no longer give the duty', () => {
    const sheets = live({ note: `โทรแล้ว; ${OUT_OF_RULES}` });
    sheets.setToday('2022-04-01');
    expect(sheets.fill(REGISTER, 'A3')).toBeNull();
  });
});

describe('the matrix', () => {
  test.each<[Status, string]>([
    ['ยังไม่รายงาน', '○'],
    ['รอสอบทาน', '●'],
    ['ลิงก์มีปัญหา', '✕'],
    ['ให้แก้ไข', '↺'],
    ['ผ่าน', '✓'],
    ['ไม่เกี่ยวข้อง', '–'],
  ])('shows %s as %s', (status, symbol) => {
    expect(live({ status }).text(MATRIX, 'D3')).toBe(symbol);
  });

  test('shows the earliest deadline of an item, with its Buddhist year put right', () => {
    const sheets = live();
    expect(sheets.text(MATRIX, 'C3')).toBe('31 มี.ค. 2565');
    for (const cell of ['F3', 'F4', 'F5']) sheets.type(REGISTER, cell, 242_978);
    expect(sheets.text(MATRIX, 'C3')).toBe('31 มี.ค. 2565');
  });

  test('names the notice days in its legend', () => {
    expect(live({}, { noticeDays: 10 }).text(MATRIX, 'B1')).toBe('ใกล้ครบกำหนด (ภายใน 10 วัน)');
  });
});
