import type { Participant } from '../cloud/together';
import { UsageError } from './command';

const FORM =
  /^(?<trigger>trigger:)?(?<functionName>[\p{L}_$][\p{L}\p{M}\p{N}_$.]*)(?:\((?<args>.*)\))?(?:@(?<user>[^()]+))?$/su;

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
