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
export function describeChecked({ findings, left, isQuotaUsed }: Checked): string {
  if (findings.length + left === 0) return 'ไม่มีลิงก์ที่ถึงกำหนดตรวจ';
  const count = (verdict: LinkVerdict) =>
    findings.filter(({ reason }) => LINK_REASONS[reason].verdict === verdict).length;
  const counts = LINK_VERDICTS.map((verdict) => [verdict, count(verdict)] as const).filter(
    ([, number]) => number > 0,
  );
  const head = `ตรวจแล้ว ${findings.length} ลิงก์`;
  const parts = counts.map(([verdict, number]) => `${verdict} ${number}`);
  return [parts.length === 0 ? head : `${head}: ${parts.join(', ')}`, remainder(left, isQuotaUsed)]
    .filter((line) => line !== '')
    .join('\n');
}

function remainder(left: number, isQuotaUsed: boolean): string {
  if (left === 0) return '';
  if (isQuotaUsed) return `เหลืออีก ${left} ลิงก์ วันนี้ใช้โควตาการเปิดเว็บครบแล้ว ระบบจะตรวจต่อเองเมื่อมีโควตา`;
  return `เหลืออีก ${left} ลิงก์ ระบบจะตรวจต่อเองในอีกประมาณหนึ่งนาที`;
}
