import { receiptEntries } from '../domain/receipt-record';
import { readSettings } from '../domain/settings';
import type { Agency } from '../tables/agencies';
import { reminderLog } from '../tables/logs';
import type { Report } from '../tables/reports';
import { settings } from '../tables/settings';
import { readSheet } from './read-year';
import type { Services, Store } from './services';

const OPEN = 'receipts.open';

/**
 * Enters answers in the ledger before they are recorded, under the same lock: whoever is cut off in between reads them again and finds
 * them entered. Gives the names of agencies that have no address; a workbook without the tabs sends no receipts.
 */
export function enterReceipts(
  { workbook, store, clock }: Services,
  rows: readonly Report[],
  roll: readonly Agency[],
): readonly string[] {
  if (rows.length === 0 || !workbook.has(settings) || !workbook.has(reminderLog)) return [];
  if (!readSettings(readSheet(workbook, settings)).settings.receipts) return [];
  const { changes, additions, silent } = receiptEntries(rows, {
    agencies: roll.filter(({ active }) => active),
    ledger: workbook.read(reminderLog).rows,
    now: clock.now(),
  });
  if (changes.length + additions.length > 0) store.set(OPEN, 'yes');
  workbook.update(reminderLog, changes);
  workbook.append(reminderLog, additions);
  return silent;
}

/** Whether receipts may wait to be sent, without a look at any tab. */
export function hasOpenReceipts(store: Store): boolean {
  return store.get(OPEN) !== null;
}

/** Notes that none waits. */
export function noteNoneOpen(store: Store): void {
  store.remove(OPEN);
}
