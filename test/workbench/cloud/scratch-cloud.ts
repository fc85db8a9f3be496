import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { type Cloud, type CloudOptions, openCloud } from '../../../workbench/cloud/cloud';
import type { Project } from '../../../workbench/cloud/project';
import type { Request } from '../../../workbench/cloud/request';
import type { Manifest, Outcome, UiPort } from '../../../workbench/services/contract';

// Jest hands tests a copy of the environment; the zone counts only in the real one, as workbench/bin.mjs sets it.
runInThisContext("process.env.TZ = 'Asia/Bangkok'");

/** A cloud over a folder of its own, with an empty workbook, at nine in the morning of 28 March 2022 in Bangkok. */
export interface Scratch {
  readonly folder: string;
  readonly cloud: Cloud;
  /** Runs a function of a script given as text: `run('function main() { return 1 }')`. */
  run(source: string, more?: RunOptions): Promise<Outcome>;
  /** The result of a script's `main`; what it throws is thrown. */
  value(source: string, more?: RunOptions): Promise<unknown>;
  /** Closes the cloud and opens the folder again, as another command would. */
  reopen(options?: Partial<CloudOptions>): Cloud;
  remove(): void;
}

export interface RunOptions extends Omit<Request, 'functionName' | 'project'> {
  readonly functionName?: string;
  readonly manifest?: Partial<Manifest>;
  readonly files?: Readonly<Record<string, string>>;
}

export const NINE = Date.parse('2022-03-28T09:00:00+07:00');

/** The worker is a bundle; a test of the sources builds it from them first. */
export function buildWorker(): void {
  execFileSync(process.execPath, [join(__dirname, '../../../build.mjs'), 'worker'], { stdio: 'inherit' });
}

/** `dist` is the text of the built project's script; simple triggers and clock triggers run it. */
export function scratchCloud(options: Partial<CloudOptions> & { readonly dist?: string } = {}): Scratch {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-'));
  const dist = join(folder, 'dist');
  const open = (more: Partial<CloudOptions>) =>
    openCloud({ data: join(folder, 'data'), ...options, ...more, dist });
  mkdirSync(dist);
  writeFileSync(join(dist, 'Code.js'), options.dist ?? '');
  writeFileSync(join(dist, 'appsscript.json'), JSON.stringify({ timeZone: 'Asia/Bangkok' }));
  let cloud = open({});
  cloud.moveClock(NINE);
  cloud.createContainer('สมุดงาน', 'Asia/Bangkok');
  const run: Scratch['run'] = (source, { functionName = 'main', manifest, files, ...request } = {}) =>
    cloud.execute({ functionName, project: projectOf(source, manifest, files), ...request });
  return {
    folder: join(folder, 'data'),
    get cloud() {
      return cloud;
    },
    run,
    value: async (source, more) => {
      const { error, result } = await run(source, more);
      if (error) throw new Error(`${error.name}: ${error.message}`);
      return result;
    },
    reopen: (more = {}) => {
      cloud.close();
      cloud = open(more);
      return cloud;
    },
    remove: () => {
      cloud.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A project of one script, with every scope unless a manifest says otherwise. */
export function projectOf(
  source: string,
  manifest: Partial<Manifest> = {},
  files: Readonly<Record<string, string>> = {},
): Project {
  return {
    source: { kind: 'folder', folder: '' },
    scripts: [{ name: 'Code.js', source }],
    files: new Map(Object.entries(files)),
    manifest: { timeZone: 'Asia/Bangkok', ...manifest },
  };
}

/** Somebody before the sheet who answers every dialog the same way and remembers nothing. */
export function person(answers: Partial<UiPort> = {}): UiPort {
  return {
    menu: () => undefined,
    toast: () => undefined,
    alert: async () => 'CLOSE',
    prompt: async () => ({ button: 'CLOSE', text: '' }),
    show: () => undefined,
    ...answers,
  };
}
