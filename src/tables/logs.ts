import { choice, lines, moment, text } from './cells';
import { column, type Row, table } from './table';

export const MAIL_STATES = ['กำลังส่ง', 'ส่งแล้ว', 'ส่งไม่สำเร็จ', 'รอโควตา'] as const;

/** บันทึกการเตือน: one row per mail, written before it leaves and settled after. */
export const reminderLog = table(
  'reminderLog',
  'บันทึกการเตือน',
  {
    time: column('เวลา', moment, 140),
    agency: column('หน่วยงาน', text, 280),
    to: column('ผู้รับ', lines, 240),
    cause: column('เหตุ', text, 160),
    items: column('ข้อที่เตือน', text, 320),
    state: column('สถานะ', choice(MAIL_STATES, 'กำลังส่ง'), 110),
    mailId: column('รหัสจดหมาย', text, 160),
  },
  { writtenBy: 'program' },
);
export type ReminderEntry = Row<typeof reminderLog>;

/** บันทึกการทำงาน: what the program did. */
export const activityLog = table(
  'activityLog',
  'บันทึกการทำงาน',
  {
    time: column('เวลา', moment, 140),
    user: column('ผู้ใช้', text, 220),
    job: column('งาน', text, 180),
    outcome: column('ผล', text, 120),
    detail: column('รายละเอียด', text, 480),
  },
  { writtenBy: 'program' },
);
export type Activity = Row<typeof activityLog>;
