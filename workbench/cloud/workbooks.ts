import type { WorkbookModel } from '../model/contract';
import { createWorkbook, loadWorkbook } from '../model/index';
import type { Storage } from './storage';
import { offsetAt } from './zone';

/** The name they are kept under. */
const WORKBOOKS = 'workbooks';
const VERSION = 1;
const UNIX_EPOCH = 25569;
const DAY = 86_400_000;

/** The spreadsheets of a data folder, kept together as the part `workbooks`. */
export class Workbooks {
  readonly byId = new Map<string, WorkbookModel>();
  private saved = '';

  constructor(private readonly storage: Storage) {
    const kept = (storage.read(WORKBOOKS, VERSION) ?? []) as readonly unknown[];
    storage.understand(WORKBOOKS, () => {
      for (const snapshot of kept) this.add(loadWorkbook(snapshot));
    });
    this.saved = this.revisions();
  }

  add(workbook: WorkbookModel): void {
    this.byId.set(workbook.id, workbook);
  }

  /** An empty spreadsheet: one tab, named as the locale has it. */
  create(facts: Parameters<typeof createWorkbook>[0]): WorkbookModel {
    const made = createWorkbook(facts);
    this.add(made);
    return made;
  }

  /** Every TODAY(), NOW() and colour follows. */
  setNow(moment: number): void {
    for (const workbook of this.byId.values()) {
      workbook.setNow((moment + offsetAt(moment, workbook.timeZone)) / DAY + UNIX_EPOCH);
    }
  }

  /** Compares revisions first: making the text of a large workbook costs more than everything else here. */
  save(): void {
    const now = this.revisions();
    if (now === this.saved) return;
    this.storage.write(
      WORKBOOKS,
      VERSION,
      [...this.byId.values()].map((workbook) => workbook.snapshot()),
    );
    this.saved = now;
  }

  private revisions(): string {
    return [...this.byId.values()].map(({ id, revision }) => `${id}:${revision}`).join();
  }
}
