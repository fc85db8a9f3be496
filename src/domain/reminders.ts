import type { Agency } from '../tables/agencies';
import type { Item } from '../tables/items';
import type { ReminderEntry } from '../tables/logs';
import type { Duty } from '../tables/register';
import { SETTINGS, type Settings } from '../tables/settings';
import type { Placed } from '../tables/table';
import { addDays, type Day } from '../thai/day';
import type { LinkInForce } from './check-queue';
import { agencyIdOf } from './duties';
import { type OwedItem, outstandingItems } from './owed-items';
import { isReceipt } from './receipt-record';
import { addressesIn, fitting, MOST_RECIPIENTS } from './recipients';
import { isTrialEntry, mailIdOf, TRIAL } from './reminder-record';

/** All that decides who is written to on a day. */
export interface ReminderFacts {
  readonly today: Day;
  readonly settings: Settings;
  readonly duties: readonly Duty[];
  /** Agencies in use. */
  readonly agencies: readonly Agency[];
  readonly items: readonly Item[];
  /** Pages that others seem to have taken over; their agencies are told whatever else they owe. */
  readonly hijacked?: readonly LinkInForce[];
  readonly ledger: readonly Placed<ReminderEntry>[];
  /** Recipients that may still be written to today. */
  readonly quota: number;
  /** Where letters go while the office tries things out. */
  readonly ownAddress: string;
}

/** A letter to be written to an agency. */
export interface Reminder {
  /** Identifies the letter of the agency and the day for good. */
  readonly mailId: string;
  readonly agency: Agency;
  readonly owed: readonly OwedItem[];
  /** What hurries more than any deadline: `O5 https://…` of each hijacked page. */
  readonly alarms: readonly string[];
  readonly isTrial: boolean;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  /** Whom the letter would reach if it were no trial. */
  readonly realRecipients: readonly string[];
  /** What stands in `เหตุ`. */
  readonly cause: string;
}

export interface ReminderPlan {
  readonly isTrial: boolean;
  readonly quota: number;
  /** Letters that can go now, the most overdue first. */
  readonly letters: readonly Reminder[];
  /** Letters for which no recipients are left today. */
  readonly waiting: readonly Reminder[];
  /** Agencies that owe something and have no address that could be right. */
  readonly silent: readonly Reminder[];
  /** Agencies that owe something and were written to today. */
  readonly done: readonly Reminder[];
  /** Letters of which nobody knows whether they left: an execution was cut off while sending. */
  readonly unsettled: readonly ReminderEntry[];
}

/** States that keep an agency from being written to again on the same day. */
const SENT: readonly ReminderEntry['state'][] = ['ส่งแล้ว', 'กำลังส่ง'];

/**
 * One letter for each agency that owes items overdue or due within the notice days or whose pages were taken over, none twice on a day. The supervisor gets a copy
 * once something is overdue, if the office has entered an address for that.
 */
export function planReminders(given: ReminderFacts): ReminderPlan {
  const ledger = given.ledger.filter((entry) => !isReceipt(entry));
  const facts = { ...given, ledger };
  const { settings, quota } = facts;
  const reminders = facts.agencies
    .map((agency) => reminderOf(agency, facts))
    .filter(({ owed, alarms }) => owed.length + alarms.length > 0)
    .sort((a, b) => b.alarms.length - a.alarms.length || daysLate(b) - daysLate(a));
  const due = reminders.filter((reminder) => !wasSent(reminder, facts));
  const addressed = due.filter(({ to }) => to.length > 0);
  const letters = fitting(addressed, quota);
  return {
    isTrial: settings.trial,
    quota,
    letters,
    waiting: addressed.filter((reminder) => !letters.includes(reminder)),
    silent: due.filter(({ to }) => to.length === 0),
    done: reminders.filter((reminder) => wasSent(reminder, facts)),
    unsettled: ledger.filter(({ state }) => state === 'กำลังส่ง'),
  };
}

/** What hurries, how many are overdue and how many will be soon: `เกินกำหนด 2 ข้อ ใกล้ครบกำหนด 1 ข้อ`. */
export function causeOf({ owed, alarms }: Pick<Reminder, 'owed' | 'alarms'>): string {
  const late = owed.filter((item) => item.daysLate > 0).length;
  const soon = owed.length - late;
  return [
    alarms.length > 0 ? 'เว็บไซต์อาจถูกแฮก' : '',
    late > 0 ? `เกินกำหนด ${late} ข้อ` : '',
    soon > 0 ? `ใกล้ครบกำหนด ${soon} ข้อ` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function reminderOf(agency: Agency, facts: ReminderFacts): Reminder {
  const { today, settings, ownAddress } = facts;
  const owed = owedBy(agency, facts);
  const alarms = alarmsOf(agency, facts);
  const isLate = owed.some((item) => item.daysLate > 0);
  const to = addressesIn(agency.emails);
  const cc = isLate ? addressesIn(agency.supervisorEmails).filter((address) => !to.includes(address)) : [];
  const real = {
    to: to.slice(0, MOST_RECIPIENTS),
    cc: to.length === 0 ? [] : cc.slice(0, Math.max(0, MOST_RECIPIENTS - to.length)),
  };
  const { trial: isTrial } = settings;
  return {
    mailId: mailIdOf(today, agency.id, isTrial),
    agency,
    owed,
    alarms,
    isTrial,
    ...(isTrial ? { to: to.length === 0 ? [] : [ownAddress], cc: [] } : real),
    realRecipients: [...real.to, ...real.cc],
    cause: isTrial ? `${TRIAL}: ${causeOf({ owed, alarms })}` : causeOf({ owed, alarms }),
  };
}

function owedBy(agency: Agency, facts: ReminderFacts): OwedItem[] {
  const { today, settings } = facts;
  const horizon = addDays(today, Math.max(0, settings.noticeDays ?? SETTINGS.noticeDays.initial ?? 0));
  return outstandingItems(agency, facts).flatMap((item) =>
    item.due === null || item.due > horizon ? [] : [{ ...item, due: item.due }],
  );
}

const MOST_ALARMS = 5;

function alarmsOf({ id }: Agency, { hijacked = [] }: ReminderFacts): string[] {
  const own = hijacked.filter(({ duty }) => agencyIdOf(duty.key) === id);
  return own.slice(0, MOST_ALARMS).map(({ duty, link }) => `${duty.item} ${link}`);
}

const daysLate = ({ owed }: Reminder) => Math.max(0, ...owed.map((item) => item.daysLate));

function wasSent({ mailId, agency, isTrial }: Reminder, { ledger, today }: ReminderFacts): boolean {
  return ledger.some(
    (entry) =>
      SENT.includes(entry.state) &&
      (entry.mailId === mailId ||
        (entry.agency === agency.name &&
          entry.time?.slice(0, 10) === today &&
          isTrialEntry(entry) === isTrial)),
  );
}
