import { readArguments } from './arguments';
import { authModeOf } from './auth-mode';
import { type Command, START_OPTIONS } from './command';
import { moveToNow, withCloud } from './opening';
import { readParticipants, runAll } from './side-by-side';
import { selectTyped } from './standing';

/** One execution of a function of the built project, as a menu click would start it; with `--with` several, side by side. */
export const runCommand: Command = {
  usage:
    "run FUNCTION [JSON…] [--auth-mode none|limited|full] [--deny-scope SCOPE] [--published] [--with '[trigger:]FUNCTION[(JSON, …)][@ADDRESS]'] [--fault SPEC] [--seed N] [--select RANGE] [--answer yes|no] [--prompt TEXT] [--now ISO] [--trace] [--data DIR]",
  options: START_OPTIONS,
  words: [1, Number.POSITIVE_INFINITY],
  run: (input) => {
    const [others, authMode] = [readParticipants(input), authModeOf(input)];
    return withCloud(input, 'write', (cloud) => {
      const [functionName = '', ...words] = input.words;
      const args = readArguments(words);
      moveToNow(cloud, input);
      selectTyped(cloud, input);
      cloud.parts.bindings.bindAddOn();
      return runAll(cloud, [{ functionName, args, ...authMode }, ...others], input);
    });
  },
};
