import type { BadCell } from '../tables/table';

/** Something the user can mend: a Thai sentence that names the tab, the cell and the remedy. Caught in main.ts only. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** Something in the user's data that work could go round: told together at the end. */
export interface Problem {
  readonly tab: string;
  /** Such as `A12`; empty when it is no single cell. */
  readonly cell: string;
  readonly sentence: string;
}

/** `แท็บ "รอบการส่ง" ช่อง B2: "31 ก.พ. 2565" อ่านไม่ได้ ต้องเป็นวันที่ …` */
export function problemOfBadCell({ tab, cell, shown, header, expects }: BadCell): Problem {
  return { tab, cell, sentence: `คอลัมน์ "${header}" มีค่า "${shown}" ซึ่งอ่านไม่ได้ ${expects}` };
}

/** The lines a person reads: `แท็บ "หน่วยงาน" ช่อง A5: …`, ten at most and how many more. */
export function describeProblems(problems: readonly Problem[], most = 10): string {
  const lines = problems
    .slice(0, most)
    .map(({ tab, cell, sentence }) => `• แท็บ "${tab}"${cell === '' ? '' : ` ช่อง ${cell}`}: ${sentence}`);
  const more = problems.length - lines.length;
  return [...lines, ...(more > 0 ? [`และอีก ${more} จุด`] : [])].join('\n');
}

/** A paragraph for the end of a message, or none: `[...done, ...adviceOn(problems)].join('\n\n')`. */
export function adviceOn(problems: readonly Problem[]): string[] {
  return problems.length === 0 ? [] : [`สิ่งที่ควรแก้ไข\n${describeProblems(problems)}`];
}
