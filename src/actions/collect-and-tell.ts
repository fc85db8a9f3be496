import { collect } from './collect';
import { sendReceipts } from './send-receipts';
import type { Services } from './services';

/** Collects answers, then tells each agency what became of its own. */
export function collectAndTell(services: Services): string {
  return withMore(collect(services), sendReceipts(services, 'now'));
}

/** One thing that was told and another, of which either may be nothing. */
export const withMore = (told: string, more: string): string =>
  [told, more].filter((part) => part !== '').join('\n\n');
