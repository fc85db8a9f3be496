import { LINK_VERDICTS, type LinkVerdict } from '../tables/reports';
import { LINK_REASONS } from './link-reasons';
import type { Finding } from './link-verdict';

/** How a round of checking ended. */
export interface Checked {
  readonly findings: readonly Finding[];
  /** Links that are due and were not visited. */
  readonly left: number;
  readonly isQuotaUsed: boolean;
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
  const verdicts = findings.map(({ reason }) => LINK_REASONS[reason].verdict);
  const counts = LINK_VERDICTS.map((verdict) => ({
    verdict,
    count: verdicts.filter((given) => given === verdict).length,
  }));
  return counts.filter(({ count }) => count > 0);
}

/** What becomes of the links that were not visited; empty when there are none. */
export function remainderOf({ left, isQuotaUsed }: Pick<Checked, 'left' | 'isQuotaUsed'>): string {
  if (left === 0) return '';
  if (isQuotaUsed) return `เหลืออีก ${left} ลิงก์ วันนี้ใช้โควตาการเปิดเว็บครบแล้ว ระบบจะตรวจต่อเองเมื่อมีโควตา`;
  return `เหลืออีก ${left} ลิงก์ ระบบจะตรวจต่อเองในอีกประมาณหนึ่งนาที`;
}
