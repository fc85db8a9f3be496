import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** In a folder of its own: whoever runs the tests may have a scratch project of their own in workbench/live. */
test('nothing is pushed before a scratch project is named, and a sentence says what to do', () => {
  const folder = mkdtempSync(join(tmpdir(), 'live-push-'));
  copyFileSync(join(__dirname, '../../../workbench/live/push.mjs'), join(folder, 'push.mjs'));
  writeFileSync(join(folder, '.clasp.json'), JSON.stringify({ scriptId: 'PUT-THE-ID-HERE', rootDir: '.' }));
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'push.mjs')], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect([status, stderr]).toEqual([1, expect.stringContaining('No scratch project to push to yet.')]);
});
