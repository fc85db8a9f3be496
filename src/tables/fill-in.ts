import { day, number, text } from './cells';
import { column, type Row, table } from './table';

/**
 * แบบกรอก: a tab that an agency fills in and sends as a file, one row per item. There may be many, and set-up makes none; people may
 * also copy them in from files, so their columns are known by heading alone.
 */
export const fillIn = table(
  'fillIn',
  'แบบกรอก',
  {
    no: column('ที่', number, 44),
    item: column('ข้อ', text, 52),
    title: column('รายการ', text, 170),
    shows: column('สิ่งที่ต้องแสดง', text, 270),
    agency: column('หน่วยงาน', text, 150),
    due: column('กำหนดส่ง', day, 90),
    links: column('ลิงก์ (URL)', text, 260, 'บรรทัดละหนึ่งลิงก์'),
    note: column('หมายเหตุ', text, 120),
    result: column('ผลการนำเข้า', text, 170, 'โปรแกรมเขียนเมื่อรวบรวมรายงานผล'),
  },
  { writtenBy: 'both' },
);
export type FillInRow = Row<typeof fillIn>;
export type FillInKey = keyof typeof fillIn.columns;

/** The words before what the rows above the headings tell. */
export const FILL_IN_LABELS = { agency: 'หน่วยงาน', year: 'ปีงบประมาณ', how: 'วิธีกรอก' } as const;

/** What stands in place of an agency where each row tells its own. */
export const EVERY_AGENCY = 'ทุกหน่วยงาน';

/** The mark of such a tab where that of the others is the id of their agency. */
export const EVERY_AGENCY_MARK = '*';
