import { Refusal } from '../cloud/refusal';
import { NotImplemented } from '../services/contract';
import { FormRefusal } from '../services/forms/answers';
import { advanceCommand } from './advance';
import { type Command, remark, UsageError } from './command';
import { coverageCommand } from './coverage';
import { execCommand } from './exec';
import { exportCommand } from './export';
import { formCommand } from './form';
import { readInput } from './input';
import { newCommand } from './new';
import { outboxCommand } from './outbox';
import { runCommand } from './run';
import { serveCommand } from './serve';
import { setCommand } from './set';
import { showCommand } from './show';
import { startCommand } from './start';
import { submitCommand } from './submit';

const COMMANDS: Readonly<Record<string, Command>> = {
  start: startCommand,
  serve: serveCommand,
  new: newCommand,
  run: runCommand,
  exec: execCommand,
  submit: submitCommand,
  set: setCommand,
  show: showCommand,
  outbox: outboxCommand,
  form: formCommand,
  advance: advanceCommand,
  export: exportCommand,
  coverage: coverageCommand,
};

/** Exit codes: done, the script threw or the input was refused, wrong usage. */
const [REFUSED, WRONG_USAGE] = [1, 2];

/** Runs what was typed and gives the exit code: `main(['show', 'ภาพรวม'])`. */
export async function main([name = '', ...typed]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    remark(
      `${name ? `There is no command ${name}. ` : ''}Commands:\n${Object.values(COMMANDS)
        .map(({ usage }) => `  ${usage}\n`)
        .join('')}`,
    );
    return WRONG_USAGE;
  }
  try {
    return await command.run(readInput(command, typed));
  } catch (error) {
    return explain(error, command);
  }
}

/** What people cause; anything else is a fault of the workbench, and its stack is shown. */
const EXPECTED = [Refusal, NotImplemented, FormRefusal];

function explain(error: unknown, { usage }: Command): number {
  if (error instanceof UsageError) {
    remark(`${error.message}\nUsage: ${usage}`);
    return WRONG_USAGE;
  }
  const expected = EXPECTED.some((kind) => error instanceof kind);
  remark(
    error instanceof Error && !expected ? (error.stack ?? error.message) : String((error as Error).message),
  );
  return REFUSED;
}
