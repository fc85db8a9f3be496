import type { Chance, Clock, DataFiles, Lock, Store, User } from '../actions/services';
import { UserError } from '../domain/problem';

/** The clock of Google, by the zone of the script; set-up gives the sheet the same zone. */
export function openClock(): Clock {
  const started = Date.now();
  const now = (): string =>
    Utilities.formatDate(new Date(), Session.getScriptTimeZone(), "yyyy-MM-dd'T'HH:mm:ss");
  return { now, today: () => now().slice(0, 10), elapsedMs: () => Date.now() - started, sleep };
}

const sleep = (ms: number): void => {
  if (ms > 0) Utilities.sleep(ms);
};

/** At the keyboard the active user; in a trigger, and where Google does not tell, the account the script runs as. */
export const user: User = {
  email: () => Session.getActiveUser().getEmail() || Session.getEffectiveUser().getEmail(),
};

/** Small state in the document's properties; they travel with the workbook, not with a person. */
export const store: Store = {
  get: (key) => PropertiesService.getDocumentProperties().getProperty(key),
  set: (key, value) => {
    PropertiesService.getDocumentProperties().setProperty(key, value);
  },
  remove: (key) => {
    PropertiesService.getDocumentProperties().deleteProperty(key);
  },
};

export const chance: Chance = {
  secret: () => Utilities.getUuid(),
  keyedHash: (text, secret) =>
    Utilities.computeHmacSha256Signature(text, secret)
      .map((byte) => (byte & 0xff).toString(16).padStart(2, '0'))
      .join(''),
};

/** A script can read its own `.html` files and nothing else, so data files ship under that ending. */
export const dataFiles: DataFiles = {
  read: (name) => HtmlService.createHtmlOutputFromFile(name).getContent(),
};

const LOCK_WAIT_MS = 30_000;

/** One writer at a time per workbook. Writes are flushed before the lock goes (Lock reference), and it goes whatever happens. */
export const lock: Lock = {
  hold: (work) => {
    const held = LockService.getDocumentLock();
    if (!held.tryLock(LOCK_WAIT_MS)) {
      throw new UserError('มีงานอื่นของ OIT กำลังแก้ไขสมุดงานนี้อยู่ กรุณารอสักครู่แล้วเลือกเมนูเดิมอีกครั้ง ยังไม่มีข้อมูลใดถูกเปลี่ยน');
    }
    try {
      return work();
    } finally {
      SpreadsheetApp.flush();
      held.releaseLock();
    }
  },
};
