import { checkQueue } from '../domain/check-queue';
import { register } from '../tables/register';
import { linkChecks, reports } from '../tables/reports';
import type { Services } from './services';
import { noteBeginning } from './unfinished';

/** Notes the check of links as begun when some are due; where nobody ever had links checked, that stays a person's choice. */
export function wakeChecking(services: Services): void {
  const { workbook, clock } = services;
  if (![register, reports, linkChecks].every((table) => workbook.has(table))) return;
  const checks = workbook.read(linkChecks).rows;
  if (checks.length === 0) return;
  const due = checkQueue({
    duties: workbook.read(register).rows,
    reports: workbook.read(reports).rows,
    checks,
    now: clock.now(),
  });
  if (due.length > 0) noteBeginning(services, 'check');
}
