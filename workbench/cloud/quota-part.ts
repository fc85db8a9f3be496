import * as z from 'zod/mini';
import type { CloudPart, PartOwner } from '../services/contract';
import { type Allowance, DailyUse, type SavedUse } from '../services/daily-use';

interface Quota {
  readonly allowance: Allowance;
  /** What Google throws; the quota page has the shapes, the service names at the end of the first two are believed. */
  readonly text: string;
}

const HOUR = 3_600_000;

/** Daily quotas of a person that no single service keeps (quota page, 3 September 2026); mails and fetches stand with their services. */
export const QUOTAS = {
  properties: {
    allowance: { consumer: 50_000, workspace: 500_000 },
    text: 'Service invoked too many times for one day: properties.',
  },
  spreadsheets: {
    allowance: { consumer: 250, workspace: 3_200 },
    text: 'Service invoked too many times for one day: spreadsheets.',
  },
  /** Milliseconds that installed triggers ran. */
  triggers: {
    allowance: { consumer: 1.5 * HOUR, workspace: 6 * HOUR },
    text: 'Service using too much computer time for one day',
  },
} as const satisfies Record<string, Quota>;

export type QuotaKind = keyof typeof QUOTAS;

/** Which calls count to which quota: a whole class, or one method. */
export const METERED: Readonly<Record<string, QuotaKind>> = {
  Properties: 'properties',
  'SpreadsheetApp.create': 'spreadsheets',
  'Spreadsheet.copy': 'spreadsheets',
};

const USE = z.array(z.tuple([z.string(), z.object({ since: z.number(), used: z.number() })]));
const SAVED = z.object({ properties: USE, spreadsheets: USE, triggers: USE });
type Saved = Readonly<Record<QuotaKind, SavedUse>>;

/** What each person has used of the quotas above, kept as the part `quotas`. */
export class QuotasPart implements CloudPart {
  readonly properties: DailyUse;
  readonly spreadsheets: DailyUse;
  readonly triggers: DailyUse;

  constructor(saved?: Saved) {
    const use = (kind: QuotaKind) => new DailyUse(QUOTAS[kind].allowance, saved?.[kind]);
    this.properties = use('properties');
    this.spreadsheets = use('spreadsheets');
    this.triggers = use('triggers');
  }

  snapshot(): Saved {
    const { properties, spreadsheets, triggers } = this;
    return {
      properties: properties.snapshot(),
      spreadsheets: spreadsheets.snapshot(),
      triggers: triggers.snapshot(),
    };
  }
}

export const QUOTAS_OWNER: PartOwner = {
  name: 'quotas',
  version: 1,
  load: (saved) => new QuotasPart(saved === undefined ? undefined : SAVED.parse(saved)),
};

declare module '../services/contract' {
  interface CloudParts {
    quotas: QuotasPart;
  }
}
