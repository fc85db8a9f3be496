import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const BIN = join(__dirname, '../../../workbench/bin.mjs');

/** What a command answered. */
export interface Answered {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  json(): unknown;
}

/** Types a command and waits for it: `workbench('show', 'ภาพรวม', '--data', folder)`. */
export function workbench(...words: readonly string[]): Answered {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...words], { encoding: 'utf8' });
  return { code: status, stdout, stderr, json: () => JSON.parse(stdout) };
}
