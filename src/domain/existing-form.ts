import type { QuestionRole } from '../tables/form-mapping';

/** A form that an office made itself, as far as its questions can be told apart. */
export interface ExistingForm {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly ExistingQuestion[];
}

export interface ExistingQuestion {
  readonly id: number;
  readonly title: string;
  /** Google's name of the kind, such as `MULTIPLE_CHOICE`. */
  readonly kind: string;
}

/** What each question of an existing form stands for, as a person decided. */
export interface FormMapping {
  readonly form: string;
  /** Question id → its role; a question without one is kept as it is. */
  readonly roles: Readonly<Record<string, QuestionRole>>;
  /** Whether an answer counts without a code, since only invited people can answer. */
  readonly isTrusted: boolean;
}

/** Kinds of questions in words; one that is not named here is shown as another kind. */
export const KIND_WORDS: Readonly<Record<string, string>> = {
  TEXT: 'ข้อความสั้น',
  PARAGRAPH_TEXT: 'ข้อความยาว',
  LIST: 'รายการเลือก',
  MULTIPLE_CHOICE: 'ตัวเลือกเดียว',
  CHECKBOX: 'เลือกได้หลายข้อ',
  DATE: 'วันที่',
  DATETIME: 'วันที่และเวลา',
  TIME: 'เวลา',
  SCALE: 'ระดับ',
  RATING: 'ระดับ',
  GRID: 'ตาราง',
  CHECKBOX_GRID: 'ตาราง',
  FILE_UPLOAD: 'แนบไฟล์',
};
export const OTHER_KIND = 'แบบอื่น';
