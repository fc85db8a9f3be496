import { parseArgs } from 'node:util';
import { type Command, type Input, UsageError } from './command';

/** Reads what was typed after the name of a command; wrong usage throws. */
export function readInput(command: Command, typed: readonly string[]): Input {
  const { positionals, values } = parse(command, typed);
  const [least, most] = command.words;
  if (positionals.length < least) throw new UsageError(missing(command, positionals.length));
  if (positionals.length > most) throw new UsageError(`Too much: ${positionals.slice(most).join(' ')}`);
  const text = (option: string) => (values[option] as string | undefined) ?? undefined;
  return {
    words: positionals,
    text,
    texts: (option) => (values[option] as string[] | undefined) ?? [],
    flag: (option) => values[option] === true,
    whole: (option) => wholeNumber(option, text(option)),
  };
}

/** The words that were not typed, as the usage names them: `show TAB …` → `'TAB is missing.'` */
function missing({ usage, words: [least] }: Command, typed: number): string {
  const names = usage.split(' ').slice(1 + typed, 1 + least);
  return `${names.join(' and ')} ${names.length > 1 ? 'are' : 'is'} missing.`;
}

function parse(command: Command, typed: readonly string[]) {
  try {
    return parseArgs({ args: [...typed], options: command.options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function wholeNumber(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,15}$/.test(text)) throw new UsageError(`--${option} wants a whole number, not ${text}`);
  return Number(text);
}
