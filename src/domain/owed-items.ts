import type { Agency } from '../tables/agencies';
import type { Item } from '../tables/items';
import type { Duty } from '../tables/register';
import { type Day, daysBetween } from '../thai/day';
import { agencyIdOf, countedDuties, isOwed } from './duties';
import { troubleIn } from './verdict-text';

/** A duty that the agency has to see to, with what a letter says of it. */
export interface OutstandingItem {
  readonly key: string;
  readonly code: string;
  readonly title: string;
  readonly due: Day | null;
  /** Zero until the deadline has passed. */
  readonly daysLate: number;
  readonly criteria: string;
  readonly status: Duty['status'];
  /** What the reviewer or the check found wrong; empty when nothing was reported. */
  readonly finding: string;
}

/** One that has a deadline. */
export type OwedItem = OutstandingItem & { readonly due: Day };

interface Facts {
  readonly today: Day;
  readonly duties: readonly Duty[];
  readonly items: readonly Item[];
}

/** Everything of which the next move is the agency's, whatever its deadline. */
export function outstandingItems({ id }: Agency, { today, duties, items }: Facts): OutstandingItem[] {
  return countedDuties(duties)
    .filter((duty) => agencyIdOf(duty.key) === id && isOwed(duty))
    .map((duty) => {
      const item = items.find(({ code }) => code === duty.item);
      return {
        key: duty.key,
        code: duty.item,
        title: item?.title ?? duty.title,
        due: duty.due,
        daysLate: duty.due === null ? 0 : Math.max(0, daysBetween(duty.due, today)),
        criteria: item?.criteria ?? '',
        status: duty.status,
        finding: FINDING[duty.status]?.(duty) ?? '',
      };
    });
}

/** Where the reason stands why a duty came back to the agency. */
const FINDING: Partial<Record<Duty['status'], (duty: Duty) => string>> = {
  ลิงก์มีปัญหา: ({ linkResult, remark }) => troubleIn(linkResult) || remark,
  ให้แก้ไข: ({ remark }) => remark,
};
