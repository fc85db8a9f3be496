import type { Cloud } from '../cloud/cloud';
import { readArguments } from './arguments';
import { type Command, type Input, print, remark, SCRIPT_OPTIONS, VALUES } from './command';
import { moveToNow, withCloud } from './opening';
import { answerOutcome, describeOutcome } from './outcome';
import { readParticipant } from './participant';

/** One execution of a function of the built project, as a menu click would start it; with `--with` several, side by side. */
export const runCommand: Command = {
  usage:
    "run FUNCTION [JSON…] [--with '[trigger:]FUNCTION[(JSON, …)][@ADDRESS]'] [--seed N] [--fault SPEC] [--answer yes|no] [--prompt TEXT] [--now ISO] [--trace] [--data DIR]",
  options: { ...SCRIPT_OPTIONS, with: VALUES },
  words: [1, Number.POSITIVE_INFINITY],
  run: (input) => {
    const others = input.texts('with').map(readParticipant);
    return withCloud(input, 'write', async (cloud) => {
      const [functionName = '', ...words] = input.words;
      const args = readArguments(words);
      moveToNow(cloud, input);
      if (others.length === 0) return answerOutcome(await cloud.execute({ functionName, args }), input);
      const user = input.text('user');
      const first = { functionName, args, ...(user !== undefined && { user }) };
      return runTogether(cloud, [first, ...others], input);
    });
  },
};

/** Prints what each did, in the order they were named; with `--trace` also the order of all service calls. */
async function runTogether(
  cloud: Cloud,
  participants: Parameters<Cloud['together']>[0],
  input: Input,
): Promise<number> {
  const seed = input.whole('seed') ?? Math.floor(Math.random() * 1_000_000);
  const isTraced = input.flag('trace');
  const { outcomes, turns } = await cloud.together(participants, seed);
  remark(`The order follows from --seed ${seed}`);
  const answers = outcomes.map((outcome) => ({
    functionName: outcome.functionName,
    ...describeOutcome(outcome, isTraced),
  }));
  print(isTraced ? { executions: answers, turns } : answers);
  return outcomes.some(({ error }) => error) ? 1 : 0;
}
