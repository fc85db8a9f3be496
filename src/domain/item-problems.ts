import type { Table } from '../tables/table';
import type { ItemProblem } from './item-codes';
import type { Problem } from './problem';
import { problemAt, type Sheet } from './sheet';

/** What is wrong with a cell that names items, as sentences. */
export function problemsOfItemCodes<T extends Table>(
  sheet: Sheet<T>,
  key: keyof T['columns'],
  at: number,
  problems: readonly ItemProblem[],
): Problem[] {
  return problems.map((problem) => problemAt(sheet, key, at, sentenceOf(problem)));
}

function sentenceOf(problem: ItemProblem): string {
  if (problem.kind === 'unreadable') {
    return `"${problem.text}" อ่านเป็นข้อ OIT ไม่ได้ กรุณากรอกในรูป O1, O1-O6 หรือ O14, O15`;
  }
  return `"${problem.text}" หมายถึง ${problem.codes.join(', ')} ซึ่งไม่มีในแท็บ "ข้อ OIT" ของปีนี้ กรุณาแก้รหัสข้อ`;
}
