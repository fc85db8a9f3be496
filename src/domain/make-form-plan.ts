import type { Agency } from '../tables/agencies';
import type { Item } from '../tables/items';
import type { Duty } from '../tables/register';
import type { Settings } from '../tables/settings';
import type { Day } from '../thai/day';
import { toThaiDigits } from '../thai/digits';
import { formatThaiDate } from '../thai/thai-date';
import { dutyKey } from './duties';
import { type DutySet, dutySets, pagesOf } from './duty-sets';
import {
  type FormPage,
  type FormPlan,
  type FormQuestion,
  itemKey,
  officerKey,
  PAGE_KEY,
  QUESTION_KEY,
} from './form-plan';
import type { ReadRule } from './rule-list';

/** All that decides what the form looks like. */
export interface FormFacts {
  readonly settings: Settings;
  readonly duties: readonly Duty[];
  readonly agencies: readonly Agency[];
  readonly items: readonly Item[];
  /** Keys of the duties whose rule asks for one officer. */
  readonly officerDuties: ReadonlySet<string>;
  /** The page each agency had before, by agency id. */
  readonly pageOf: Readonly<Record<string, string>>;
}

/** The part of the single form, which holds all duties. */
export const SINGLE_FORM = '';

/** A form of the year, and the page each agency gets in it. */
export interface PlannedForm {
  /** The round it asks for, or `SINGLE_FORM`. */
  readonly part: string;
  readonly plan: FormPlan;
  readonly pageOf: Readonly<Record<string, string>>;
  /** In the order of the list. */
  readonly agencies: readonly Agency[];
}

const HOW_TO_ANSWER =
  'วางลิงก์ของหน้าที่เผยแพร่ข้อมูลแล้ว บรรทัดละหนึ่งลิงก์ ข้อใดไม่มีอะไรเพิ่มให้เว้นว่าง คำตอบใหม่ของข้อใดใช้แทนคำตอบเดิมของข้อนั้น\n' +
  'พิมพ์ ยกเลิก หากต้องการถอนลิงก์ที่รายงานไว้ หรือพิมพ์ ไม่เกี่ยวข้อง เพราะ… พร้อมเหตุผล หากข้อนั้นไม่ใช่หน้าที่ของหน่วยงาน';

/** The form as workbook.md describes it; null where no agency has anything to report. */
export function planForm(facts: FormFacts, part: string): PlannedForm | null {
  const sets = dutySets(facts.agencies, facts.duties, facts.pageOf);
  if (sets.length === 0) return null;
  const pageOf = pagesOf(sets);
  const asked = new Set(sets.flatMap(({ agencies }) => agencies));
  const agencies = facts.agencies.filter((agency) => asked.has(agency));
  const pages = [startPage(agencies, pageOf), ...sets.map((set) => setPage(set, facts)), lastPage()];
  return { part, plan: { ...wording(facts.settings, part), pages }, pageOf, agencies };
}

function wording({ fiscalYear, office, thaiDigits }: Settings, part: string): Omit<FormPlan, 'pages'> {
  const year = fiscalYear === null ? '' : `ปีงบประมาณ พ.ศ. ${fiscalYear}`;
  const about = [digits(year, thaiDigits), office, digits(part, thaiDigits)];
  return {
    title: ['แบบรายงานผลการเปิดเผยข้อมูลสาธารณะ (OIT)', ...about].filter((word) => word !== '').join(' '),
    description:
      'สำหรับหน่วยงานรายงานลิงก์ของข้อมูลที่เผยแพร่บนเว็บไซต์ตามแบบวัด OIT ตอบได้หลายครั้งจนถึงกำหนดส่ง และแก้ไขคำตอบเดิมได้\n' +
      'ระบุเพียงตำแหน่งและหมายเลขโทรศัพท์ ไม่ต้องระบุชื่อบุคคล',
    confirmation: 'บันทึกคำตอบแล้ว ขอบคุณที่รายงาน หากต้องการเพิ่มหรือแก้ไข ให้เปิดลิงก์แบบฟอร์มของหน่วยงานอีกครั้ง',
  };
}

function startPage(agencies: readonly Agency[], pageOf: Readonly<Record<string, string>>): FormPage {
  const choices = agencies.map(({ id, name }) => ({ text: name, page: pageOf[id] ?? PAGE_KEY.last }));
  return {
    key: PAGE_KEY.start,
    title: '',
    help: '',
    questions: [
      {
        key: QUESTION_KEY.agency,
        title: 'หน่วยงาน',
        help: 'เลือกหน่วยงานของท่าน หากเปิดจากลิงก์ของหน่วยงาน ชื่อจะเลือกไว้ให้แล้ว',
        kind: 'list',
        required: true,
        choices,
      },
      short(
        QUESTION_KEY.code,
        'รหัสยืนยัน',
        'ใส่ไว้ให้แล้วในลิงก์ของหน่วยงาน ไม่ต้องแก้ไข หากไม่มีรหัส คำตอบจะรอเจ้าหน้าที่ยืนยันก่อน',
      ),
      short(QUESTION_KEY.reporter, 'ผู้รายงาน', 'ตำแหน่งและหมายเลขโทรศัพท์ ไม่ต้องระบุชื่อ'),
    ],
    goTo: { page: PAGE_KEY.last },
  };
}

function setPage({ page, agencies, duties }: DutySet, facts: FormFacts): FormPage {
  const count = digits(String(duties.length), facts.settings.thaiDigits);
  const [first] = agencies;
  return {
    key: page,
    title: agencies.length === 1 && first ? `ข้อที่ต้องรายงาน: ${first.name}` : `ข้อที่หน่วยงานต้องรายงาน ${count} ข้อ`,
    help: HOW_TO_ANSWER,
    questions: questionsOf(page, duties, facts),
    goTo: { page: PAGE_KEY.last },
  };
}

/** One question per duty; after the first whose rule asks for an officer, the one for the officer. */
function questionsOf(page: string, duties: readonly Duty[], facts: FormFacts): FormQuestion[] {
  const officerAfter = duties.find(({ key }) => facts.officerDuties.has(key));
  return duties.flatMap((duty) => {
    const question = itemQuestion(page, duty, facts);
    return duty === officerAfter ? [question, officerQuestion(page)] : [question];
  });
}

function itemQuestion(page: string, duty: Duty, { items, settings }: FormFacts): FormQuestion {
  const item = items.find(({ code }) => code === duty.item);
  return {
    key: itemKey(page, duty.item),
    title: `${duty.item} ${item?.title ?? duty.title}`,
    help: [deadline(duty.due, settings.thaiDigits), checklist(item?.criteria ?? '')]
      .filter((line) => line !== '')
      .join('\n'),
    kind: 'paragraph',
    required: false,
  };
}

const officerQuestion = (page: string): FormQuestion =>
  short(
    officerKey(page),
    'เจ้าหน้าที่ตอบ Q&A',
    'ตำแหน่งและหมายเลขโทรศัพท์ของเจ้าหน้าที่หนึ่งคนที่รับผิดชอบตอบคำถาม ไม่ต้องระบุชื่อ',
  );

const lastPage = (): FormPage => ({
  key: PAGE_KEY.last,
  title: 'ส่งคำตอบ',
  help: '',
  questions: [
    {
      key: QUESTION_KEY.note,
      title: 'หมายเหตุ',
      help: 'เรื่องอื่นที่ต้องการแจ้งฝ่ายเลขานุการ',
      kind: 'paragraph',
      required: false,
    },
  ],
  goTo: 'submit',
});

const short = (key: string, title: string, help: string): FormQuestion => ({
  key,
  title,
  help,
  kind: 'short',
  required: false,
});

const digits = (text: string, thai: boolean) => (thai ? toThaiDigits(text) : text);

const deadline = (due: Day | null, thai: boolean) =>
  due === null ? '' : `กำหนดส่ง ${digits(formatThaiDate(due, 'long'), thai)}`;

/** The parts that must be shown, one per line: `• มีช่องทางถาม-ตอบ`. */
export function checklist(criteria: string): string {
  const lines = criteria
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.map((line) => `• ${line}`).join('\n');
}

/** The duties for which a rule asks the agency to name one officer. */
export function officerDuties(rules: readonly ReadRule[]): ReadonlySet<string> {
  const asking = rules.filter(({ oneOfficerEach }) => oneOfficerEach);
  return new Set(
    asking.flatMap(({ items, agencies }) =>
      [...agencies].flatMap((id) => [...items].map((item) => dutyKey(item, id))),
    ),
  );
}
