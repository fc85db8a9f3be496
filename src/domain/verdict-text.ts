import type { LinkVerdict } from '../tables/reports';

/** What stands behind a verdict of trouble: `troubleIn('มีปัญหา: ไม่พบหน้านี้แล้ว (404)')` is `'ไม่พบหน้านี้แล้ว (404)'`; empty of any other. */
export function troubleIn(described: string): string {
  return /^มีปัญหา: (.*)$/s.exec(described)?.[1] ?? '';
}

/** `มีปัญหา: ไม่พบหน้านี้แล้ว (404)` */
export function describeVerdict(verdict: LinkVerdict, sentence: string): string {
  return verdict === 'ใช้ได้' || sentence === '' ? verdict : `${verdict}: ${sentence}`;
}
