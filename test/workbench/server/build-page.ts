import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { buildWorker } from '../cloud/scratch-cloud';

/** What a served workbook needs built: the thread of executions and the page's files. */
export function buildPage(): void {
  buildWorker();
  execFileSync(process.execPath, [join(__dirname, '../../../build.mjs'), 'page'], { stdio: 'inherit' });
}
