import { Book, type BookFacts } from './book';
import type { WorkbookModel } from './contract';
import { localeFacts } from './locale';
import { readRecord, restoreInto, takeSnapshot } from './snapshot';

/** A book that can be kept: a snapshot needs the whole of it, so the book itself does not know of it. */
class Workbook extends Book implements WorkbookModel {
  snapshot(): unknown {
    return takeSnapshot(this);
  }
}

/** A new workbook with one empty sheet: `createWorkbook({ id: 'wb1', name: 'งาน', locale: 'th_TH', timeZone: 'Asia/Bangkok' })`. */
export function createWorkbook(facts: BookFacts): WorkbookModel {
  const book = new Workbook(facts);
  book.addSheet(localeFacts(facts.locale).firstSheet);
  return book;
}

/** The workbook that `snapshot()` described, the same in everything; what can be computed is computed anew. */
export function loadWorkbook(snapshot: unknown): WorkbookModel {
  const record = readRecord(snapshot);
  const book = new Workbook(record);
  restoreInto(book, record);
  return book;
}
