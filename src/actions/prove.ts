import { linksInForce } from '../domain/check-queue';
import { describeProof, PROOF_JOB } from '../domain/proof-report';
import type { Moment } from '../tables/cells';
import { register } from '../tables/register';
import { linkChecks, proofs } from '../tables/reports';
import { rounds } from '../tables/rules';
import type { Day } from '../thai/day';
import { checkFor, VISITING_BUDGET_MS } from './check-urls';
import { log } from './log';
import type { Services } from './services';
import { noteBeginning, noteProgress, unfinishedJobs } from './unfinished';

const STATE = 'proof';

/** How far putting accepted links on record is, as one property: what is written at once cannot be cut in two. */
interface ProofState {
  /** When the present one began; null between two. */
  readonly since: Moment | null;
  /** The last deadline that has its record; empty for none. */
  readonly deadline: Day | '';
}

/**
 * Visits the links of accepted items anew and puts what stood there on record, each once. What time or the day's quota leaves over goes on by
 * itself; to ask again meanwhile begins no second record.
 */
export function prove(services: Services): string {
  services.workbook.read(proofs);
  const since = stateOf(services).since ?? begin(services);
  return since === null ? NOTHING_ACCEPTED : goOn(services, since);
}

const NOTHING_ACCEPTED = 'ยังไม่มีลิงก์ของข้อที่ "ผ่าน" จึงยังไม่มีหลักฐานให้บันทึก';

/** Goes on with what was begun. */
export function continueProof(services: Services): string {
  const { since } = stateOf(services);
  if (since !== null) return goOn(services, since);
  noteProgress(services, 'proof', true);
  return '';
}

/** Begins once for each deadline that has passed, as soon as something is accepted; the visits come in an execution of their own. */
export function proveAfterDeadline(services: Services): void {
  if (![proofs, rounds, register].every((table) => services.workbook.has(table))) return;
  const { since, deadline } = stateOf(services);
  if (since !== null) noteBeginning(services, 'proof');
  else if (lastDeadline(services) > deadline) begin(services);
}

/** Ends the present record where it stands. */
export function endProof(services: Services): void {
  const state = stateOf(services);
  if (state.since !== null) keep(services, { ...state, since: null });
}

function begin(services: Services): Moment | null {
  const links = linksInForce(services.workbook.read(register).rows);
  if (!links.some(({ duty }) => duty.status === 'ผ่าน')) return null;
  const since = services.clock.now();
  keep(services, { since, deadline: lastDeadline(services) });
  noteBeginning(services, 'proof');
  return since;
}

function goOn(services: Services, since: Moment): string {
  noteBeginning(services, 'proof');
  const { isQuotaUsed, goesOnIn } = checkFor(services, VISITING_BUDGET_MS, since);
  const { recorded, waiting } = record(services, since);
  const report = { recorded, waiting, isQuotaUsed, isStopped: !unfinishedJobs(services).includes('proof') };
  if (report.isStopped) return describeProof(report);
  if (waiting > 0) noteProgress(services, 'proof', false, goesOnIn ?? SOON);
  else {
    endProof(services);
    noteProgress(services, 'proof', true);
    log(services, PROOF_JOB, 'สำเร็จ', describeProof(report));
  }
  return describeProof(report);
}

/** Minutes, when nothing else says when to go on. */
const SOON = 30;

function record({ workbook, lock, judging }: Services, since: Moment): { recorded: number; waiting: number } {
  return lock.hold(() => {
    const { rows, recorded, waiting } = judging().proofOf({
      duties: workbook.read(register).rows,
      checks: workbook.read(linkChecks).rows,
      proofs: workbook.read(proofs).rows,
      since,
    });
    workbook.append(proofs, rows);
    return { recorded, waiting };
  });
}

/** The last deadline of a round that has passed; empty for none. */
function lastDeadline({ workbook, clock }: Services): Day | '' {
  const today = clock.today();
  const passed = workbook.read(rounds).rows.flatMap(({ due }) => (due !== null && due < today ? [due] : []));
  return passed.sort().pop() ?? '';
}

function stateOf({ store }: Services): ProofState {
  return JSON.parse(store.get(STATE) ?? '{"since":null,"deadline":""}') as ProofState;
}

const keep = ({ store }: Services, state: ProofState) => store.set(STATE, JSON.stringify(state));
