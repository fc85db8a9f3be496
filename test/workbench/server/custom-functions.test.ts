import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bindScript } from '../../../workbench/cloud/bound-projects';
import { buildPage } from './build-page';
import { type Serving, serving } from './serving';

let page: Serving;
beforeAll(buildPage);
beforeEach(async () => {
  page = await serving('');
});
afterEach(() => page.stop());

test('a function of a script that somebody types into the page is computed, and the page is told', async () => {
  const file = join(page.folder, 'script.js');
  writeFileSync(file, 'function double(number) { return number * 2 }');
  bindScript(page.cloud, { kind: 'file', file });
  const sheetId = page.cloud.container.sheets()[0]?.id ?? -1;
  await page.command('watch', { page: 'test', sheetId, from: 0, to: 50 });
  const block = { row: 0, column: 0, rows: 1, columns: 1 };
  await page.command('edit', { sheetId, block, inputs: [['=DOUBLE(21)']] });
  const told = await page.events.until('cells', ({ cells }) => cells.some(([, , [text]]) => text === '42'));
  expect(told.sheetId).toBe(sheetId);
});
