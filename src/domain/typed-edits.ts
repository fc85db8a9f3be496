import type { Duty, Review, register } from '../tables/register';
import type { Placed } from '../tables/table';
import { findLinks } from './links';
import type { Problem } from './problem';
import { problemAt, type Sheet } from './sheet';
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

/** Duties just accepted without any link to show for it: told in passing, since the decision is a person's and stands. */
export function acceptedWithoutLink(
  sheet: Pick<Sheet<typeof register>, 'tab' | 'columns'>,
  duties: readonly Placed<Duty>[],
): Problem[] {
  const bare = duties.filter(
    ({ status, evidence }) => status === 'ผ่าน' && findLinks(evidence.join('\n')).length === 0,
  );
  const [first] = bare;
  if (first === undefined) return [];
  const others = bare.length > 1 ? ` และอีก ${bare.length - 1} แถว` : '';
  const sentence = `บันทึก "ผ่าน"${others} แล้ว แต่ยังไม่มีลิงก์หลักฐาน หากมีลิงก์ กรุณาวางในคอลัมน์นี้`;
  return [problemAt(sheet, 'evidence', first.at, sentence)];
}
