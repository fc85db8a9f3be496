import { choice, lines, name, text, tick } from './cells';
import { column, type Row, table } from './table';

export const EVIDENCE_YEARS = ['ปีปัจจุบัน', 'ปีก่อน', 'ไม่กำหนด'] as const;
export const PERIODS = ['ทั้งปี', '6 เดือนแรก', 'รายเดือน 6 เดือนแรก', 'มากกว่า 1 ปี', 'ไม่กำหนด'] as const;

/** ข้อ OIT: what must be shown in the year. */
export const items = table(
  'items',
  'ข้อ OIT',
  {
    code: column('ข้อ', name, 60),
    title: column('ชื่อ', text, 300),
    subIndicator: column('ตัวชี้วัดย่อย', text, 90, 'เช่น 9.1 ใช้คำนวณคะแนนคาดการณ์'),
    group: column('กลุ่ม', text, 200),
    criteria: column('องค์ประกอบ', text, 420, 'บรรทัดละหนึ่งองค์ประกอบ'),
    evidenceYear: column('ปีของข้อมูล', choice(EVIDENCE_YEARS, 'ไม่กำหนด'), 100),
    period: column('ช่วงข้อมูล', choice(PERIODS, 'ไม่กำหนด'), 140),
    keywords: column('คำสำคัญ', lines, 200, 'ชื่ออื่นที่หน่วยงานใช้เรียกข้อนี้ บรรทัดละหนึ่งชื่อ ใช้ตรวจว่าหน้าเว็บพูดถึงข้อนี้'),
    requiredWords: column('คำที่ต้องมี', lines, 160, 'บรรทัดละหนึ่งคำ หน้าเว็บที่ขาดคำใดจะให้คนดู'),
    forbiddenWords: column('คำที่ต้องไม่มี', lines, 160, 'บรรทัดละหนึ่งคำ หน้าเว็บที่มีคำใดจะให้คนดู'),
    allowedDomains: column(
      'เว็บไซต์ที่ยอมรับ',
      lines,
      180,
      'นอกจากเว็บไซต์ของหน่วยงานเอง บรรทัดละหนึ่งชื่อ เช่น gprocurement.go.th',
    ),
    lostLastYear: column('ไม่ได้คะแนนปีก่อน', tick(false), 110),
  },
  { frozenColumns: 2 },
);
export type Item = Row<typeof items>;
