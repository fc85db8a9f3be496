import type { Duty } from '../tables/register';
import type { Assignment } from './assignment';
import type { Merge } from './merge';
import { adviceOn, UserError } from './problem';

/** What one running of the assignment changed, line by line; `recalled` of the added duties came back with what was recorded of them. */
export function describeMerge(
  { duties, agencies, items }: Assignment,
  merge: Merge,
  recalled: number,
): string {
  const counts: readonly (readonly [count: number, line: string])[] = [
    [merge.additions.length, 'หน้าที่ที่เพิ่มใหม่'],
    [recalled, 'ในจำนวนนี้ มีรายงานหรือผลสอบทานเดิม เติมคืนจากบันทึกแล้ว'],
    [merge.redated.length, 'หน้าที่ที่เปลี่ยนกำหนดส่งตามกติกาหรือรอบ'],
    [merge.returning.length, 'หน้าที่ที่กลับเข้ากติกา'],
    [merge.leaving.length, 'หน้าที่ที่ไม่อยู่ในกติกาแล้ว (แถวและข้อมูลเดิมยังอยู่)'],
    [
      merge.held.length,
      'หน้าที่ที่คงไว้ตามเดิม เพราะกติกาที่อาจให้หน้าที่นั้นยังอ่านได้ไม่ครบ กรุณาแก้กติกาตามรายการด้านล่างแล้วสั่งอีกครั้ง',
    ],
  ];
  const changed = counts.filter(([count]) => count > 0).map(([count, line]) => `• ${line}: ${count}`);
  const kept =
    merge.ownDates.length === 0 ? [] : [`คงกำหนดส่งที่เจ้าหน้าที่กำหนดเองไว้ ${merge.ownDates.length} หน้าที่`];
  return [
    `ตารางมอบหมาย: ${items.length} ข้อ ${agencies.length} หน่วยงาน รวม ${duties.length} หน้าที่`,
    ...(changed.length === 0 ? ['ไม่มีหน้าที่ใดเปลี่ยนแปลง'] : changed),
    ...kept,
  ].join('\n');
}

const MOST_NAMED = 10;

/** The question before something that was already reported stops counting. */
export function questionBeforeStopping(
  stopping: readonly Pick<Duty, 'item' | 'agency' | 'status'>[],
): string {
  const named = stopping
    .slice(0, MOST_NAMED)
    .map(({ item, agency, status }) => `• ${item} ${agency} (${status})`);
  const more = stopping.length - named.length;
  return [
    `กติกาปัจจุบันไม่ให้หน้าที่ ${stopping.length} รายการที่มีการรายงานแล้ว รายการเหล่านี้จะไม่ถูกนับอีก (แถวและข้อมูลเดิมยังอยู่):`,
    ...named,
    ...(more > 0 ? [`และอีก ${more} รายการ`] : []),
    '',
    'ดำเนินการต่อหรือไม่',
  ].join('\n');
}

/** A province that reviews every body of its district has a few thousand; Sheets holds ten million cells in all. */
const MOST_DUTIES = 20_000;

/** Says what is missing when there is nothing to assign, or far too much, before anything is taken for left out of the rules. */
export function requireAssignable({ items, agencies, responsibilities, duties, problems }: Assignment): void {
  if (duties.length > MOST_DUTIES) {
    throw new UserError(
      `ยังสร้างตารางมอบหมายไม่ได้ เพราะได้ ${duties.length} หน้าที่ (${agencies.length} หน่วยงานในแท็บ "หน่วยงาน") เกิน ${MOST_DUTIES} หน้าที่ที่สมุดงานรับได้ กรุณาลบแถวที่วางเกินมาในแท็บ "หน่วยงาน" หรือตั้ง "ใช้งาน" เป็น FALSE ยังไม่มีข้อมูลใดถูกเปลี่ยน`,
    );
  }
  const listed = items.length > 0 && agencies.length > 0;
  const nobody = responsibilities.every(({ agencies: responsible }) => responsible.length === 0);
  const missing = [
    ...(items.length === 0 ? ['แท็บ "ข้อ OIT" ยังไม่มีข้อ กรุณาสั่ง "เริ่มต้นใช้งาน / ซ่อมแซมสมุดงาน" เพื่อเลือกปี'] : []),
    ...(agencies.length === 0
      ? ['แท็บ "หน่วยงาน" ยังไม่มีหน่วยงานที่ใช้งาน กรุณากรอกรหัส ชื่อหน่วยงาน และอีเมลอย่างน้อยหนึ่งแถว']
      : []),
    ...(listed && nobody
      ? ['แท็บ "กติกามอบหมาย" ยังไม่มีกติกาที่มอบหมายข้อใดให้หน่วยงานใด กรุณากรอกข้อและผู้รับมอบหมาย']
      : []),
  ];
  if (missing.length === 0) return;
  const reasons = ['ยังสร้างตารางมอบหมายไม่ได้', ...missing.map((line) => `• ${line}`)].join('\n');
  throw new UserError([reasons, ...(listed ? adviceOn(problems) : [])].join('\n\n'));
}
