import type { FoundTab } from './fill-in';
import {
  type Additions,
  additionsTo,
  type LayoutFacts,
  type NewTab,
  newTab,
  type Recipient,
  tabOf,
  wantedRows,
} from './fill-in-layout';
import { UserError } from './problem';

/** Which tabs are made and which completed. */
export interface FillInWork {
  readonly made: readonly NewTab[];
  readonly completed: readonly (Additions & { readonly name: string })[];
}

/** What is to be done so that each recipient has its tab; one without anything to report is a `UserError`, before any tab is made. */
export function planFillIns(
  recipients: readonly Recipient[],
  found: readonly FoundTab[],
  facts: LayoutFacts,
): FillInWork {
  const plans = recipients.map((recipient) => planOne(recipient, found, facts));
  return {
    made: plans.flatMap((plan) => ('made' in plan ? [plan.made] : [])),
    completed: plans.flatMap((plan) => ('completed' in plan ? [plan.completed] : [])),
  };
}

type Plan = { readonly made: NewTab } | { readonly completed: FillInWork['completed'][number] };

function planOne(recipient: Recipient, tabs: readonly FoundTab[], facts: LayoutFacts): Plan {
  const wanted = wantedRows(recipient, facts);
  if (wanted.length === 0)
    throw new UserError(
      `ยังไม่มีข้อที่${recipient?.name ?? 'หน่วยงาน'}ต้องรายงานในแท็บ "ทะเบียนติดตาม" กรุณาตรวจแท็บ "หน่วยงาน" และ "กติกามอบหมาย" แล้วเลือกเมนู "สร้างตารางมอบหมาย" ก่อน`,
    );
  const { found, read } = tabOf(recipient, tabs, facts.names);
  if (read !== null && typeof read.agency === 'object' && read.agency !== null)
    throw new UserError(
      `แท็บ "${read.name}" มีชื่อหน่วยงานที่หัวตารางเป็น "${read.agency.unclear}" ซึ่งไม่ตรงกับหน่วยงานของแท็บ กรุณาแก้ชื่อหน่วยงานเหนือหัวตาราง หรือลบแท็บนี้ แล้วเลือกเมนูเดิมอีกครั้ง ยังไม่มีข้อมูลใดถูกเปลี่ยน`,
    );
  if (read !== null) return { completed: { ...additionsTo(read, wanted, facts.names), name: read.name } };
  if (found?.cells.flat().some((cell) => cell !== ''))
    throw new UserError(
      `ไม่พบหัวตารางในแท็บ "${found.name}" กรุณากด Ctrl+Z เพื่อคืนหัวตาราง หรือลบแท็บนี้ แล้วเลือกเมนูเดิมอีกครั้ง ยังไม่มีข้อมูลใดถูกเปลี่ยน`,
    );
  return { made: newTab(recipient, wanted, facts) };
}

/** What a person reads after the tabs were written. */
export function describeFillIns({ made, completed }: FillInWork): string {
  return [
    ...made.map(({ name, rows, frozenRows }) => `สร้างแท็บ "${name}" แล้ว ${rows.length - frozenRows} แถว`),
    ...completed.map(({ name, rows }) =>
      rows.length === 0
        ? `แท็บ "${name}" มีข้อครบแล้ว สิ่งที่กรอกไว้ไม่เปลี่ยน`
        : `เพิ่มข้อในแท็บ "${name}" ${rows.length} แถว สิ่งที่กรอกไว้ไม่เปลี่ยน`,
    ),
    HOW_ON,
  ].join('\n');
}

/** The whole workbook as a file would hand out every agency's link and code. */
const HOW_ON =
  'ส่งให้หน่วยงาน: คลิกขวาที่ชื่อแท็บ > คัดลอกไปยัง > สเปรดชีตใหม่ แล้วดาวน์โหลดสเปรดชีตใหม่นั้นเป็น Microsoft Excel (อย่าส่งสมุดงานนี้ทั้งเล่ม เพราะมีลิงก์และรหัสของทุกหน่วยงาน)\n' +
  'เมื่อหน่วยงานส่งกลับ: คัดลอกแท็บจากไฟล์นั้นมาไว้ในสมุดงานนี้ หรือวางทับแท็บเดิม แล้วเลือกเมนู "รวบรวมรายงานผล"';
