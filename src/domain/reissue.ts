import type { Agency } from '../tables/agencies';
import { carriesCode, FIRST_ISSUE, recodeLink } from './form-codes';

/** An agency's code when somebody asks for a new one. */
export interface ReissueFacts {
  readonly agency: Pick<Agency, 'name' | 'formLink'>;
  /** The issue that the person saw and wants to end. */
  readonly seen: number;
  /** The issue in force. */
  readonly present: number;
  codeOf(issue: number): string;
}

/** What becomes of the code and of the link. */
export interface Reissue {
  /** The issue in force from now on. */
  readonly issue: number;
  readonly isNew: boolean;
  readonly formLink: string;
  /** Whether the link carries the code in force; one that the program did not write does not. */
  readonly isLinked: boolean;
}

/** A new issue for the one that was seen, once: asked again, the next issue stands already and only the link is put right. */
export function reissue({ agency, seen, present, codeOf }: ReissueFacts): Reissue {
  const isNew = seen === present;
  const issue = isNew ? present + 1 : present;
  const formLink = linkWith(agency.formLink, issue, codeOf);
  return { issue, isNew, formLink, isLinked: carriesCode(formLink, codeOf(issue)) };
}

/** The link with the code of the issue in the place of an earlier one. */
function linkWith(link: string, issue: number, codeOf: ReissueFacts['codeOf']): string {
  for (let earlier = issue - 1; earlier >= FIRST_ISSUE; earlier -= 1) {
    const code = codeOf(earlier);
    if (carriesCode(link, code)) return recodeLink(link, code, codeOf(issue));
  }
  return link;
}

/** What a person reads before a code ends. */
export function questionBeforeReissue(name: string): string {
  return `ออกรหัสใหม่ให้ ${name} หรือไม่\nลิงก์และ QR เดิมของหน่วยงานนี้จะใช้ยืนยันไม่ได้อีก คำตอบที่มากับรหัสเดิมยังเก็บไว้ แต่รอเจ้าหน้าที่รับรอง ท่านต้องส่งลิงก์ใหม่ให้หน่วยงาน`;
}

/** What a person reads afterwards; `tab` as people call หน่วยงาน. */
export function describeReissue(name: string, { isNew, isLinked }: Reissue, tab: string): string {
  const head = isNew ? `ออกรหัสใหม่ให้ ${name} แล้ว` : `รหัสของ ${name} ออกใหม่ไปก่อนแล้ว`;
  const rest = isLinked
    ? `ลิงก์ล่าสุดอยู่ในแท็บ "${tab}" ส่งลิงก์หรือ QR นี้ให้หน่วยงานแทนของเดิม`
    : `แต่ช่อง "ลิงก์แบบฟอร์ม" ในแท็บ "${tab}" ไม่ใช่ลิงก์ที่โปรแกรมทำไว้ กรุณาสั่ง "สร้าง/ปรับแบบฟอร์ม" เพื่อทำลิงก์ใหม่`;
  return `${head}\n${rest}`;
}
