import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `npm run live-check:push`: puts the probes into the scratch project named in this folder's `.clasp.json`, and nowhere else. */
const here = dirname(fileURLToPath(import.meta.url));
const { scriptId } = JSON.parse(readFileSync(join(here, '.clasp.json'), 'utf8'));
if (scriptId.startsWith('PUT-')) {
  console.error(
    'No scratch project to push to yet. Make an empty Google Sheet, take the script id from Extensions > Apps Script > ' +
      'Project settings and put it into workbench/live/.clasp.json. Everything else in that project is replaced. See docs/first-live-run.md.',
  );
  process.exit(1);
}
const { status } = spawnSync('npx', ['clasp', 'push', '--force'], {
  cwd: here,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
