import { clearFolder } from '../cloud/cloud';
import { DEFAULT_SAMPLE } from '../samples/index';
import { type Command, FLAG } from './command';
import { makeWorkbook, sampleOf } from './new';
import { DEFAULT_FOLDER, withCloud } from './opening';
import { SERVE_OPTIONS, servePage } from './serve';
import { walk } from './walk';

/** `npm start`: the default sample, walked to an instructive day on first start, then the page. */
export const startCommand: Command = {
  usage: 'start [--fresh] [--data DIR] [--sample NAME] [--port N]',
  options: { ...SERVE_OPTIONS, fresh: FLAG },
  words: [0, 0],
  run: async (input) => {
    if (input.flag('fresh')) clearFolder(input.text('data') ?? DEFAULT_FOLDER);
    return withCloud(input, 'write', async (cloud) => {
      if (cloud.isNew) {
        makeWorkbook(cloud, sampleOf(input.text('sample') ?? DEFAULT_SAMPLE));
        await walk(cloud);
      }
      return servePage(cloud, input);
    });
  },
};
