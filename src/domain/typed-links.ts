import type { Moment } from '../tables/cells';
import type { Duty } from '../tables/register';
import { type Report, reports } from '../tables/reports';
import { blank, type Placed } from '../tables/table';
import { firstOfEach } from './duties';
import { groupBy } from './grouping';
import { findLinks } from './links';
import { isUnderway, REPORT_PROBLEM } from './report-problems';

/**
 * Links that a person typed into the register are reports by the secretariat: rows for those that the record does not have, so that
 * history is whole and a later report does not lose them.
 */
export function typedReports(
  register: readonly Placed<Duty>[],
  recorded: readonly Report[],
  now: Moment,
): Report[] {
  const byDuty = groupBy(recorded, ({ duty }) => duty);
  return firstOfEach(register).flatMap((duty) => typedReport(duty, byDuty.get(duty.key) ?? [], now));
}

function typedReport(duty: Duty, rows: readonly Report[], now: Moment): Report[] {
  const links = findLinks(duty.evidence.join('\n'));
  if (!isTyped(links, duty, rows)) return [];
  const base: Report = {
    ...blank(reports),
    response: `ทะเบียน ${duty.key} ${now}`,
    time: now,
    duty: duty.key,
    item: duty.item,
    agency: duty.agency,
    source: 'ทะเบียน',
    confirmation: 'เจ้าหน้าที่รับรอง',
    problem: REPORT_PROBLEM.underway,
  };
  if (links.length === 0) return [{ ...base, kind: 'ยกเลิก' }];
  return links.map((link) => ({ ...base, kind: 'ลิงก์', link, original: link }));
}

/**
 * Whether the cell says what no report said. While reports are under way the cell may lag behind or be ahead of the record; then
 * only a link that nobody reported was typed.
 */
function isTyped(links: readonly string[], duty: Duty, rows: readonly Report[]): boolean {
  const reported = new Set(rows.map(({ link }) => link));
  if (links.some((link) => !reported.has(link))) return true;
  if (rows.some(isUnderway)) return false;
  const inUse = new Set(rows.filter((row) => row.inUse).map(({ link }) => link));
  const isEmptied = duty.evidence.length === 0 && inUse.size > 0;
  return (
    isEmptied || (links.length > 0 && (links.length !== inUse.size || links.some((link) => !inUse.has(link))))
  );
}
