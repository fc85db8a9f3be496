import { openRecords } from '../domain/recall-duty';
import { reminderLog } from '../tables/logs';
import { reviews } from '../tables/register';
import { linkChecks, reports } from '../tables/reports';
import type { Table } from '../tables/table';
import type { Services } from './services';

/** All that stands in the tabs of records; one that is not there knows nothing. The judge is loaded for a duty that has checks. */
export function readRecords({
  workbook,
  judging,
}: Pick<Services, 'workbook' | 'judging'>): ReturnType<typeof openRecords> {
  const rowsOf = <T extends Table>(table: T) => (workbook.has(table) ? workbook.read(table).rows : []);
  return openRecords({
    reports: rowsOf(reports),
    reviews: rowsOf(reviews),
    checks: rowsOf(linkChecks),
    reminders: rowsOf(reminderLog),
    ofChecks: (...given) => judging().statusOfCheckedLinks(...given),
  });
}
