import { readArguments } from './arguments';
import { type Command, SCRIPT_OPTIONS, VALUES } from './command';
import { moveToNow, withCloud } from './opening';
import { readParticipants, runAll } from './side-by-side';

/** One execution of a function of the built project, as a menu click would start it; with `--with` several, side by side. */
export const runCommand: Command = {
  usage:
    "run FUNCTION [JSON…] [--with '[trigger:]FUNCTION[(JSON, …)][@ADDRESS]'] [--fault SPEC] [--seed N] [--answer yes|no] [--prompt TEXT] [--now ISO] [--trace] [--data DIR]",
  options: { ...SCRIPT_OPTIONS, with: VALUES },
  words: [1, Number.POSITIVE_INFINITY],
  run: (input) => {
    const others = readParticipants(input);
    return withCloud(input, 'write', (cloud) => {
      const [functionName = '', ...words] = input.words;
      const args = readArguments(words);
      moveToNow(cloud, input);
      return runAll(cloud, [{ functionName, args }, ...others], input);
    });
  },
};
