import { collect } from './collect';
import { sendReceipts } from './send-receipts';
import type { Services } from './services';

/** Collects answers, then tells each agency what became of its own. */
export function collectAndTell(services: Services): string {
  return withReceipts(collect(services), sendReceipts(services, 'now'));
}

/** What was done, and what became of receipts when there is something to say of them. */
export const withReceipts = (told: string, receipts: string): string =>
  [told, receipts].filter((part) => part !== '').join('\n\n');
