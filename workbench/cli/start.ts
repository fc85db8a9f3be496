import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clearFolder } from '../cloud/clear-folder';
import type { Cloud } from '../cloud/cloud';
import { DEFAULT_SAMPLE, type SampleName } from '../samples/index';
import { walk } from '../samples/walk';
import { PHATTHALUNG_WALK } from '../samples/walk-phatthalung';
import type { Walk } from '../samples/walk-plan';
import type { LogLevel } from '../services/contract';
import { type Command, FLAG, type Input, remark } from './command';
import { withDemonstrationWeb } from './demonstration';
import { askedOf, makeWorkbook, sampleOf } from './new';
import { DEFAULT_FOLDER, withCloud } from './opening';
import { SERVE_OPTIONS, servePage } from './serve';

/** `npm start`: the default sample, walked to an instructive day on first start, then the page. */
export const startCommand: Command = {
  usage: 'start [--fresh] [--data DIR] [--sample NAME] [--port N] [--hosts FILE]',
  options: { ...SERVE_OPTIONS, fresh: FLAG },
  words: [0, 0],
  run: (input) =>
    withDemonstrationWeb(input, (network) => {
      clearIfAsked(input);
      return withCloud(
        input,
        'write',
        async (cloud) => {
          if (cloud.isNew) await beginYear(cloud, input);
          return servePage(cloud, input);
        },
        { ...network, log: warn },
      );
    }),
};

/** What scripts note in passing stands in the page's log. */
function warn(level: LogLevel, text: string): void {
  if (level === 'warn' || level === 'error') remark(`${level}: ${text}`);
}

/** Stands in the data folder while the year is walked: what is found with it is half a year and helps nobody. */
const UNFINISHED = 'walk.unfinished';

function clearIfAsked(input: Input): void {
  const folder = input.text('data') ?? DEFAULT_FOLDER;
  const wasCutOff = existsSync(join(folder, UNFINISHED));
  if (wasCutOff) remark('The last start was cut off while the sample year was made: it is made anew.');
  if (wasCutOff || input.flag('fresh')) clearFolder(folder);
}

/** How far each sample is walked before the page opens; null leaves it to the person. */
const WALKS = {
  'phatthalung-2565': PHATTHALUNG_WALK,
  'phayao-2565': null,
  'lamphun-2566': null,
  empty: null,
} as const satisfies Record<SampleName, Walk | null>;

async function beginYear(cloud: Cloud, input: Input): Promise<void> {
  const sample = sampleOf(input.text('sample') ?? DEFAULT_SAMPLE);
  const mark = join(cloud.folder, UNFINISHED);
  writeFileSync(mark, '');
  makeWorkbook(cloud, sample, askedOf(input));
  const plan = WALKS[sample];
  if (plan) await cloud.saveOnceAfter(() => walk(cloud, plan, remark));
  rmSync(mark);
  if (plan) remark('The year is made. Move the clock past 31 March and watch the colours change.');
}
