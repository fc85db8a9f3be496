import { figuresOf, isDueSoon } from '../../src/domain/figures';
import { type Duty, OUT_OF_RULES } from '../../src/tables/register';
import { duty } from '../support/builders';

const TODAY = '2022-03-28';

test('every duty that the rules give and nobody released is counted once, by what it waits for', () => {
  const rows: Duty[] = [
    duty('O1|a', { due: '2022-03-31' }),
    duty('O2|a', { due: '2022-03-27' }),
    duty('O3|a', { status: 'ให้แก้ไข', due: '2022-04-30' }),
    duty('O4|a', { status: 'รอสอบทาน', due: '2022-03-01' }),
    duty('O5|a', { status: 'ผ่าน', due: '2022-03-01' }),
    duty('O6|a', { status: 'ไม่เกี่ยวข้อง', due: '2022-03-01' }),
    duty('O7|a', { note: OUT_OF_RULES, due: '2022-03-01' }),
    duty('O1|a', { status: 'ผ่าน' }),
  ];
  expect(figuresOf(rows, TODAY, 7)).toEqual({
    duties: 5,
    reported: 3,
    accepted: 1,
    waiting: 1,
    overdue: 1,
    dueSoon: 1,
    deadline: { day: '2022-03-31', daysLeft: 3 },
  });
});

test.each([
  ['yesterday is overdue, not soon', '2022-03-27', false],
  ['today is the last day', '2022-03-28', true],
  ['the last of the notice days', '2022-04-04', true],
  ['the day after them', '2022-04-05', false],
  ['no deadline', null, false],
])('due soon: %s', (_case, due, expected) => {
  expect(isDueSoon({ status: 'ยังไม่รายงาน', note: '', due }, TODAY, 7)).toBe(expected);
});

test.each([
  ['only deadlines to come count', [duty('O1|a', { due: '2022-03-27' })], null],
  ['what is reported has no deadline any more', [duty('O1|a', { status: 'ผ่าน', due: '2022-03-31' })], null],
  [
    'the nearest of several',
    [duty('O1|a', { due: '2022-06-30' }), duty('O2|a', { due: TODAY })],
    { day: TODAY, daysLeft: 0 },
  ],
])('next deadline: %s', (_case, rows, expected) => {
  expect(figuresOf(rows, TODAY, 7).deadline).toEqual(expected);
});
