import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workbench } from './workbench-command';

const BIN = join(__dirname, '../../../workbench/bin.mjs');
const ADDRESS = /workbench is at (http\S+)/;

let folder: string;
let running: ChildProcess | undefined;
beforeAll(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'workbench-start-')), 'data');
});
afterAll(() => {
  running?.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the workbench and waits until it says something; gives what it has said. */
function startUntil(said: RegExp): Promise<string> {
  const child = spawn(process.execPath, [BIN, 'start', '--data', folder, '--port', '0']);
  running = child;
  return new Promise((resolve, reject) => {
    let told = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      told += text;
      if (said.test(told)) resolve(told);
    });
    child.on('exit', () => reject(new Error(told)));
  });
}

function stop(signal: NodeJS.Signals): Promise<unknown> {
  const ended = new Promise((resolve) => running?.once('exit', resolve));
  running?.kill(signal);
  return ended;
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
  await startUntil(/February/);
  await stop('SIGKILL');
  expect(await startUntil(ADDRESS)).toContain('made anew');
  await stop('SIGINT');
  expect(Object.keys(signs('2022-03-28')).sort()).toEqual(
    [...ALWAYS, '○ #fce8b2', '✕ #fce8b2', '↺ #fce8b2'].sort(),
  );
  expect(Object.keys(signs('2022-04-01')).sort()).toEqual(
    [...ALWAYS, '○ #f4c7c3', '✕ #f4c7c3', '↺ #f4c7c3'].sort(),
  );
  expect(await startUntil(ADDRESS)).not.toContain('2022');
}, 120_000);
