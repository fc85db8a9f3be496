import { proofs } from '../tables/reports';

/** As in the menu. */
export const PROOF_JOB = 'บันทึกหลักฐานข้อที่ผ่าน';

/** How far the record of accepted links is. */
export interface Proved {
  readonly recorded: number;
  readonly waiting: number;
  readonly isQuotaUsed: boolean;
  readonly isStopped: boolean;
}

/** What a person reads about it. */
export function describeProof({ recorded, waiting, isQuotaUsed, isStopped }: Proved): string {
  const done = `บันทึกหลักฐานของข้อที่ผ่านแล้ว ${recorded} ลิงก์ ในแท็บ "${proofs.tab}"`;
  if (waiting === 0) return done;
  if (isStopped) return `${done}\nหยุดแล้ว เหลืออีก ${waiting} ลิงก์ที่ไม่ได้บันทึก`;
  const why = isQuotaUsed ? 'วันนี้ใช้โควตาการเปิดเว็บครบแล้ว ' : '';
  return `${done}\nเหลืออีก ${waiting} ลิงก์ ${why}ระบบจะเปิดและบันทึกต่อเอง`;
}
