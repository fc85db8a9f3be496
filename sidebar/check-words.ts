import type { SeenLink } from './server';

type Verdict = SeenLink['verdict'];

/** The colour of each verdict, as of the sheet. */
export const TONES = {
  ใช้ได้: 'passed',
  มีปัญหา: 'overdue',
  ให้คนดู: 'soon',
  ยังตรวจไม่เสร็จ: 'waiting',
} as const satisfies Record<Verdict, string>;

/** One thing that is known of a link. */
export interface Fact {
  readonly name: string;
  readonly lines: readonly string[];
}

/** What was seen, in the order in which it explains the verdict; what is not known is left out. */
export function factsOf(seen: SeenLink): Fact[] {
  const fact = (name: string, ...lines: readonly string[]): Fact => ({
    name,
    lines: lines.filter((line) => line !== ''),
  });
  return [
    fact('พบ', seen.found),
    fact('ไม่พบ', seen.missing),
    fact('ชื่อหน้า', seen.title),
    fact('รหัส HTTP', seen.status === null ? '' : `${seen.status}`),
    fact('ลิงก์พาไปตามลำดับ', ...seen.way),
    fact('แก้ลิงก์ให้', seen.repaired),
    fact('ครั้งล่าสุด', seen.lastTry === '' ? '' : `${seen.lastTry} ระบบจะลองใหม่`),
    fact('ตรวจเมื่อ', seen.visited),
    fact('เปิดไม่ได้ตั้งแต่', seen.failedSince === '' ? '' : `${seen.failedSince} (${seen.failures} ครั้งติดต่อกัน)`),
    fact('ใช้ได้ล่าสุด', seen.lastGood),
    fact('ตรวจครั้งต่อไป', seen.next),
  ].filter(({ lines }) => lines.length > 0);
}

/** Whether an address may be opened from here; what people typed can be anything. */
export const isWebAddress = (link: string): boolean => /^https?:\/\/[^\s/]/i.test(link);
