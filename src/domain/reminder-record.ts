import type { ReminderEntry } from '../tables/logs';
import type { Duty } from '../tables/register';
import type { Day } from '../thai/day';
import { dutyKey } from './duties';

/** Begins the id and the cause of a letter that went to oneself. */
export const TRIAL = 'ทดลอง';

/** Identifies the letter of an agency and a day for good: `2022-03-28/sso`, of a trial `ทดลอง/2022-03-28/sso`. */
export const mailIdOf = (day: Day, agencyId: string, isTrial: boolean): string =>
  `${isTrial ? `${TRIAL}/` : ''}${day}/${agencyId}`;

/** Whether a row of the ledger tells of a letter that went to oneself. */
export const isTrialEntry = ({ cause }: Pick<ReminderEntry, 'cause'>): boolean => cause.startsWith(TRIAL);

type Reminded = Pick<Duty, 'remindedTimes' | 'remindedOn'>;

/** How often and when last the letters that left named an item to an agency. */
export function remindersOf(ledger: readonly ReminderEntry[]): (agencyId: string, item: string) => Reminded {
  const days = new Map<string, Set<Day>>();
  for (const { mailId, items } of ledger.filter((entry) => entry.state === 'ส่งแล้ว' && !isTrialEntry(entry))) {
    const [, day = '', agencyId = ''] = /^(\d{4}-\d\d-\d\d)\/(.*)$/s.exec(mailId) ?? [];
    for (const item of items.split(', ')) {
      const key = dutyKey(item, agencyId);
      days.set(key, (days.get(key) ?? new Set()).add(day));
    }
  }
  return (agencyId, item) => {
    const own = [...(days.get(dutyKey(item, agencyId)) ?? [])].sort();
    return { remindedTimes: own.length === 0 ? null : own.length, remindedOn: own[own.length - 1] ?? null };
  };
}
