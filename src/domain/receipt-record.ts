import type { Agency } from '../tables/agencies';
import type { Moment } from '../tables/cells';
import type { ReminderEntry } from '../tables/logs';
import type { Report } from '../tables/reports';
import type { Change, Placed } from '../tables/table';
import type { Day } from '../thai/day';
import { fingerprint } from './fingerprint';
import { groupBy } from './grouping';
import { addressesIn } from './recipients';

/** What the ledger's id of a receipt says. */
export interface ReceiptId {
  /** The day on which the first of its answers was recorded. */
  readonly day: Day;
  readonly agencyId: string;
  /** Of each answer it tells, in the order in which they came. */
  readonly marks: readonly string[];
}

const PREFIX = 'ใบรับ/';
/** A cell holds 50,000 characters; a flood of answers goes into several rows. */
const MOST_MARKS = 500;

/** Whether a row of the ledger is that of a receipt. */
export const isReceipt = ({ mailId }: Pick<ReminderEntry, 'mailId'>): boolean => mailId.startsWith(PREFIX);

/** `ใบรับ/2022-03-28/sso/e40c292c-1b2c3d4e`: which answers the receipt tells, so that none is told twice. */
export const writeReceiptId = ({ day, agencyId, marks }: ReceiptId): string =>
  `${PREFIX}${day}/${agencyId}/${marks.join('-')}`;

/** The parts of a receipt's id; null for other letters and for ids that a person has changed. */
export function readReceiptId(mailId: string): ReceiptId | null {
  const [, day, agencyId, marks] = /^ใบรับ\/(\d{4}-\d\d-\d\d)\/(.*)\/([0-9a-f-]+)$/s.exec(mailId) ?? [];
  if (day === undefined || agencyId === undefined || marks === undefined) return null;
  return { day, agencyId, marks: marks.split('-') };
}

/** The mark of the answer that a row of the record belongs to; an edit that counts anew has its own. */
export const markOfAnswer = ({ response, time }: Pick<Report, 'response' | 'time'>): string =>
  fingerprint(`${response} ${time}`);

/** What receipts are entered against. */
export interface EntryFacts {
  /** Agencies in use. */
  readonly agencies: readonly Agency[];
  readonly ledger: readonly Placed<ReminderEntry>[];
  readonly now: Moment;
}

/** The ledger's rows for answers that nobody was told of, and the agencies that cannot be told. */
export interface ReceiptEntries {
  readonly changes: readonly Change<ReminderEntry>[];
  readonly additions: readonly ReminderEntry[];
  readonly silent: readonly string[];
}

/**
 * Where answers about to be recorded are entered: in the receipt of their agency that still waits, else in a new one. Of answers of the
 * same moment that are entered already nothing is added, so a run that was cut off may do it again.
 */
export function receiptEntries(rows: readonly Report[], facts: EntryFacts): ReceiptEntries {
  const byName = groupBy(rows, ({ agency }) => agency);
  const entries = facts.agencies.flatMap((agency) => entryOf(agency, byName.get(agency.name) ?? [], facts));
  return {
    changes: entries.flatMap((entry) => ('change' in entry ? [entry.change] : [])),
    additions: entries.flatMap((entry) => ('addition' in entry ? [entry.addition] : [])),
    silent: entries.flatMap((entry) => ('silent' in entry ? [entry.silent] : [])),
  };
}

type Entry =
  | { readonly change: Change<ReminderEntry> }
  | { readonly addition: ReminderEntry }
  | { readonly silent: string };

function entryOf(agency: Agency, rows: readonly Report[], { ledger, now }: EntryFacts): Entry[] {
  const own = ledger.flatMap((row) => {
    const id = readReceiptId(row.mailId);
    return id?.agencyId === agency.id ? [{ row, id }] : [];
  });
  const entered = new Set(own.flatMap(({ id }) => id.marks));
  const fresh = rows.filter((row) => !entered.has(markOfAnswer(row)));
  const marks = [...new Set(fresh.map(markOfAnswer))];
  if (marks.length === 0) return [];
  if (addressesIn(agency.emails).length === 0) return [{ silent: agency.name }];
  const open = own.find(({ row, id }) => row.state === 'รอโควตา' && id.marks.length < MOST_MARKS);
  const items = itemsOf(fresh);
  if (open === undefined) {
    const mailId = writeReceiptId({ day: now.slice(0, 10), agencyId: agency.id, marks });
    const addition = {
      time: now,
      agency: agency.name,
      to: [],
      cause: RECEIPT_CAUSE,
      state: 'รอโควตา',
    } as const;
    return [{ addition: { ...addition, items: items.join(', '), mailId } }];
  }
  const mailId = writeReceiptId({ ...open.id, marks: [...open.id.marks, ...marks] });
  const all = [...new Set([...open.row.items.split(', '), ...items])].filter((item) => item !== '');
  return [{ change: { at: open.row.at, values: { mailId, items: all.join(', '), time: now } } }];
}

/** Begins `เหตุ` of every receipt. */
export const RECEIPT_CAUSE = 'ใบรับรายงาน';

/** The items of the rows, each once, in the order in which they came. */
export const itemsOf = (rows: readonly Report[]): string[] => [
  ...new Set(rows.map(({ item }) => item).filter((item) => item !== '')),
];
