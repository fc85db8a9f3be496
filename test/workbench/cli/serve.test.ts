import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workbench } from './workbench-command';

let folder: string;
let server: ChildProcess;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'workbench-serve-'));
});
afterAll(() => {
  server.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

function serve(): ChildProcess {
  const bin = join(__dirname, '../../../workbench/bin.mjs');
  return spawn(process.execPath, [
    bin,
    'serve',
    '--sample',
    'phatthalung-2565',
    '--port',
    '0',
    '--data',
    folder,
  ]);
}

/** The address, once it is told. */
async function address(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const text of child.stderr ?? []) {
    said += String(text);
    const url = /http:\/\/\S+/.exec(said)?.[0];
    if (url) return url;
  }
  throw new Error(`The server ended: ${said}`);
}

test('the page is served until the process is told to end; meanwhile nobody else writes', async () => {
  server = serve();
  const url = await address(server);
  for (const path of [
    '',
    'main.js',
    'frame.js',
    'style.css',
    'form.css',
    'fonts/sarabun-thai-400-normal.woff2',
  ])
    expect([path, (await fetch(url + path)).status]).toEqual([path, 200]);
  expect(workbench('show', 'ตั้งค่า', '--json', '--data', folder).json()).toContainEqual(
    expect.objectContaining({ ค่า: '2565' }),
  );
  expect(workbench('set', 'ตั้งค่า', 'B2', '2566', '--data', folder).stderr).toContain('is writing to');
  server.kill('SIGINT');
  expect(await once(server, 'exit')).toEqual([0, null]);
  expect(workbench('set', 'ตั้งค่า', 'B2', '2566', '--data', folder).code).toBe(0);
});
