import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dieAt, type Point, pointsOf, type Stage, stagesIn } from './kill-points';
import './scratch-cloud';

const ROOT = join(__dirname, '../../..');
const DIST = join(ROOT, 'dist');
/** `npm run bench -- kill-points` does a thousand. */
const POINTS = 14;

let folder: string;
let stages: readonly Stage[];
beforeAll(async () => {
  const stale = "import('./build.mjs').then((build) => build.buildStale(['workbench', 'add-on']))";
  execFileSync(process.execPath, ['-e', stale], { cwd: ROOT, stdio: 'inherit' });
  folder = mkdtempSync(join(tmpdir(), 'workbench-kill-points-'));
  stages = await stagesIn(join(folder, 'stages'), DIST);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('rule 20 faults: the main job killed', () => {
  test('anywhere leaves a state that loads, and the job can be begun again', async () => {
    const failures: [string, string, number, unknown][] = [];
    for (const [index, point] of pointsOf(stages, POINTS).entries()) {
      const begins = index % 7 === 0;
      const left = await dieAt(point, DIST, begins);
      const isSound = left.ended === 'Killed' && left.tabs > 0 && (!begins || left.again === 'done');
      if (!isSound) failures.push([point.stage.job, point.when, point.call, left]);
    }
    expect(failures).toEqual([]);
  }, 120_000);

  test('at points spread over all of its calls', () => {
    const points: readonly Point[] = pointsOf(stages, POINTS);
    expect(points).toHaveLength(POINTS);
    expect([...new Set(points.map(({ stage }) => stage.job))]).toEqual(stages.map(({ job }) => job));
    for (const { stage, call } of points) expect(call).toBeLessThanOrEqual(stage.calls);
    expect(pointsOf(stages, 1000)).toHaveLength(1000);
  });
});
