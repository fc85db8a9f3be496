import { choice, lines, moment, number, text, tick } from './cells';
import { column, type Row, table } from './table';

export const REPORT_KINDS = ['ลิงก์', 'ยกเลิก', 'ไม่มี', 'ไม่เกี่ยวข้อง', 'ข้อความ'] as const;
export const REPORT_SOURCES = ['แบบฟอร์ม', 'ทะเบียน', 'นำเข้า'] as const;
export const CONFIRMATIONS = ['ยืนยันแล้ว', 'รอยืนยัน', 'เจ้าหน้าที่รับรอง'] as const;

/** รายงานผล: one row per reported link; nothing is ever removed. */
export const reports = table(
  'reports',
  'รายงานผล',
  {
    response: column('รหัสคำตอบ', text, 140),
    time: column('เวลา', moment, 140),
    duty: column('รหัส', text, 140),
    item: column('ข้อ', text, 60),
    agency: column('หน่วยงาน', text, 260),
    link: column('ลิงก์', text, 320),
    original: column('ข้อความเดิม', text, 240),
    kind: column('ประเภท', choice(REPORT_KINDS, 'ข้อความ'), 100),
    source: column('แหล่งที่มา', choice(REPORT_SOURCES, 'แบบฟอร์ม'), 100),
    confirmation: column('ยืนยันแหล่งที่มา', choice(CONFIRMATIONS, 'รอยืนยัน'), 130),
    problem: column('ปัญหา', text, 260),
    inUse: column('ใช้อยู่', tick(false), 70),
    reporter: column('ผู้รายงาน', text, 200),
    note: column('หมายเหตุ', text, 200),
  },
  { writtenBy: 'program' },
);
export type Report = Row<typeof reports>;

export const LINK_VERDICTS = ['ใช้ได้', 'มีปัญหา', 'ให้คนดู', 'ยังตรวจไม่เสร็จ'] as const;
export type LinkVerdict = (typeof LINK_VERDICTS)[number];

/** ผลตรวจลิงก์: the last visit to each link, once for every duty that it is evidence of. */
export const linkChecks = table(
  'linkChecks',
  'ผลตรวจลิงก์',
  {
    link: column('ลิงก์', text, 340),
    verdict: column('ผล', choice(LINK_VERDICTS, 'ยังตรวจไม่เสร็จ'), 110),
    reason: column('เหตุผล', text, 260),
    httpStatus: column('รหัส HTTP', number, 90),
    finalUrl: column('ปลายทาง', text, 300),
    evidence: column('หลักฐานในหน้า', text, 260),
    checkedAt: column('ตรวจเมื่อ', moment, 140),
    nextCheckAt: column('ตรวจครั้งต่อไป', moment, 140),
    failures: column('ล้มเหลวติดต่อกัน', number, 110),
    duty: column('รหัส', text, 140),
    reasonCode: column('รหัสเหตุผล', text, 140),
    title: column('ชื่อหน้า', text, 240),
    hops: column('ทางผ่าน', lines, 240),
    failedSince: column('เปิดไม่ได้ตั้งแต่', moment, 140),
    lastGoodAt: column('ใช้ได้ล่าสุด', moment, 140),
    size: column('ขนาด', number, 90),
    hash: column('ลายนิ้วมือเนื้อหา', text, 150),
    extract: column('ข้อความในหน้า', text, 300),
  },
  { writtenBy: 'program' },
);
export type LinkCheck = Row<typeof linkChecks>;

/** หลักฐาน ณ วันตรวจ: what stood at the links of accepted duties on a day, kept for the time when assessors ask. */
export const proofs = table(
  'proofs',
  'หลักฐาน ณ วันตรวจ',
  {
    time: column('เวลา', moment, 140),
    duty: column('รหัส', text, 140),
    item: column('ข้อ', text, 60),
    agency: column('หน่วยงาน', text, 260),
    link: column('ลิงก์', text, 320),
    verdict: column('ผล', choice(LINK_VERDICTS, 'ยังตรวจไม่เสร็จ'), 110),
    httpStatus: column('รหัส HTTP', number, 90),
    finalUrl: column('ปลายทาง', text, 300),
    title: column('ชื่อหน้า', text, 240),
    size: column('ขนาด', number, 90),
    hash: column('ลายนิ้วมือเนื้อหา', text, 150),
    extract: column('ข้อความในหน้า', text, 300),
  },
  { writtenBy: 'program' },
);
export type Proof = Row<typeof proofs>;
