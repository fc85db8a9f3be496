import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeWorkbook } from '../../../workbench/cli/new';
import { type Cloud, openCloud } from '../../../workbench/cloud/cloud';
import type { Fault } from '../../../workbench/cloud/faults/grammar';
import { walk } from '../../../workbench/samples/walk';
import { PHATTHALUNG_WALK } from '../../../workbench/samples/walk-phatthalung';
import type { Outcome, UiPort } from '../../../workbench/services/contract';

/** One job of the main work, the folder as it was before it, and how many service calls it takes. */
export interface Stage {
  readonly job: string;
  readonly folder: string;
  readonly calls: number;
}

/** A place where an execution dies. */
export interface Point {
  readonly stage: Stage;
  readonly when: 'before' | 'after';
  readonly call: number;
}

/** The year from an empty sheet to the reminders; `answers` is what agencies do in between. */
const JOBS = [
  'menuSetUp',
  'menuAssign',
  'menuForm',
  'answers',
  'menuCollect',
  'menuCheckUrls',
  'menuRefresh',
  'menuSendReminders',
] as const;
const ANSWERS = 3;

const YES: UiPort = {
  menu: () => undefined,
  toast: () => undefined,
  show: () => undefined,
  alert: async ({ buttons }) => (buttons.startsWith('YES') ? 'YES' : 'OK'),
  prompt: async () => ({ button: 'OK', text: '1' }),
};

/** Works through the year once, and keeps the folder as it was before each job. */
export async function stagesIn(folder: string, dist: string): Promise<Stage[]> {
  mkdirSync(folder, { recursive: true });
  const hosts = join(folder, 'hosts.json');
  writeFileSync(hosts, '{"map":{}}');
  const year = join(folder, 'year');
  const cloud = open(year, dist, folder);
  makeWorkbook(cloud, 'phatthalung-2565');
  const stages: Stage[] = [];
  for (const job of JOBS) {
    const before = join(folder, job);
    cpSync(year, before, { recursive: true, filter: (path) => !path.endsWith('writer.lock') });
    if (job === 'answers') await answer(cloud);
    else stages.push({ job, folder: before, calls: sound(await run(cloud, job)).calls.total });
  }
  cloud.close();
  return stages;
}

function open(data: string, dist: string, folder: string): Cloud {
  return openCloud({ data, dist, seed: 1, network: { hostsFile: join(folder, 'hosts.json') } });
}

/** Reminders go to a few: the hundredth mail is sent as the fifth is. */
const FEW_MAILS = { what: 'quota', of: 'mail', left: 5 } as const;

function run(cloud: Cloud, functionName: string, ...faults: Fault[]): Promise<Outcome> {
  cloud.arm([FEW_MAILS, ...faults]);
  return cloud.execute({ functionName, ui: YES });
}

/** The first agencies' answers, without the triggers that would collect them already. */
async function answer(cloud: Cloud): Promise<void> {
  const [, february] = PHATTHALUNG_WALK.chapters;
  if (!february) throw new Error('The walk has no answers');
  const triggers = cloud.parts.triggers.all;
  for (const { id } of triggers) cloud.parts.triggers.remove(id);
  const chapters = [{ ...february, steps: february.steps.slice(0, ANSWERS) }];
  await walk(cloud, { chapters, until: '2022-03-28T09:00' }, () => undefined);
  for (const trigger of triggers) cloud.parts.triggers.add(trigger);
  cloud.save();
}

function sound(outcome: Outcome): Outcome {
  if (outcome.error)
    throw new Error(`${outcome.functionName}: ${outcome.error.stack || outcome.error.message}`);
  return outcome;
}

/** So many places, the same number in each job, spread evenly over its calls, before and after them. */
export function pointsOf(stages: readonly Stage[], wanted: number): Point[] {
  return stages.flatMap((stage, index) => {
    const share =
      Math.floor(((index + 1) * wanted) / stages.length) - Math.floor((index * wanted) / stages.length);
    return Array.from({ length: share }, (_, number): Point => {
      const place = Math.floor((number * 2 * stage.calls) / share);
      return { stage, call: 1 + (place >> 1), when: place % 2 === 0 ? 'before' : 'after' };
    });
  });
}

/** What a job left that died at a point: how it ended, and what its folder holds for the next one who opens it. */
export interface Left {
  readonly ended: string;
  readonly tabs: number;
  /** How the same job ended when it was begun again; absent when it was not. */
  readonly again?: string;
}

/** Lets a job die at a point, opens its folder anew and reads everything in it; `begins` the job again on request. */
export async function dieAt({ stage, when, call }: Point, dist: string, begins: boolean): Promise<Left> {
  const folder = join(stage.folder, '..');
  const data = join(folder, 'victim');
  rmSync(data, { recursive: true, force: true });
  cpSync(stage.folder, data, { recursive: true });
  const dying = open(data, dist, folder);
  const { error } = await run(dying, stage.job, { what: 'kill', when, at: { kind: 'call', number: call } });
  dying.close();
  const next = open(data, dist, folder);
  const tabs = readAll(next);
  const again = begins ? ((await run(next, stage.job)).error?.message ?? 'done') : undefined;
  next.close();
  return { ended: error?.name ?? 'done', tabs, ...(again !== undefined && { again }) };
}

/** Every tab as people see it. */
function readAll(cloud: Cloud): number {
  const sheets = cloud.container.sheets();
  for (const sheet of sheets) {
    const used = {
      row: 0,
      column: 0,
      rows: Math.max(1, sheet.usedRows),
      columns: Math.max(1, sheet.usedColumns),
    };
    sheet.texts(used);
    sheet.effective(used);
  }
  return sheets.length;
}
