import type { Duty, Review } from '../tables/register';
import type { Report } from '../tables/reports';
import type { Change, Placed } from '../tables/table';
import { type Effects, effectsOf } from './report-effects';
import { STATUS } from './status';

/** What stands for a person whom Google does not name. */
export const UNKNOWN_USER = 'ไม่ทราบผู้ใช้';

/** Who changed something, and when. */
export interface Hand {
  readonly email: string;
  readonly now: string;
}

/** Typed statuses as decisions for the record; a remark typed alone belongs to a decision that stands already. */
export function reviewsOf(
  duties: readonly Duty[],
  columns: readonly string[],
  { email, now }: Hand,
): readonly Review[] {
  const decided = duties.filter(
    ({ status }) => columns.includes('status') || (columns.includes('remark') && STATUS[status].decision),
  );
  return decided.map(({ key, status, remark }) => ({
    time: now,
    reviewer: email || UNKNOWN_USER,
    duty: key,
    result: status,
    remark,
  }));
}

/**
 * What links typed into the register do to their duties and to the record, which has rows for them already. The cells hold
 * the new links by now, so news is told by what was in use before; a duty that is settled stays as the person left it.
 */
export function effectsOfTyping(
  recorded: readonly Placed<Report>[],
  duties: readonly Placed<Duty>[],
): Effects {
  const before = duties.map((duty) => {
    if (STATUS[duty.status].move === 'nobody') return duty;
    const inUse = recorded
      .filter((report) => report.duty === duty.key && report.inUse)
      .map(({ link }) => link);
    return { ...duty, evidence: [...new Set(inUse)] };
  });
  const effects = effectsOf(recorded, before);
  return { ...effects, duties: effects.duties.map(withoutEvidence) };
}

/** The cell says already what the person typed. */
function withoutEvidence({ at, values: { evidence: _typed, ...values } }: Change<Duty>): Change<Duty> {
  return { at, values };
}
