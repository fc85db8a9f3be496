import type { ExistingForm } from '../domain/existing-form';
import { UserError } from '../domain/problem';

type Form = GoogleAppsScript.Forms.Form;

/** Items that ask nothing. */
const NO_QUESTIONS: readonly string[] = ['IMAGE', 'PAGE_BREAK', 'SECTION_HEADER', 'VIDEO'];

/** Whether the account the script runs as may open the form. */
export function canOpen(id: string): boolean {
  return typeof tryToOpen(id) !== 'string';
}

/** A form that is not the program's own; it is only ever read. */
export function openForeign(id: string): Form {
  const form = tryToOpen(id);
  if (typeof form !== 'string') return form;
  throw new UserError(
    `เปิดแบบฟอร์มเดิมของหน่วยงานไม่ได้ (${form}) ท่านต้องเป็นเจ้าของหรือผู้แก้ไขแบบฟอร์มนั้น และลิงก์ในแท็บตั้งค่าต้องเป็นลิงก์ของหน้าแก้ไข (ลงท้าย /edit)`,
  );
}

/** The form, or what Google said instead. */
function tryToOpen(id: string): Form | string {
  try {
    return FormApp.openById(id);
  } catch (error) {
    return String(error);
  }
}

/** What the form asks, in its order. */
export function readQuestions(form: Form): ExistingForm {
  const all = form
    .getItems()
    .map((item) => ({ id: item.getId(), title: item.getTitle(), kind: String(item.getType()) }));
  return {
    id: form.getId(),
    title: form.getTitle(),
    questions: all.filter(({ kind }) => !NO_QUESTIONS.includes(kind)),
  };
}
