import type { LinkCheck } from '../tables/reports';

type Checked = LinkCheck | undefined;

const CHANGED = 'เนื้อหาเปลี่ยนไปหลังผ่านการสอบทาน';

/** Whether the register still tells of a change. */
export const tellsOfChange = (linkResult: string): boolean => linkResult.includes(CHANGED);

/** What has changed in the pages of an accepted duty since the visit before, in Thai; nothing when they are the same. */
export function changeTold(before: readonly Checked[], after: readonly Checked[]): string {
  const told = after.map((check, index) => changeOf(before[index], check));
  const index = told.findIndex((text) => text !== '');
  if (index < 0) return '';
  const place = after.length > 1 ? `ลิงก์ที่ ${index + 1} ` : '';
  return `${place}${CHANGED} ${told[index]} กรุณาเปิดดูอีกครั้ง`;
}

/** Only a page that was read both times can have changed: one that does not answer today is there tomorrow. */
function changeOf(before: Checked, after: Checked): string {
  if (!before || !after || before.hash === '' || after.hash === '' || before.hash === after.hash) return '';
  if (before.title !== after.title) return `(ชื่อหน้าเดิม “${before.title}” ตอนนี้ “${after.title}”)`;
  const place = firstDifference(before.extract, after.extract);
  if (place < 0) return '(เนื้อหาช่วงหลังของหน้า)';
  return `(จากเดิม “…${around(before.extract, place)}…” เป็น “…${around(after.extract, place)}…”)`;
}

function firstDifference(one: string, other: string): number {
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) if (one[at] !== other[at]) return at;
  return -1;
}

const AROUND = 30;
const around = (text: string, at: number) =>
  text.slice(Math.max(0, at - AROUND), at + AROUND).replace(/\s+/g, ' ');
