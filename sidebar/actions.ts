import type { State } from './server';

/** Everything a person can start from the sidebar. */
export type ActionName = NonNullable<State['next']['job']> | 'blank' | 'links' | 'mapping' | 'checks';

interface Action {
  /** As in the menu. */
  readonly label: string;
  readonly explanation: string;
  /** Shown while it runs. */
  readonly running: string;
}

/** The actions in the order of the year's work. */
export const ACTIONS = {
  setUp: {
    label: 'เริ่มต้นใช้งาน / ซ่อมแซมสมุดงาน',
    explanation: 'สร้างหรือซ่อมทุกแท็บ ไม่แตะสิ่งที่พิมพ์ไว้',
    running: 'กำลังเตรียมสมุดงาน หากมีคำถามจะขึ้นกลางหน้าจอชีต',
  },
  assign: {
    label: 'สร้างตารางมอบหมาย',
    explanation: 'แจกข้อให้หน่วยงานตามกติกา ของเดิมไม่หาย',
    running: 'กำลังมอบหมาย หากมีคำถามจะขึ้นกลางหน้าจอชีต',
  },
  form: {
    label: 'สร้าง/ปรับแบบฟอร์ม',
    explanation: 'ทำ Google Form และลิงก์เฉพาะแต่ละหน่วยงาน',
    running: 'กำลังทำแบบฟอร์ม ครั้งแรกอาจใช้เวลาหลายนาที',
  },
  blank: {
    label: 'สร้างแบบกรอกสำหรับหน่วยงาน',
    explanation: 'แท็บให้หน่วยงานที่ส่งเป็นไฟล์กรอก ของเดิมไม่หาย',
    running: 'กำลังทำแบบกรอก มีคำถามขึ้นกลางหน้าจอชีต',
  },
  links: {
    label: 'ลิงก์และ QR ของหน่วยงาน',
    explanation: 'คัดลอก พิมพ์ป้าย หรือออกรหัสใหม่เมื่อลิงก์รั่วไหล',
    running: 'กำลังอ่านลิงก์ของหน่วยงาน',
  },
  mapping: {
    label: 'จับคู่คำถามของแบบฟอร์มเดิม',
    explanation: 'สำหรับหน่วยงานที่มี Google Form อยู่แล้ว ระบุในแท็บตั้งค่า',
    running: 'กำลังอ่านคำถามของแบบฟอร์มเดิม',
  },
  collect: {
    label: 'รวบรวมรายงานผล',
    explanation: 'อ่านคำตอบใหม่แล้วปรับสถานะ',
    running: 'กำลังอ่านคำตอบ',
  },
  checkLinks: {
    label: 'ตรวจสอบลิงก์',
    explanation: 'เปิดลิงก์ที่ถึงเวลาตรวจ หยุดได้ทุกเมื่อ',
    running: 'กำลังตรวจลิงก์ ปิดแถบข้างได้ โปรแกรมจะตรวจต่อเอง',
  },
  checks: {
    label: 'ดูผลตรวจลิงก์',
    explanation: 'เห็นอะไรในหน้า ขาดอะไร ของแถวที่เลือกหรือลิงก์ที่ต้องดู',
    running: 'กำลังอ่านผลตรวจลิงก์',
  },
  proof: {
    label: 'บันทึกหลักฐานข้อที่ผ่าน',
    explanation: 'เปิดลิงก์ของข้อที่ผ่านแล้วเก็บสิ่งที่พบไว้ชี้แจง',
    running: 'กำลังเปิดและบันทึก อาจใช้เวลาหลายนาที ปิดแถบข้างได้',
  },
  refresh: {
    label: 'ปรับสีและภาพรวม',
    explanation: 'คำนวณสี เมทริกซ์ และหน้าภาพรวมใหม่',
    running: 'กำลังปรับสีและภาพรวม',
  },
  remind: {
    label: 'ส่งอีเมลเตือน',
    explanation: 'ดูรายชื่อก่อน แล้วจึงกดส่ง',
    running: 'กำลังเตรียมรายชื่อจดหมาย',
  },
  silence: {
    label: 'ใครยังไม่รายงาน',
    explanation: 'หน่วยงานที่เงียบ ไม่มีอีเมล และคำตอบรอยืนยัน',
    running: 'กำลังดูว่าใครยังไม่รายงาน',
  },
} as const satisfies Record<ActionName, Action>;

export const ACTION_NAMES = Object.keys(ACTIONS) as ActionName[];
