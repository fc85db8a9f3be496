import type { Cell, Kind } from '../tables/cells';
import { type Rule, rules } from '../tables/rules';
import { SETTINGS, type SettingRow } from '../tables/settings';
import { blank, encodeCell } from '../tables/table';
import { fiscalYear } from '../thai/fiscal-year';
import { BUDDHIST_OFFSET } from '../thai/year';

/** A heading beside a table's columns: a mark by which it is found again, what stands in it, and how wide it is. */
export interface Heading {
  readonly mark: string;
  readonly cell: Cell;
  readonly format: string;
  readonly width: number;
}

/** Rows for the settings that the tab does not have yet, with their first values. */
export function missingSettings(present: readonly SettingRow[]): SettingRow[] {
  const names = new Set(present.map(({ name }) => name));
  const lacking = Object.values(SETTINGS).filter(({ name }) => !names.has(name));
  return lacking.map(({ name, kind, initial, meaning }) => ({
    name,
    value: encodeCell({ kind: kind as Kind<unknown> }, initial),
    meaning,
  }));
}

const example = (kind: string, items: string, assignTo: string, condition: Rule['condition'] = ''): Rule => ({
  ...blank(rules),
  items,
  assignTo,
  condition,
  note: `ตัวอย่าง: ${kind} แก้ไขหรือลบได้`,
});

/** One rule of each kind, so that an official sees what may be typed. */
export const EXAMPLE_RULES: readonly Rule[] = [
  example('ทุกหน่วยงาน', 'O1-O7', 'ทุกหน่วยงาน'),
  example('ให้แต่ละหน่วยงานตั้งเจ้าหน้าที่', 'O8', 'ทุกหน่วยงาน', 'เจ้าหน้าที่หน่วยงานละ 1 คน'),
  example('หน่วยงานเดียว ใช้ชื่อหรือรหัส', 'O10, O11', 'สำนักงานจังหวัด'),
  example('เฉพาะผู้ให้บริการประชาชน', 'O14-O17', 'หน่วยงานที่ให้บริการประชาชน'),
  example('หลายหน่วยงานร่วมกัน', 'O20', 'สำนักงานจังหวัด, สำนักงานคลังจังหวัด', 'ร่วมกันรับผิดชอบ'),
  example('ตามประเภทในแท็บ หน่วยงาน', 'O25-O28', 'ฝ่ายเลขานุการ'),
];

const MONTH_WIDTH = 52;
const MONTHS_OF_A_YEAR = 12;

/** The months of a fiscal year from October on, as headings that hold the first day of the month: `ต.ค. 64`. */
export function monthHeadings(be: number): Heading[] {
  const { ce } = fiscalYear(be);
  return Array.from({ length: MONTHS_OF_A_YEAR }, (_, index) => {
    const month = ((index + 9) % MONTHS_OF_A_YEAR) + 1;
    const year = month >= 10 ? ce - 1 : ce;
    const shortYear = String(year + BUDDHIST_OFFSET).slice(-2);
    return {
      mark: `month${index + 1}`,
      cell: { date: `${year}-${String(month).padStart(2, '0')}-01T00:00:00` },
      format: `mmm "${shortYear}"`,
      width: MONTH_WIDTH,
    };
  });
}
