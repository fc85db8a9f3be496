import { REPORT_PROBLEM } from '../../src/domain/report-problems';
import { accepted, unconfirmedAnswers } from '../../src/domain/unconfirmed';
import { type Report, reports } from '../../src/tables/reports';
import { blank } from '../../src/tables/table';

const T1 = '2022-03-28T08:00:00';
const T2 = '2022-03-28T09:00:00';

/** A row of an answer with a wrong code. */
const row = (more: Partial<Report> = {}): Report => ({
  ...blank(reports),
  response: 'r1',
  time: T1,
  agency: 'คลัง',
  item: 'O1',
  original: 'http://a.example/1',
  confirmation: 'รอยืนยัน',
  problem: REPORT_PROBLEM.wrongCode,
  ...more,
});
const placed = (rows: readonly Report[]) => rows.map((each, index) => ({ ...each, at: index + 2 }));
const said = (rows: readonly Report[]) =>
  unconfirmedAnswers(rows).map((answer) => [answer.response, answer.time, answer.said]);

describe('answers that wait', () => {
  test.each<[string, readonly Report[], unknown[]]>([
    ['none', [], []],
    [
      'one with the text of each item once',
      [row(), row({ original: 'http://a.example/2' }), row({ item: 'O2' })],
      [
        [
          'r1',
          T1,
          [
            { item: 'O1', text: 'http://a.example/1' },
            { item: 'O2', text: 'http://a.example/1' },
          ],
        ],
      ],
    ],
    [
      'an edited one with its last text',
      [row(), row({ time: T2, original: 'ใหม่' })],
      [['r1', T2, [{ item: 'O1', text: 'ใหม่' }]]],
    ],
    [
      'a remark alone',
      [row({ item: '', original: '', note: 'จะส่งพรุ่งนี้' })],
      [['r1', T1, [{ item: '', text: 'จะส่งพรุ่งนี้' }]]],
    ],
    [
      'not what is confirmed or accepted',
      [row({ confirmation: 'ยืนยันแล้ว' }), row({ confirmation: 'เจ้าหน้าที่รับรอง' })],
      [],
    ],
    [
      'not what came again with the right code',
      [row(), row({ time: T2, confirmation: 'ยืนยันแล้ว', problem: '' })],
      [],
    ],
    [
      'but what came again without it',
      [row({ confirmation: 'ยืนยันแล้ว', problem: '' }), row({ time: T2, original: 'ใหม่' })],
      [['r1', T2, [{ item: 'O1', text: 'ใหม่' }]]],
    ],
    [
      'the newest first',
      [row(), row({ response: 'r2', time: T2 })],
      [
        ['r2', T2, [{ item: 'O1', text: 'http://a.example/1' }]],
        ['r1', T1, [{ item: 'O1', text: 'http://a.example/1' }]],
      ],
    ],
  ])('are %s', (_case, rows, expected) => {
    expect(said(rows)).toEqual(expected);
  });

  test.each([
    ['a wrong code', REPORT_PROBLEM.wrongCode, true],
    ['no code', REPORT_PROBLEM.noCode, true],
    ['no code and no link', `${REPORT_PROBLEM.noCode} · ${REPORT_PROBLEM.noLink}`, true],
    ['an agency that is not there', REPORT_PROBLEM.unknownAgency, false],
    ['an item that is not the agency’s', REPORT_PROBLEM.notTheirs, false],
  ])('of %s say so, and whether a person’s word is enough', (_case, problem, isAcceptable) => {
    expect(unconfirmedAnswers([row({ problem })])).toMatchObject([{ reason: problem, isAcceptable }]);
  });
});

describe('accepting an answer', () => {
  test.each<[string, readonly Report[], readonly number[]]>([
    ['takes all its rows', [row(), row({ item: 'O2' })], [2, 3]],
    ['leaves other answers', [row({ response: 'r2' }), row()], [3]],
    ['leaves what came by an edit after it was seen', [row(), row({ time: T2 })], [2]],
    ['leaves what is confirmed', [row({ confirmation: 'ยืนยันแล้ว' }), row()], [3]],
    ['of which nothing waits any more is nothing', [row({ confirmation: 'เจ้าหน้าที่รับรอง' })], []],
    ['in the name of no agency is nothing', [row({ problem: REPORT_PROBLEM.unknownAgency })], []],
  ])('%s', (_case, rows, at) => {
    const changes = accepted(placed(rows), { response: 'r1', time: T1 });
    expect(changes).toEqual(at.map((place) => ({ at: place, values: { confirmation: 'เจ้าหน้าที่รับรอง' } })));
  });
});
