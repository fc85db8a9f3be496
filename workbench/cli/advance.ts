import { type Command, remark, SCRIPT_OPTIONS, UsageError, VALUE } from './command';
import { momentOf, withCloud } from './opening';
import { answerFired } from './outcome';

const { now: _now, ...OPTIONS } = SCRIPT_OPTIONS;

/** Moves the clock and fires the clock triggers that fall due, in order. */
export const advanceCommand: Command = {
  usage: 'advance --until ISO [--trace] [--data DIR]',
  options: { ...OPTIONS, until: VALUE },
  words: [0, 0],
  run: (input) =>
    withCloud(input, 'write', async (cloud) => {
      const until = momentOf(input, 'until');
      if (until === undefined) throw new UsageError('--until says how far.');
      if (until < cloud.now())
        remark(`The clock stays at ${new Date(cloud.now()).toISOString()}: it never goes back.`);
      return answerFired(await cloud.advance(Math.max(until, cloud.now())), input);
    }),
};
