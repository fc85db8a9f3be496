import { anything, choice, count, fiscalYear, type Kind, text, tick } from './cells';
import { column, type Row, table } from './table';

/** ตั้งค่า: one row per setting; rows this program does not know are left alone. */
export const settings = table('settings', 'ตั้งค่า', {
  name: column('ชื่อ', text, 240),
  value: column('ค่า', anything, 240),
  meaning: column('ความหมาย', text, 520),
});
export type SettingRow = Row<typeof settings>;

export const MODES = ['จังหวัดเป็นผู้รับการประเมิน', 'หลายหน่วยงานรับการประเมิน'] as const;

interface Setting<Value> {
  readonly name: string;
  readonly kind: Kind<Value>;
  /** What a new workbook gets. */
  readonly initial: Value;
  readonly meaning: string;
}

const setting = <Value>(
  name: string,
  kind: Kind<Value>,
  initial: NoInfer<Value>,
  meaning: string,
): Setting<Value> => ({
  name,
  kind,
  initial,
  meaning,
});

/** Every setting, in the order of the tab. */
export const SETTINGS = {
  fiscalYear: setting('ปีงบประมาณ', fiscalYear, null, 'ปีงบประมาณ พ.ศ. ที่ประเมิน เช่น 2565'),
  office: setting('ชื่อจังหวัด/หน่วยงาน', text, '', 'ปรากฏบนหน้าภาพรวมและในจดหมาย'),
  mode: setting('รูปแบบการประเมิน', choice(MODES, MODES[0]), MODES[0], MODES.join(' หรือ ')),
  thaiDigits: setting('ตัวเลขไทยในเอกสาร', tick(false), false, 'TRUE = ใช้เลขไทยในจดหมายและรายงาน'),
  noticeDays: setting('วันเตือนล่วงหน้า', count, 7, 'จำนวนวันก่อนกำหนดส่งที่เริ่มขึ้นสีใกล้ครบกำหนดและเริ่มเตือน'),
  trial: setting('โหมดทดลอง', tick(true), true, 'TRUE = จดหมายทุกฉบับส่งถึงตัวท่านเองเท่านั้น'),
  replyTo: setting('อีเมลตอบกลับ', text, '', 'ที่อยู่ที่หน่วยงานจะตอบกลับ'),
  senderName: setting('ชื่อผู้ส่ง', text, '', 'ชื่อที่ปรากฏเป็นผู้ส่งจดหมาย'),
  mailFooter: setting('ข้อความท้ายจดหมาย', text, '', 'เช่น ช่องทางติดต่อของกลุ่มงาน'),
  existingForm: setting(
    'แบบฟอร์มเดิมของหน่วยงาน',
    text,
    '',
    'ลิงก์หน้าแก้ไข (ลงท้าย /edit) ของ Google Form ที่มีอยู่แล้ว ว่าง = ไม่มี จากนั้นเปิดแถบข้าง เลือก "จับคู่คำถามของแบบฟอร์มเดิม"',
  ),
  receipts: setting(
    'ส่งใบรับรายงาน',
    tick(true),
    true,
    'TRUE = หน่วยงานที่รายงานได้จดหมายว่าบันทึกอะไรแล้ว อะไรใช้ไม่ได้ และยังขาดข้อใด',
  ),
  clearReporters: setting(
    'ลบข้อมูลผู้รายงานหลังสิ้นปี',
    tick(true),
    true,
    'TRUE = เมื่อพ้นปีงบประมาณ (30 กันยายน) ไปแล้ว 90 วัน ล้างผู้รายงาน เจ้าหน้าที่ที่แจ้งในคำตอบ และที่อยู่ผู้รับจดหมาย',
  ),
} as const;

type ValueOf<S> = S extends Setting<infer Value> ? Value : never;
export type Settings = { readonly [Key in keyof typeof SETTINGS]: ValueOf<(typeof SETTINGS)[Key]> };
