import { existsSync } from 'node:fs';
import { join } from 'node:path';

const NAME = 'worker.cjs';

/** The bundle of execution/worker.ts: beside the command line's own bundle, or in `.build` when the sources run as they are (tests). */
export function workerFile(): string {
  const beside = join(__dirname, NAME);
  return existsSync(beside) ? beside : join(__dirname, '../../.build/workbench', NAME);
}
