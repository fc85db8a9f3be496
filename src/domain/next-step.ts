import type { SidebarJob } from '../tables/sidebar-calls';
import type { Figures } from './figures';

/** What the sidebar proposes to do next. */
export interface NextStep {
  /** Null when it is a person's work in the sheet. */
  readonly job: SidebarJob | 'checkLinks' | 'remind' | 'silence' | null;
  /** One sentence. */
  readonly why: string;
}

/** All that decides what comes next. */
export interface Standing {
  /** Tabs by the names people gave them. */
  readonly tabs: Readonly<Record<'agencies' | 'items' | 'rules' | 'register', string>>;
  readonly fiscalYear: number | null;
  readonly items: number;
  readonly agencies: number;
  readonly rules: number;
  /** Whether every agency answers every item, so that no rule is needed. */
  readonly everyBody: boolean;
  readonly hasForm: boolean;
  /** Whether reading answers was cut off. */
  readonly isCollecting: boolean;
  readonly linksDue: number;
  /** Agencies that owe something overdue or due soon and were not written to today. */
  readonly toRemind: number;
  readonly unconfirmed: number;
  readonly figures: Figures;
}

interface Step {
  readonly holds: (standing: Standing) => boolean;
  readonly job: NextStep['job'];
  readonly why: (standing: Standing) => string;
}

/** From an empty workbook to a year that is done: the first that holds is next. */
const STEPS: readonly Step[] = [
  {
    holds: ({ fiscalYear }) => fiscalYear === null,
    job: 'setUp',
    why: () => 'ยังไม่ทราบปีงบประมาณ สั่งเริ่มต้นใช้งานเพื่อระบุปีและเติมรายการข้อของปีนั้น',
  },
  {
    holds: ({ items }) => items === 0,
    job: 'setUp',
    why: ({ tabs }) => `แท็บ "${tabs.items}" ยังว่าง สั่งเริ่มต้นใช้งานเพื่อเติมรายการข้อของปีนี้ หากไม่มีสำเร็จรูปให้วางเอง`,
  },
  {
    holds: ({ agencies }) => agencies === 0,
    job: null,
    why: ({ tabs }) => `แท็บ "${tabs.agencies}" ยังว่าง กรอกรหัส ชื่อ และอีเมลของแต่ละหน่วยงาน แล้วกดรีเฟรช`,
  },
  {
    holds: ({ rules, everyBody }) => rules === 0 && !everyBody,
    job: null,
    why: ({ tabs }) => `แท็บ "${tabs.rules}" ยังว่าง เขียนว่าข้อใดมอบหมายให้หน่วยงานใด แล้วกดรีเฟรช`,
  },
  {
    holds: ({ figures }) => figures.duties === 0,
    job: 'assign',
    why: ({ items, agencies }) => `มี ${items} ข้อ กับ ${agencies} หน่วยงานแล้ว แต่ยังไม่ได้กำหนดว่าใครรายงานข้อใด`,
  },
  {
    holds: ({ hasForm }) => !hasForm,
    job: 'form',
    why: () => 'มอบหมายแล้ว แต่หน่วยงานยังไม่มีแบบฟอร์มสำหรับส่งลิงก์',
  },
  {
    holds: ({ isCollecting }) => isCollecting,
    job: 'collect',
    why: () => 'การรวบรวมครั้งก่อนยังอ่านคำตอบไม่ครบ สั่งอีกครั้งเพื่ออ่านต่อจากที่ค้างไว้',
  },
  {
    holds: ({ linksDue }) => linksDue > 0,
    job: 'checkLinks',
    why: ({ linksDue }) => `มี ${linksDue} ลิงก์ที่ถึงเวลาตรวจว่ายังเปิดได้หรือไม่`,
  },
  {
    holds: ({ toRemind }) => toRemind > 0,
    job: 'remind',
    why: ({ toRemind }) => `มี ${toRemind} หน่วยงานที่ค้างรายการเกินหรือใกล้ครบกำหนด และวันนี้ยังไม่ได้เตือน`,
  },
  {
    holds: ({ unconfirmed }) => unconfirmed > 0,
    job: 'silence',
    why: ({ unconfirmed }) => `มี ${unconfirmed} คำตอบที่ยังไม่ยืนยันแหล่งที่มา ดูว่าใครส่งอะไร แล้วรับรองเมื่อแน่ใจ`,
  },
  {
    holds: ({ figures }) => figures.waiting > 0,
    job: null,
    why: ({ figures, tabs }) =>
      `มี ${figures.waiting} รายการรอสอบทาน เปิดแท็บ "${tabs.register}" ดูหลักฐาน แล้วเลือก "ผ่าน" หรือ "ให้แก้ไข"`,
  },
  {
    holds: ({ figures }) => figures.accepted < figures.duties,
    job: 'collect',
    why: () => 'ยังไม่มีงานเร่งด่วน รวบรวมรายงานล่าสุดเพื่อให้ตัวเลขเป็นปัจจุบัน',
  },
];

const DONE: NextStep = { job: null, why: 'ทุกรายการผ่านการสอบทานแล้ว ไม่มีงานค้าง' };

/** What to do next and why. */
export function nextStep(standing: Standing): NextStep {
  const step = STEPS.find(({ holds }) => holds(standing));
  return step === undefined ? DONE : { job: step.job, why: step.why(standing) };
}

/** The first step of a workbook that lacks tabs; `isNew` when it has none at all. */
export function firstStep(missing: readonly string[], isNew: boolean): NextStep {
  const names = missing.map((tab) => `"${tab}"`).join(', ');
  const why = isNew
    ? 'สมุดงานนี้ยังไม่มีแท็บของระบบ เริ่มต้นโดยสร้างแท็บและเติมรายการข้อของปี'
    : `ไม่พบแท็บ ${names} สั่งเริ่มต้นใช้งาน / ซ่อมแซมเพื่อสร้างให้ครบ ข้อมูลในแท็บอื่นไม่สูญหาย`;
  return { job: 'setUp', why };
}
