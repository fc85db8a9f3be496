import { FILE_SHARE } from './demonstration-sites';
import type { Answer, Step, Walk } from './walk-plan';

/** The plans and the standing pages; the reports of the year are still to come. */
const GOVERNOR_OFFICE = [
  ...['O1', 'O2', 'O3', 'O4', 'O5', 'O6', 'O7', 'O8', 'O10', 'O13', 'O18', 'O21', 'O25', 'O26', 'O27'],
  ...['O29', 'O30', 'O34', 'O35', 'O36', 'O39', 'O42'],
];

/**
 * Two months of Phatthalung's year 2565 as an official might have seen them. On 28 March 2022, three days before the deadline, a third of
 * the agencies has not answered, and every status and colour but the overdue one can be seen.
 */
export const PHATTHALUNG_WALK: Walk = {
  until: '2022-03-28T09:00',
  chapters: [
    {
      title: '25 January 2022: the secretariat sets up the year and assigns its items',
      steps: [
        { at: '2022-01-25T09:05', menu: 'menuSetUp' },
        { at: '2022-01-25T09:30', menu: 'menuAssign' },
        { at: '2022-02-01T09:00', menu: 'menuForm' },
      ],
    },
    {
      title: 'February: the first agencies answer the form',
      steps: [
        answer('2022-02-07T10:12', 'sso', {
          without: ['O16'],
          officer: 'หัวหน้าฝ่ายสิทธิประโยชน์ โทร. 0 7400 0001',
        }),
        answer('2022-02-08T14:40', 'sdhs', { without: ['O24'] }),
        answer('2022-02-09T09:26', 'prd', {
          instead: { O24: 'ไม่เกี่ยวข้อง กรมประชาสัมพันธ์เป็นผู้จัดซื้อจัดจ้างให้ทั้งหมด' },
        }),
        answer('2022-02-10T15:05', 'dlpw', { instead: { O7: two('dlpw', 'o7') } }),
        answer('2022-02-14T11:30', 'ddpm', { without: ['O24', 'O33'] }),
        answer('2022-02-15T10:02', 'culture', { officer: 'นักวิชาการวัฒนธรรมชำนาญการ โทร. 0 7400 0002' }),
        answer('2022-02-17T13:48', 'probation', { without: ['O16', 'O24'] }),
        answer('2022-02-21T16:10', 'cooperative', { code: 'wrong' }),
        answer('2022-02-22T08:55', 'cooperative', { edits: true, note: 'แก้รหัสยืนยันแล้ว' }),
        answer('2022-02-23T10:20', 'land', { code: 'wrong', only: ['O1', 'O2', 'O3', 'O5'] }),
        answer('2022-02-24T09:44', 'doae', { without: ['O16', 'O23', 'O24'] }),
      ],
    },
    {
      title: '28 February: the links are visited, the first reports are accepted',
      steps: [
        { at: '2022-02-28T09:00', menu: 'menuCheckUrls' },
        { at: '2022-02-28T14:00', accept: ['O1', 'O2', 'O3', 'O5'] },
        {
          at: '2022-03-01T10:00',
          decide: 'O24|prd',
          status: 'ไม่เกี่ยวข้อง',
          remark: 'กรมต้นสังกัดจัดซื้อจัดจ้างให้ทั้งหมด',
        },
        {
          at: '2022-03-01T10:05',
          decide: 'O21|ddpm',
          status: 'ให้แก้ไข',
          remark: 'แผนที่เผยแพร่เป็นของปี 2564 ขอฉบับปี 2565',
        },
        {
          at: '2022-03-01T10:10',
          decide: 'O13|dlpw',
          status: 'ให้แก้ไข',
          remark: 'ลิงก์เปิดไปยังหน้ารวม ขอลิงก์ของคู่มือโดยตรง',
        },
      ],
    },
    {
      title: 'March: more answers and a late correction',
      steps: [
        answer('2022-03-02T10:31', 'cdd'),
        answer('2022-03-03T14:15', 'dla', { without: ['O24'] }),
        answer('2022-03-04T09:07', 'industry', { without: ['O16'] }),
        answer('2022-03-07T11:52', 'dpt', { without: ['O4', 'O13', 'O24'] }),
        answer('2022-03-08T15:21', 'commerce'),
        answer('2022-03-09T10:40', 'dlpw', { only: ['O13'], instead: { O13: address('dlpw', 'o13/2') } }),
        answer('2022-03-10T13:36', 'doe', { without: ['O15', 'O16'] }),
        answer('2022-03-11T09:18', 'transport', { only: ['O1', 'O2', 'O5', 'O7', 'O14', 'O17'] }),
        answer('2022-03-14T10:55', 'dopa', { without: ['O23', 'O24'] }),
        answer('2022-03-15T16:04', 'treasury', {
          instead: { O20: `ขนาดไฟล์ใหญ่ จึงฝากไว้ที่ http://${FILE_SHARE}/ita2565/o20` },
        }),
        answer('2022-03-16T11:11', 'moph', { without: ['O15', 'O24'] }),
        answer('2022-03-17T09:33', 'livestock', { without: ['O9', 'O16', 'O33'] }),
        answer('2022-03-18T14:27', 'governor-office', {
          only: GOVERNOR_OFFICE,
          officer: 'เจ้าหน้าที่วิเคราะห์นโยบายและแผน โทร. 0 7400 0003',
        }),
        answer('2022-03-18T15:50', 'fishery', { code: 'none', only: ['O1', 'O2', 'O7'] }),
      ],
    },
    {
      title: '21 to 25 March: monthly figures get more time, links and reports are looked at again',
      steps: [
        { at: '2022-03-21T09:30', extend: ['O15', 'O23'], until: '18 เม.ย. 2565' },
        { at: '2022-03-21T10:00', menu: 'menuCheckUrls' },
        { at: '2022-03-22T10:00', accept: ['O1', 'O2', 'O4', 'O6', 'O9', 'O21', 'O32'] },
        {
          at: '2022-03-23T13:00',
          decide: 'O23|dlpw',
          status: 'ให้แก้ไข',
          remark: 'ยังขาดสรุปผลเดือนกุมภาพันธ์ 2565',
        },
        {
          at: '2022-03-23T13:05',
          decide: 'O15|doae',
          status: 'ให้แก้ไข',
          remark: 'ขอตัวเลขครบทั้ง 6 เดือนแรกของปีงบประมาณ',
        },
        {
          at: '2022-03-23T13:10',
          decide: 'O13|cdd',
          status: 'ให้แก้ไข',
          remark: 'ขอคู่มือฉบับที่ใช้อยู่ในปัจจุบัน',
        },
        {
          at: '2022-03-24T10:00',
          accept: ['O15', 'O23', 'O25', 'O26', 'O27', 'O34', 'O35', 'O36'],
        },
      ],
    },
    {
      title: '28 March: three days before the deadline',
      steps: [{ at: '2022-03-28T08:30', menu: 'menuRefresh' }],
    },
  ],
};

function answer(at: string, agency: string, rest: Omit<Answer, 'agency'> = {}): Step {
  return { at, answer: { agency, ...rest } };
}

function address(agency: string, page: string): string {
  return `http://${agency}.phatthalung.example/ita2565/${page}`;
}

/** Two links as people type them. */
function two(agency: string, page: string): string {
  return `1. ${address(agency, page)}\n2. ${address(agency, `${page}/2`)}`;
}
