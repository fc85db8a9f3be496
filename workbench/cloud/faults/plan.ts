import type { EventFault, Fault, Turn } from './grammar';

/** A fault that strikes a call. */
export type Strike = Extract<Fault, { what: 'kill' | 'throw' | 'timeout' }>;

/** When the faults of one command strike. It counts over all its executions, so that each fault strikes once. */
export class FaultPlan {
  private readonly faults: readonly Fault[];
  private readonly calls = new Map<string, number>();
  /** What was left to chance, as it could be written: `kill@137`. */
  readonly drawn: string[] = [];
  private formEvents = 0;
  private lockRequests = 0;
  private tabsOfAnswers = 0;

  /** `random` draws the places that are left to chance. */
  constructor(
    faults: readonly Fault[],
    private readonly random: () => number,
  ) {
    this.faults = faults.map((fault) => this.placed(fault, random));
  }

  /** Counts a call and gives what strikes it. */
  callOf(method: string): readonly Strike[] {
    const [total, own] = [this.count(''), this.count(method)];
    return this.faults.filter(isStrike).filter(({ at }) => {
      if (at.kind === 'method') return at.method === method && at.number === own;
      return at.kind === 'call' && at.number === total;
    });
  }

  /** Counts a form event and gives what happens to it. */
  formEvent(): EventFault | undefined {
    this.formEvents += 1;
    return this.faults.filter(isEvent).find(({ at }) => isNow(at, this.formEvents))?.how;
  }

  /** Counts a request for a lock and gives for how long somebody else holds it. */
  lockRequest(): number {
    this.lockRequests += 1;
    return this.faults.filter(isLock).find(({ at }) => isNow(at, this.lockRequests))?.heldMs ?? 0;
  }

  /** Counts a form that is tied to a workbook and gives by how much its tab comes late. */
  tabOfAnswers(): number {
    this.tabsOfAnswers += 1;
    return this.faults.filter(isTab).find(({ at }) => isNow(at, this.tabsOfAnswers))?.delayMs ?? 0;
  }

  /** Draws whether a cache has forgotten early what it is asked for. */
  cacheForgets(): boolean {
    const chances = this.faults.filter(isCache).map(({ forgets }) => forgets);
    return chances.some((chance) => this.random() < chance);
  }

  get quotas(): readonly Of<'quota'>[] {
    return this.faults.filter(isQuota);
  }

  private placed(fault: Fault, random: () => number): Fault {
    if (!('at' in fault) || fault.at.kind !== 'random') return fault;
    const number = 1 + Math.floor(random() * fault.at.among);
    this.drawn.push(`${fault.what}@${number}`);
    return { ...fault, at: { kind: 'call', number } };
  }

  private count(key: string): number {
    const next = (this.calls.get(key) ?? 0) + 1;
    this.calls.set(key, next);
    return next;
  }
}

type Of<What extends Fault['what']> = Extract<Fault, { what: What }>;

const isStrike = (fault: Fault): fault is Strike =>
  fault.what === 'kill' || fault.what === 'throw' || fault.what === 'timeout';
const isEvent = (fault: Fault): fault is Of<'form-event'> => fault.what === 'form-event';
const isLock = (fault: Fault): fault is Of<'lock'> => fault.what === 'lock';
const isTab = (fault: Fault): fault is Of<'form-tab'> => fault.what === 'form-tab';
const isCache = (fault: Fault): fault is Of<'cache'> => fault.what === 'cache';
const isQuota = (fault: Fault): fault is Of<'quota'> => fault.what === 'quota';

function isNow(at: Turn, number: number): boolean {
  return at.kind === 'every' || (at.kind === 'call' && at.number === number);
}
