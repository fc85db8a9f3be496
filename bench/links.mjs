import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { load } from './bundle.mjs';
import { booksOf, readSite } from './links/cases.mjs';
import { judgeBooks } from './links/judge.mjs';
import { describeWrong, scoreOf, VERDICTS } from './links/score.mjs';
import { requestsOfCases } from './links/traffic.mjs';

/**
 * `npm run -s bench -- links --site DIR [--json]`: what the add-on says of submitted cells, after its retries on the virtual clock.
 * `DIR/cases.json` has the cells: `[{id, url (as pasted), item, itemName, fiscalYear, agencyId, agencyName, agencySite}]`; `DIR/run.json` is a
 * hosts file. `DIR/manifest.json` (`[{id, label, alsoAccept, reason, situation}]`, may be missing) is read after that, for the score alone.
 * With `--json` only `[{id, verdict, reason, requests}]`. The requests of all cases add up to those on the wire; which case one belongs to
 * is guessed from its address (links/traffic.mjs), so a case may have parts of one.
 */
export async function linkVerdicts(words) {
  const { site, json } = parseArgs({ args: words, options: OPTIONS }).values;
  if (site === undefined) {
    console.error('links wants --site DIR, a folder with cases.json and run.json');
    process.exitCode = 2;
    return;
  }
  const start = performance.now();
  const { cases, hostsFile } = readSite(resolve(site));
  const host = await load('links', HOST);
  const books = booksOf(cases);
  const judged = await inFolder((folder) => judgeBooks(host, books, { hostsFile, folder }));
  const requests = new Map(
    judged.flatMap(({ traffic }, index) => [...requestsOfCases(books[index].cases, traffic.requests)]),
  );
  const said = new Map(judged.flatMap(({ verdicts }) => verdicts).map((each) => [each.id, each]));
  const verdicts = cases.map(({ id }) => ({ ...said.get(id), requests: hundredths(requests.get(id) ?? 0) }));
  if (json) return console.log(JSON.stringify(verdicts));
  const seconds = (performance.now() - start) / 1000;
  show({ verdicts, traffics: judged.map(({ traffic }) => traffic), books: books.length, seconds });
  const manifest = join(site, 'manifest.json');
  if (existsSync(manifest)) showScore(scoreOf(JSON.parse(readFileSync(manifest, 'utf8')), verdicts));
}

async function inFolder(act) {
  const folder = mkdtempSync(join(tmpdir(), 'oit-links-'));
  try {
    return await act(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const OPTIONS = { site: { type: 'string' }, json: { type: 'boolean' } };

const HOST = `
export { openCloud } from './workbench/cloud/cloud';
export { readRecords } from './workbench/cli/tab-reading';
export { columnOfTab, rowsOfTab, tabOf } from './workbench/samples/tab-rows';
export { register } from './src/tables/register';
export { linkChecks } from './src/tables/reports';
export { agencies } from './src/tables/agencies';
export { items } from './src/tables/items';
export { rules } from './src/tables/rules';
export { SETTINGS, settings } from './src/tables/settings';`;

const hundredths = (number) => Math.round(100 * number) / 100;

function show({ verdicts, traffics, books, seconds }) {
  const counts = VERDICTS.map(
    (verdict) => `${verdict} ${verdicts.filter((each) => each.verdict === verdict).length}`,
  );
  const requests = traffics.reduce((sum, traffic) => sum + traffic.requests.length, 0);
  const most = Math.max(0, ...traffics.flatMap((traffic) => [...traffic.most.values()]));
  console.log(
    `${verdicts.length} cases in ${books} workbooks, ${Math.round(seconds)} s: ${counts.join(', ')}`,
  );
  console.log(
    `requests per case ${hundredths(requests / verdicts.length)} (${requests} in all), at once to one host at most ${most}`,
  );
}

function showScore({ strict, lenient, falseOk, falseBroken, table, wrong }) {
  console.log(
    `strict ${strict}, lenient ${lenient}, false ok ${falseOk}, false broken ${falseBroken}; right down, said across`,
  );
  console.table(table);
  for (const row of wrong) console.log(describeWrong(row));
}
