import { register } from '../tables/register';
import { linkChecks } from '../tables/reports';
import { readAskedDuty } from '../tables/sidebar-calls';
import type { Judging, Services } from './services';
import { understood } from './understood';

/** What was seen at the links of one duty, and which links a person should look at. */
export interface Explanation {
  /** Null when no duty was asked for and none is selected in the sheet. */
  readonly chosen: ReturnType<Judging['explainDuty']> | null;
  readonly doubtful: ReturnType<Judging['doubtfulLinks']>;
  /** How many more there are. */
  readonly more: number;
}

const MOST = 60;

/** Explains the duty that a page names; for `null` the one in whose row the person stands, in the register or among the checks. */
export function explainLinks(services: Services, given: unknown): Explanation {
  const { workbook, judging } = services;
  const asked = understood(readAskedDuty(given));
  const duties = workbook.read(register).rows;
  const checks = workbook.read(linkChecks).rows;
  const rowOf = workbook.selectedRow(register);
  const checkRow = workbook.selectedRow(linkChecks);
  const key =
    asked.duty ??
    duties.find(({ at }) => at === rowOf)?.key ??
    checks.find(({ at }) => at === checkRow)?.duty;
  const duty = duties.find((each) => each.key === key);
  const doubtful = judging().doubtfulLinks(duties, checks);
  return {
    chosen: duty === undefined ? null : judging().explainDuty(duty, checks),
    doubtful: doubtful.slice(0, MOST),
    more: Math.max(0, doubtful.length - MOST),
  };
}
