import { lines, name, number, text, tick } from './cells';
import { column, type Row, table } from './table';

/** หน่วยงาน: who reports. Other tabs name an agency by its full name. */
export const agencies = table(
  'agencies',
  'หน่วยงาน',
  {
    id: column('รหัส', name, 110, 'ตัวอักษรภาษาอังกฤษหรือตัวเลข ไม่ซ้ำกัน เช่น sso'),
    name: column('ชื่อหน่วยงาน', name, 300),
    shortName: column('ชื่อย่อ', text, 110, 'ใช้เป็นหัวคอลัมน์ในเมทริกซ์ ไม่ซ้ำกัน'),
    kind: column('ประเภท', text, 130),
    emails: column('อีเมล', lines, 220, 'หลายที่อยู่ให้คั่นด้วยจุลภาค'),
    supervisorEmails: column('อีเมลผู้บังคับบัญชา', lines, 200),
    site: column('เว็บไซต์', text, 240),
    servesPublic: column('ให้บริการประชาชน', tick(false), 110),
    siteRunCentrally: column('เว็บไซต์ส่วนกลางดูแล', tick(false), 110),
    coordinator: column('ผู้ประสานงาน', text, 180, 'ตำแหน่งและโทรศัพท์ ไม่ต้องระบุชื่อบุคคล'),
    qaOfficer: column('เจ้าหน้าที่ตอบ Q&A', text, 180, 'ตำแหน่งและโทรศัพท์ ไม่ต้องระบุชื่อบุคคล'),
    watched: column('เฝ้าระวัง', tick(false), 80),
    lastScore: column('คะแนนปีก่อน', number, 90),
    active: column('ใช้งาน', tick(true), 70),
    formLink: column('ลิงก์แบบฟอร์ม', text, 260),
  },
  { frozenColumns: 2 },
);
export type Agency = Row<typeof agencies>;
