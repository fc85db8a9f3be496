import { activityLog } from '../tables/logs';
import type { Services } from './services';

/** Writes down what the program did, so that the secretariat can see it later. */
export function log({ workbook, clock, user }: Services, job: string, outcome: string, detail: string): void {
  workbook.append(activityLog, [{ time: clock.now(), user: user.email(), job, outcome, detail }]);
}
