import { day, number, suggestion, text } from './cells';
import { column, type Row, table } from './table';

export const STEP_STATES = ['ยังไม่ถึง', 'กำลังดำเนินการ', 'เสร็จแล้ว'] as const;

/** ปฏิทิน: the steps of the year's plan; the months to the right are drawn by set-up. */
export const plan = table(
  'plan',
  'ปฏิทิน',
  {
    no: column('ที่', number, 40),
    step: column('ขั้นตอน', text, 360),
    start: column('เริ่ม', day, 100),
    end: column('สิ้นสุด', day, 100),
    responsible: column('ผู้รับผิดชอบ', text, 180),
    state: column('สถานะ', suggestion(STEP_STATES), 120),
  },
  { frozenColumns: 2 },
);
export type PlanStep = Row<typeof plan>;

/** มาตรการ: what is done about a weak point of last year. */
export const measures = table('measures', 'มาตรการ', {
  no: column('ที่', number, 40),
  topic: column('ประเด็น', text, 220),
  question: column('ข้อคำถาม', text, 220),
  lastScore: column('คะแนนปีก่อน', number, 90),
  analysis: column('การวิเคราะห์', text, 260),
  approach: column('แนวทาง', text, 240),
  method: column('วิธีการ', text, 240),
  period: column('ระยะเวลา', text, 140),
  responsible: column('ผู้รับผิดชอบ', text, 180),
  result: column('ผลการดำเนินการ', text, 240),
  remark: column('ข้อเสนอแนะ', text, 200),
  items: column('ข้อที่เกี่ยวข้อง', text, 120),
});
export type Measure = Row<typeof measures>;

/** คะแนน: published scores, and this year's IIT and EIT once known. */
export const scores = table('scores', 'คะแนน', {
  fiscalYear: column('ปีงบประมาณ', number, 100),
  agency: column('หน่วยงาน', text, 280),
  indicator: column('ตัวชี้วัด', text, 200, 'เช่น IIT, EIT, OIT, รวม หรือเลขตัวชี้วัด 1-10'),
  score: column('คะแนน', number, 90),
  level: column('ระดับ', text, 120),
  source: column('ที่มา', text, 240),
});
export type Score = Row<typeof scores>;
