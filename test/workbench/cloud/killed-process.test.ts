import '../../../workbench/services/properties';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openCloud } from '../../../workbench/cloud/cloud';
import { workbench } from '../cli/workbench-command';

/** Counts on for ever, in a cell and in a property, and shows each number. */
const SCRIPT = `function main() {
  const cell = SpreadsheetApp.getActive().getSheets()[0].getRange('A1');
  const store = PropertiesService.getScriptProperties();
  for (let number = Number(store.getProperty('number')) + 1; ; number += 1) {
    cell.setValue(number);
    store.setProperty('number', String(number));
    SpreadsheetApp.getUi().alert('shown ' + number);
  }
}`;
const BIN = join(__dirname, '../../../workbench/bin.mjs');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'workbench-killed-'));
  writeFileSync(join(folder, 'count.js'), SCRIPT);
  workbench('exec', join(folder, 'count.js'), 'none', '--data', join(folder, 'data'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The number as the folder has it: in the cell and in the property. */
function kept(): [unknown, unknown] {
  const cloud = openCloud({ data: join(folder, 'data'), mode: 'read' });
  const cell = cloud.container.sheets()[0]?.values({ row: 0, column: 0, rows: 1, columns: 1 })[0]?.[0];
  return [Number(cell ?? 0), Number(cloud.parts.properties.store('script').number ?? 0)];
}

/** Starts counting; `shown` is the last number a person has seen. */
function count(): { child: ChildProcess; shown(): number } {
  const words = ['exec', join(folder, 'count.js'), '--answer', 'yes', '--data', join(folder, 'data')];
  const child = spawn(process.execPath, [BIN, ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
  let text = '';
  child.stderr?.on('data', (more) => {
    text += more;
  });
  return { child, shown: () => Number([...text.matchAll(/shown (\d+)\n/g)].at(-1)?.[1] ?? 0) };
}

describe('a process killed at any moment', () => {
  test.each([3, 11, 29, 47, 71, 97])(
    '(%i ms after it showed something) loses nothing it had shown',
    async (after) => {
      const before = kept()[0];
      const { child, shown } = count();
      while (shown() === 0) await wait(2);
      const end = performance.now() + after;
      while (performance.now() < end) {
        const [cell, property] = kept();
        expect(cell).toBe(property);
        await wait(1);
      }
      child.kill('SIGKILL');
      await once(child, 'close');
      const [cell, property] = kept();
      expect(cell).toBe(property);
      expect(cell).toBeGreaterThanOrEqual(shown());
      expect(cell).toBeGreaterThan(before as number);
    },
  );
});
