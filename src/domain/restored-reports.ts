import type { Duty } from '../tables/register';
import { type Report, reports } from '../tables/reports';
import { blank, type Change, type Placed } from '../tables/table';
import { firstOfEach } from './duties';
import { groupBy } from './grouping';
import { findLinks } from './links';

/** What makes the record of reports agree with the register again. */
export interface RestoredReports {
  readonly changes: readonly Change<Report>[];
  readonly additions: readonly Report[];
}

/**
 * Links of the register that the record of reports no longer has in force, after somebody deleted its tab or columns: rows that are
 * there are marked, others added. Else the links would count as typed anew, and what a person decided on them would be undone.
 */
export function restoreReports(
  duties: readonly Duty[],
  recorded: readonly Placed<Report>[],
  now: string,
): RestoredReports {
  const byDuty = groupBy(recorded, ({ duty }) => duty);
  const restored = firstOfEach(duties).map((duty) => restoreDuty(duty, byDuty.get(duty.key) ?? [], now));
  return {
    changes: restored.flatMap(({ changes }) => changes),
    additions: restored.flatMap(({ additions }) => additions),
  };
}

function restoreDuty(duty: Duty, rows: readonly Placed<Report>[], now: string): RestoredReports {
  const inForce = new Set(rows.filter(({ inUse }) => inUse).map(({ link }) => link));
  const lost = findLinks(duty.evidence.join('\n')).filter((link) => !inForce.has(link));
  const rowOf = new Map(rows.map(({ link, at }) => [link, at]));
  return {
    changes: lost.flatMap((link) => {
      const at = rowOf.get(link);
      return at === undefined ? [] : [{ at, values: { inUse: true } }];
    }),
    additions: lost.filter((link) => !rowOf.has(link)).map((link) => importOf(duty, link, now)),
  };
}

const importOf = ({ key, item, agency, reportedAt }: Duty, link: string, now: string): Report => ({
  ...blank(reports),
  response: `นำเข้า ${key} ${now}`,
  time: reportedAt ?? now,
  duty: key,
  item,
  agency,
  link,
  original: link,
  kind: 'ลิงก์',
  source: 'นำเข้า',
  confirmation: 'เจ้าหน้าที่รับรอง',
  inUse: true,
});

/** What was done, in a line; nothing when nothing was lost. */
export function describeRestoredReports({ changes, additions }: RestoredReports): string[] {
  const count = changes.length + additions.length;
  return count === 0
    ? []
    : [
        `• แท็บ "${reports.tab}": เติมลิงก์ที่ใช้อยู่คืนจากทะเบียนติดตาม ${count} รายการ ส่วนประวัติเดิมกู้คืนไม่ได้ หากต้องการ ให้เปิดดูที่เมนู ไฟล์ > ประวัติเวอร์ชัน`,
      ];
}
