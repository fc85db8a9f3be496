import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkingDay } from './checking.mjs';
import { hostCosts } from './host.mjs';
import { judgingTimes } from './judging.mjs';
import { killPoints } from './kill-points.mjs';
import { linkVerdicts } from './links.mjs';

/**
 * `npm run -s bench`: what each job of a year costs on Google's side. Service calls are the cost, so they are counted; the
 * virtual seconds come from the documented cost table (workbench/cloud/costs.ts). Nothing of that is timed by a clock.
 * `-- host` and `-- kill-points` are benches of the local host, `-- links --site DIR` measures how links are judged, `-- judging` how long that
 * takes and `-- checking` what a day of it costs.
 */
const ROOT = resolve(import.meta.dirname ?? '.', '..');
const SAMPLES = ['phatthalung-2565', 'phayao-2565', 'lamphun-2566'];
const JOBS = [
  'menuSetUp',
  'menuSetUp',
  'menuAssign',
  'menuAssign',
  'menuForm',
  'menuForm',
  'menuCollect',
  'menuRefresh',
  'everyMorning',
  'everyHour',
];

const workbench = (...args) =>
  JSON.parse(
    execFileSync(process.execPath, [join(ROOT, 'workbench/bin.mjs'), ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );

function costsOf(sample) {
  const data = mkdtempSync(join(tmpdir(), 'oit-bench-'));
  try {
    workbench('new', '--sample', sample, '--data', data);
    return JOBS.map((job, index) => {
      const { calls, virtualMs } = workbench('run', job, '--answer', 'yes', '--trace', '--data', data);
      const again = JOBS.indexOf(job) < index ? ' (again)' : '';
      return {
        job: `${job}${again}`,
        calls: calls.total,
        seconds: Math.round(virtualMs / 100) / 10,
        most: most(calls.byMethod),
      };
    });
  } finally {
    rmSync(data, { recursive: true });
  }
}

const most = (byMethod) =>
  Object.entries(byMethod)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 3)
    .map(([method, count]) => `${method} ${count}`)
    .join(', ');

function jobs() {
  for (const sample of SAMPLES) {
    console.log(`\n${sample}`);
    console.table(costsOf(sample));
  }
  const dist = join(ROOT, 'dist');
  console.log('\nWhat ships, in bytes');
  console.table(readdirSync(dist).map((name) => ({ name, bytes: statSync(join(dist, name)).size })));
}

const BENCHES = {
  jobs,
  checking: checkingDay,
  host: hostCosts,
  judging: judgingTimes,
  'kill-points': killPoints,
  links: linkVerdicts,
};

const [name = 'jobs', ...words] = process.argv.slice(2);
const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
if (bench) await bench(words);
else {
  console.error(`There is no bench ${name}. There are: ${Object.keys(BENCHES).join(', ')}`);
  process.exitCode = 2;
}
