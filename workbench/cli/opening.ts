import { join, resolve } from 'node:path';
import { type Cloud, type CloudOptions, openCloud } from '../cloud/cloud';
import { type Fault, FaultSyntax, parseFault } from '../cloud/faults/grammar';
import { LANGUAGES, type Language } from '../cloud/localised';
import { parseMoment } from '../cloud/zone';
import type { CloudState } from '../services/contract';
import { answeringUi } from './answering';
import { type Input, remark, UsageError } from './command';

/** Where a workbook is kept when nothing else is said. */
export const DEFAULT_FOLDER = '.workbench';
const DEFAULT_ZONE = 'Asia/Bangkok';

/** Opens the data folder as the options say (`others` come before them), does something in it, and lets it go whatever happens. */
export async function withCloud<T>(
  input: Input,
  mode: 'read' | 'write',
  act: (cloud: Cloud) => Promise<T> | T,
  others: Partial<CloudOptions> = {},
): Promise<T> {
  const cloud = openCloud({ ...optionsOf(input), ...others, mode });
  try {
    const done = await act(cloud);
    if (mode === 'write') await cloud.computeCells();
    return done;
  } finally {
    cloud.close();
  }
}

function optionsOf(input: Input): CloudOptions {
  const [user, seed, language] = [input.text('user'), input.whole('seed'), languageOf(input)];
  const realSleepMs = input.whole('real-sleep');
  return {
    data: input.text('data') ?? DEFAULT_FOLDER,
    dist: join(__dirname, '../../dist'),
    account: accountOf(input.text('account')),
    network: networkOf(input),
    deniedScopes: input.texts('deny-scope').map(scopeOf),
    isPublished: input.flag('published'),
    ui: answeringUi(input),
    faults: input.texts('fault').map(faultOf),
    ...(user !== undefined && { user }),
    ...(language !== undefined && { language }),
    ...(seed !== undefined && { seed }),
    ...(realSleepMs !== undefined && { realSleepMs }),
    log: (level, text) => remark(`${level}: ${text}`),
  };
}

function faultOf(spec: string): Fault {
  try {
    return parseFault(spec);
  } catch (error) {
    throw error instanceof FaultSyntax ? new UsageError(error.message) : error;
  }
}

function languageOf(input: Input): Language | undefined {
  const text = input.text('language');
  const language = LANGUAGES.find((each) => each === text);
  if (text !== undefined && language === undefined)
    throw new UsageError(`--language is one of ${LANGUAGES.join(', ')}, not ${text}`);
  return language;
}

const SCOPES = 'https://www.googleapis.com/auth/';

/** `scopeOf('script.send_mail')` → `'https://www.googleapis.com/auth/script.send_mail'` */
function scopeOf(text: string): string {
  if (/^https:\/\/\S+$/.test(text)) return text;
  if (/^[a-z][a-z._]*$/.test(text)) return `${SCOPES}${text}`;
  throw new UsageError(`--deny-scope wants a scope such as script.send_mail, not ${text}`);
}

function accountOf(text = 'consumer'): CloudState['account'] {
  if (text === 'consumer' || text === 'workspace') return text;
  throw new UsageError(`--account is consumer or workspace, not ${text}`);
}

function networkOf(input: Input): CloudState['network'] {
  const [hosts, timeoutMs] = [input.text('hosts'), input.whole('fetch-timeout')];
  return {
    ...(hosts !== undefined && { hostsFile: resolve(hosts) }),
    ...(timeoutMs !== undefined && { timeoutMs }),
  };
}

/** A moment as typed, such as `2022-03-28T09:00`; without an offset it is the time in Thailand. */
export function momentOf(input: Input, option: string): number | undefined {
  const text = input.text(option);
  if (text === undefined) return undefined;
  const moment = parseMoment(text, DEFAULT_ZONE);
  if (moment === undefined)
    throw new UsageError(`--${option} wants a moment such as 2022-03-28T09:00, not ${text}`);
  return moment;
}

/** `--now` moves the clock forward before anything else is done. */
export function moveToNow(cloud: Cloud, input: Input): void {
  const moment = momentOf(input, 'now');
  if (moment === undefined) return;
  if (moment < cloud.now())
    remark(`The clock stays at ${new Date(cloud.now()).toISOString()}: it never goes back.`);
  cloud.moveClock(moment);
}
