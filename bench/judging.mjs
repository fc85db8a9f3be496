import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, load } from './bundle.mjs';

/**
 * `npm run -s bench -- judging`: judges pages of 1 MB with the judge that ships, seven times each, and prints the median in milliseconds, from the
 * answer to the finding. Exit code 1 above 50 ms, and for pages that are made to cost time above 250 ms; test/judging/hostile.test.ts holds that no
 * page costs more than in proportion to its length.
 */
const [BYTES, TIMES] = [1_000_000, 7];
const MOST_MS = { ordinary: 50, hostile: 250 };
const SHOWN = 20;

export async function judgingTimes() {
  const { pages, judgeOnce } = await load('judging', `export * from './test/judging/stopwatch'`);
  const { judge } = shipped();
  const rows = pages(BYTES).map(([page, kind, text]) => {
    const runs = Array.from({ length: TIMES }, () => timed(() => judgeOnce(judge, text)));
    const ms = runs.map((run) => run.ms).sort((a, b) => a - b)[Math.floor(TIMES / 2)];
    return { kind, page, 'median ms': Math.round(ms * 10) / 10, reason: runs[0].result };
  });
  rows.sort((a, b) => b['median ms'] - a['median ms']);
  for (const [kind, most] of Object.entries(MOST_MS)) {
    const own = rows.filter((row) => row.kind === kind);
    console.log(`\n${own.length} ${kind} pages of 1 MB, the slowest first; at most ${most} ms`);
    console.table(own.slice(0, SHOWN).map(({ kind: _kind, ...row }) => row));
    if (own.some((row) => row['median ms'] > most)) process.exitCode = 1;
  }
}

function shipped() {
  const program = readFileSync(join(DIST, 'judging.html'), 'utf8').replace(/^<script>|<\/script>$/g, '');
  return new Function(`${program};return Judging_`)();
}

function timed(work) {
  const start = performance.now();
  const result = work();
  return { ms: performance.now() - start, result };
}
