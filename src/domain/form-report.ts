import type { PlannedForm } from './make-form-plan';

/** A form as it is told of. */
export interface MadeForm {
  readonly planned: PlannedForm;
  readonly url: string;
}

/** What a person reads once the forms are whole; `earlier` are the addresses of forms that are no longer made but still read. */
export function describeForms(made: readonly MadeForm[], earlier: readonly string[]): string {
  const agencies = new Set(made.flatMap(({ planned }) => planned.agencies));
  return [
    ...(made.length > 1 ? [`คำถามมากเกินกว่าจะรวมในแบบฟอร์มเดียว จึงแยกตามรอบเป็น ${made.length} แบบฟอร์ม`] : []),
    ...made.map(({ planned }) => `แบบฟอร์ม "${planned.plan.title}" พร้อมใช้งาน`),
    `${agencies.size} หน่วยงาน ${setsIn(made)} ชุดคำถาม ลิงก์ของแต่ละหน่วยงานอยู่ในแท็บ "หน่วยงาน" คอลัมน์ "ลิงก์แบบฟอร์ม" (เก็บไว้เฉพาะฝ่ายเลขานุการและส่งให้หน่วยงานนั้น)`,
    ...made.map(({ planned: { part }, url }) => `ที่อยู่แบบฟอร์ม${part === '' ? '' : ` ${part}`}: ${url}`),
    ...earlier.map((url) => `แบบฟอร์มเดิม ยังรับและอ่านคำตอบต่อไป ลิงก์ที่ส่งไปแล้วยังใช้ได้: ${url}`),
  ].join('\n');
}

/** The first page and the last are everybody's. */
const setsIn = (made: readonly MadeForm[]) =>
  made.reduce((sum, { planned }) => sum + planned.plan.pages.length - 2, 0);
