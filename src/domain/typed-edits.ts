import type { Duty, Review } from '../tables/register';
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
