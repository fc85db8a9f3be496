import { problemOfMapping } from '../domain/check-mapping';
import type { ExistingForm } from '../domain/existing-form';
import { readItems } from '../domain/item-list';
import { describeProblems, UserError } from '../domain/problem';
import { type ShownMapping, shownMapping } from '../domain/shown-mapping';
import { type ChosenMapping, readChosenMapping } from '../tables/form-mapping';
import { items } from '../tables/items';
import { recallFormIds } from './form-memory';
import { log } from './log';
import { keepMapping, recallMapping } from './mapping-memory';
import { readNamedForm } from './named-form';
import { readSheet } from './read-year';
import type { Services } from './services';
import { understood } from './understood';

/** The questions of the existing form that the settings name, with what each stands for; writes nothing. */
export function readMapping(services: Services): ShownMapping {
  return shownMapping(openNamed(services), itemsOf(services), recallMapping(services.store));
}

/** Saves what a person decided in a page; the form is asked again, since it may have changed meanwhile. */
export function saveMapping(services: Services, given: unknown): string {
  const chosen = understood(readChosenMapping(given));
  const form = openNamed(services);
  if (chosen.form !== form.id) throw new UserError(OTHER_FORM);
  const codes = itemsOf(services).map(({ code }) => code);
  const problem = problemOfMapping(chosen, form, codes);
  if (problem !== null) throw new UserError(problem);
  const told = describe(chosen, form);
  services.lock.hold(() => {
    keepMapping(services.store, mappingOf(chosen), services.clock.now());
    log(services, 'จับคู่คำถามของแบบฟอร์มเดิม', 'สำเร็จ', told);
  });
  return told;
}

const OTHER_FORM = 'แบบฟอร์มเดิมในแท็บตั้งค่าเปลี่ยนไปหลังจากเปิดหน้านี้ กด "รีเฟรช" แล้วตรวจการจับคู่อีกครั้ง';
const OWN_FORM = 'แบบฟอร์มที่ระบุคือแบบฟอร์มที่โปรแกรมสร้างเอง ซึ่งอ่านอยู่แล้ว ไม่ต้องจับคู่ ลบลิงก์นี้ออก หรือวางลิงก์ของแบบฟอร์มเดิม';

function openNamed({ workbook, forms, store }: Services): ExistingForm {
  const named = readNamedForm(workbook);
  if (named.kind !== 'form') throw new UserError(describeProblems([named.problem]));
  if (recallFormIds(store).some(({ id }) => id === named.id)) throw new UserError(OWN_FORM);
  return forms.questions(named.id);
}

const itemsOf = ({ workbook }: Services) => readItems(readSheet(workbook, items)).items;

const mappingOf = ({ form, roles, isTrusted }: ChosenMapping) => ({
  form,
  isTrusted,
  roles: Object.fromEntries(roles.map(({ question, role }) => [String(question), role])),
});

function describe({ roles, isTrusted }: ChosenMapping, { title, questions }: ExistingForm): string {
  const count = roles.filter(({ role }) => /^O/.test(role)).length;
  const left = questions.filter(({ id }) => !roles.some(({ question }) => question === id));
  const hasCode = roles.some(({ role }) => role === 'code');
  return [
    `บันทึกการจับคู่ของแบบฟอร์ม "${title}" แล้ว: ข้อ OIT ${count} ข้อ`,
    ...(left.length === 0 ? [] : [`ยังไม่จับคู่ ${left.length} คำถาม คำตอบเก็บเป็นข้อความในแท็บ "รายงานผล"`]),
    hasCode
      ? 'คำตอบมีผลเมื่อรหัสยืนยันถูกต้อง'
      : isTrusted
        ? 'คำตอบมีผลทันที เพราะท่านยืนยันว่ามีเพียงผู้ได้รับเชิญที่ตอบได้'
        : 'คำตอบรอท่านรับรองก่อนจึงมีผล (แถบข้าง "ใครยังไม่รายงาน")',
    'เลือก "รวบรวมรายงานผล" เพื่ออ่านคำตอบเดี๋ยวนี้ ไม่เช่นนั้นโปรแกรมจะอ่านเองภายในหนึ่งชั่วโมง',
  ].join('\n');
}
