import { typeInto } from '../cloud/typing';
import { type Command, SCRIPT_OPTIONS } from './command';
import { moveToNow, withCloud } from './opening';
import { answerFired } from './outcome';

/** A person types into a cell; edit triggers fire. */
export const setCommand: Command = {
  usage: 'set TAB A1 VALUE [--user ADDRESS] [--now ISO] [--data DIR]',
  options: SCRIPT_OPTIONS,
  words: [3, 3],
  run: (input) =>
    withCloud(input, 'write', async (cloud) => {
      const [tab = '', a1 = '', value = ''] = input.words;
      moveToNow(cloud, input);
      const outcomes = await typeInto(cloud, { tab, a1, value, user: input.text('user') ?? '' });
      return answerFired(
        outcomes.map((outcome) => ({ outcome })),
        input,
      );
    }),
};
