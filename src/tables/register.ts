import { addresses, choice, day, moment, name, number, text } from './cells';
import { column, type Row, table } from './table';

export const STATUSES = ['ยังไม่รายงาน', 'รอสอบทาน', 'ลิงก์มีปัญหา', 'ให้แก้ไข', 'ผ่าน', 'ไม่เกี่ยวข้อง'] as const;
export type Status = (typeof STATUSES)[number];

/** ทะเบียนติดตาม: one row is a duty, one item of one agency. */
export const register = table(
  'register',
  'ทะเบียนติดตาม',
  {
    key: column('รหัส', name, 140),
    item: column('ข้อ', text, 60),
    title: column('รายการ', text, 260),
    agency: column('หน่วยงาน', text, 260),
    round: column('รอบ', text, 80),
    due: column('กำหนดส่ง', day, 110),
    status: column('สถานะ', choice(STATUSES, 'ยังไม่รายงาน'), 120),
    evidence: column('ลิงก์หลักฐาน', addresses, 300, 'บรรทัดละหนึ่งลิงก์'),
    reportedAt: column('รายงานเมื่อ', moment, 140),
    lateDays: column('ส่งช้า', number, 70, 'จำนวนวันหลังกำหนดส่ง'),
    linkResult: column('ผลตรวจลิงก์', text, 200),
    reviewer: column('ผู้สอบทาน', text, 160),
    remark: column('ข้อเสนอแนะ', text, 240),
    remindedTimes: column('เตือนแล้ว', number, 80, 'จำนวนครั้ง'),
    remindedOn: column('เตือนล่าสุด', day, 110),
    note: column('หมายเหตุ', text, 200),
  },
  { writtenBy: 'both', rowsAbove: 1, frozenColumns: 4 },
);
export type Duty = Row<typeof register>;

/** What stands in `หมายเหตุ` of a duty that the rules no longer give. */
export const OUT_OF_RULES = 'นอกกติกาปัจจุบัน';

/** สอบทาน: every decision on a duty, kept. */
export const reviews = table(
  'reviews',
  'สอบทาน',
  {
    time: column('เวลา', moment, 140),
    reviewer: column('ผู้สอบทาน', text, 200),
    duty: column('รหัส', text, 140),
    result: column('ผล', choice(STATUSES, 'รอสอบทาน'), 120),
    remark: column('ข้อเสนอแนะ', text, 320),
  },
  { writtenBy: 'program' },
);
export type Review = Row<typeof reviews>;
