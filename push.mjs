import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** `npm run push`: builds, then replaces the whole Apps Script project with `dist/`. */
const { scriptId } = JSON.parse(readFileSync('.clasp.json', 'utf8'));
if (scriptId.startsWith('PUT-')) {
  console.error(
    'No script to push to yet. Create one with\n' +
      '  npx clasp login\n  npx clasp create-script --type sheets --title "OIT Tracker" --rootDir dist\n' +
      'or put the script id of your sheet (Extensions > Apps Script > Project settings) into .clasp.json. See README.md, "Into a real sheet".',
  );
  process.exit(1);
}
const run = (command, ...args) =>
  spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
// --force: without it a changed manifest is skipped silently where nobody can answer (clasp 3).
process.exitCode = run('node', 'build.mjs') || run('npx', 'clasp', 'push', '--force');
