import type { Item, items } from '../tables/items';
import type { Placed } from '../tables/table';
import { readItemCode } from './item-codes';
import { problemsOfOwnRules } from './own-rules';
import type { Problem } from './problem';
import { problemAt, type Sheet } from './sheet';

/** The items of the year with their codes in the normal spelling, the first of each, in the order of the tab. */
export function readItems(sheet: Sheet<typeof items>): {
  items: readonly Placed<Item>[];
  problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const byCode = new Map<string, Placed<Item>>();
  for (const row of sheet.rows) {
    const code = readItemCode(row.code);
    const first = code === null ? undefined : byCode.get(code);
    if (code === null) {
      problems.push(problemAt(sheet, 'code', row.at, `"${row.code}" ไม่ใช่รหัสข้อ กรุณากรอกในรูป O1, O2, …`));
    } else if (first !== undefined) {
      problems.push(
        problemAt(sheet, 'code', row.at, `ข้อ ${code} ซ้ำกับแถว ${first.at} ใช้แถวแรก กรุณาลบแถวที่เกิน`),
      );
    } else {
      byCode.set(code, { ...row, code });
    }
  }
  return { items: [...byCode.values()], problems: [...problems, ...problemsOfOwnRules(sheet)] };
}
