import type { Letter, SendingResult } from '../domain/letters';
import { type ReminderEntry, reminderLog } from '../tables/logs';
import type { Placed } from '../tables/table';
import type { Services } from './services';

/** Of six minutes; the rest waits for the next time. */
const SENDING_BUDGET_MS = 240_000;

/** A letter with its row in the ledger. */
export interface Posting {
  readonly entry: Omit<ReminderEntry, 'time' | 'state'>;
  letter(): Letter;
  /** What has to be known elsewhere before the row says that the letter left. */
  noteSent?(): void;
}

/** Rows for letters that have none. They wait at first: one that is never claimed was never sent. */
export function enterLetters({ workbook, clock }: Services, entries: readonly Posting['entry'][]): void {
  const entered = new Set(workbook.read(reminderLog).rows.map(({ mailId }) => mailId));
  const time = clock.now();
  const rows = entries
    .filter(({ mailId }) => !entered.has(mailId))
    .map((entry): ReminderEntry => ({ ...entry, time, state: 'รอโควตา' }));
  workbook.append(reminderLog, rows);
}

/** Sends each letter that is entered and that nobody else has taken, as far as time goes. */
export function sendLetters(services: Services, postings: readonly Posting[]): SendingResult {
  const sent: string[] = [];
  const refused: { agency: string; reason: string }[] = [];
  const left: string[] = [];
  for (const posting of postings) {
    const { agency } = posting.entry;
    if (services.clock.elapsedMs() > SENDING_BUDGET_MS) left.push(agency);
    else if (services.lock.hold(() => claim(services, posting))) {
      const outcome = services.mail.send(posting.letter());
      services.lock.hold(() => settle(services, posting, outcome.sent));
      if (outcome.sent) sent.push(agency);
      else refused.push({ agency, reason: outcome.reason });
    }
  }
  return { sent, refused, left };
}

/** Takes the letter for this execution alone, before it leaves: cut off behind it, the letter counts as sent. */
function claim({ workbook, clock }: Services, { entry }: Posting): boolean {
  const row = rowOf(workbook.read(reminderLog).rows, entry);
  if (row === undefined || row.state === 'กำลังส่ง' || row.state === 'ส่งแล้ว') return false;
  workbook.update(reminderLog, [{ at: row.at, values: { ...entry, time: clock.now(), state: 'กำลังส่ง' } }]);
  workbook.flush();
  return true;
}

function settle({ workbook, clock }: Services, { entry, noteSent }: Posting, isSent: boolean): void {
  if (isSent) noteSent?.();
  const row = rowOf(workbook.read(reminderLog).rows, entry);
  const state = isSent ? 'ส่งแล้ว' : 'ส่งไม่สำเร็จ';
  if (row !== undefined) workbook.update(reminderLog, [{ at: row.at, values: { state, time: clock.now() } }]);
}

const rowOf = (rows: readonly Placed<ReminderEntry>[], { mailId }: Posting['entry']) =>
  rows.find((row) => row.mailId === mailId);
