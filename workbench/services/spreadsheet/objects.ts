import type { Block, SheetModel, WorkbookModel } from '../../model/contract';
import { type Execution, type Exposure, ScriptError, ServiceObject } from '../contract';
import type { Bounds } from './addresses';

/** What the four great classes hold. Their methods stand in tables by topic and are joined on by `equip`. */
export abstract class Member extends ServiceObject {
  /** Put on the prototype by `equip`. */
  declare readonly exposure: Exposure;
}

/** The global `SpreadsheetApp` of one execution. */
export class SpreadsheetApp extends Member {
  /** Set by `setActiveSpreadsheet`; else the container counts. */
  chosen: Spreadsheet | null = null;

  constructor(readonly execution: Execution) {
    super();
  }
}

export class Spreadsheet extends Member {
  constructor(
    readonly execution: Execution,
    readonly model: WorkbookModel,
  ) {
    super();
  }
}

/** A tab, known by its id: it stays the same tab when it is renamed or moved. */
export class Sheet extends Member {
  constructor(
    readonly book: Spreadsheet,
    readonly id: number,
  ) {
    super();
  }

  get model(): SheetModel {
    const model = this.book.model.sheetById(this.id);
    if (!model) throw new ScriptError(`Sheet ${this.id} not found`);
    return model;
  }
}

/** A rectangle as it was when asked for: it does not follow inserted or deleted rows. */
export class Range extends Member {
  constructor(
    readonly sheet: Sheet,
    readonly block: Block,
    /** Which edges were written, as in `A2:A`; absent: all four. */
    readonly bounds?: Bounds,
  ) {
    super();
  }

  get grid(): SheetModel {
    return this.sheet.model;
  }

  get zone(): string {
    return this.sheet.book.model.timeZone;
  }

  /** The same sheet, another rectangle. */
  at(block: Block): Range {
    return new Range(this.sheet, block);
  }
}

export class RangeList extends Member {
  constructor(readonly ranges: readonly Range[]) {
    super();
  }
}
