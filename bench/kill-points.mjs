import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIST, load } from './bundle.mjs';

/**
 * `npm run -s bench -- kill-points [COUNT]`: kills the jobs of a year at a thousand service calls, one after the other, opens each
 * folder that is left and reads everything in it; every tenth job is begun again. Exit code 1 when one does not load.
 */
const AGAIN_EVERY = 10;

export async function killPoints([count = '1000']) {
  const { dieAt, pointsOf, stagesIn } = await load(
    'kill-points',
    `export * from './test/workbench/cloud/kill-points'`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'oit-kill-points-'));
  try {
    const stages = await stagesIn(join(folder, 'stages'), DIST);
    const rows = Object.fromEntries(
      stages.map(({ job, calls }) => [job, { calls, points: 0, begunAgain: 0, unsound: 0, seconds: 0 }]),
    );
    for (const [index, point] of pointsOf(stages, Number(count)).entries())
      await tryPoint(rows[point.stage.job], () => dieAt(point, DIST, index % AGAIN_EVERY === 0));
    console.table(rows);
    if (Object.values(rows).some(({ unsound }) => unsound > 0)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function tryPoint(row, die) {
  const start = performance.now();
  const left = await die().catch((error) => ({ ended: String(error) }));
  row.points += 1;
  if (left.again !== undefined) row.begunAgain += 1;
  const isSound = left.ended === 'Killed' && left.tabs > 0 && (left.again ?? 'done') === 'done';
  if (!isSound) {
    row.unsound += 1;
    console.error(left);
  }
  row.seconds = Math.round(10 * row.seconds + (performance.now() - start) / 100) / 10;
}
