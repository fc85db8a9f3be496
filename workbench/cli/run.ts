import { readArguments } from './arguments';
import { type Command, SCRIPT_OPTIONS } from './command';
import { moveToNow, withCloud } from './opening';
import { answerOutcome } from './outcome';

/** One execution of a function of the built project, as a menu click would start it. */
export const runCommand: Command = {
  usage: 'run FUNCTION [JSON…] [--answer yes|no] [--prompt TEXT] [--now ISO] [--trace] [--data DIR]',
  options: SCRIPT_OPTIONS,
  words: [1, Number.POSITIVE_INFINITY],
  run: (input) =>
    withCloud(input, 'write', async (cloud) => {
      const [functionName = '', ...words] = input.words;
      const args = readArguments(words);
      moveToNow(cloud, input);
      return answerOutcome(await cloud.execute({ functionName, args }), input);
    }),
};
