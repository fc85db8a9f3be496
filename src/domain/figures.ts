import type { Duty } from '../tables/register';
import { type Day, daysBetween } from '../thai/day';
import { countedDuties, isOverdue, isOwed } from './duties';
import { STATUS } from './status';

/** How far the year is; released duties count nowhere. */
export interface Figures {
  readonly duties: number;
  readonly reported: number;
  readonly accepted: number;
  readonly waiting: number;
  readonly overdue: number;
  readonly dueSoon: number;
  /** The nearest deadline from today on that some agency still has to meet. */
  readonly deadline: { readonly day: Day; readonly daysLeft: number } | null;
}

/** Counts the duties of the register as they stand on a day. */
export function figuresOf(rows: readonly Duty[], today: Day, noticeDays: number): Figures {
  const held = countedDuties(rows).filter(({ status }) => STATUS[status].worth !== 'released');
  const count = (holds: (duty: Duty) => boolean) => held.filter(holds).length;
  return {
    duties: held.length,
    reported: count(({ status }) => STATUS[status].reported),
    accepted: count(({ status }) => STATUS[status].worth === 'full'),
    waiting: count(({ status }) => STATUS[status].move === 'secretariat'),
    overdue: count((duty) => isOverdue(duty, today)),
    dueSoon: count((duty) => isDueSoon(duty, today, noticeDays)),
    deadline: nextDeadline(held, today),
  };
}

/** Whether the agency has to act and the deadline is today or within the notice days. */
export function isDueSoon(
  duty: Pick<Duty, 'status' | 'note' | 'due'>,
  today: Day,
  noticeDays: number,
): boolean {
  if (!isOwed(duty) || duty.due === null || duty.due < today) return false;
  return daysBetween(today, duty.due) <= noticeDays;
}

function nextDeadline(duties: readonly Duty[], today: Day): Figures['deadline'] {
  const [day] = duties
    .filter(isOwed)
    .flatMap(({ due }) => (due === null || due < today ? [] : [due]))
    .sort();
  return day === undefined ? null : { day, daysLeft: daysBetween(today, day) };
}
