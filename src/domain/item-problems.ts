import type { Column, Table } from '../tables/table';
import type { ItemProblem } from './item-codes';
import type { Problem } from './problem';
import { problemAt, type Sheet } from './sheet';

/** What is wrong with the column `items` of a row, as sentences that show what was typed. */
export function problemsOfItemCodes<T extends Table>(
  sheet: Sheet<T & { readonly columns: { readonly items: Column<string> } }>,
  row: { readonly at: number; readonly items: string },
  problems: readonly ItemProblem[],
): Problem[] {
  return problems.map((problem) =>
    problemAt(sheet, 'items', row.at, `"${row.items}" ${sentenceEnd(problem)}`),
  );
}

function sentenceEnd(problem: ItemProblem): string {
  if (problem.kind === 'unreadable') {
    return `มีส่วน "${problem.text}" ที่อ่านเป็นข้อ OIT ไม่ได้ กรุณากรอกในรูป O1, O1-O6 หรือ O14, O15`;
  }
  return `หมายถึง ${problem.codes.join(', ')} ซึ่งไม่มีในแท็บ "ข้อ OIT" ของปีนี้ กรุณาแก้รหัสข้อ`;
}
