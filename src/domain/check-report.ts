import { LINK_VERDICTS, type LinkVerdict } from '../tables/reports';
import type { Finding } from './finding';

/** How a round of checking ended. */
export interface Checked {
  readonly findings: readonly Finding[];
  /** Links that are due and were not visited. */
  readonly left: number;
  readonly isQuotaUsed: boolean;
  /** Minutes until it goes on by itself; null when nothing is left, or somebody has stopped it. */
  readonly goesOnIn: number | null;
}

/** What a person reads after checking. */
export function describeChecked(checked: Checked): string {
  const { findings, left } = checked;
  if (findings.length + left === 0) return 'ไม่มีลิงก์ที่ถึงกำหนดตรวจ';
  const head = `ตรวจแล้ว ${findings.length} ลิงก์`;
  const parts = verdictsOf(checked).map(({ verdict, count }) => `${verdict} ${count}`);
  return [parts.length === 0 ? head : `${head}: ${parts.join(', ')}`, remainderOf(checked)]
    .filter((line) => line !== '')
    .join('\n');
}

/** How often each verdict was given, without those that were not. */
export function verdictsOf({
  findings,
}: Pick<Checked, 'findings'>): { verdict: LinkVerdict; count: number }[] {
  const verdicts = findings.map(({ verdict, kind }) => (kind === 'page' ? verdict : 'ยังตรวจไม่เสร็จ'));
  const counts = LINK_VERDICTS.map((verdict) => ({
    verdict,
    count: verdicts.filter((given) => given === verdict).length,
  }));
  return counts.filter(({ count }) => count > 0);
}

/** What becomes of the links that were not visited; empty when there are none. */
export function remainderOf({ left, isQuotaUsed, goesOnIn }: Omit<Checked, 'findings'>): string {
  if (left === 0) return '';
  if (goesOnIn === null) return `หยุดตรวจแล้ว เหลืออีก ${left} ลิงก์ที่ยังไม่ได้ตรวจ`;
  if (isQuotaUsed) return `เหลืออีก ${left} ลิงก์ วันนี้ใช้โควตาการเปิดเว็บครบแล้ว ระบบจะตรวจต่อเองเมื่อมีโควตา`;
  return `เหลืออีก ${left} ลิงก์ ระบบจะตรวจต่อเองในอีกประมาณหนึ่งนาที`;
}
