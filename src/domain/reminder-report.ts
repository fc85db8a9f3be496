import type { SendingResult } from './letters';
import type { Reminder, ReminderPlan } from './reminders';

const MOST_LINES = 40;

/** What would go to whom, and what cannot: the question before sending. */
export function questionBeforeSending(plan: ReminderPlan): string {
  const recipients = plan.letters.reduce((sum, { to, cc }) => sum + to.length + cc.length, 0);
  const head = plan.isTrial
    ? `โหมดทดลอง: จะส่งจดหมายเตือน ${plan.letters.length} ฉบับถึงตัวท่านเองเท่านั้น หน่วยงานจะไม่ได้รับ`
    : `จะส่งจดหมายเตือน ${plan.letters.length} ฉบับ ถึง ${recipients} ที่อยู่ (วันนี้ส่งได้อีก ${plan.quota} ที่อยู่)`;
  return [
    head,
    listed(plan.letters, ({ agency, cause }) => `${agency.name}: ${cause}`),
    ...remarksOn(plan),
    'ส่งเลยหรือไม่',
  ].join('\n\n');
}

/** Why nothing is sent. */
export function describeNothing(plan: ReminderPlan): string {
  const isQuiet = plan.waiting.length + plan.silent.length + plan.done.length === 0;
  const head = isQuiet
    ? 'ไม่มีหน่วยงานใดค้างส่งหรือใกล้ครบกำหนด จึงไม่มีจดหมายต้องส่ง'
    : plan.done.length > 0
      ? `วันนี้ส่งจดหมายเตือนแล้ว ${plan.done.length} หน่วยงาน ไม่มีจดหมายต้องส่งเพิ่ม`
      : 'ไม่มีจดหมายที่ส่งได้ในขณะนี้';
  return [head, ...remarksOn(plan)].join('\n\n');
}

/** What was sent, what was not and why. */
export function describeSending(plan: ReminderPlan, { sent, refused, left }: SendingResult): string {
  const head = `ส่งจดหมาย${plan.isTrial ? 'ทดลองถึงตัวท่านเอง' : 'เตือน'}แล้ว ${sent.length} ฉบับ`;
  const parts = [
    head,
    named(
      'ส่งไม่สำเร็จ',
      refused.map(({ agency, reason }) => `${agency} (${reason})`),
    ),
    named('ยังไม่ได้ส่งเพราะเวลาหมด เลือกเมนู "ส่งอีเมลเตือน" อีกครั้งเพื่อส่งต่อ', left),
    ...remarksOn(plan),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function remarksOn({ waiting, silent, unsettled }: ReminderPlan): string[] {
  const remarks = [
    named('รอโควตาอีเมลของวันถัดไป', waiting.map(nameOf)),
    named('ไม่มีอีเมลที่ใช้ได้ในแท็บ "หน่วยงาน" กรุณาติดต่อทางอื่นหรือกรอกอีเมล', silent.map(nameOf)),
    named(
      'ไม่แน่ใจว่าส่งถึงหรือไม่ เพราะการส่งถูกตัดกลางคัน (แท็บ "บันทึกการเตือน" สถานะ "กำลังส่ง") กรุณาดูในกล่องจดหมายที่ส่งแล้วและแก้สถานะในแถวนั้น',
      unsettled.map(({ agency }) => agency),
    ),
  ];
  return remarks.filter((remark) => remark !== '');
}

const nameOf = ({ agency }: Reminder) => agency.name;

/** What happened to whom, with the number: nothing when to nobody. */
export function named(what: string, names: readonly string[]): string {
  return names.length === 0 ? '' : `${what} (${names.length}):\n${listed(names, (name) => name)}`;
}

function listed<Each>(rows: readonly Each[], lineOf: (row: Each) => string): string {
  const lines = rows.slice(0, MOST_LINES).map((row) => `• ${lineOf(row)}`);
  const more = rows.length - lines.length;
  return [...lines, ...(more > 0 ? [`และอีก ${more}`] : [])].join('\n');
}
