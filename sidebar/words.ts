import type { CheckingSlice, SendingSlice } from './server';

/** How sending went so far; `unsent` are letters that were not tried any more. */
export function wordsOfSending(slices: readonly SendingSlice[], unsent: number): string {
  const left = sum(slices.map((slice) => slice.left.length)) + unsent;
  return [
    `ส่งจดหมายแล้ว ${sum(slices.map(({ sent }) => sent))} ฉบับ`,
    ...slices
      .flatMap(({ refused }) => refused)
      .map(({ agency, reason }) => `ส่งไม่สำเร็จ: ${agency} (${reason})`),
    ...(left > 0 ? [`ยังไม่ได้ส่ง ${left} ฉบับ กด "ส่งอีเมลเตือน" อีกครั้งเพื่อดูและส่งต่อ`] : []),
  ].join('\n');
}

/** How checking went so far: `ตรวจแล้ว 40 ลิงก์: ใช้ได้ 38, มีปัญหา 2`, and once it is over or was stopped what becomes of the rest. */
export function wordsOfChecking(
  slices: readonly CheckingSlice[],
  end: 'not-yet' | 'over' | 'stopped',
): string {
  const counts = new Map<string, number>();
  for (const { verdict, count } of slices.flatMap(({ verdicts }) => verdicts)) {
    counts.set(verdict, (counts.get(verdict) ?? 0) + count);
  }
  const parts = [...counts].map(([verdict, count]) => `${verdict} ${count}`);
  const checked = sum([...counts.values()]);
  const last = slices[slices.length - 1];
  const head = checked === 0 && last?.left === 0 ? 'ไม่มีลิงก์ที่ถึงเวลาตรวจ' : `ตรวจแล้ว ${checked} ลิงก์`;
  const counted = parts.length === 0 ? head : `${head}: ${parts.join(', ')}`;
  const remainder = end === 'not-yet' ? '' : (last?.remainder ?? '');
  const goesOn = 'หยุดรอบนี้แล้ว หากไม่ต้องการให้ระบบตรวจต่อเอง กด "หยุดตรวจต่อ"';
  return [counted, remainder, end === 'stopped' && remainder !== '' ? goesOn : '']
    .filter((line) => line !== '')
    .join('\n');
}

/** How far checking is: what was checked, of that and what is left. */
export function progressOfChecking(slices: readonly CheckingSlice[]): { done: number; total: number } {
  const done = sum(slices.flatMap(({ verdicts }) => verdicts).map(({ count }) => count));
  return { done, total: done + (slices[slices.length - 1]?.left ?? 0) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
