import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIST, load } from './bundle.mjs';

/**
 * `npm run -s bench -- host`: what the local host costs in real time, and what it may cost at most. The median of several runs
 * counts, because other work of this computer only ever makes things slower.
 */
const ROWS = 2000;
const COLUMNS = 16;
const CALLS = 2000;
const RUNS = 7;

const SCRIPT = `
function nothing() {}
function local(times) { const range = SpreadsheetApp.getActive().getSheets()[0].getRange('A1'); for (let i = 0; i < times; i++) range.getRow() }
function queued(times) { const range = SpreadsheetApp.getActive().getSheets()[0].getRange('A1'); for (let i = 0; i < times; i++) range.setValue(i) }
function reads(times) { const range = SpreadsheetApp.getActive().getSheets()[0].getRange('A1'); for (let i = 0; i < times; i++) range.getValue() }
function table() {
  const range = SpreadsheetApp.getActive().getSheets()[0].getRange(1, 1, ${ROWS}, ${COLUMNS});
  range.setValues(Array.from({ length: ${ROWS} }, (_, row) => Array.from({ length: ${COLUMNS} }, (_, column) => column % 2 ? row * column : 'ข้อความ ' + row)));
  return range.getValues().length;
}`;

/** What is measured: the function, its argument, by how much its time is divided, and the most it may take in milliseconds. */
const MEASURES = {
  'starting an execution': { name: 'nothing', most: 150 },
  'starting it with the whole product': { name: '', isProduct: true, most: 150 },
  'a call that stays in the script': { name: 'local', calls: CALLS, most: 0.3 },
  'a write that waits': { name: 'queued', calls: CALLS, most: 0.3 },
  'a read': { name: 'reads', calls: CALLS, most: 0.3 },
  [`${ROWS} × ${COLUMNS} values written and read`]: { name: 'table', most: 500 },
};

export async function hostCosts() {
  const { openCloud } = await load('host', `export { openCloud } from './workbench/cloud/cloud'`);
  const data = mkdtempSync(join(tmpdir(), 'oit-host-'));
  const cloud = openCloud({ data, dist: DIST });
  try {
    cloud.moveClock(Date.parse('2022-03-28T09:00:00+07:00'));
    cloud
      .createContainer('bench', 'Asia/Bangkok')
      .sheets()[0]
      .insertRows(1000, ROWS - 1000);
    const rows = {};
    for (const [what, measure] of Object.entries(MEASURES)) rows[what] = await figures(cloud, measure);
    console.table(rows);
    if (Object.values(rows).some(({ median, most }) => median > most)) process.exitCode = 1;
  } finally {
    cloud.close();
    rmSync(data, { recursive: true });
  }
}

async function figures(cloud, { name, calls = 0, most, isProduct }) {
  const project = isProduct ? cloud.project : PROJECT;
  const empty = calls ? await timed(cloud, name, 0, project) : [0];
  const all = await timed(cloud, name, calls, project);
  const [median, best] = [middle(all) - middle(empty), Math.min(...all) - Math.min(...empty)];
  const each = (milliseconds) => Math.round((1000 * milliseconds) / (calls || 1)) / 1000;
  return { calls, median: each(median), best: each(best), most };
}

async function timed(cloud, functionName, argument, project) {
  const times = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    const { error } = await cloud.execute({ functionName, args: [argument], project });
    if (error) throw new Error(error.message);
    times.push(performance.now() - start);
  }
  return times;
}

const PROJECT = {
  source: { kind: 'folder', folder: '' },
  scripts: [{ name: 'Code.js', source: SCRIPT }],
  files: new Map(),
  manifest: { timeZone: 'Asia/Bangkok' },
};

const middle = (times) => times.toSorted((a, b) => a - b)[times.length >> 1];
