import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { makeWorkbook } from '../../workbench/cli/new';
import { readRecords, type Shown } from '../../workbench/cli/tab-reading';
import { type Cloud, type CloudOptions, openCloud } from '../../workbench/cloud/cloud';
import { typeBlock, typeInto } from '../../workbench/cloud/typing';
import { parseMoment } from '../../workbench/cloud/zone';
import type { SheetModel } from '../../workbench/model/contract';
import type { SampleName } from '../../workbench/samples/index';
import type { Outcome, UiPort } from '../../workbench/services/contract';
import { type Entry, submitEntries } from '../../workbench/services/forms/respondents';
import { type OutboxEntry, outbox } from '../../workbench/services/mail/part';
import { projectOf } from '../workbench/cloud/scratch-cloud';

// Jest hands tests a copy of the environment; the zone counts only in the real one, as workbench/bin.mjs sets it.
runInThisContext("process.env.TZ = 'Asia/Bangkok'");

const ROOT = join(__dirname, '../..');
const ZONE = 'Asia/Bangkok';

/** What the person before the sheet answers; nothing = every dialog is closed. */
export interface Answers {
  readonly confirm?: boolean;
  readonly prompts?: readonly string[];
}

/** What the person was told and asked. */
export interface Told {
  /** The last alert: how it ended. */
  readonly text: string;
  readonly alerts: readonly string[];
  readonly outcome: Outcome;
}

export type Row = Readonly<Record<string, string>>;
export type ColouredRow = Readonly<Record<string, { readonly text: string; readonly fill: string | null }>>;

/** An office at work: the built add-on on the local host, over a folder of its own. */
export interface Office {
  readonly cloud: Cloud;
  /** Chooses from the menu, or runs what the clock would; a script that throws fails the test. */
  choose(functionName: string, answers?: Answers): Promise<Told>;
  /** A person types into a cell; gives what edit triggers said in passing. */
  type(tab: string, a1: string, value: string): Promise<readonly string[]>;
  /** A person pastes a block of cells. */
  paste(tab: string, a1: string, values: readonly (readonly string[])[]): Promise<readonly string[]>;
  /** Another script at work on the same workbook: no edit triggers fire. */
  script(body: string): Promise<unknown>;
  /** What somebody does with the sheet by hand beside typing: moving, deleting, merging. */
  byHand(tab: string, deed: (sheet: SheetModel) => void): void;
  rows(tab: string): Row[];
  /** The tab as its colours stand on a day, without any script between. */
  coloured(tab: string, day?: string): ColouredRow[];
  sheet(tab: string): SheetModel;
  /** The cell of a heading in the data row that has the given text in another column: `office.cell('ทะเบียนติดตาม', 'สถานะ', 'O8|sso')`. */
  cell(tab: string, heading: string, text: string): string;
  answer(...entries: readonly Entry[]): Promise<readonly string[]>;
  /** Moves the clock without firing anything. */
  at(moment: string): void;
  outbox(): OutboxEntry[];
  close(): void;
}

/** A workbook that copies are made of; copies are cheap. */
export interface Furnished {
  open(options?: Partial<CloudOptions>): Office;
  remove(): void;
}

/** Builds what is stale and gives a workbook made from a sample, on which menu functions were run and then `prepare`. */
export async function furnish(
  sample: SampleName,
  jobs: readonly string[] = [],
  prepare?: (office: Office) => Promise<unknown>,
): Promise<Furnished> {
  const build = "import('./build.mjs').then((build) => build.buildStale(['workbench', 'add-on']))";
  execFileSync(process.execPath, ['-e', build], { cwd: ROOT, stdio: 'inherit' });
  const folder = mkdtempSync(join(tmpdir(), 'errand-'));
  const template = join(folder, 'template');
  cpSync(await madeOnce(sample, jobs), template, { recursive: true });
  if (prepare) await inOffice(template, prepare);
  let copies = 0;
  const opened: Office[] = [];
  return {
    open: (options) => {
      copies += 1;
      const copy = join(folder, String(copies));
      cpSync(template, copy, { recursive: true });
      const office = officeOver(copy, options);
      opened.push(office);
      return office;
    },
    remove: () => {
      for (const office of opened) office.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Where workbooks stand that several tests begin with; those of another build go. */
const SHARED = join(ROOT, '.build/errands');

/** The same sample after the same jobs is made once for each build, whoever asks first. */
async function madeOnce(sample: SampleName, jobs: readonly string[]): Promise<string> {
  const home = join(SHARED, fingerprintOfBuild());
  const place = join(home, [sample, ...jobs].join('-'));
  if (existsSync(place)) return place;
  mkdirSync(home, { recursive: true });
  for (const other of readdirSync(SHARED).map((name) => join(SHARED, name)))
    if (other !== home) rmSync(other, { recursive: true, force: true });
  const draft = mkdtempSync(join(tmpdir(), 'errand-made-'));
  await inOffice(draft, async (office) => {
    makeWorkbook(office.cloud, sample);
    for (const job of jobs) await office.choose(job);
  });
  const beside = `${place}.${process.pid}`;
  cpSync(draft, beside, { recursive: true });
  rmSync(draft, { recursive: true });
  // Another test process may have been quicker.
  if (existsSync(place)) rmSync(beside, { recursive: true });
  else renameSync(beside, place);
  return place;
}

function fingerprintOfBuild(): string {
  const files = ['dist/Code.js', '.build/workbench/cli.cjs', '.build/workbench/worker.cjs'];
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(join(ROOT, file)));
  return hash.digest('hex').slice(0, 16);
}

async function inOffice(folder: string, act: (office: Office) => Promise<unknown>): Promise<void> {
  const office = officeOver(folder);
  await act(office);
  office.close();
}

function officeOver(folder: string, options: Partial<CloudOptions> = {}): Office {
  const cloud = openCloud({
    data: folder,
    dist: join(ROOT, 'dist'),
    seed: 1,
    ui: personWith({}),
    ...options,
  });
  let isOpen = true;
  return {
    cloud,
    ...deedsAt(cloud),
    ...looksAt(cloud),
    close: () => {
      if (isOpen) cloud.close();
      isOpen = false;
    },
  };
}

type Deeds = Pick<Office, 'choose' | 'type' | 'paste' | 'script' | 'byHand' | 'answer' | 'at'>;

function deedsAt(cloud: Cloud): Deeds {
  return {
    choose: async (functionName, answers = {}) => {
      const outcome = sound(await cloud.execute({ functionName, ui: personWith(answers) }));
      return { text: outcome.alerts.at(-1) ?? '', alerts: outcome.alerts, outcome };
    },
    type: async (tab, a1, value) => told(await typeInto(cloud, { tab, a1, value, user: '' })),
    paste: async (tab, a1, inputs) => {
      const { row, column } = placeOf(a1);
      const block = { row, column, rows: inputs.length, columns: inputs[0]?.length ?? 0 };
      return told(await typeBlock(cloud, { sheet: tabAt(cloud, tab), block, inputs, user: '' }));
    },
    script: async (body) => {
      const project = projectOf(`function main() { const book = SpreadsheetApp.getActive(); ${body} }`);
      return sound(await cloud.execute({ functionName: 'main', project })).result;
    },
    byHand: (tab, deed) => {
      deed(tabAt(cloud, tab));
      cloud.save();
    },
    answer: async (...entries) => {
      const { ids, outcomes } = await submitEntries(cloud, entries, (moment) => cloud.moveClock(moment));
      cloud.save();
      outcomes.forEach(sound);
      return ids.map(({ id }) => id);
    },
    at: (moment) => cloud.moveClock(momentOf(moment)),
  };
}

function looksAt(cloud: Cloud): Pick<Office, 'rows' | 'coloured' | 'sheet' | 'cell' | 'outbox'> {
  return {
    rows: (tab) => readRecords(tabAt(cloud, tab), false) as Row[],
    coloured: (tab, day) => {
      if (day !== undefined) cloud.lookAt(momentOf(day));
      const rows = readRecords(tabAt(cloud, tab), true) as Record<string, Exclude<Shown, string>>[];
      cloud.lookAt(cloud.now());
      return rows;
    },
    sheet: (tab) => tabAt(cloud, tab),
    cell: (tab, heading, text) => cellOf(tabAt(cloud, tab), heading, text),
    outbox: () => outbox(cloud),
  };
}

function tabAt(cloud: Cloud, tab: string): SheetModel {
  const found = cloud.container.sheetByName(tab);
  if (!found) throw new Error(`There is no tab ${tab}`);
  return found;
}

function personWith({ confirm, prompts = [] }: Answers): UiPort {
  const left = [...prompts];
  return {
    menu: () => undefined,
    toast: () => undefined,
    show: () => undefined,
    alert: async ({ buttons }) => {
      if (confirm === undefined) return 'CLOSE';
      return buttons.startsWith('YES') ? (confirm ? 'YES' : 'NO') : 'OK';
    },
    prompt: async () => {
      const text = left.shift();
      return text === undefined ? { button: 'CLOSE', text: '' } : { button: 'OK', text };
    },
  };
}

function sound(outcome: Outcome): Outcome {
  if (outcome.error)
    throw new Error(`${outcome.functionName}: ${outcome.error.stack || outcome.error.message}`);
  return outcome;
}

const told = (outcomes: readonly Outcome[]) => outcomes.flatMap((outcome) => sound(outcome).toasts);

function momentOf(text: string): number {
  const moment = parseMoment(text.length === 10 ? `${text}T09:00` : text, ZONE);
  if (moment === undefined) throw new Error(`No moment: ${text}`);
  return moment;
}

function placeOf(a1: string): { row: number; column: number } {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(a1) ?? [];
  return {
    row: Number(row) - 1,
    column: [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  };
}

/** Column letters of a place counted from 0. */
export function letterOf(column: number): string {
  return (
    (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
  );
}

function cellOf(sheet: SheetModel, heading: string, text: string): string {
  const texts = sheet.texts({ row: 0, column: 0, rows: sheet.usedRows, columns: sheet.usedColumns });
  const headingRow = Math.max(1, sheet.frozenRows) - 1;
  const column = texts[headingRow]?.indexOf(heading) ?? -1;
  const row = texts.findIndex((cells, index) => index > headingRow && cells.includes(text));
  if (column < 0 || row < 0) throw new Error(`${sheet.name} has no ${heading} of ${text}`);
  return `${letterOf(column)}${row + 1}`;
}
