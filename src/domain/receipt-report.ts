import type { SendingResult } from './letters';
import type { Receipt, ReceiptPlan } from './receipts';
import { named } from './reminder-report';

/** What a person reads of the receipts; empty when there is nothing to say. */
export function describeReceipts(plan: ReceiptPlan, { sent, refused, left }: SendingResult): string {
  const parts = [
    sent.length === 0 ? '' : `ส่งใบรับรายงาน${plan.isTrial ? 'ทดลองถึงตัวท่านเอง' : ''}แล้ว ${sent.length} ฉบับ`,
    refusals(refused),
    named('ใบรับรายงานที่รอโควตาอีเมล', plan.waiting.map(nameOf)),
    named('ใบรับรายงานที่จะรวมส่งรอบถัดไป', [...plan.held.map(nameOf), ...left]),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Receipts that Google refused, for the person and the log; empty when it refused none. */
export const refusals = (refused: SendingResult['refused']): string =>
  named(
    'ใบรับรายงานที่ส่งไม่สำเร็จ กรุณาตรวจอีเมลในแท็บ "หน่วยงาน"',
    refused.map(({ agency, reason }) => `${agency} (${reason})`),
  );

const nameOf = ({ agency }: Receipt) => agency.name;
