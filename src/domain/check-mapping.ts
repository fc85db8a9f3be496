import type { ChosenMapping, QuestionRole } from '../tables/form-mapping';
import type { ExistingForm } from './existing-form';

/** What one role is called, for roles that only one question may have. */
const SINGLE: Readonly<Record<string, string>> = {
  agency: 'หน่วยงาน',
  code: 'รหัสยืนยัน',
  officer: 'เจ้าหน้าที่ตอบ Q&A',
};

const nameOf = (role: QuestionRole): string | undefined =>
  SINGLE[role] ?? (/^O/.test(role) ? `ข้อ ${role}` : undefined);

/** Why a mapping cannot be used, in a sentence with the remedy; null when it can. */
export function problemOfMapping(
  { roles }: ChosenMapping,
  form: ExistingForm,
  codes: readonly string[],
): string | null {
  const titles = new Map(form.questions.map(({ id, title }) => [id, title]));
  if (roles.some(({ question }) => !titles.has(question)))
    return 'คำถามของแบบฟอร์มเปลี่ยนไปหลังจากเปิดหน้านี้ กด "รีเฟรช" แล้วตรวจการจับคู่อีกครั้ง';
  if (new Set(roles.map(({ question }) => question)).size < roles.length)
    return 'คำถามหนึ่งจับคู่ได้เพียงอย่างเดียว กด "รีเฟรช" แล้วจับคู่อีกครั้ง';
  const stranger = roles.find(({ role }) => /^O/.test(role) && !codes.includes(role));
  if (stranger) return `ข้อ ${stranger.role} ไม่มีในแท็บ "ข้อ OIT" ของปีนี้ เลือกข้ออื่น`;
  const twice = roles.find(
    ({ role }, index) => nameOf(role) !== undefined && roles.findIndex((each) => each.role === role) < index,
  );
  if (twice) {
    const both = roles
      .filter(({ role }) => role === twice.role)
      .map(({ question }) => `"${titles.get(question)}"`);
    return `${nameOf(twice.role)} จับคู่กับคำถามมากกว่าหนึ่งข้อ: ${both.join(' และ ')} เหลือไว้ข้อเดียว`;
  }
  if (!roles.some(({ role }) => role === 'agency'))
    return 'ยังไม่มีคำถามใดจับคู่กับ "หน่วยงาน" โปรแกรมต้องรู้ว่าใครรายงาน เลือกคำถามที่ถามชื่อหน่วยงาน';
  return null;
}
