import type { Duty } from '../tables/register';
import type { Report } from '../tables/reports';
import type { Change, Placed } from '../tables/table';
import { REPORT_PROBLEM } from './report-problems';

/** What collecting did. */
export interface Collected {
  /** Rows added to รายงานผล. */
  readonly rows: readonly Report[];
  /** Rows of รายงานผล that an earlier run had left under way. */
  readonly finished: number;
  /** Agencies that answered and have no address for a receipt. */
  readonly silent: readonly string[];
  readonly changes: readonly Change<Duty>[];
  /** The register before. */
  readonly before: readonly Placed<Duty>[];
  readonly hasForm: boolean;
  /** What keeps an existing form from being read. */
  readonly hindrances: readonly string[];
  /** Whether every answer was read. */
  readonly isDone: boolean;
}

/** What a person reads after collecting. */
export function describeCollected(collected: Collected): string {
  const { rows, silent, finished, changes, before, hasForm, hindrances, isDone } = collected;
  const answers = new Set(rows.filter(({ source }) => source === 'แบบฟอร์ม').map(({ response }) => response))
    .size;
  const count = (holds: (row: Report) => boolean) => rows.filter(holds).length;
  const lines = [
    answers === 0 ? 'ไม่มีคำตอบใหม่จากแบบฟอร์ม' : `บันทึกคำตอบใหม่หรือที่แก้ไข ${answers} ฉบับ`,
    counted(
      'ลิงก์ที่บันทึก',
      count(({ kind }) => kind === 'ลิงก์'),
      'ลิงก์',
    ),
    counted('นำเข้าจากแบบกรอกของหน่วยงาน', imported(rows), 'ข้อ'),
    counted(
      'ลิงก์ที่เจ้าหน้าที่พิมพ์ในทะเบียน',
      count(({ source }) => source === 'ทะเบียน'),
      'รายการ',
    ),
    counted('ทำรายการที่ถูกตัดกลางคันให้เสร็จ', finished, 'รายการ'),
    counted('เปลี่ยนสถานะ', moved(changes, before), 'ข้อ'),
    counted(
      'รอยืนยันแหล่งที่มา (ยังไม่มีผลต่อทะเบียน)',
      count(({ confirmation }) => confirmation === 'รอยืนยัน'),
      'รายการ',
    ),
    counted('มีปัญหาอื่นที่ควรดูในแท็บ "รายงานผล"', count(isTrouble), 'รายการ'),
    ...hindrances,
    hasForm ? '' : 'ยังไม่มีแบบฟอร์มของสมุดงานนี้ เลือกเมนู "สร้าง/ปรับแบบฟอร์ม" ก่อน',
    silent.length === 0 ? '' : `ไม่มีอีเมลที่ใช้ได้ในแท็บ "หน่วยงาน" จึงไม่ส่งใบรับรายงานถึง ${silent.join(', ')}`,
    isDone ? '' : 'ยังอ่านไม่ครบ ระบบจะอ่านต่อเองในอีกประมาณหนึ่งนาที',
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** Whether anything stands in the workbook now that did not before. */
export function hasDoneSomething({ rows, finished, changes, before }: Collected): boolean {
  return rows.length + finished + moved(changes, before) > 0;
}

const counted = (what: string, number: number, unit: string) =>
  number === 0 ? '' : `${what} ${number} ${unit}`;

/** Items of filled-in tabs with something new, agency by agency. */
const imported = (rows: readonly Report[]) =>
  new Set(rows.filter(({ source }) => source === 'นำเข้า').map(({ response, item }) => `${response} ${item}`))
    .size;

const isTrouble = ({ problem, confirmation }: Report) =>
  confirmation !== 'รอยืนยัน' && problem !== '' && problem !== REPORT_PROBLEM.underway;

function moved(changes: readonly Change<Duty>[], before: readonly Placed<Duty>[]): number {
  const statusAt = new Map(before.map(({ at, status }) => [at, status]));
  return changes.filter(({ at, values }) => values.status !== undefined && values.status !== statusAt.get(at))
    .length;
}
