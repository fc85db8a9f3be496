import type { CloudParts } from '../../services/contract';
import type { DailyUse } from '../../services/daily-use';
import type { Simultaneous } from '../simultaneous';
import type { Fault, QuotaName } from './grammar';

type Shortage = Extract<Fault, { what: 'quota' }>;

const SECOND = 1000;
const KILOBYTE = 1024;

/** Where each quota is kept, and how its amount is written. */
const PLACES: Readonly<
  Record<Exclude<QuotaName, 'executions' | 'bandwidth'>, { use(parts: CloudParts): DailyUse; unit: number }>
> = {
  mail: { use: ({ mail }) => mail.use, unit: 1 },
  fetch: { use: ({ fetch }) => fetch.use, unit: 1 },
  properties: { use: ({ quotas }) => quotas.properties, unit: 1 },
  spreadsheets: { use: ({ quotas }) => quotas.spreadsheets, unit: 1 },
  triggers: { use: ({ quotas }) => quotas.triggers, unit: SECOND },
};

/** Leaves only so much of the quotas that faults name. */
export function runOut(shortages: readonly Shortage[], parts: CloudParts, simultaneous: Simultaneous): void {
  for (const { of, left } of shortages) {
    if (of === 'executions') simultaneous.allow(left);
    else if (of === 'bandwidth') parts.fetch.bandwidth.allow(left * KILOBYTE);
    else PLACES[of].use(parts).leave(left * PLACES[of].unit);
  }
}
