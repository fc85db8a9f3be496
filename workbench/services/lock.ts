import type { CloudState, Execution, ServiceModule } from './contract';
import { ScriptError, ServiceObject } from './contract';
import { entryOf, equip, local, type Methods } from './spreadsheet/methods';

/** Who holds which lock; nothing of it outlives the process. */
class LockTable {
  private readonly holders = new Map<string, Execution>();
  private readonly freed = new Map<string, number>();
  private readonly waiting = new Set<() => void>();

  holder(name: string): Execution | undefined {
    return this.holders.get(name);
  }

  /** When it was last given back, on the clock of who had it. */
  freeSince(name: string): number {
    return this.freed.get(name) ?? 0;
  }

  /** False when somebody else has it. */
  take(name: string, execution: Execution): boolean {
    if ((this.holders.get(name) ?? execution) !== execution) return false;
    this.holders.set(name, execution);
    return true;
  }

  release(name: string, execution: Execution): void {
    if (this.holders.get(name) !== execution) return;
    this.holders.delete(name);
    this.freed.set(name, execution.now());
    for (const wake of [...this.waiting]) wake();
  }

  releaseAll(execution: Execution): void {
    for (const name of [...this.holders.keys()]) this.release(name, execution);
  }

  /** Resolves at the next release of any lock, or after a while. */
  change(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      this.waiting.add(wake);
    });
  }
}

const tables = new WeakMap<CloudState, LockTable>();

function tableOf(cloud: CloudState): LockTable {
  const known = tables.get(cloud) ?? new LockTable();
  tables.set(cloud, known);
  return known;
}

/** An alert suspends the script, and the platform takes its locks away. */
export function loseLocks(execution: Execution): void {
  tableOf(execution.cloud).releaseAll(execution);
}

class LockService extends ServiceObject {
  declare readonly exposure: ServiceObject['exposure'];
  constructor(readonly execution: Execution) {
    super();
  }
}

class Lock extends ServiceObject {
  declare readonly exposure: ServiceObject['exposure'];
  constructor(
    readonly execution: Execution,
    readonly name: string,
  ) {
    super();
  }
}

const scriptLock = local<LockService>('', ({ execution }) => new Lock(execution, 'script'));
const userLock = local<LockService>(
  '',
  ({ execution }) => new Lock(execution, `user:${execution.effectiveUser}`),
);

const SERVICE: Methods<LockService> = {
  getScriptLock: scriptLock,
  getUserLock: userLock,
  /** The names these two had before; scripts that take web forms still call them. */
  getPublicLock: scriptLock,
  getPrivateLock: userLock,
  getDocumentLock: local('', ({ execution }) =>
    execution.containerId === undefined ? null : new Lock(execution, `document:${execution.containerId}`),
  ),
};

const LOCK: Methods<Lock> = {
  hasLock: local('', (self) => tableOf(self.execution.cloud).holder(self.name) === self.execution),
  releaseLock: local('', (self) => tableOf(self.execution.cloud).release(self.name, self.execution)),
  tryLock: entryOf('wait')('int', (self, milliseconds: number) => acquire(self, milliseconds)),
  waitLock: entryOf('wait')('int', async (self, milliseconds: number) => {
    if (await acquire(self, milliseconds)) return;
    throw new ScriptError('Lock timeout: another process was holding the lock for too long.');
  }),
};

/** Somebody else may have it first, by a fault; after that it is taken when it is free. */
async function acquire(lock: Lock, milliseconds: number): Promise<boolean> {
  // A negative time is over before it began, also for a lock that is free.
  if (milliseconds < 0) return false;
  const { execution, name } = lock;
  const table = tableOf(execution.cloud);
  const elsewhere = table.holder(name) === execution ? 0 : execution.lockedElsewhere();
  execution.charge(Math.min(elsewhere, milliseconds));
  if (elsewhere > milliseconds) return false;
  const left = milliseconds - elsewhere;
  const got = execution.takesTurns ? await takeInTurn(lock, left) : await takeInTime(lock, left);
  if (got) execution.atEnd(() => table.releaseAll(execution));
  return got;
}

/** Waits in real time, because the holder works in real time, and lets as much virtual time pass. */
async function takeInTime({ execution, name }: Lock, milliseconds: number): Promise<boolean> {
  const table = tableOf(execution.cloud);
  const start = Date.now();
  const waited = () => Math.min(Date.now() - start, milliseconds);
  // Looked at and taken in one turn of the event loop: nobody can come between.
  while (!table.take(name, execution)) {
    if (waited() >= milliseconds) {
      execution.charge(milliseconds);
      return false;
    }
    await table.change(milliseconds - waited());
  }
  execution.charge(waited());
  return true;
}

/** Beside others in turns only virtual time counts, so that a seed gives the same waits again. */
async function takeInTurn({ execution, name }: Lock, milliseconds: number): Promise<boolean> {
  const table = tableOf(execution.cloud);
  if (table.take(name, execution)) return true;
  const deadline = execution.now() + milliseconds;
  const got = await execution.waitInTurn({
    freeSince: () => (table.holder(name) ? undefined : table.freeSince(name)),
    holderNow: () => table.holder(name)?.now() ?? 0,
    deadline,
  });
  const until = got ? table.freeSince(name) : deadline;
  execution.charge(Math.max(0, until - execution.now()));
  return got && table.take(name, execution);
}

equip(LockService, 'LockService', [SERVICE], { service: 'LockService' });
equip(Lock, 'Lock', [LOCK], { service: 'LockService' });

/** The Lock service. */
export const LOCKS: ServiceModule = {
  globals: { LockService: (execution) => new LockService(execution) },
  exposures: [LockService.prototype.exposure, Lock.prototype.exposure],
};
