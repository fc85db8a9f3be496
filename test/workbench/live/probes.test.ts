import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadProject } from '../../../workbench/cloud/project';
import { submitEntries } from '../../../workbench/services/forms/respondents';
import { buildWorker, person, scratchCloud } from '../cloud/scratch-cloud';

/** What one probe saw: a value, or what it threw. */
type Result = { readonly observed: unknown } | { readonly threw: string };
interface Expectation {
  readonly result: Result;
  readonly source: string;
  /** The day a real account gave this result, such as `2026-12-01`; false: nobody has looked. */
  readonly confirmed: string | false;
}
interface Run {
  readonly ranAt: string | null;
  readonly results: Readonly<Record<string, Result>>;
}

const LIVE = join(__dirname, '../../../workbench/live');
const readJson = (name: string) => JSON.parse(readFileSync(join(LIVE, name), 'utf8')) as unknown;
const EXPECTED = readJson('expected.json') as Readonly<Record<string, Expectation>>;
const LIVE_RUN = readJson('observed.json') as Run;

/** A site that answers and one that never does, under the names the probes use. */
async function web() {
  const server = createServer((request, response) => {
    if (request.url === '/') response.end('home');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const folder = mkdtempSync(join(tmpdir(), 'live-check-'));
  const hostsFile = join(folder, 'hosts.json');
  const map = { 'example.com': { http: port }, 'httpbin.org': { http: port } };
  writeFileSync(hostsFile, JSON.stringify({ map }));
  return {
    hostsFile,
    stop() {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Everything a person with an account does by docs/first-live-run.md, done on the workbench. */
async function runHere(): Promise<Run> {
  const { hostsFile, stop } = await web();
  const scratch = scratchCloud({ network: { hostsFile, timeoutMs: 12_000 } });
  const { cloud } = scratch;
  const project = loadProject({
    kind: 'file',
    file: join(LIVE, 'probes.js'),
    manifest: join(LIVE, 'appsscript.json'),
  });
  const run = (functionName: string) =>
    cloud.execute({ functionName, project, ui: person({ alert: async () => 'CLOSE' }) });
  for (const step of ['runProbes', 'askPerson', 'prepareTriggers']) await run(step);
  const answer = (entry: object) => submitEntries(cloud, [entry], (moment) => cloud.moveClock(moment));
  const { ids } = await answer({ answers: { one: '1', two: '1' } });
  await answer({ edits: ids[0]?.id, answers: { one: '1', two: '2' } });
  await cloud.advance(cloud.now() + 600_000);
  const { result } = await run('collectResults');
  scratch.remove();
  stop();
  return result as Run;
}

let here: Run;
beforeAll(async () => {
  buildWorker();
  here = await runHere();
  if (process.env.SHOW_PROBES) writeFileSync(process.env.SHOW_PROBES, JSON.stringify(here.results, null, 2));
}, 120_000);

test('the workbench is asked what is expected, and nothing else', () => {
  expect(Object.keys(here.results).sort()).toEqual(Object.keys(EXPECTED).sort());
});

test.each(Object.entries(EXPECTED))(
  'live probe %s: the workbench behaves as expected',
  (id, { result, source }) => {
    expect(here.results[id]).toEqual(result);
    expect(source).not.toBe('');
  },
);

describe('workbench/live/observed.json', () => {
  test('is empty until somebody has run the probes with an account', () => {
    expect(LIVE_RUN.ranAt === null).toBe(Object.keys(LIVE_RUN.results).length === 0);
  });

  test('is what workbench/live/expected.json expects, confirmed on that day', () => {
    const expected = Object.keys(LIVE_RUN.results).map((id) => [
      id,
      EXPECTED[id]?.result,
      EXPECTED[id]?.confirmed,
    ]);
    expect(Object.entries(LIVE_RUN.results).map(([id, result]) => [id, result, LIVE_RUN.ranAt])).toEqual(
      expected,
    );
  });

  test('alone makes an expectation a confirmed one', () => {
    const confirmed = Object.keys(EXPECTED).filter((id) => EXPECTED[id]?.confirmed !== false);
    expect(confirmed.filter((id) => !(id in LIVE_RUN.results))).toEqual([]);
  });
});
