import type { WorkbookModel } from '../model/contract';
import type { Outcome } from '../services/contract';
import type { Cloud } from './cloud';
import { answerOf, argumentOf } from './custom-answers';
import type { CustomCall } from './custom-part';
import { underMode } from './starting';

type Host = Pick<Cloud, 'isNew' | 'container' | 'parts' | 'start' | 'keyboard' | 'save'>;

/** A function may be given what another gave; a chain longer than this is left to the next time. */
const ROUNDS = 20;
const SIDE_BY_SIDE = 8;

/** Calls the functions of scripts that cells wait for, until none waits: on Google that happens by itself, some time after each change. */
export async function computeCustomFunctions(host: Host): Promise<void> {
  if (host.isNew || host.parts.custom.names.length === 0) return;
  for (let round = 0; round < ROUNDS; round++) {
    readCallers(host.container, host.parts.custom.names);
    const calls = host.parts.custom.takeWaiting();
    if (calls.length === 0) return;
    await answerAll(host, calls);
    host.save();
  }
}

/** Nothing is computed before it is read. */
function readCallers(book: WorkbookModel, names: readonly string[]): void {
  const wanted = new Set(names);
  for (const sheet of book.sheets()) {
    const whole = { row: 0, column: 0, rows: sheet.usedRows, columns: sheet.usedColumns };
    if (whole.rows > 0 && sheet.formulas(whole).some((row) => row.some((text) => calls(text, wanted))))
      sheet.values(whole);
  }
}

const CALL = /([\p{L}_$][\p{L}\p{M}\p{N}_$]*)\s*\(/gu;

const calls = (formula: string, wanted: ReadonlySet<string>) =>
  formula !== '' && [...formula.matchAll(CALL)].some(([, name = '']) => wanted.has(name.toUpperCase()));

async function answerAll(host: Host, waiting: readonly CustomCall[]): Promise<void> {
  const { container, parts } = host;
  for (let at = 0; at < waiting.length; at += SIDE_BY_SIDE) {
    const some = waiting.slice(at, at + SIDE_BY_SIDE);
    const outcomes = await Promise.all(some.map((call) => run(host, call)));
    for (const [index, outcome] of outcomes.entries())
      parts.custom.put(some[index]?.key ?? '', answerOf(outcome, container));
  }
  container.customFunctionsAnswered();
}

function run(host: Host, { project, functionName, args }: CustomCall): Promise<Outcome> {
  const actor = { ...host.keyboard(), ...underMode('CUSTOM_FUNCTION') };
  const given = args.map((arg) => argumentOf(arg, host.container));
  return host.start({ functionName, project, ui: null, caller: 'cell' }, actor, () => given).outcome;
}
