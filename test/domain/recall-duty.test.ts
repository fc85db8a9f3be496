import { openRecords, type Records } from '../../src/domain/recall-duty';
import { REPORT_PROBLEM } from '../../src/domain/report-problems';
import { statusOfCheckedLinks } from '../../src/judging/record';
import { reminderLog } from '../../src/tables/logs';
import { type Duty, reviews } from '../../src/tables/register';
import { linkChecks, reports } from '../../src/tables/reports';
import { blank } from '../../src/tables/table';
import { duty } from '../support/builders';

const LINK = 'https://sso.example/o8';
const KEY = 'O8|sso';
const report = (time: string, more: Partial<Records['reports'][number]> = {}) => ({
  ...blank(reports),
  at: 2,
  response: time,
  time: `2022-${time}:00`,
  duty: KEY,
  kind: 'ลิงก์' as const,
  link: LINK,
  inUse: true,
  ...more,
});
const review = (time: string, result: Duty['status'], remark = '') => ({
  ...blank(reviews),
  ...{ time: `2022-${time}:00`, reviewer: 'head@a.example', duty: KEY, result, remark },
});
const check = (time: string, failures: number) => ({
  ...blank(linkChecks),
  link: LINK,
  duty: KEY,
  verdict: failures > 0 ? ('มีปัญหา' as const) : ('ใช้ได้' as const),
  reason: failures > 0 ? 'ไม่พบหน้านี้แล้ว (404)' : '',
  checkedAt: `2022-${time}:00`,
  failures,
});
const mail = (mailId: string, more: Partial<Records['reminders'][number]> = {}) => ({
  ...blank(reminderLog),
  ...{ mailId, items: 'O1, O8', state: 'ส่งแล้ว' as const, cause: 'เกินกำหนด 2 ข้อ', ...more },
});

type Story = readonly [what: string, records: Partial<Records>, wanted: Partial<Duty>];

const STORIES: readonly Story[] = [
  ['nothing', {}, { status: 'ยังไม่รายงาน', evidence: [], reportedAt: null, remark: '' }],
  [
    'a report in time',
    { reports: [report('03-28T09:00')] },
    { status: 'รอสอบทาน', evidence: [LINK], reportedAt: '2022-03-28T09:00:00', lateDays: null },
  ],
  ['a report two days late', { reports: [report('04-02T09:00')] }, { status: 'รอสอบทาน', lateDays: 2 }],
  [
    'a report that was returned',
    { reports: [report('03-28T09:00')], reviews: [review('03-29T09:00', 'ให้แก้ไข', 'ไม่ชัด')] },
    { status: 'ให้แก้ไข', remark: 'ไม่ชัด', reviewer: 'head@a.example' },
  ],
  [
    'the same again after it was returned',
    {
      reports: [report('03-28T09:00', { inUse: false }), report('03-30T09:00')],
      reviews: [review('03-29T09:00', 'ให้แก้ไข')],
    },
    { status: 'ให้แก้ไข', evidence: [LINK], reportedAt: '2022-03-28T09:00:00' },
  ],
  [
    'another link after it was returned',
    {
      reports: [report('03-28T09:00', { inUse: false }), report('03-30T09:00', { link: `${LINK}-b` })],
      reviews: [review('03-29T09:00', 'ให้แก้ไข')],
    },
    { status: 'รอสอบทาน', evidence: [`${LINK}-b`] },
  ],
  [
    'an answer with a wrong code',
    { reports: [report('03-28T09:00', { problem: REPORT_PROBLEM.wrongCode, inUse: false })] },
    { status: 'ยังไม่รายงาน', evidence: [], reportedAt: null },
  ],
  [
    'a withdrawal',
    {
      reports: [
        report('03-28T09:00', { inUse: false }),
        report('03-29T09:00', { kind: 'ยกเลิก', link: '', inUse: false }),
      ],
    },
    { status: 'ยังไม่รายงาน', evidence: [], reportedAt: null },
  ],
  [
    'a wish to be released',
    {
      reports: [
        report('03-28T09:00', {
          kind: 'ไม่เกี่ยวข้อง',
          link: '',
          inUse: false,
          problem: REPORT_PROBLEM.releaseAsked,
        }),
      ],
    },
    { status: 'ยังไม่รายงาน', note: 'หน่วยงานแจ้งว่าไม่เกี่ยวข้อง (ดูแท็บ รายงานผล)' },
  ],
  [
    'a page that has gone',
    { reports: [report('03-28T09:00')], checks: [check('03-29T09:00', 1)] },
    { status: 'ลิงก์มีปัญหา', linkResult: 'มีปัญหา: ไม่พบหน้านี้แล้ว (404)' },
  ],
  [
    'a person who knew better than the check',
    {
      reports: [report('03-28T09:00')],
      checks: [check('03-29T09:00', 1)],
      reviews: [review('03-30T09:00', 'รอสอบทาน')],
    },
    { status: 'รอสอบทาน' },
  ],
  [
    'a passed page that died once',
    {
      reports: [report('03-28T09:00')],
      reviews: [review('03-29T09:00', 'ผ่าน')],
      checks: [check('04-30T09:00', 1)],
    },
    { status: 'ผ่าน' },
  ],
  [
    'a passed page that died for good',
    {
      reports: [report('03-28T09:00')],
      reviews: [review('03-29T09:00', 'ผ่าน')],
      checks: [check('04-30T09:00', 3)],
    },
    { status: 'ลิงก์มีปัญหา' },
  ],
  [
    'letters of two days, a trial and one that never left',
    {
      reminders: [
        mail('2022-03-28/sso'),
        mail('2022-04-04/sso'),
        mail('2022-04-05/doe'),
        mail('ทดลอง/2022-04-06/sso', { cause: 'ทดลอง: เกินกำหนด 2 ข้อ' }),
        mail('2022-04-07/sso', { state: 'ส่งไม่สำเร็จ' }),
        mail('2022-04-08/sso', { items: 'O1, O18' }),
      ],
    },
    { remindedTimes: 2, remindedOn: '2022-04-04' },
  ],
];

const NOTHING: Records = {
  ...{ reports: [], reviews: [], checks: [], reminders: [] },
  ofChecks: statusOfCheckedLinks,
};

test.each(STORIES)('of %s the records know where the duty stands', (_what, records, wanted) => {
  const recall = openRecords({ ...NOTHING, ...records });
  const { key, item, title, agency, round, due } = duty(KEY, { due: '2022-03-31' });
  expect(recall({ key, item, title, agency, round, due })).toMatchObject(wanted);
});
