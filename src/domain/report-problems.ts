import type { Report } from '../tables/reports';

/** Everything that `ปัญหา` of a report can say. */
export const REPORT_PROBLEM = {
  /** Recorded, and on its way into the register; stands there only while a run is under way or was cut off. */
  underway: 'กำลังบันทึกลงทะเบียนติดตาม',
  noCode: 'ไม่มีรหัสยืนยัน รอเจ้าหน้าที่รับรอง',
  wrongCode: 'รหัสยืนยันไม่ถูกต้อง รอเจ้าหน้าที่รับรอง',
  unknownAgency: 'ไม่พบหน่วยงานนี้ในแท็บ "หน่วยงาน"',
  /** Of a form that is not the program's own. */
  unmapped: 'คำถามนี้ยังไม่ได้จับคู่กับข้อ OIT จึงเก็บไว้เป็นข้อความ',
  otherAgency: 'หน่วยงานในแถวไม่ตรงกับหน่วยงานที่หัวแบบกรอก',
  unknownItem: 'ไม่มีข้อนี้ในแท็บ "ทะเบียนติดตาม"',
  notTheirs: 'ข้อนี้ไม่ใช่ข้อที่หน่วยงานได้รับมอบหมาย',
  noLink: 'ไม่พบลิงก์เว็บไซต์ในคำตอบ',
  blank: 'คำตอบว่าง ไม่มีข้อใดรายงาน',
  tooLong: 'ลิงก์ยาวเกิน 2,000 ตัวอักษร ใช้ไม่ได้',
  tooMany: 'มีลิงก์เกินจำนวนที่รับได้ต่อหนึ่งข้อ ใช้เฉพาะลิงก์แรก ๆ',
  accepted: 'ข้อนี้ผ่านการสอบทานแล้ว จึงยังใช้หลักฐานเดิม',
  released: 'ข้อนี้เจ้าหน้าที่บันทึกไว้ว่าไม่เกี่ยวข้อง จึงไม่ใช้ลิงก์นี้',
  superseded: 'มีรายงานที่ใหม่กว่าแล้ว จึงไม่ใช้ลิงก์นี้',
  releaseAsked: 'หน่วยงานแจ้งว่าไม่เกี่ยวข้อง รอเจ้าหน้าที่พิจารณา',
  noneDeclared: 'หน่วยงานแจ้งว่าไม่มี รอเจ้าหน้าที่พิจารณา',
  noReason: 'หน่วยงานแจ้งโดยไม่ได้ระบุเหตุผล รอเจ้าหน้าที่พิจารณา',
} as const;

/** Problems that end when a person accepts where the answer came from. */
const WAITS_FOR_CONFIRMATION: readonly string[] = [REPORT_PROBLEM.noCode, REPORT_PROBLEM.wrongCode];

/** Problems with which an answer has had its effect: it asks a person to decide. */
const LEFT_TO_DECIDE: readonly string[] = [
  REPORT_PROBLEM.releaseAsked,
  REPORT_PROBLEM.noneDeclared,
  REPORT_PROBLEM.noReason,
];

/** Whether the row has had its effect on the register. */
export function isUsed({ kind, problem }: Pick<Report, 'kind' | 'problem'>): boolean {
  return LEFT_TO_DECIDE.includes(problem) || (problem === '' && kind !== 'ข้อความ');
}

/** Whether a person's word on where the answer came from is all that the row waits for. */
export function waitsForPerson({ problem }: Pick<Report, 'problem'>): boolean {
  return WAITS_FOR_CONFIRMATION.some((wait) => problem.startsWith(wait));
}

/** Whether the row still has its effect on the register before it: it is new, or a person has accepted it. */
export function isUnderway(row: Pick<Report, 'kind' | 'problem' | 'confirmation'>): boolean {
  if (row.problem === REPORT_PROBLEM.underway) return true;
  return row.confirmation === 'เจ้าหน้าที่รับรอง' && waitsForPerson(row) && row.kind !== 'ข้อความ';
}

/** What an agency can do about what a report says of its answer; what is not named here was recorded. */
const REMEDIES: Readonly<Partial<Record<keyof typeof REPORT_PROBLEM, string>>> = {
  unmapped: 'ฝ่ายเลขานุการจะพิจารณา ไม่ต้องส่งซ้ำ',
  unknownItem: 'กรุณาใช้เลขข้อตามที่ได้รับมอบหมาย เช่น O1',
  notTheirs: 'หากเห็นว่าเป็นข้อของหน่วยงาน กรุณาแจ้งฝ่ายเลขานุการ',
  noLink: 'กรุณาวางที่อยู่เว็บไซต์ที่ขึ้นต้นด้วย http:// หรือ https:// บรรทัดละหนึ่งลิงก์',
  blank: 'กรุณาเปิดแบบฟอร์มแล้ววางลิงก์ในช่องของแต่ละข้อ',
  tooLong: 'กรุณาใช้ลิงก์ที่สั้นกว่านี้',
  tooMany: 'กรุณาส่งเฉพาะลิงก์ที่จำเป็น',
  accepted: 'หากต้องการเปลี่ยนหลักฐาน กรุณาแจ้งฝ่ายเลขานุการ',
  released: 'หากข้อนี้เกี่ยวข้องกับหน่วยงาน กรุณาแจ้งฝ่ายเลขานุการ',
  superseded: '',
  noReason: 'กรุณาแจ้งเหตุผลในแบบฟอร์ม',
};

/** What can be done about a row that was not used; undefined for one that was. */
export function remedyOf({ problem }: Pick<Report, 'problem'>): string | undefined {
  return Object.entries(REMEDIES).find(([key]) =>
    problem.startsWith(REPORT_PROBLEM[key as keyof typeof REPORT_PROBLEM]),
  )?.[1];
}
