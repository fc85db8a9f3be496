import { readAgencies } from '../domain/agency-list';
import { readItems } from '../domain/item-list';
import type { SendingResult } from '../domain/letters';
import { receiptLetterOf } from '../domain/receipt-letter';
import { isReceipt } from '../domain/receipt-record';
import { describeReceipts, refusals } from '../domain/receipt-report';
import { type Occasion, planReceipts, type Receipt, type ReceiptPlan } from '../domain/receipts';
import { readSettings } from '../domain/settings';
import { agencies } from '../tables/agencies';
import { items } from '../tables/items';
import { reminderLog } from '../tables/logs';
import { register } from '../tables/register';
import { reports } from '../tables/reports';
import { type Settings, settings } from '../tables/settings';
import { hasOpenReceipts, noteNoneOpen } from './enter-receipts';
import { log } from './log';
import { type Posting, sendLetters } from './mail-ledger';
import { readSheet } from './read-year';
import type { Services } from './services';

/** Sends the receipts that can leave and says what became of them; with nothing entered it looks at nothing. */
export function sendReceipts(services: Services, occasion: Occasion): string {
  if (occasion !== 'morning' && !hasOpenReceipts(services.store)) return '';
  const { workbook } = services;
  if (!workbook.has(settings) || !workbook.has(reminderLog)) return '';
  const { settings: present } = readSettings(readSheet(workbook, settings));
  if (!present.receipts) {
    noteNoneOpen(services.store);
    return '';
  }
  const ownAddress = services.user.email();
  if (present.trial && ownAddress === '') return NO_OWN_ADDRESS;
  const plan = decide(services, present, occasion, ownAddress);
  const result = sendLetters(
    services,
    plan.letters.map((receipt) => postingOf(services, receipt, present)),
  );
  conclude(services, plan, result);
  return describeReceipts(plan, result);
}

const NO_OWN_ADDRESS =
  'ยังไม่ส่งใบรับรายงาน: โหมดทดลองส่งถึงตัวท่านเอง แต่ Google ไม่บอกที่อยู่อีเมลของท่าน กรุณาใช้บัญชีเจ้าของสมุดงาน หรือปิด "โหมดทดลอง" ในแท็บ "ตั้งค่า"';

function decide(
  { workbook, clock, mail }: Services,
  present: Settings,
  occasion: Occasion,
  ownAddress: string,
): ReceiptPlan {
  return planReceipts({
    today: clock.today(),
    now: clock.now(),
    occasion,
    settings: present,
    duties: workbook.read(register).rows,
    agencies: readAgencies(readSheet(workbook, agencies)).active,
    items: readItems(readSheet(workbook, items)).items,
    reports: workbook.read(reports).rows,
    ledger: workbook.read(reminderLog).rows,
    quota: mail.remainingQuota(),
    ownAddress,
  });
}

function postingOf({ clock }: Services, receipt: Receipt, present: Settings): Posting {
  const { mailId, agency, to, cause, items: codes } = receipt;
  return {
    entry: { mailId, agency: agency.name, to, cause, items: codes },
    letter: () => receiptLetterOf(receipt, { settings: present, today: clock.today() }),
  };
}

/** Whether any still waits is asked under the lock: another execution may have entered one meanwhile. */
function conclude(services: Services, { idle }: ReceiptPlan, { refused }: SendingResult): void {
  services.lock.hold(() => {
    const open = services.workbook
      .read(reminderLog)
      .rows.filter((entry) => isReceipt(entry) && entry.state === 'รอโควตา' && !idle.includes(entry.mailId));
    if (open.length === 0) noteNoneOpen(services.store);
    if (refused.length > 0) log(services, 'ส่งใบรับรายงาน', 'ส่งไม่สำเร็จ', refusals(refused));
  });
}
