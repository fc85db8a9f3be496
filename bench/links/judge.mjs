import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DIST } from '../bundle.mjs';
import { isEmpty, keyOf } from './cases.mjs';
import { startWatch } from './traffic.mjs';

/** Longer than a slow page needs, far shorter than what a silent one may take on Google. */
const TIMEOUT_MS = 5000;
/** `Utilities.sleep` really waits so long at most: a server that asks to come again later tells the time by its own clock. */
const REAL_SLEEP_MS = 3000;
const MINUTE = 60_000;
/** Before any year there is a workbook of. */
const START = Date.parse('2000-01-01T09:00:00+07:00');
/** When the links are checked again, counted from the first check: after each time of the retry schedule, and in the end. */
const AGAIN_AFTER = [35, 7 * 60, 31 * 60, 48 * 60].map((minutes) => minutes * MINUTE);
/** What stands for half an hour and more to a server on this computer. */
const PAUSE_MS = 1500;
/** Their work is done by checking again after each step of the clock. */
const ONLY_COST_TIME = ['everyHour', 'everyMorning'];

/** Judges the cases of the workbooks, which are copies of one that set-up made, side by side: verdicts, and what was seen on the wire. */
export async function judgeBooks(host, books, { hostsFile, folder }) {
  const template = join(folder, 'empty');
  await inCloud(host, { data: template }, async (cloud) => {
    cloud.moveClock(START);
    cloud.createContainer('ตรวจลิงก์', 'Asia/Bangkok');
    cloud.parts.bindings.bindAddOn(true);
    await choose(cloud, 'menuSetUp');
    for (const { id, functionName } of cloud.parts.triggers.all)
      if (ONLY_COST_TIME.includes(functionName)) cloud.parts.triggers.remove(id);
    cloud.save();
  });
  const judged = books.map((book, index) => {
    const data = join(folder, String(index));
    cpSync(template, data, { recursive: true });
    return judgeBook(host, book, { data, hostsFile });
  });
  return Promise.all(judged);
}

async function judgeBook(host, book, { data, hostsFile }) {
  const traffic = startWatch();
  const network = { hostsFile, timeoutMs: TIMEOUT_MS, watch: traffic.watch };
  const verdicts = await inCloud(host, { data, network, realSleepMs: REAL_SLEEP_MS }, async (cloud) => {
    cloud.moveClock(Date.parse(`${book.year - 543}-03-28T09:00:00+07:00`));
    for (const tab of ['items', 'agencies', 'rules'])
      fill(host, cloud, { table: host[tab], rows: book[tab] });
    setYear(host, cloud, book.year);
    const told = await choose(cloud, 'menuAssign');
    const lacking = report(host, cloud, book.cases);
    if (lacking.length > 0) throw new Error(`No row of the register for ${lacking.join(', ')}:\n${told}`);
    await checkUntilDone(host, cloud, book.cases);
    return verdictsOf(host, cloud, book.cases);
  });
  return { verdicts, traffic };
}

async function inCloud({ openCloud }, options, act) {
  const cloud = openCloud({ dist: DIST, seed: 1, ui: PERSON, ...options });
  try {
    return await act(cloud);
  } finally {
    cloud.close();
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
  const outcome = await cloud.execute({ functionName });
  complain(outcome);
  return outcome.alerts.at(-1) ?? '';
}

function complain({ functionName, error }) {
  if (!error) return;
  console.error(`${functionName}: ${error.stack || error.message}`);
  process.exitCode = 1;
}

/** Behind an apostrophe a text stays exactly as it is, whatever it begins with. */
const plain = (text) => `'${text}`;

/** Types rows into a tab that set-up has made. */
function fill(host, cloud, { table, rows }) {
  const sheet = host.tabOf(cloud.container, table);
  for (const [index, row] of rows.entries())
    for (const [key, value] of Object.entries(row)) {
      const column = host.columnOfTab(cloud.container, table, key);
      sheet.write({ row: sheet.frozenRows + index, column, rows: 1, columns: 1 }, [[plain(value)]]);
    }
}

function setYear({ settings, SETTINGS, rowsOfTab, columnOfTab, tabOf }, cloud, year) {
  const { row } = rowsOfTab(cloud.container, settings).find(({ name }) => name === SETTINGS.fiscalYear.name);
  const column = columnOfTab(cloud.container, settings, 'value');
  tabOf(cloud.container, settings).write({ row, column, rows: 1, columns: 1 }, [[year]]);
}

/** Each cell as text, exactly as it was pasted; gives the duties that are not there. */
function report({ register, rowsOfTab, columnOfTab, tabOf }, cloud, cases) {
  const sheet = tabOf(cloud.container, register);
  const rows = new Map(rowsOfTab(cloud.container, register).map(({ key, row }) => [key, row]));
  const write = (row, key, text) => {
    const block = { row, column: columnOfTab(cloud.container, register, key), rows: 1, columns: 1 };
    sheet.format(block, { numberFormat: '@' });
    sheet.write(block, [[plain(text)]]);
  };
  for (const each of cases.filter((each) => rows.has(keyOf(each)) && !isEmpty(each))) {
    write(rows.get(keyOf(each)), 'evidence', each.url);
    write(rows.get(keyOf(each)), 'status', 'รอสอบทาน');
  }
  cloud.save();
  return cases.map(keyOf).filter((key) => !rows.has(key));
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
