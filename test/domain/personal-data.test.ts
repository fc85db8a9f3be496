import { clearedLetters, clearedReports, isCleared, isTimeToClear } from '../../src/domain/personal-data';
import { type ReminderEntry, reminderLog } from '../../src/tables/logs';
import { type Report, reports } from '../../src/tables/reports';
import { blank, type Placed } from '../../src/tables/table';

test.each<[string, boolean, number | null, boolean]>([
  ['2022-09-30', true, 2565, false],
  ['2022-12-29', true, 2565, false],
  ['2022-12-30', true, 2565, true],
  ['2024-05-01', true, 2565, true],
  ['2022-12-30', false, 2565, false],
  ['2022-12-30', true, null, false],
  ['2022-12-30', true, 2566, false],
])('on %s with the setting %p in a workbook of %p: %p', (today, clearReporters, fiscalYear, is) => {
  expect(isTimeToClear({ clearReporters, fiscalYear }, today)).toBe(is);
});

const row = (more: Partial<Report>): Placed<Report> => ({ ...blank(reports), at: 2, ...more });

describe('a row of the record', () => {
  test.each<[string, Partial<Report>, Partial<Report>]>([
    ['who reported', { reporter: 'นิติกร 0-7461-0000' }, { reporter: '' }],
    [
      'the officer in the remark',
      { item: 'O8', note: 'ส่งครบแล้ว\nเจ้าหน้าที่ตอบ Q&A: นิติกร 0-7461-0000', original: 'https://a.example' },
      { note: 'ส่งครบแล้ว\nเจ้าหน้าที่ตอบ Q&A: (ลบแล้วหลังสิ้นปี)', original: 'https://a.example' },
    ],
    [
      'the officer in a remark that stands alone',
      { note: 'เจ้าหน้าที่ตอบ Q&A: นิติกร', original: 'เจ้าหน้าที่ตอบ Q&A: นิติกร' },
      { note: 'เจ้าหน้าที่ตอบ Q&A: (ลบแล้วหลังสิ้นปี)', original: 'เจ้าหน้าที่ตอบ Q&A: (ลบแล้วหลังสิ้นปี)' },
    ],
  ])('loses %s', (_what, before, after) => {
    const [change] = clearedReports([row(before)]);
    expect(change).toMatchObject({ at: 2, values: after });
    expect(clearedReports([row({ ...before, ...change?.values })])).toEqual([]);
  });

  test('keeps everything else, and is not touched when there is nothing to lose', () => {
    const kept = {
      item: 'O1',
      link: 'https://a.example',
      original: 'https://a.example',
      note: 'ส่งพรุ่งนี้',
      inUse: true,
    };
    expect(clearedReports([row(kept)])).toEqual([]);
    expect(isCleared(row(kept))).toBe(false);
    expect(Object.keys(clearedReports([row({ ...kept, reporter: 'x' })])[0]?.values ?? {})).toEqual([
      'reporter',
      'note',
      'original',
    ]);
  });
});

test('a letter loses its addresses alone, once', () => {
  const letter: Placed<ReminderEntry> = { ...blank(reminderLog), at: 3, to: ['a@a.example'] };
  expect(clearedLetters([letter])).toEqual([{ at: 3, values: { to: [] } }]);
  expect(clearedLetters([{ ...letter, to: [] }])).toEqual([]);
});
