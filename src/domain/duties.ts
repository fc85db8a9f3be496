import type { Moment } from '../tables/cells';
import { type Duty, OUT_OF_RULES } from '../tables/register';
import { type Day, daysBetween } from '../thai/day';
import { STATUS } from './status';

/** The key of a duty for good: `dutyKey('O8', 'sso')` is `'O8|sso'`. */
export function dutyKey(item: string, agencyId: string): string {
  return `${item}|${agencyId}`;
}

/** The agency id in a duty's key: `agencyIdOf('O8|sso')` is `'sso'`; an id may hold a bar itself. */
export function agencyIdOf(key: string): string {
  return key.slice(key.indexOf('|') + 1);
}

/** The item in a duty's key: `itemOf('O8|sso')` is `'O8'`. */
export function itemOf(key: string): string {
  return key.slice(0, key.indexOf('|'));
}

/** Whether the rules still give the duty; one that they do not is neither counted nor reminded nor coloured. */
export function isInRules({ note }: Pick<Duty, 'note'>): boolean {
  return !note.includes(OUT_OF_RULES);
}

/** Whether something was recorded that people would miss. */
export function isReported(duty: Pick<Duty, 'status' | 'evidence' | 'reportedAt'>): boolean {
  return STATUS[duty.status].reported || duty.evidence.length > 0 || duty.reportedAt !== null;
}

/** Whether the agency has to do something: the duty counts and the next move is the agency's. */
export function isOwed(duty: Pick<Duty, 'status' | 'note'>): boolean {
  return isInRules(duty) && STATUS[duty.status].move === 'agency';
}

/** Whether the deadline has passed while the next move is the agency's. */
export function isOverdue(duty: Pick<Duty, 'status' | 'note' | 'due'>, today: Day): boolean {
  return isOwed(duty) && duty.due !== null && today > duty.due;
}

/** Duties of the register that count: with a key, the first of each, and given by the rules. */
export function countedDuties<D extends Pick<Duty, 'key' | 'note'>>(rows: readonly D[]): readonly D[] {
  return firstOfEach(rows).filter(isInRules);
}

/** The first row of each key, as people copy rows; rows without a key are left out. */
export function firstOfEach<D extends Pick<Duty, 'key'>>(rows: readonly D[]): readonly D[] {
  const seen = new Set<string>();
  return rows.filter(({ key }) => {
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The note with the mark of a duty out of the rules: `markOut('โทรแล้ว')` is `'โทรแล้ว; นอกกติกาปัจจุบัน'`. */
export function markOut(note: string): string {
  if (note.includes(OUT_OF_RULES)) return note;
  return note === '' ? OUT_OF_RULES : `${note}${MARK_SEPARATOR}${OUT_OF_RULES}`;
}

/** The note as it was before `markOut`. */
export function unmark(note: string): string {
  return note.split(`${MARK_SEPARATOR}${OUT_OF_RULES}`).join('').split(OUT_OF_RULES).join('').trim();
}
const MARK_SEPARATOR = '; ';

/**
 * What a usable report changes in its duty. The first one sets the day and the days late for good; only news moves the
 * status: what repeats exactly what was returned does not.
 */
export function afterReport(
  duty: Pick<Duty, 'status' | 'due' | 'reportedAt' | 'lateDays'>,
  report: { readonly at: Moment; readonly news: boolean },
): Pick<Duty, 'status' | 'reportedAt' | 'lateDays'> {
  const status = report.news ? STATUS[duty.status].afterReport : duty.status;
  if (duty.reportedAt !== null) return { status, reportedAt: duty.reportedAt, lateDays: duty.lateDays };
  return { status, reportedAt: report.at, lateDays: lateDays(duty.due, report.at) };
}

/** Days after the deadline; null when in time or without a deadline. */
export function lateDays(due: Day | null, at: Moment): number | null {
  const days = due === null ? 0 : daysBetween(due, at.slice(0, 10));
  return days > 0 ? days : null;
}
