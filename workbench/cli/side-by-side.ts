import type { Cloud } from '../cloud/cloud';
import type { Participant, Together } from '../cloud/together';
import { type Input, print, remark, UsageError } from './command';
import { answerOutcome, describeOutcome } from './outcome';

const FORM =
  /^(?<trigger>trigger:)?(?<functionName>[\p{L}_$][\p{L}\p{M}\p{N}_$.]*)(?:\((?<args>.*)\))?(?:@(?<user>[^()]+))?$/su;

/** Who runs beside the first, as `--with` names them. */
export function readParticipants(input: Input): Participant[] {
  return input.texts('with').map(readParticipant);
}

/**
 * Who runs beside the first function: `readParticipant('onEdited("a", 1)@nok@phatthalung.example')` →
 * `{ functionName: 'onEdited', args: ['a', 1], user: 'nok@phatthalung.example' }`.
 */
export function readParticipant(text: string): Participant {
  const { trigger, functionName, args = '', user } = FORM.exec(text)?.groups ?? {};
  if (functionName === undefined)
    throw new UsageError(
      `--with wants FUNCTION, FUNCTION(JSON, …) or trigger:FUNCTION, and @ADDRESS, not ${text}`,
    );
  return {
    functionName,
    args: readList(args),
    ...(user !== undefined && { user }),
    ...(trigger !== undefined && { isTrigger: true }),
  };
}

function readList(args: string): unknown[] {
  try {
    return JSON.parse(`[${args}]`) as unknown[];
  } catch {
    throw new UsageError(`The arguments after --with have to be JSON, parted by commas: ${args}`);
  }
}

/** Runs the first alone, or all of them side by side; prints what they did and gives the exit code. */
export async function runAll(
  cloud: Cloud,
  participants: readonly [Participant, ...Participant[]],
  input: Input,
): Promise<number> {
  if (participants.length === 1) return answerOutcome(await cloud.execute(participants[0]), input);
  const [first, ...others] = participants;
  const user = input.text('user');
  const seed = input.whole('seed') ?? Math.floor(Math.random() * 1_000_000);
  remark(`The order of the calls follows from --seed ${seed}`);
  const all = [{ ...first, ...(user !== undefined && { user }) }, ...others];
  return answerTogether(await cloud.together(all, seed), input);
}

/** An array of what each did, as they were named; with `--trace` an object that has the order of all service calls too. */
function answerTogether({ outcomes, turns }: Together, input: Input): number {
  const isTraced = input.flag('trace');
  const executions = outcomes.map((outcome) => ({
    functionName: outcome.functionName,
    ...describeOutcome(outcome, isTraced),
  }));
  print(isTraced ? { executions, turns } : executions);
  return outcomes.some(({ error }) => error) ? 1 : 0;
}
