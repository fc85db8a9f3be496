import type { Agency } from '../tables/agencies';
import type { Moment } from '../tables/cells';
import type { ReminderEntry } from '../tables/logs';
import type { Report } from '../tables/reports';
import { addDays } from '../thai/day';
import { groupBy } from './grouping';
import type { Addressee } from './letter-frame';
import { minutesAfter } from './moments';
import { contentsOf, type ReceiptContents } from './receipt-contents';
import { isReceipt, markOfAnswer, RECEIPT_CAUSE, readReceiptId } from './receipt-record';
import { addressesIn, fitting, MOST_RECIPIENTS } from './recipients';
import { isTrialEntry, TRIAL } from './reminder-record';
import { planReminders, type ReminderFacts } from './reminders';
import { REPORT_PROBLEM } from './report-problems';

/** When receipts are sent: right behind an answer, by the clock of each hour, or before office hours. */
export type Occasion = 'now' | 'hour' | 'morning';

/** All that decides which receipts leave. */
export interface ReceiptFacts extends ReminderFacts {
  readonly reports: readonly Report[];
  readonly now: Moment;
  readonly occasion: Occasion;
}

/** A mail to an agency about its answers. */
export interface Receipt extends Addressee {
  readonly mailId: string;
  readonly cause: string;
  /** Codes, as the ledger names them. */
  readonly items: string;
  /** The moment of the last answer it tells. */
  readonly at: Moment;
  readonly contents: ReceiptContents;
}

export interface ReceiptPlan {
  readonly isTrial: boolean;
  readonly letters: readonly Receipt[];
  /** For want of recipients left today. */
  readonly waiting: readonly Receipt[];
  /** Too soon after the one before, or told of answers that are still on their way into the register. */
  readonly held: readonly Receipt[];
  /** Ids of rows that nothing in the record belongs to any more. */
  readonly idle: readonly string[];
}

const MINUTES_BETWEEN = 60;
/** So long a letter that was refused is tried again, each morning. */
const DAYS_OF_TRYING = 3;

/**
 * The receipts that can leave: at once only an hour after the one before, by the hourly clock what came in between, and one a day of answers
 * without the right code, which anybody can send. The reminders that are due keep their places in the day's quota.
 */
export function planReceipts(facts: ReceiptFacts): ReceiptPlan {
  const byMark = groupBy(facts.reports, markOfAnswer);
  const open = facts.ledger.filter((entry) => isOpen(entry, facts));
  const found = open.map((entry) => ({ entry, receipt: receiptOf(entry, byMark, facts) }));
  const receipts = firstOfAgency(found.flatMap(({ receipt }) => receipt ?? []));
  const due = receipts.filter((receipt) => !isHeld(receipt, byMark, facts));
  const letters = fitting(due, facts.quota - keptForReminders(facts));
  return {
    isTrial: facts.settings.trial,
    letters,
    waiting: due.filter((receipt) => !letters.includes(receipt)),
    held: receipts.filter((receipt) => !due.includes(receipt)),
    idle: found.flatMap(({ entry, receipt }) => (receipt === null ? [entry.mailId] : [])),
  };
}

function isOpen(entry: ReminderEntry, { occasion, today }: ReceiptFacts): boolean {
  if (!isReceipt(entry)) return false;
  if (entry.state === 'รอโควตา') return true;
  const day = readReceiptId(entry.mailId)?.day ?? '';
  return occasion === 'morning' && entry.state === 'ส่งไม่สำเร็จ' && day >= addDays(today, -DAYS_OF_TRYING);
}

type ByMark = ReadonlyMap<string, readonly Report[]>;

function receiptOf(entry: ReminderEntry, byMark: ByMark, facts: ReceiptFacts): Receipt | null {
  const id = readReceiptId(entry.mailId);
  const agency = facts.agencies.find((each) => each.id === id?.agencyId);
  const rows = rowsOf(entry, byMark);
  const to = agency === undefined ? [] : addressesIn(agency.emails).slice(0, MOST_RECIPIENTS);
  if (agency === undefined || rows.length === 0 || to.length === 0) return null;
  const contents = contentsOf(agency, rows, facts);
  return {
    ...addressed(agency, to, facts),
    ...described(entry, contents, facts),
    at: lastMoment(rows),
    contents,
  };
}

const rowsOf = ({ mailId }: Pick<ReminderEntry, 'mailId'>, byMark: ByMark): Report[] =>
  (readReceiptId(mailId)?.marks ?? []).flatMap((mark) => byMark.get(mark) ?? []);

const addressed = (
  agency: Agency,
  realRecipients: readonly string[],
  { settings, ownAddress }: ReceiptFacts,
): Addressee => ({
  agency,
  isTrial: settings.trial,
  to: settings.trial ? [ownAddress] : realRecipients,
  cc: [],
  realRecipients,
});

function described({ mailId, items }: ReminderEntry, contents: ReceiptContents, { settings }: ReceiptFacts) {
  const { recorded, unused, isUnconfirmed } = contents;
  const what = isUnconfirmed
    ? UNCONFIRMED
    : [`บันทึก ${recorded.length} ข้อ`, ...(unused.length > 0 ? [`ยังใช้ไม่ได้ ${unused.length} ข้อ`] : [])].join(
        ' ',
      );
  return { mailId, items, cause: `${settings.trial ? `${TRIAL}: ` : ''}${RECEIPT_CAUSE}: ${what}` };
}
const UNCONFIRMED = 'ไม่มีรหัสยืนยันที่ถูกต้อง';

const lastMoment = (rows: readonly Report[]): Moment =>
  rows
    .map(({ time }) => time ?? '')
    .sort()
    .pop() ?? '';

function firstOfAgency(receipts: readonly Receipt[]): Receipt[] {
  return receipts.filter(
    ({ agency }, index) => receipts.findIndex((each) => each.agency.id === agency.id) === index,
  );
}

function isHeld(receipt: Receipt, byMark: ByMark, { ledger, now, today, occasion }: ReceiptFacts): boolean {
  if (rowsOf(receipt, byMark).some(({ problem }) => problem === REPORT_PROBLEM.underway)) return true;
  const sent = ledger.filter(
    (entry) =>
      (entry.state === 'ส่งแล้ว' || entry.state === 'กำลังส่ง') &&
      readReceiptId(entry.mailId)?.agencyId === receipt.agency.id &&
      isTrialEntry(entry) === receipt.isTrial,
  );
  if (receipt.contents.isUnconfirmed)
    return sent.some(({ cause, time }) => cause.endsWith(UNCONFIRMED) && time?.slice(0, 10) === today);
  return occasion === 'now' && sent.some(({ time }) => (time ?? '') > minutesAfter(now, -MINUTES_BETWEEN));
}

const keptForReminders = (facts: ReceiptFacts): number =>
  planReminders(facts).letters.reduce((sum, { to, cc }) => sum + to.length + cc.length, 0);
