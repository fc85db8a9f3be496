import { type Cloud, clearFolder } from '../cloud/cloud';
import { DEFAULT_SAMPLE } from '../samples/index';
import { type Command, FLAG, type Input, remark } from './command';
import { makeWorkbook, sampleOf } from './new';
import { DEFAULT_FOLDER, withCloud } from './opening';
import { SERVE_OPTIONS, servePage } from './serve';

/** The year as far as it is walked before the page opens: what happens by the menu, and until which moment the clock then runs. */
const WALK = [
  { functionName: 'menuSetUp', until: '2022-01-25T10:00:00+07:00' },
  { functionName: 'menuAssign', until: '2022-01-25T11:00:00+07:00' },
  { functionName: 'menuForm', until: '2022-03-28T09:00:00+07:00' },
  { functionName: 'menuRefresh', until: '2022-03-28T09:05:00+07:00' },
] as const;

/** `npm start`: the default sample, walked to an instructive day on first start, then the page. */
export const startCommand: Command = {
  usage: 'start [--fresh] [--data DIR] [--sample NAME] [--port N]',
  options: { ...SERVE_OPTIONS, fresh: FLAG },
  words: [0, 0],
  run: async (input) => {
    if (input.flag('fresh')) clearFolder(input.text('data') ?? DEFAULT_FOLDER);
    return withCloud(input, 'write', async (cloud) => {
      if (cloud.isNew) await walk(cloud, input);
      return servePage(cloud, input);
    });
  },
};

async function walk(cloud: Cloud, input: Input): Promise<void> {
  makeWorkbook(cloud, sampleOf(input.text('sample') ?? DEFAULT_SAMPLE));
  for (const { functionName, until } of WALK) {
    remark(`${functionName} …`);
    const { error } = await cloud.execute({ functionName, ui: AGREEING });
    if (error) remark(`${functionName}: ${error.message}`);
    await cloud.advance(Date.parse(until));
  }
}

/** A person who agrees to everything while the year is walked. */
const AGREEING = {
  menu: () => undefined,
  toast: () => undefined,
  show: () => undefined,
  alert: async ({ buttons }: { buttons: string }) => (buttons.startsWith('YES') ? 'YES' : 'OK'),
  prompt: async () => ({ button: 'CLOSE', text: '' }),
};
