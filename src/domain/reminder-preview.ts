import { formatThaiDate } from '../thai/thai-date';
import type { OwedItem } from './owed-items';
import type { Reminder, ReminderPlan } from './reminders';

/** The letters of today as the sidebar shows them before they go: plain data. */
export interface ReminderPreview {
  readonly isTrial: boolean;
  /** Recipients that may still be written to today. */
  readonly quota: number;
  readonly ready: readonly ShownLetter[];
  /** Names of agencies: no recipients left today, no usable address, written to already, nobody knows whether. */
  readonly waiting: readonly string[];
  readonly silent: readonly string[];
  readonly done: readonly string[];
  readonly unsettled: readonly string[];
}

export interface ShownLetter {
  readonly id: string;
  readonly agency: string;
  readonly to: readonly string[];
  /** Hijacked pages that it tells of. */
  readonly alarms: number;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly items: readonly { readonly name: string; readonly due: string; readonly daysLate: number }[];
}

/** What would go to whom, and who cannot be written to. */
export function previewOf({ isTrial, quota, letters, ...others }: ReminderPlan): ReminderPreview {
  return {
    isTrial,
    quota,
    ready: letters.map(shownLetter),
    waiting: others.waiting.map(nameOf),
    silent: others.silent.map(nameOf),
    done: others.done.map(nameOf),
    unsettled: others.unsettled.map(({ agency }) => agency),
  };
}

function shownLetter({ mailId, agency, to, cc, owed, alarms }: Reminder): ShownLetter {
  const overdue = owed.filter(({ daysLate }) => daysLate > 0).length;
  return {
    id: mailId,
    agency: agency.name,
    to: [...to, ...cc],
    alarms: alarms.length,
    overdue,
    dueSoon: owed.length - overdue,
    items: owed.map(shownItem),
  };
}

const shownItem = ({ code, title, due, daysLate }: OwedItem) => ({
  name: `${code} ${title}`,
  due: formatThaiDate(due),
  daysLate,
});

const nameOf = ({ agency }: Reminder) => agency.name;
