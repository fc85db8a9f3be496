import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Running, runWorkbench } from './running-workbench';
import { workbench } from './workbench-command';

let folder: string;
let running: Running | undefined;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'workbench-start-'));
});
afterAll(async () => {
  await running?.stop();
  rmSync(folder, { recursive: true });
});

async function start(awaited?: RegExp): Promise<Running> {
  running = await runWorkbench(['start', '--data', folder], awaited);
  return running;
}

interface Shown {
  readonly text: string;
  readonly fill: string | null;
}

/** How often each sign and colour stands in the matrix. */
function signs(now: string): Record<string, number> {
  const shown = workbench('show', 'เมทริกซ์', '--colours', '--json', '--now', now, '--data', folder);
  const counts: Record<string, number> = {};
  for (const row of shown.json() as Record<string, Shown>[]) {
    for (const { text, fill } of Object.values(row).slice(3)) {
      if (text !== '') counts[`${text} ${fill}`] = (counts[`${text} ${fill}`] ?? 0) + 1;
    }
  }
  return counts;
}

const ALWAYS = ['● #cfe2f3', '✓ #cde8d0', '– #e8eaed', '✕ #fad7b8', '↺ #ead1f5', '○ null'];

test('the first start makes a colourful year, also when it was cut off before; the next one keeps it', async () => {
  await (await start(/January/)).stop('SIGKILL');
  const { told, stop } = await start();
  expect(told).toContain('made anew');
  await stop();
  expect(Object.keys(signs('2022-03-28')).sort()).toEqual(
    [...ALWAYS, '○ #fce8b2', '✕ #fce8b2', '↺ #fce8b2'].sort(),
  );
  expect(Object.keys(signs('2022-04-01')).sort()).toEqual(
    [...ALWAYS, '○ #f4c7c3', '✕ #f4c7c3', '↺ #f4c7c3'].sort(),
  );
  expect((await start()).told).not.toContain('2022');
}, 300_000);
