import type { Moment } from '../tables/cells';
import type { ReminderEntry } from '../tables/logs';
import { type Duty, type Review, register } from '../tables/register';
import type { LinkCheck, Report } from '../tables/reports';
import { blank, type Placed } from '../tables/table';
import { checkKey } from './cell-links';
import { agencyIdOf, itemOf } from './duties';
import { groupBy } from './grouping';
import { remindersOf } from './reminder-record';
import { isUsed } from './report-problems';
import { outcomeOf, tellingsIn } from './tellings';

/** What the program wrote down beside the register. */
export interface Records {
  readonly reports: readonly Placed<Report>[];
  readonly reviews: readonly Review[];
  readonly checks: readonly LinkCheck[];
  readonly reminders: readonly ReminderEntry[];
  /** What checks that are on record make of a duty. */
  readonly ofChecks: (
    duty: Pick<Duty, 'key' | 'status' | 'evidence'>,
    checks: ReadonlyMap<string, LinkCheck>,
    decidedAt: Moment | '',
  ) => Pick<Duty, 'status' | 'linkResult'>;
}

/** A duty as far as the rules give it. */
export type BareDuty = Pick<Duty, 'key' | 'item' | 'title' | 'agency' | 'round' | 'due'>;

/**
 * Says of each duty where it stands after all that was reported, decided, checked and reminded: what the register would hold if
 * somebody had not deleted it. What stands in no record is empty.
 */
export function openRecords({
  reports,
  reviews,
  checks,
  reminders,
  ofChecks,
}: Records): (duty: BareDuty) => Duty {
  const reportsOf = groupBy(reports, ({ duty }) => duty);
  const reviewsOf = groupBy(reviews, ({ duty }) => duty);
  const checkOf = new Map(checks.map((check) => [checkKey(check), check]));
  const reminded = remindersOf(reminders);
  return (duty) => {
    const rows = reportsOf.get(duty.key) ?? [];
    const bare = { ...blank(register), ...duty };
    const { duty: told, decidedAt } = replay(bare, rows, reviewsOf.get(duty.key) ?? []);
    const links = rows.filter(({ inUse }) => inUse).map(({ link }) => link);
    const evidence = [...new Set(links)];
    return {
      ...told,
      evidence,
      linkResult: '',
      ...(evidence.length > 0 && ofChecks({ ...told, evidence }, checkOf, decidedAt)),
      ...reminded(agencyIdOf(duty.key), itemOf(duty.key)),
    };
  };
}

interface Step {
  readonly time: string;
  readonly isDecision: boolean;
  readonly take: (duty: Duty) => Duty;
}

/** Reports and decisions in the order of their moments; of the same second the decision is the later. */
function replay(
  bare: Duty,
  rows: readonly Placed<Report>[],
  reviews: readonly Review[],
): { duty: Duty; decidedAt: string } {
  const told = tellingsIn(rows.filter(isUsed)).map(
    (telling): Step => ({
      time: telling.time,
      isDecision: false,
      take: (duty) => ({ ...duty, ...outcomeOf(duty, telling).standing }),
    }),
  );
  const decided = reviews.map(
    ({ time, result: status, remark, reviewer }): Step => ({
      time: time ?? '',
      isDecision: true,
      take: (duty) => ({ ...duty, status, remark, reviewer }),
    }),
  );
  const steps = [...told, ...decided].sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
  const last = steps[steps.length - 1];
  return {
    duty: steps.reduce((duty, { take }) => take(duty), bare),
    decidedAt: last?.isDecision ? last.time : '',
  };
}
