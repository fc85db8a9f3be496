import type { agencies } from '../tables/agencies';
import type { Duty } from '../tables/register';
import { agencyIdOf } from './duties';
import type { Problem } from './problem';
import { problemAt, type Sheet } from './sheet';

/** Agencies that have duties in the register under another id, which has left the list: somebody may have changed it by mistake. */
export function problemsOfChangedIds(
  sheet: Sheet<typeof agencies>,
  leaving: readonly Pick<Duty, 'key' | 'agency'>[],
): Problem[] {
  const listed = new Set(sheet.rows.map(({ id }) => id));
  const former = new Map(leaving.map(({ key, agency }) => [agency, agencyIdOf(key)]));
  return sheet.rows.flatMap(({ name, id, at }) => {
    const before = former.get(name);
    if (before === undefined || before === id || listed.has(before)) return [];
    const sentence = `${name} มีหน้าที่เดิมในทะเบียนด้วยรหัส "${before}" ซึ่งไม่นับต่อ หากเปลี่ยนรหัสโดยไม่ตั้งใจ กรุณาแก้กลับเป็น "${before}" แล้วสร้างตารางมอบหมายอีกครั้ง`;
    return [problemAt(sheet, 'id', at, sentence)];
  });
}
