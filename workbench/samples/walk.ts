import { register } from '../../src/tables/register';
import type { Cloud } from '../cloud/cloud';
import { typeBlock } from '../cloud/typing';
import { parseMoment } from '../cloud/zone';
import type { Outcome, UiPort } from '../services/contract';
import { submitEntries } from '../services/forms/respondents';
import { columnOfTab, rowsOfTab, type TabRow, tabOf } from './tab-rows';
import { entryOf } from './walk-answers';
import type { Answer, Step, Walk } from './walk-plan';

const ZONE = 'Asia/Bangkok';

/** Walks a year as its people would have: by the menu, the form and typing; tells each chapter before it begins. */
export async function walk(
  cloud: Cloud,
  { chapters, until }: Walk,
  tell: (text: string) => void,
): Promise<void> {
  for (const { title, steps } of chapters) {
    tell(title);
    for (const step of steps) await take(cloud, step);
  }
  cloud.moveClock(momentOf(until));
}

async function take(cloud: Cloud, step: Step): Promise<void> {
  // Mornings on which nobody did anything would only paint the same sheet again.
  cloud.moveClock(momentOf(step.at));
  if ('menu' in step) await choose(cloud, step.menu);
  else if ('answer' in step) await send(cloud, step.answer);
  else if ('accept' in step) await accept(cloud, step.accept);
  else if ('extend' in step) await extend(cloud, step.extend, step.until);
  else await decide(cloud, step);
}

function momentOf(text: string): number {
  const moment = parseMoment(text, ZONE);
  if (moment === undefined) throw new Error(`No moment: ${text}`);
  return moment;
}

/** Long work goes on by itself; its next slice is given the time it needs. */
const TO_GO_ON_MS = 15 * 60_000;

async function choose(cloud: Cloud, functionName: string): Promise<void> {
  const woken = await cloud.advance(cloud.now());
  const outcome = await cloud.execute({ functionName, ui: AGREEING });
  const after = await cloud.advance(cloud.now() + TO_GO_ON_MS);
  expectDone([outcome, ...[...woken, ...after].map((fired) => fired.outcome)]);
}

/** Somebody who agrees to everything. */
const AGREEING: UiPort = {
  menu: () => undefined,
  toast: () => undefined,
  show: () => undefined,
  alert: async ({ buttons }) => (buttons.startsWith('YES') ? 'YES' : 'OK'),
  prompt: async () => ({ button: 'CLOSE', text: '' }),
};

async function send(cloud: Cloud, answer: Answer): Promise<void> {
  const { outcomes } = await submitEntries(cloud, [entryOf(cloud, answer)], (moment) =>
    cloud.moveClock(moment),
  );
  expectDone(outcomes);
}

/** Who pastes looks for rows that stand together. */
const SHORTEST_PASTE = 3;

async function accept(cloud: Cloud, items: readonly string[]): Promise<void> {
  const waiting = rowsOfTab(cloud.container, register).filter(
    ({ item, status, linkResult }) => items.includes(item) && status === 'รอสอบทาน' && linkResult === 'ใช้ได้',
  );
  for (const run of runsOf(waiting).filter(({ length }) => length >= SHORTEST_PASTE))
    await fill(cloud, run, 'status', 'ผ่าน');
}

async function extend(cloud: Cloud, items: readonly string[], until: string): Promise<void> {
  const rows = rowsOfTab(cloud.container, register).filter(({ item }) => items.includes(item));
  for (const run of runsOf(rows)) await fill(cloud, run, 'due', until);
}

/** The remark first, so that it is there when the decision is recorded. */
async function decide(
  cloud: Cloud,
  { decide: key, status, remark }: Extract<Step, { decide: string }>,
): Promise<void> {
  const rows = rowsOfTab(cloud.container, register).filter((duty) => duty.key === key);
  await fill(cloud, rows, 'remark', remark);
  await fill(cloud, rows, 'status', status);
}

type DutyRow = TabRow<typeof register>;

/** Rows that stand below one another belong to one run. */
function runsOf(rows: readonly DutyRow[]): DutyRow[][] {
  const runs: DutyRow[][] = [];
  for (const duty of rows) {
    const run = runs.at(-1);
    if (run?.at(-1)?.row === duty.row - 1) run.push(duty);
    else runs.push([duty]);
  }
  return runs;
}

async function fill(
  cloud: Cloud,
  rows: readonly DutyRow[],
  key: keyof typeof register.columns,
  value: string,
): Promise<void> {
  const [first] = rows;
  if (!first) throw new Error('Nothing to fill');
  const column = columnOfTab(cloud.container, register, key);
  const block = { row: first.row, column, rows: rows.length, columns: 1 };
  const { owner } = cloud.parts.identity;
  const inputs = rows.map(() => [value]);
  expectDone(await typeBlock(cloud, { sheet: tabOf(cloud.container, register), block, inputs, user: owner }));
}

/** A year that stopped half way would teach the wrong thing. */
function expectDone(outcomes: readonly Outcome[]): void {
  const failed = outcomes.find(({ error }) => error);
  if (failed) throw new Error(`${failed.functionName}: ${failed.error?.stack || failed.error?.message}`);
}
