import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DIST } from '../bundle.mjs';
import { isEmpty, keyOf } from './cases.mjs';
import { startWatch } from './traffic.mjs';

/** Longer than a slow page needs, far shorter than what a silent one may take on Google. */
const TIMEOUT_MS = 6000;
/** `Utilities.sleep` really waits so long at most: a server that asks to come again later tells the time by its own clock. */
const REAL_SLEEP_MS = 3000;
const MINUTE = 60_000;
/** When the links are checked again, counted from the first check: after each time of the retry schedule, and in the end. */
const AGAIN_AFTER = [35, 7 * 60, 31 * 60, 48 * 60].map((minutes) => minutes * MINUTE);
/** What stands for half an hour and more to a server on this computer. */
const PAUSE_MS = 1500;
/** Their work is done by checking again after each step of the clock. */
const ONLY_COST_TIME = ['everyHour', 'everyMorning'];

/** Puts the cases of a workbook through the add-on: a verdict per case, and what was seen on the wire. */
export async function judgeBook(host, book, hostsFile) {
  const data = mkdtempSync(join(tmpdir(), 'oit-links-'));
  const traffic = startWatch();
  const network = { hostsFile, timeoutMs: TIMEOUT_MS, watch: traffic.watch };
  const { openCloud } = host;
  const cloud = openCloud({ data, dist: DIST, seed: 1, network, realSleepMs: REAL_SLEEP_MS, ui: PERSON });
  try {
    makeBook(host, cloud, book);
    for (const job of ['menuSetUp', 'menuAssign']) await choose(cloud, job);
    report(host, cloud, book.cases);
    for (const { id, functionName } of cloud.parts.triggers.all)
      if (ONLY_COST_TIME.includes(functionName)) cloud.parts.triggers.remove(id);
    await checkUntilDone(host, cloud, book.cases);
    return { verdicts: verdictsOf(host, cloud, book.cases), traffic };
  } finally {
    cloud.close();
    rmSync(data, { recursive: true });
  }
}

/** Agrees to everything. */
const PERSON = {
  menu: () => undefined,
  toast: () => undefined,
  show: () => undefined,
  alert: async ({ buttons }) => (buttons.startsWith('YES') ? 'YES' : 'OK'),
  prompt: async () => ({ button: 'CLOSE', text: '' }),
};

async function choose(cloud, functionName) {
  complain(await cloud.execute({ functionName }));
}

function complain({ functionName, error }) {
  if (!error) return;
  console.error(`${functionName}: ${error.stack || error.message}`);
  process.exitCode = 1;
}

function makeBook({ TABLES, fillTab }, cloud, book) {
  const model = cloud.createContainer(`ตรวจลิงก์ ${book.year}`, 'Asia/Bangkok');
  cloud.moveClock(Date.parse(`${book.year - 543}-03-28T09:00:00+07:00`));
  const first = model.sheets();
  for (const [name, table] of Object.entries(TABLES)) fillTab(model.addSheet(table.tab), table, book[name]);
  for (const { id } of first) model.removeSheet(id);
  cloud.parts.bindings.bindAddOn(true);
  cloud.save();
}

/** Each cell as text, exactly as it was pasted. */
function report({ register, rowsOfTab, columnOfTab, tabOf }, cloud, cases) {
  const sheet = tabOf(cloud.container, register);
  const rows = new Map(rowsOfTab(cloud.container, register).map(({ key, row }) => [key, row]));
  const write = (row, key, text) => {
    const block = { row, column: columnOfTab(cloud.container, register, key), rows: 1, columns: 1 };
    sheet.format(block, { numberFormat: '@' });
    sheet.write(block, [[text]]);
  };
  for (const each of cases) {
    const row = rows.get(keyOf(each));
    if (row === undefined) throw new Error(`The register has no row for ${each.id}, ${keyOf(each)}`);
    if (isEmpty(each)) continue;
    write(row, 'evidence', each.url);
    write(row, 'status', 'รอสอบทาน');
  }
  cloud.save();
}

/** Checks, and checks again when time has passed, until every cell has its verdict or two days are over. */
async function checkUntilDone(host, cloud, cases) {
  const start = cloud.now();
  await choose(cloud, 'menuCheckUrls');
  for (const after of AGAIN_AFTER) {
    if (!isUnfinished(host, cloud, cases)) return;
    await setTimeout(PAUSE_MS);
    for (const { outcome } of await cloud.advance(Math.max(cloud.now(), start + after))) complain(outcome);
    await choose(cloud, 'menuCheckUrls');
  }
}

const WORDS = [
  ['ใช้ได้', 'ok'],
  ['มีปัญหา', 'broken'],
  ['ให้คนดู', 'needs-look'],
];
const wordOf = (result) => WORDS.find(([thai]) => result.startsWith(thai))?.[1];

function isUnfinished({ register, rowsOfTab }, cloud, cases) {
  const keys = new Set(cases.filter((each) => !isEmpty(each)).map(keyOf));
  return rowsOfTab(cloud.container, register).some(
    ({ key, linkResult }) => keys.has(key) && wordOf(linkResult) === undefined,
  );
}

function verdictsOf({ register, linkChecks, rowsOfTab, readRecords, tabOf }, cloud, cases) {
  const results = new Map(
    rowsOfTab(cloud.container, register).map(({ key, linkResult }) => [key, linkResult]),
  );
  const checks = readRecords(tabOf(cloud.container, linkChecks), false);
  return cases.map((each) => {
    if (isEmpty(each)) return { id: each.id, verdict: 'broken', reason: 'no-url' };
    const result = results.get(keyOf(each)) ?? '';
    const verdict = wordOf(result);
    if (verdict === undefined) return { id: each.id, verdict: 'needs-look', reason: 'unfinished' };
    return { id: each.id, verdict, reason: codeOf(each, result, checks) ?? sentenceOf(result) };
  });
}

/** The reason code of the duty's link that decided, where the tab has such a column. */
function codeOf(each, result, checks) {
  const own = checks.filter(({ รหัส, ผล }) => รหัส === keyOf(each) && ผล !== '' && result.startsWith(ผล));
  return own.map(({ รหัสเหตุผล }) => รหัสเหตุผล).find(Boolean);
}

/** `มีปัญหา: ไม่พบหน้านี้แล้ว (404)` → `ไม่พบหน้านี้แล้ว (404)` */
const sentenceOf = (result) => result.replace(/^[^:]*:?\s*/, '');
