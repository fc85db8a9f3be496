import { agencies } from '../../src/tables/agencies';
import type { Kind } from '../../src/tables/cells';
import { plan, scores } from '../../src/tables/plan';
import { rounds, rules } from '../../src/tables/rules';
import { SETTINGS, settings } from '../../src/tables/settings';
import { encodeCell, type Table } from '../../src/tables/table';
import { TABS } from '../../src/tables/workbook';
import type { WorkbookModel } from '../model/contract';
import { fillTab } from './fill-tab';
import lamphun from './lamphun-2566.json';
import phatthalung from './phatthalung-2565.json';
import phayao from './phayao-2565.json';
import type { SampleRow, SampleYear } from './sample-year';

interface Sample {
  /** Null leaves the workbook as it is. */
  readonly year: SampleYear | null;
  /** The moment at which play begins when none is given; null is the present. */
  readonly now: string | null;
}

/** The years to play with, each from the morning its rules were made known. */
export const SAMPLES = {
  'phatthalung-2565': { year: phatthalung, now: '2022-01-25T09:00:00+07:00' },
  'phayao-2565': { year: phayao, now: '2022-01-26T09:00:00+07:00' },
  'lamphun-2566': { year: lamphun, now: '2023-01-04T09:00:00+07:00' },
  empty: { year: null, now: null },
} as const satisfies Record<string, Sample>;

export type SampleName = keyof typeof SAMPLES;
export const SAMPLE_NAMES = Object.keys(SAMPLES) as SampleName[];
export const DEFAULT_SAMPLE: SampleName = 'phatthalung-2565';

/** Whether there is a sample of this name: `isSampleName('empty')` is `true`. */
export function isSampleName(name: string): name is SampleName {
  return Object.hasOwn(SAMPLES, name);
}

/**
 * Fills a fresh workbook with what people would have typed before the first use: agencies, rules, rounds, settings, plan and
 * past scores. Nothing derived; set-up makes the rest.
 */
export function loadSample(name: SampleName, model: WorkbookModel): void {
  const { year }: Sample = SAMPLES[name];
  if (year === null) return;
  model.locale = 'th_TH';
  model.timeZone = 'Asia/Bangkok';
  model.name = year.name;
  const unused = model.sheets().filter(({ usedRows }) => usedRows === 0);
  for (const [table, rows] of inTabOrder(year)) fillTab(model.addSheet(table.tab), table, rows);
  for (const sheet of unused) model.removeSheet(sheet.id);
}

function inTabOrder(year: SampleYear): [Table, readonly SampleRow[]][] {
  const filled = new Map<Table, readonly SampleRow[]>([
    [agencies, year.agencies],
    [rules, year.rules],
    [rounds, year.rounds],
    [plan, year.plan],
    [scores, year.scores],
    [settings, settingRows(year.settings)],
  ]);
  return TABS.flatMap((tab) => [...filled].filter(([table]) => table === tab));
}

function settingRows(values: SampleYear['settings']): SampleRow[] {
  return Object.entries(SETTINGS).map(([key, { name, kind, initial, meaning }]) => {
    const value = values[key as keyof typeof SETTINGS] ?? initial;
    const cell = encodeCell({ kind: kind as Kind<unknown> }, value);
    if (typeof cell === 'object') throw new Error(`A setting of a sample holds a date: ${name}`);
    return { name, value: cell, meaning };
  });
}
